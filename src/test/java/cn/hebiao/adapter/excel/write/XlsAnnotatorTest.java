package cn.hebiao.adapter.excel.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.adapter.excel.compare.WorkbookComparer;
import cn.hebiao.app.Annotated;
import cn.hebiao.app.BookAnnotator;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.Difference;
import cn.hebiao.tell.edit.Edit;
import cn.hebiao.tell.edit.EditPlan;
import cn.hebiao.tell.edit.SkippedEdit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same plan in the old binary format. */
class XlsAnnotatorTest {
  private static final BookAnnotator ANNOTATOR = new WorkbookAnnotator();
  private static final byte[] ORIGINAL = SampleBooks.xls();
  private static final Annotated RESULT =
      ANNOTATOR.annotate(ORIGINAL, BookFormat.XLS, SampleBooks.plan());

  private static HSSFWorkbook open(byte[] file) throws IOException {
    return new HSSFWorkbook(new ByteArrayInputStream(file));
  }

  @Test
  void notesAreLeftOutWhereAPictureIs() {
    assertEquals(
        List.of(SkippedEdit.SkipReason.DRAWINGS),
        RESULT.skipped().stream().map(SkippedEdit::reason).toList());
    assertEquals(SampleBooks.OTHER, RESULT.skipped().get(0).edit().sheet());
  }

  @Test
  void othersSeeWhatWeWrote() throws IOException {
    try (HSSFWorkbook book = open(RESULT.bytes())) {
      HSSFSheet form = book.getSheet(SampleBooks.FORM);
      assertEquals("ROUND(F5/E5*D5,2)", form.getRow(4).getCell(6).getCellFormula());
      assertEquals(9.3, form.getRow(4).getCell(6).getNumericCellValue());
      assertEquals("核查意见", form.getRow(1).getCell(10).getStringCellValue());
      assertTrue(
          form.getRow(2).getCell(6).getCellComment().getString().getString().contains("【核表】"));
      assertTrue(book.getPrintArea(0).endsWith("$A$1:$K$9"), book.getPrintArea(0));
      assertEquals(3, book.getSheet("核查结果").getHyperlinkList().size());
      assertEquals(SheetVisibility.VERY_HIDDEN, book.getSheetVisibility(4));
    }
  }

