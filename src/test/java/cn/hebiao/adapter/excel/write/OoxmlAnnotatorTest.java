package cn.hebiao.adapter.excel.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.adapter.excel.ooxml.ZipParts;
import cn.hebiao.app.Annotated;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.tell.edit.EditPlan;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What becomes of an ordinary workbook with a little of everything. */
class OoxmlAnnotatorTest {
  private static final OoxmlAnnotator ANNOTATOR = new OoxmlAnnotator();
  private static final byte[] ORIGINAL = SampleBooks.xlsx();
  private static final Annotated RESULT =
      ANNOTATOR.annotate(ORIGINAL, BookFormat.XLSX, SampleBooks.plan());

  @Test
  void nothingIsSkipped() {
    assertEquals(List.of(), RESULT.skipped());
    assertFalse(RESULT.signatureDropped());
  }

  @Test
  void onlyThePartsThatMustChangeDoSo() {
    ZipParts before = ZipParts.read(ORIGINAL);
    ZipParts after = ZipParts.read(RESULT.bytes());
    Set<String> changed = new TreeSet<>();
    for (String name : before.names()) {
      if (!java.util.Arrays.equals(
          before.content(name).orElseThrow(), after.content(name).orElseThrow())) {
        changed.add(name);
      }
    }
    assertEquals(
        new TreeSet<>(
            Set.of(
                "[Content_Types].xml",
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                "xl/styles.xml",
                "xl/worksheets/sheet1.xml",
                "xl/worksheets/sheet2.xml",
                "xl/comments1.xml",
                "xl/comments2.xml",
                "xl/drawings/vmlDrawing1.vml",
                "xl/drawings/vmlDrawing0.vml")),
        changed);
    List<String> added = new ArrayList<>(after.names());
    added.removeAll(before.names());
    assertEquals(List.of("xl/worksheets/sheet4.xml", "xl/worksheets/sheet5.xml"), added);
  }

  @Test
  void twiceIsOnce() {
    byte[] twice = ANNOTATOR.annotate(RESULT.bytes(), BookFormat.XLSX, SampleBooks.plan()).bytes();
    assertArrayEquals(RESULT.bytes(), twice);
  }

  @Test
  void pristineIsTheOriginalPartByPart() {
    ZipParts before = ZipParts.read(ORIGINAL);
    ZipParts after = ZipParts.read(ANNOTATOR.pristine(RESULT.bytes(), BookFormat.XLSX));
    assertEquals(before.names(), after.names());
    for (String name : before.names()) {
      assertArrayEquals(
          before.content(name).orElseThrow(), after.content(name).orElseThrow(), name);
    }
  }

  @Test
  void tellsOwnWorkFromForeign() {
    assertTrue(ANNOTATOR.ours(RESULT.bytes(), BookFormat.XLSX));
    assertFalse(ANNOTATOR.ours(ORIGINAL, BookFormat.XLSX));
    assertSame(ORIGINAL, ANNOTATOR.pristine(ORIGINAL, BookFormat.XLSX));
  }

  @Test
  void anEmptyPlanChangesNothing() {
    EditPlan nothing = new EditPlan(List.of(), Optional.empty());
    assertSame(ORIGINAL, ANNOTATOR.annotate(ORIGINAL, BookFormat.XLSX, nothing).bytes());
  }

  @Test
  void othersSeeWhatWeWrote() throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(RESULT.bytes()))) {
      XSSFSheet form = book.getSheet(SampleBooks.FORM);
      assertEquals("ROUND(F5/E5*D5,2)", form.getRow(4).getCell(6).getCellFormula());
      assertEquals(9.3, form.getRow(4).getCell(6).getNumericCellValue());
      assertEquals("核查意见", form.getRow(1).getCell(10).getStringCellValue());
      assertEquals("【核表草拟】完成率95%，<低于>目标5个百分点，原因：", form.getRow(2).getCell(7).getStringCellValue());
      assertEquals(
          "按合同\n计算\n【核表】\n得分应为 9.50（95÷100×10），自评 10.00。",
          form.getCellComment(new CellAddress("G3")).getString().getString());
      assertEquals("核表", form.getCellComment(new CellAddress("F4")).getAuthor());
      assertTrue(book.getPrintArea(0).endsWith("$A$1:$K$9"), book.getPrintArea(0));
      assertEquals(
          "F4978E",
          form.getRow(2)
              .getCell(6)
              .getCellStyle()
              .getFillForegroundColorColor()
              .getARGBHex()
              .substring(2));
      assertEquals(42.71 * 256, form.getColumnWidth(10), 5);
      XSSFSheet report = book.getSheet("核查结果");
      assertEquals(3, report.getHyperlinkList().size());
      assertEquals("'项目 ''自评'' 表'!G3", report.getHyperlinkList().get(0).getLocation());
      assertEquals(SheetVisibility.VERY_HIDDEN, book.getSheetVisibility(4));
      assertTrue(form.getProtect());
    }
  }

  private static List<String> shapes(byte[] file) {
    ZipParts parts = ZipParts.read(file);
    return parts.names().stream()
        .filter(name -> name.endsWith(".vml"))
        .map(name -> RawBook.text(file, name))
        .flatMap(vml -> XmlElement.root(vml).children("shape").stream())
        .flatMap(shape -> shape.attribute("id").stream())
        .toList();
  }

  @Test
  void ownShapesHaveNumbersOfTheirOwn() {
    List<String> ours = new ArrayList<>(shapes(RESULT.bytes()));
    List<String> foreign = shapes(ORIGINAL);
    foreign.forEach(ours::remove);
    assertEquals(2, ours.size());
    assertEquals(2, Set.copyOf(ours).size(), ours.toString());
    assertTrue(ours.stream().noneMatch(foreign::contains), ours.toString());
  }
}
