package cn.hebiao.adapter.excel.write;

import static cn.hebiao.adapter.excel.write.OddWorkbooksTest.annotate;
import static cn.hebiao.adapter.excel.write.OddWorkbooksTest.at;
import static cn.hebiao.adapter.excel.write.OddWorkbooksTest.reasons;
import static cn.hebiao.adapter.excel.write.OddWorkbooksTest.sheet;
import static cn.hebiao.adapter.excel.write.OddWorkbooksTest.written;
import static cn.hebiao.adapter.excel.write.SampleBooks.words;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.adapter.excel.ooxml.ZipParts;
import cn.hebiao.app.Annotated;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.tell.edit.Edit;
import cn.hebiao.tell.edit.EditPlan;
import cn.hebiao.tell.edit.SkippedEdit;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages at the limits of what the format allows, and a little beyond. */
class RarePackagesTest {
  private static final String S = "Sheet1";
  private static final String RELS = "xl/worksheets/_rels/sheet1.xml.rels";
  private static final String ONE_CELL =
      "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>";

  private static XSSFWorkbook open(Annotated result) throws java.io.IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(result.bytes()));
  }

  /** A workbook whose only sheet has notes and their drawing. */
  private static RawBook noted(byte[] comments, byte[] vml) {
    return new RawBook(
            "<worksheet xmlns=\""
                + RawBook.MAIN
                + "\" xmlns:r=\""
                + RawBook.KIND
                + "\">"
                + ONE_CELL
                + "<legacyDrawing r:id=\"rId2\"/></worksheet>")
        .part("xl/comments1.xml", comments)
        .part("xl/drawings/vmlDrawing1.vml", vml)
        .relations(
            RELS,
            RawBook.KIND + "/comments",
            "../comments1.xml",
            RawBook.KIND + "/vmlDrawing",
            "../drawings/vmlDrawing1.vml");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!-- </worksheet> -->", "\n<?tail </x> ?>\n<!-- 完 -->\n", " \r\n"})
  void whatFollowsTheLastTagIsNotTheEnd(String tail) throws Exception {
    byte[] file = new RawBook(sheet(ONE_CELL) + tail).bytes();
    Annotated result =
        annotate(file, new Edit.Fill(S, at("B1"), words("二")), new Edit.Note(S, at("A1"), "注"));
    try (XSSFWorkbook book = open(result)) {
      assertEquals("二", book.getSheet(S).getRow(0).getCell(1).getStringCellValue());
      assertEquals(1, book.getSheet(S).getCellComments().size());
    }
    assertTrue(written(result).endsWith("</worksheet>" + tail));
  }

  @Test
  void idsOfRelationsStayDifferent() {
    byte[] file =
        new RawBook(sheet(ONE_CELL))
            .part(
                RELS,
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"rId99999999\" Type=\"x/hyperlink\" Target=\"a\" TargetMode=\"External\"/>"
                    + "<Relationship Id=\"rId100000000\" Type=\"x/hyperlink\" Target=\"b\" TargetMode=\"External\"/>"
                    + "</Relationships>")
            .bytes();
    Annotated result = annotate(file, new Edit.Note(S, at("A1"), "注"));
    List<String> ids =
        Pattern.compile(" Id=\"([^\"]+)\"")
            .matcher(RawBook.text(result.bytes(), RELS))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertEquals(4, ids.size());
    assertEquals(4, new HashSet<>(ids).size(), ids.toString());
  }

  @ParameterizedTest
  @CsvSource({"65533, 65534 1", "65534, 1 2", "4294967295, 1 2"})
  void numbersOfSheetsStayWhereExcelAllowsThem(String taken, String expected) {
    byte[] file =
        new RawBook(sheet(ONE_CELL))
            .part(
                "xl/workbook.xml",
                "<workbook xmlns=\""
                    + RawBook.MAIN
                    + "\" xmlns:r=\""
                    + RawBook.KIND
                    + "\"><sheets><sheet name=\"Sheet1\" sheetId=\""
                    + taken
                    + "\" r:id=\"rId1\"/></sheets></workbook>")
            .bytes();
    Annotated result = annotate(file, new EditPlan(List.of(), Optional.of(SampleBooks.report(S))));
    assertEquals(
        taken + " " + expected,
        String.join(
            " ",
            Pattern.compile("sheetId=\"([0-9]+)\"")
                .matcher(RawBook.text(result.bytes(), "xl/workbook.xml"))
                .results()
                .map(match -> match.group(1))
                .toList()));
  }

  /** Many hide all columns that they do not use. */
  @Test
  void columnsOfOursAreSeen() throws Exception {
    byte[] file =
        new RawBook(
                sheet(
                    "<cols><col min=\"1\" max=\"1\" width=\"9\"/><col min=\"2\" max=\"16384\" width=\"0\" hidden=\"1\" customWidth=\"1\"/></cols>"
                        + ONE_CELL))
            .bytes();
    Annotated result =
        annotate(
            file,
            new Edit.Append(S, at("B1"), words("核"), at("A1"), Edit.AppendedRole.TEXT),
            new Edit.Width(S, 1, 20));
    try (XSSFWorkbook book = open(result)) {
      XSSFSheet sheet = book.getSheet(S);
      assertFalse(sheet.isColumnHidden(1));
      assertTrue(sheet.getColumnWidth(1) > 20 * 256);
      assertTrue(sheet.isColumnHidden(2) && sheet.isColumnHidden(16_383));
    }
    byte[] resaved = ResavedBookTest.edited(result.bytes(), book -> {});
    byte[] clean = new OoxmlAnnotator().pristine(resaved, BookFormat.XLSX);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(clean))) {
      assertTrue(book.getSheet(S).isColumnHidden(1), "hidden again in the original");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<f t=\"array\" ref=\"A1:B2\">C1:C2</f>",
        "<f ref='A1:B2' t='array' >C1:C2</f>",
        "<f t=\"dataTable\" ref=\"A1:B2\" dt2D=\"1\" r1=\"C1\" r2=\"C2\"/>"
      })
  void aCellThatAnotherFormulaFillsIsNotBlank(String formula) {
    byte[] file =
        new RawBook(
                sheet(
                    "<sheetData><row r=\"1\"><c r=\"A1\">"
                        + formula
                        + "<v>1</v></c></row><row r=\"2\"><c r=\"A2\" t=\"str\"><v></v></c></row></sheetData>"))
            .bytes();
    Annotated result =
        annotate(
            file,
            new Edit.Fill(S, at("A2"), words("x")),
            new Edit.Append(S, at("B2"), words("x"), at("A1"), Edit.AppendedRole.TEXT),
            new Edit.Fill(S, at("C2"), words("填")));
    assertEquals(
        List.of(SkippedEdit.SkipReason.NOT_BLANK, SkippedEdit.SkipReason.NOT_BLANK),
        reasons(result));
    assertTrue(written(result).contains("填"));
  }

  @Test
  void cellsBesideASharedFormulaAreBlank() {
    byte[] file =
        new RawBook(
                sheet(
                    "<sheetData><row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1:B2\" si=\"0\">C1</f><v>1</v></c></row></sheetData>"))
            .bytes();
    assertEquals(List.of(), reasons(annotate(file, new Edit.Fill(S, at("B2"), words("填")))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no XML at all",
        "<!DOCTYPE a [<!ENTITY l 'ha'>]><comments xmlns='" + RawBook.MAIN + "'/>",
        "<comments xmlns='" + RawBook.MAIN + "'><commentList/></comments>"
      })
  void notesThatCannotBeReadAreLeftAloneAndSaid(String comments) {
    byte[] file =
        noted(bytes(comments), bytes("<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"></xml>"))
            .bytes();
    Annotated result =
        OddWorkbooksTest.ANNOTATOR.annotate(
            file,
            BookFormat.XLSX,
            new EditPlan(
                List.of(new Edit.Note(S, at("A1"), "注"), new Edit.Fill(S, at("B1"), words("填"))),
                Optional.empty()));
    assertEquals(List.of(SkippedEdit.SkipReason.UNREADABLE_NOTES), reasons(result));
    assertTrue(written(result).contains("填"));
    assertEquals(comments, RawBook.text(result.bytes(), "xl/comments1.xml"));
  }

  @Test
  void aDiscussionThatCannotBeReadStopsNothing() {
    byte[] file =
        new RawBook(sheet(ONE_CELL))
            .part("xl/threadedComments/threadedComment1.xml", "<!DOCTYPE a><a/>")
            .relations(
                RELS,
                "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
                "../threadedComments/threadedComment1.xml")
            .bytes();
    Annotated result =
        OddWorkbooksTest.ANNOTATOR.annotate(
            file,
            BookFormat.XLSX,
            new EditPlan(List.of(new Edit.Fill(S, at("B1"), words("填"))), Optional.empty()));
    assertTrue(written(result).contains("填"));
  }

  @Test
  void anEmptyDrawingOfNotesIsOpened() {
    byte[] file =
        noted(
                bytes(
                    "<comments xmlns=\"" + RawBook.MAIN + "\"><authors/><commentList/></comments>"),
                bytes("<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" />"))
            .bytes();
    Annotated result = annotate(file, new Edit.Note(S, at("A1"), "注"));
    String drawn = RawBook.text(result.bytes(), "xl/drawings/vmlDrawing1.vml");
    assertTrue(drawn.contains("<x:Row>0</x:Row>") && drawn.endsWith("</v:shape></xml>"), drawn);
  }

  /** Drawings come in the coding of the machine that made them, without saying so. */
  @Test
  void aDrawingInAnotherCodingKeepsItsBytes() {
    byte[] title =
        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape id=\"_x0000_s1025\" title=\"批注框\"/></xml>"
            .getBytes(Charset.forName("GBK"));
    byte[] file =
        noted(
                bytes(
                    "<comments xmlns=\"" + RawBook.MAIN + "\"><authors/><commentList/></comments>"),
                title)
            .bytes();
    EditPlan plan = new EditPlan(List.of(new Edit.Note(S, at("A1"), "注")), Optional.empty());
    Annotated result = OddWorkbooksTest.ANNOTATOR.annotate(file, BookFormat.XLSX, plan);
    byte[] drawn =
        ZipParts.read(result.bytes()).content("xl/drawings/vmlDrawing1.vml").orElseThrow();
    String text = new String(drawn, Charset.forName("GBK"));
    assertTrue(text.contains("title=\"批注框\"") && text.contains("_x0000_s2049"), text);
    byte[] clean = OddWorkbooksTest.ANNOTATOR.pristine(result.bytes(), BookFormat.XLSX);
    assertArrayEquals(
        title, ZipParts.read(clean).content("xl/drawings/vmlDrawing1.vml").orElseThrow());
  }

  @Test
  void aSheetWithOurMarkButNoListIsNotOurs() throws Exception {
    String cells =
        "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"
            + ChangeRegister.MARK
            + "</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>收文</t></is></c></row></sheetData>";
    byte[] file = new RawBook(sheet(cells), "核表登记", RawBook.MAIN, RawBook.KIND).bytes();
    assertFalse(OddWorkbooksTest.ANNOTATOR.ours(file, BookFormat.XLSX));
    Annotated result = annotate(file, new Edit.Fill("核表登记", at("B1"), words("填")));
    try (XSSFWorkbook book = open(result)) {
      Sheet kept = book.getSheet("核表登记");
      assertEquals("收文", kept.getRow(1).getCell(0).getStringCellValue());
    }
  }

  @Test
  void aPropertyWithTheHighestNumberLeavesRoom() {
    byte[] file =
        new RawBook(sheet(ONE_CELL))
            .relations(
                "_rels/.rels",
                RawBook.KIND + "/officeDocument",
                "xl/workbook.xml",
                RawBook.KIND + "/custom-properties",
                "docProps/custom.xml")
            .part(
                "docProps/custom.xml",
                "<Properties xmlns=\"urn:p\"><property pid=\"2147483647\" name=\"a\"/><property pid=\"2\" name=\"b\"/></Properties>")
            .bytes();
    byte[] filled =
        OddWorkbooksTest.ANNOTATOR
            .complete(file, BookFormat.XLSX, List.of(new Edit.Fill(S, at("B1"), words("填"))))
            .bytes();
    assertTrue(RawBook.text(filled, "docProps/custom.xml").contains("pid=\"3\""));
  }
}