  /** Functions of newer programs leave names, or a link to an add-in, and none to the book. */
  @ParameterizedTest
  @ValueSource(strings = {"", "ae0104000100013a170002000000"})
  void booksThatDoNotReferToThemselvesGetAReport(String links) throws IOException {
    byte[] original;
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet("表").createRow(0).createCell(0).setCellValue("甲");
      Name name = book.createName();
      name.setNameName("常数");
      name.setRefersToFormula("5");
      byte[] sheets = HexFormat.of().parseHex(links);
      original = with(book.getBytes(), Map.of(0x1AE, new byte[0], 0x17, sheets));
    }
    EditPlan plan = new EditPlan(List.of(), Optional.of(SampleBooks.report("表")));
    byte[] copy = ANNOTATOR.annotate(original, BookFormat.XLS, plan).bytes();
    try (HSSFWorkbook book = open(copy)) {
      assertEquals("核查结果", book.getSheetName(1));
      assertEquals("5", book.getName("常数").getRefersToFormula());
    }
    assertArrayEquals(original, ANNOTATOR.pristine(copy, BookFormat.XLS));
  }

  @Test
  void booksWithDamagedDrawingsAreCompared() throws IOException {
    byte[] original;
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      HSSFSheet sheet = book.createSheet("表");
      sheet.createRow(0).createCell(0).setCellValue("甲");
      HSSFComment note =
          sheet
              .createDrawingPatriarch()
              .createComment(new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 1, (short) 3, 3));
      note.setString(new HSSFRichTextString("乙"));
      sheet.getRow(0).getCell(0).setCellComment(note);
      int shape = 0x5D;
      original = with(book.getBytes(), Map.of(shape, new byte[0]));
    }
    EditPlan plan = new EditPlan(List.of(), Optional.of(SampleBooks.report("表")));
    byte[] copy = ANNOTATOR.annotate(original, BookFormat.XLS, plan).bytes();
    List<Difference> all = new WorkbookComparer().compare(original, copy, BookFormat.XLS).all();
    assertTrue(all.stream().noneMatch(difference -> difference.sheet().equals("表")));
    assertTrue(all.stream().anyMatch(difference -> difference.sheet().equals("核查结果")));
  }

  /** An xls file of a workbook stream with other bytes in place of its records of some types. */
  private static byte[] with(byte[] stream, Map<Integer, byte[]> others) throws IOException {
    ByteBuffer records = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int at = 0; at + 4 <= stream.length; ) {
      int length = 4 + records.getShort(at + 2);
      byte[] same = Arrays.copyOfRange(stream, at, at + length);
      out.writeBytes(others.getOrDefault((int) records.getShort(at), same));
      at += length;
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new ByteArrayInputStream(out.toByteArray()), "Workbook");
      files.writeFilesystem(file);
    }
    return file.toByteArray();
  }

  @Test
  void columnsOfOursAreSeen() throws IOException {
    byte[] original;
    try (HSSFWorkbook book = open(ORIGINAL);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (int column = 8; column < 256; column++) {
        book.getSheet(SampleBooks.FORM).setColumnHidden(column, true);
      }
      book.write(out);
      original = out.toByteArray();
    }
    byte[] copy = ANNOTATOR.annotate(original, BookFormat.XLS, SampleBooks.plan()).bytes();
    byte[] resaved;
    try (HSSFWorkbook book = open(copy);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      HSSFSheet form = book.getSheet(SampleBooks.FORM);
      assertFalse(form.isColumnHidden(8) || form.isColumnHidden(10));
      assertTrue(form.isColumnHidden(11));
      form.getRow(0).createCell(7).setCellValue("改");
      book.write(out);
      resaved = out.toByteArray();
    }
    try (HSSFWorkbook clean = open(ANNOTATOR.pristine(resaved, BookFormat.XLS))) {
      assertTrue(clean.getSheet(SampleBooks.FORM).isColumnHidden(8));
    }
  }

  @Test
  void propertiesStayToTheByte() throws IOException {
    String name = "\u0005DocumentSummaryInformation";
    byte[] properties;
    byte[] original;
    try (HSSFWorkbook book = open(ORIGINAL);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.createInformationProperties();
      book.getDocumentSummaryInformation().setCompany("某局");
      book.write(out);
      original = out.toByteArray();
    }
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(original));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      byte[] made = files.createDocumentInputStream(name).readAllBytes();
      properties = java.util.Arrays.copyOf(made, made.length + 8);
      files.getRoot().getEntryCaseInsensitive(name).delete();
      files.createDocument(new ByteArrayInputStream(properties), name);
      files.writeFilesystem(out);
      original = out.toByteArray();
    }
    byte[] copy = ANNOTATOR.annotate(original, BookFormat.XLS, SampleBooks.plan()).bytes();
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(copy))) {
      assertArrayEquals(properties, files.createDocumentInputStream(name).readAllBytes());
    }
  }

  @Test
  void twiceIsOnceAndPristineIsTheOriginal() {
    assertArrayEquals(
        RESULT.bytes(),
        ANNOTATOR.annotate(RESULT.bytes(), BookFormat.XLS, SampleBooks.plan()).bytes());
    assertArrayEquals(ORIGINAL, ANNOTATOR.pristine(RESULT.bytes(), BookFormat.XLS));
    assertSame(ORIGINAL, ANNOTATOR.pristine(ORIGINAL, BookFormat.XLS));
    assertTrue(ANNOTATOR.ours(RESULT.bytes(), BookFormat.XLS));
    assertFalse(ANNOTATOR.ours(ORIGINAL, BookFormat.XLS));
  }

  @Test
  void ourWorkIsTakenOutOfAFileThatOthersSaved() throws IOException {
    byte[] resaved;
    try (HSSFWorkbook book = open(RESULT.bytes())) {
      book.getSheet(SampleBooks.FORM).getRow(2).getCell(7).setCellValue("因暴雨推迟");
      resaved = SampleBooks.bytes(book);
    }
    assertTrue(ANNOTATOR.ours(resaved, BookFormat.XLS));
    try (HSSFWorkbook book = open(ANNOTATOR.pristine(resaved, BookFormat.XLS))) {
      HSSFSheet form = book.getSheet(SampleBooks.FORM);
      assertEquals(3, book.getNumberOfSheets());
      assertEquals("因暴雨推迟", form.getRow(2).getCell(7).getStringCellValue());
      assertEquals(8, form.getRow(3).getLastCellNum());
      assertEquals("", form.getRow(4).getCell(6).toString());
      assertEquals(
          FillPatternType.NO_FILL, form.getRow(2).getCell(6).getCellStyle().getFillPattern());
      assertEquals("按合同\n计算", form.getRow(2).getCell(6).getCellComment().getString().getString());
      assertTrue(book.getPrintArea(0).endsWith("$A$1:$H$9"), book.getPrintArea(0));
    }
  }

  @Test
  void manyMarksNeedFewStyles() throws IOException {
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      CellRef cell = new CellRef(20 + i / 20, i % 20);
      edits.add(new Edit.Mark(SampleBooks.FORM, cell, Severity.values()[i % 3]));
    }
    byte[] marked =
        ANNOTATOR.annotate(ORIGINAL, BookFormat.XLS, new EditPlan(edits, Optional.empty())).bytes();
    try (HSSFWorkbook before = open(ORIGINAL);
        HSSFWorkbook after = open(marked)) {
      assertTrue(after.getNumCellStyles() <= before.getNumCellStyles() + 3);
    }
  }

  @Test
  @Tag("slow")
  void libreOfficeOpensIt() throws IOException {
    byte[] saved = Office.convert(RESULT.bytes(), "xls", "xlsx:Calc MS Excel 2007 XML");
    var cells = ResavedBookTest.cells(saved);
    assertEquals("核查意见#", cells.get(SampleBooks.FORM + "!K2"));
    assertEquals("ROUND(F3/E3*D3,2)", cells.get(SampleBooks.FORM + "!I3"));
    assertTrue(cells.containsKey("核查结果!E5"));
  }
}
