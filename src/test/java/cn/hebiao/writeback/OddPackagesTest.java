package cn.hebiao.writeback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.adapter.excel.read.ExcelBookReader;
import cn.hebiao.adapter.excel.read.Limits;
import cn.hebiao.adapter.excel.write.WorkbookAnnotator;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.Content;
import cn.hebiao.tell.edit.Edit;
import cn.hebiao.tell.edit.EditPlan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages that other programs write: what is read can be written, and the receipt agrees. */
class OddPackagesTest {
  private static final String TYPES = "[Content_Types].xml";
  private static final String BOOK = "xl/workbook.xml";
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String OFFICE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml";
  private static final String KIND =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String RELS_TYPE =
      "application/vnd.openxmlformats-package.relationships+xml";
  private static final EditPlan PLAN =
      new EditPlan(
          List.of(
              new Edit.Fill("表", CellRef.of("B1"), new Content.TextContent("填")),
              new Edit.Note("表", CellRef.of("A1"), "注")),
          Optional.empty());

  private final ExcelBookReader reader = new ExcelBookReader(Limits.usual());
  private final WorkbookAnnotator annotator = new WorkbookAnnotator();

  private static Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        TYPES,
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='rels' ContentType='%s'/>".formatted(RELS_TYPE)
            + "<Default Extension='xml' ContentType='application/xml'/>"
            + "<Override PartName='/xl/workbook.xml' ContentType='%s.sheet.main+xml'/>"
                .formatted(OFFICE)
            + "<Override PartName='/%s' ContentType='%s.worksheet+xml'/></Types>"
                .formatted(SHEET, OFFICE));
    parts.put("_rels/.rels", relation("officeDocument", BOOK));
    parts.put(
        BOOK,
        "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='%s'>"
                .formatted(KIND)
            + "<sheets><sheet name='表' sheetId='1' r:id='rId1'/></sheets></workbook>");
    parts.put("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
    parts.put(SHEET, sheet("<sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData>"));
    return parts;
  }

  private static String relation(String kind, String target) {
    return ("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            + "<Relationship Id='rId1' Type='%s/%s' Target='%s'/></Relationships>")
        .formatted(KIND, kind, target);
  }

  private static String sheet(String content) {
    return "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
        + content
        + "</worksheet>";
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putArchiveEntry(new ZipArchiveEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String text(byte[] file, String part) {
    return new String(Receipt.parts(file).get(part), StandardCharsets.UTF_8);
  }

  /** Reads and annotates a package, and checks what must hold for every one. */
  private byte[] processed(byte[] original) throws UnreadableBook {
    return processed(original, PLAN);
  }

  private byte[] processed(byte[] original, EditPlan plan) throws UnreadableBook {
    Book book = reader.read(original, "a.xlsx");
    byte[] copy = annotator.annotate(original, book.format(), plan).bytes();
    Book again = reader.read(copy, "a.xlsx");
    assertEquals(book.format(), again.format());
    assertEquals(List.of(), Receipt.unexpected(original, copy, plan));
    assertArrayEquals(copy, annotator.annotate(copy, book.format(), plan).bytes());
    if (book.format() != BookFormat.XLS) {
      Map<String, byte[]> before = Receipt.parts(original);
      Map<String, byte[]> after = Receipt.parts(annotator.pristine(copy, book.format()));
      assertEquals(before.keySet(), after.keySet());
      before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
    }
    return copy;
  }

  @ParameterizedTest
  @ValueSource(strings = {" r:id=''", ""})
  void aModuleOfOldMacrosHasNoPart(String id) throws Exception {
    Map<String, String> parts = parts();
    parts.computeIfPresent(
        BOOK,
        (name, xml) ->
            xml.replace("</sheets>", "<sheet name='Module1' sheetId='9'" + id + "/></sheets>"));
    byte[] copy = processed(zip(parts));
    assertEquals("填", reader.read(copy, "a").sheets().get(0).at(CellRef.of("B1")).shown());
    assertTrue(text(copy, BOOK).contains("name='Module1'"));
  }

  @Test
  void withoutRelationsOfThePackage() throws Exception {
    Map<String, String> parts = parts();
    parts.remove("_rels/.rels");
    assertTrue(
        text(processed(zip(parts)), "_rels/.rels").contains("officeDocument\" Target=\"/" + BOOK));
  }

  /** At its usual place, or wherever the content types say; then they know it in the copy, too. */
  @Test
  void aWorkbookPartThatNoRelationNames() throws Exception {
    Map<String, String> usual = parts();
    usual.put("_rels/.rels", relation("extended-properties", "docProps/app.xml"));
    usual.computeIfPresent(
        TYPES, (name, xml) -> xml.replaceAll("<Override PartName='/xl/workbook.xml'[^>]*>", ""));
    byte[] copy = processed(zip(usual));
    assertTrue(text(copy, TYPES).contains("\"/xl/workbook.xml\" ContentType=\"" + OFFICE));
    Map<String, String> elsewhere = parts();
    elsewhere.remove("_rels/.rels");
    elsewhere.put("xl/book.xml", elsewhere.remove(BOOK));
    elsewhere.put("xl/_rels/book.xml.rels", elsewhere.remove("xl/_rels/workbook.xml.rels"));
    elsewhere.computeIfPresent(TYPES, (name, xml) -> xml.replace("workbook.xml", "book.xml"));
    assertTrue(text(processed(zip(elsewhere)), "_rels/.rels").contains("\"/xl/book.xml\""));
  }

  @Test
  void relationsThatHaveATypeEachGetOneForTheNewOnes() throws Exception {
    Map<String, String> parts = parts();
    String each = "<Override PartName='/%s' ContentType='" + RELS_TYPE + "'/>";
    parts.computeIfPresent(
        TYPES,
        (name, xml) ->
            xml.replaceAll("<Default Extension='rels'[^>]*>", "")
                .replace(
                    "</Types>",
                    each.formatted("_rels/.rels")
                        + each.formatted("xl/_rels/workbook.xml.rels")
                        + "</Types>"));
    byte[] copy = processed(zip(parts));
    assertTrue(Receipt.parts(copy).containsKey("xl/worksheets/_rels/sheet1.xml.rels"));
    assertTrue(text(copy, TYPES).contains("<Default Extension=\"rels\""), text(copy, TYPES));
  }

  @ParameterizedTest
  @CsvSource({
    OFFICE + ".template.main+xml, " + OFFICE + ".sheet.main+xml, XLSX",
    "application/vnd.ms-excel.template.macroEnabled.main+xml,"
        + " application/vnd.ms-excel.sheet.macroEnabled.main+xml, XLSM"
  })
  void theCopyOfATemplateIsAWorkbook(String template, String workbook, BookFormat format)
      throws Exception {
    Map<String, String> parts = parts();
    parts.computeIfPresent(TYPES, (name, xml) -> xml.replace(OFFICE + ".sheet.main+xml", template));
    byte[] original = zip(parts);
    assertEquals(format, reader.read(original, "a.xltx").format());
    assertTrue(text(processed(original), TYPES).contains("ContentType='" + workbook + "'"));
    EditPlan nothing = new EditPlan(List.of(), Optional.empty());
    byte[] idle = annotator.annotate(original, format, nothing).bytes();
    assertTrue(text(idle, TYPES).contains("ContentType='" + workbook + "'"));
    byte[] filled = annotator.complete(original, format, List.of()).bytes();
    assertTrue(text(filled, TYPES).contains("ContentType='" + workbook + "'"));
    assertTrue(annotator.untouched(filled, format));
  }

  /** Some programs give an empty part no compressed bytes, not even those that say its end. */
  @Test
  void anEmptyPartWithoutAnyByte() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts().entrySet()) {
        zip.putArchiveEntry(new ZipArchiveEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
      }
      ZipArchiveEntry empty = new ZipArchiveEntry("docProps/thumbnail.wmf");
      empty.setMethod(ZipArchiveEntry.DEFLATED);
      empty.setSize(0);
      empty.setCompressedSize(0);
      empty.setCrc(0);
      zip.addRawArchiveEntry(empty, new ByteArrayInputStream(new byte[0]));
    }
    Book book = reader.read(bytes.toByteArray(), "a.xlsx");
    assertEquals(1, book.sheets().get(0).cells().size());
    byte[] copy = annotator.annotate(bytes.toByteArray(), book.format(), PLAN).bytes();
    assertEquals("填", reader.read(copy, "a").sheets().get(0).at(CellRef.of("B1")).shown());
  }

  /** A cell that the file does not hold has the format of its row or column, and keeps it. */
  @ParameterizedTest
  @CsvSource({
    "'', r='1', 0",
    "<cols><col min='1' max='3' style='1' width='9'/></cols>, r='1', 1",
    "<cols><col min='1' max='3' style='1' width='9'/></cols>, r='1' s='2' customFormat='1', 2",
    "'', r='1' s='2', 0"
  })
  void aFilledCellThatTheFileDidNotHold(String columns, String row, String format)
      throws Exception {
    Map<String, String> parts = parts();
    String cells = "<sheetData><row %s><c r='A1'><v>1</v></c></row></sheetData>".formatted(row);
    parts.put(SHEET, sheet(columns + cells));
    String font = "<font><sz val='11'/></font>";
    String xf = "<xf numFmtId='%d' fontId='0' fillId='0' borderId='0'/>";
    parts.put(
        "xl/styles.xml",
        "<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><fonts>"
            + font
            + "</fonts><fills><fill/></fills><borders><border/></borders><cellXfs>"
            + xf.formatted(0)
            + xf.formatted(1)
            + xf.formatted(2)
            + "</cellXfs></styleSheet>");
    parts.computeIfPresent(
        "xl/_rels/workbook.xml.rels",
        (name, xml) ->
            xml.replace(
                "</Relationships>",
                "<Relationship Id='rId2' Type='%s/styles' Target='styles.xml'/></Relationships>"
                    .formatted(KIND)));
    byte[] copy = processed(zip(parts));
    assertTrue(
        text(copy, SHEET).contains("<c r=\"B1\" s=\"" + format + "\"")
            || format.equals("0") && text(copy, SHEET).contains("<c r=\"B1\" t="),
        text(copy, SHEET));
  }

  /** The name that Excel 95 gave to its stream; what counts is what the stream holds. */
  @Test
  void anXlsWhoseStreamIsCalledBook() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet("表").createRow(0).createCell(0).setCellValue(1);
      ByteArrayOutputStream saved = new ByteArrayOutputStream();
      book.write(saved);
      try (POIFSFileSystem files =
          new POIFSFileSystem(new ByteArrayInputStream(saved.toByteArray()))) {
        files.getRoot().getEntryCaseInsensitive("Workbook").renameTo("BOOK");
        files.writeFilesystem(bytes);
      }
    }
    byte[] copy = processed(bytes.toByteArray());
    assertEquals("填", reader.read(copy, "a").sheets().get(0).at(CellRef.of("B1")).shown());
  }
}
