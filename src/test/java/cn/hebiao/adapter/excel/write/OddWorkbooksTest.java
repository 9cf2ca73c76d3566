package cn.hebiao.adapter.excel.write;

import static cn.hebiao.adapter.excel.write.SampleBooks.words;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.adapter.excel.ooxml.ZipParts;
import cn.hebiao.app.Annotated;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.Edit;
import cn.hebiao.tell.edit.EditPlan;
import cn.hebiao.tell.edit.SkippedEdit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that programs other than Excel write, and plans that ask for too much. */
class OddWorkbooksTest {
  static final OoxmlAnnotator ANNOTATOR = new OoxmlAnnotator();
  private static final String S = "Sheet1";

  static CellRef at(String name) {
    return CellRef.of(name);
  }

  static Annotated annotate(byte[] file, Edit... edits) {
    return annotate(file, new EditPlan(Arrays.asList(edits), Optional.empty()));
  }

  /** Annotates, and checks what must hold for every workbook and every plan. */
  static Annotated annotate(byte[] file, EditPlan plan) {
    Annotated result = ANNOTATOR.annotate(file, BookFormat.XLSX, plan);
    assertArrayEquals(
        result.bytes(), ANNOTATOR.annotate(result.bytes(), BookFormat.XLSX, plan).bytes());
    if (!result.signatureDropped()) {
      ZipParts before = ZipParts.read(file);
      ZipParts after = ZipParts.read(ANNOTATOR.pristine(result.bytes(), BookFormat.XLSX));
      assertEquals(before.names(), after.names());
      for (String name : before.names()) {
        assertArrayEquals(
            before.content(name).orElseThrow(), after.content(name).orElseThrow(), name);
      }
    }
    assertWellFormed(result.bytes());
    return result;
  }

  private static void assertWellFormed(byte[] file) {
    ZipParts parts = ZipParts.read(file);
    for (String name : parts.names()) {
      if (name.matches(".*\\.(xml|rels|vml)")) {
        try {
          DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
          factory.setNamespaceAware(true);
          factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
          factory
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(parts.content(name).orElseThrow()));
        } catch (Exception e) {
          throw new AssertionError(name + " is not well-formed", e);
        }
      }
    }
  }

  static String sheet(String content) {
    return "<worksheet xmlns=\"" + RawBook.MAIN + "\">" + content + "</worksheet>";
  }

  static String written(Annotated result) {
    return RawBook.text(result.bytes(), "xl/worksheets/sheet1.xml");
  }

  static List<SkippedEdit.SkipReason> reasons(Annotated result) {
    return result.skipped().stream().map(SkippedEdit::reason).toList();
  }

  @Test
  void anEmptySheetWithoutStyles() throws Exception {
    byte[] file = new RawBook(sheet("<sheetData/>")).bytes();
    Annotated result =
        annotate(
            file,
            new EditPlan(
                List.of(
                    new Edit.Fill(S, at("B2"), words("一")),
                    new Edit.Mark(S, at("B2"), Severity.ERROR),
                    new Edit.Note(S, at("B2"), "注"),
                    new Edit.Width(S, 1, 20)),
                Optional.of(SampleBooks.report(S))));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(result.bytes()))) {
      assertEquals("一", book.getSheet(S).getRow(1).getCell(1).getStringCellValue());
      assertEquals(
          "注",
          book.getSheet(S).getCellComments().values().iterator().next().getString().getString());
    }
  }

  @Test
  void rowsAndCellsWithoutAddresses() throws Exception {
    byte[] file =
        new RawBook(
                sheet(
                    "<sheetData><row><c><v>1</v></c><c r=\"D1\"><v>4</v></c><c><v>5</v></c></row><row r=\"5\"><c><v>9</v></c></row><row><c><v>6</v></c></row></sheetData>"))
            .bytes();
    Annotated result =
        annotate(
            file,
            new Edit.Fill(S, at("C1"), words("三")),
            new Edit.Mark(S, at("E1"), Severity.NOTICE),
            new Edit.Fill(S, at("B3"), words("新行")));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(result.bytes()))) {
      XSSFSheet sheet = book.getSheet(S);
      assertEquals(1, sheet.getRow(0).getCell(0).getNumericCellValue());
      assertEquals("三", sheet.getRow(0).getCell(2).getStringCellValue());
      assertEquals(4, sheet.getRow(0).getCell(3).getNumericCellValue());
      assertEquals(5, sheet.getRow(0).getCell(4).getNumericCellValue());
      assertEquals("新行", sheet.getRow(2).getCell(1).getStringCellValue());
      assertEquals(6, sheet.getRow(5).getCell(0).getNumericCellValue());
    }
  }

  @Test
  void elementsWithPrefixesKeepThem() {
    String xml =
        "<?xml version=\"1.0\"?>\r\n<x:worksheet xmlns:x=\""
            + RawBook.MAIN
            + "\"><x:dimension ref=\"A1\"/><x:sheetData><x:row r=\"1\" spans=\"1:1\"><x:c r=\"A1\"/></x:row></x:sheetData></x:worksheet>";
    Annotated result =
        annotate(
            new RawBook(xml).bytes(),
            new Edit.Fill(S, at("A1"), words("甲")),
            new Edit.Append(S, at("C1"), words("乙"), at("A1"), Edit.AppendedRole.TEXT));
    String sheet = written(result);
    assertTrue(sheet.startsWith("<?xml version=\"1.0\"?>\r\n<x:worksheet"), sheet);
    assertTrue(sheet.contains("<x:is><x:t xml:space=\"preserve\">乙</x:t></x:is></x:c>"), sheet);
    assertTrue(sheet.contains("<x:dimension ref=\"A1:C1\"/>"), sheet);
    assertTrue(sheet.contains("spans=\"1:3\""), sheet);
  }

  @Test
  void strictWorkbooksStayStrict() {
    String main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    String kind = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    byte[] file =
        new RawBook("<worksheet xmlns=\"" + main + "\"><sheetData/></worksheet>", S, main, kind)
            .bytes();
    Annotated result =
        annotate(
            file,
            new EditPlan(
                List.of(new Edit.Note(S, at("A1"), "注")), Optional.of(SampleBooks.report(S))));
    for (String name : ZipParts.read(result.bytes()).names()) {
      assertFalse(
          RawBook.text(result.bytes(), name).contains(RawBook.MAIN), name + " is transitional");
    }
    assertTrue(
        RawBook.text(result.bytes(), "xl/_rels/workbook.xml.rels").contains(kind + "/styles"));
  }

  @Test
  void otherCodingsAreKept() {
    String xml = "\uFEFF" + sheet("<sheetData><row r=\"1\"/></sheetData>");
    byte[] file =
        new RawBook("")
            .part("xl/worksheets/sheet1.xml", xml.getBytes(StandardCharsets.UTF_16LE))
            .bytes();
    assertTrue(written(annotate(file, new Edit.Fill(S, at("A1"), words("国")))).contains("国"));
    String latin =
        "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>"
            + sheet("<sheetData><row r=\"1\"/></sheetData>");
    file =
        new RawBook("")
            .part("xl/worksheets/sheet1.xml", latin.getBytes(StandardCharsets.ISO_8859_1))
            .bytes();
    assertTrue(
        written(annotate(file, new Edit.Fill(S, at("A1"), words("国")))).contains("&#22269;"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u0000b\u0007c",
        "_x000D_ 原样",
        "]]> & <b>\"'",
        "😀项目😀",
        "=HYPERLINK(\"http://x\")",
        "甲\r\n乙\t丙 ",
        "  前后空  "
      })
  void textsComeBackAsTheyWere(String text) throws Exception {
    byte[] file = new RawBook(sheet("<sheetData/>")).bytes();
    Annotated result =
        annotate(
            file,
            new Edit.Append(S, at("A1"), words(text), at("A1"), Edit.AppendedRole.TEXT),
            new Edit.Note(S, at("A1"), text));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(result.bytes()))) {
      var cell = book.getSheet(S).getRow(0).getCell(0);
      assertEquals(XmlChars.legal(text), cell.getStringCellValue());
      assertEquals(text.startsWith("="), cell.getCellStyle().getQuotePrefixed());
      assertEquals(XmlChars.legal(text), cell.getCellComment().getString().getString());
    }
  }

  @Test
  void longTextsAreCutWhereACellEnds() throws Exception {
    byte[] file = new RawBook(sheet("<sheetData/>")).bytes();
    Annotated result = annotate(file, new Edit.Fill(S, at("A1"), words("😀".repeat(20_000))));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(result.bytes()))) {
      String text = book.getSheet(S).getRow(0).getCell(0).getStringCellValue();
      assertTrue(text.length() <= XmlChars.CELL_LIMIT && text.endsWith("😀…"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"O'Neil", "a\"b<&>", "😀 表", "2023年（一）"})
  void sheetNamesOfAllKinds(String name) throws Exception {
    byte[] file = new RawBook(sheet("<sheetData/>"), name, RawBook.MAIN, RawBook.KIND).bytes();
    Annotated result =
        annotate(
            file,
            new EditPlan(
                List.of(new Edit.Mark(name, at("A1"), Severity.ERROR)),
                Optional.of(SampleBooks.report(name))));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(result.bytes()))) {
      assertEquals(
          "'" + name.replace("'", "''") + "'!G3",
          book.getSheet("核查结果").getHyperlinkList().get(0).getLocation());
    }
  }

  @Test
  void linksOfOthersAreKeptAndNotLaidOver() throws IOException {
    byte[] file =
        new RawBook(
                sheet(
                    "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>"
                        + "<hyperlinks><hyperlink ref=\"A1:C1\" location=\"S!A9\"/></hyperlinks>"
                        + "<pageMargins left=\"1\" right=\"1\" top=\"1\" bottom=\"1\""
                        + " header=\"1\" footer=\"1\"/>"))
            .bytes();
    byte[] copy = annotate(file, linked(List.of("C1", "D1"))).bytes();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
      assertEquals(
          List.of("A1:C1 S!A9", "D1 '核查结果'!A5"),
          book.getSheet(S).getHyperlinkList().stream()
              .map(link -> link.getCTHyperlink().getRef() + " " + link.getLocation())
              .toList());
    }
  }

  @Test
  void linksStandWhereTheSchemaWantsThemBesideNotes() throws IOException {
    byte[] file =
        new RawBook(
                sheet(
                    "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>"
                        + "<mergeCells><mergeCell ref=\"F1:G2\"/></mergeCells>"))
            .bytes();
    List<Edit> edits = new ArrayList<>(linked(List.of("D1")).edits());
    edits.add(new Edit.Note(S, at("A1"), "批注"));
    byte[] copy = annotate(file, new EditPlan(edits, Optional.of(SampleBooks.report(S)))).bytes();
    String xml =
        new String(
            ZipParts.read(copy).content("xl/worksheets/sheet1.xml").orElseThrow(),
            StandardCharsets.UTF_8);
    assertTrue(xml.matches("(?s).*</mergeCells><hyperlinks>.*</hyperlinks><legacyDrawing .*"), xml);
  }

  private static EditPlan linked(List<String> cells) {
    List<Edit> edits = new ArrayList<>();
    for (String cell : cells) {
      edits.add(
          new Edit.Append(
              S,
              at(cell),
              words("见核查结果"),
              at("A1"),
              Edit.AppendedRole.TEXT,
              Optional.of(at("A5"))));
    }
    return new EditPlan(edits, Optional.of(SampleBooks.report(S)));
  }

  @Test
  void whatMustNotBeDoneIsSkippedAndSaid() {
    String strings = "<sst xmlns=\"" + RawBook.MAIN + "\"><si><t>甲</t></si><si><t> </t></si></sst>";
    byte[] file =
        new RawBook(
                sheet(
                    "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                        + "<c r=\"C1\"><f>1/0</f></c></row></sheetData><mergeCells><mergeCell ref=\"D1:E2\"/></mergeCells>"))
            .part("xl/sharedStrings.xml", strings)
            .relations(
                "xl/_rels/workbook.xml.rels",
                RawBook.KIND + "/worksheet",
                "worksheets/sheet1.xml",
                RawBook.KIND + "/sharedStrings",
                "/xl/sharedStrings.xml")
            .bytes();
    Annotated result =
        annotate(
            file,
            new Edit.Fill(S, at("A1"), words("x")),
            new Edit.Fill(S, at("B1"), words("空白处")),
            new Edit.Fill(S, at("C1"), words("x")),
            new Edit.Fill(S, at("E2"), words("合并")),
            new Edit.Fill(S, at("D1"), words("x")),
            new Edit.Append(S, at("E1"), words("x"), at("A1"), Edit.AppendedRole.TEXT),
            new Edit.Fill(S, at("XFE1"), words("x")),
            new Edit.Fill("没有", at("A1"), words("x")));
    assertEquals(
        List.of(
            SkippedEdit.SkipReason.NOT_BLANK,
            SkippedEdit.SkipReason.NOT_BLANK,
            SkippedEdit.SkipReason.NOT_BLANK,
            SkippedEdit.SkipReason.MERGED,
            SkippedEdit.SkipReason.OFF_GRID,
            SkippedEdit.SkipReason.NO_SUCH_SHEET),
        reasons(result));
    String sheet = written(result);
    assertTrue(sheet.contains("空白处") && sheet.contains("<c r=\"D1\"") && !sheet.contains("\"E2\""));
    assertTrue(sheet.contains("<c r=\"A1\" t=\"s\"><v>0</v></c>"));
  }

  @Test
  void discussedCellsAreLeftAlone() {
    byte[] file =
        new RawBook(sheet("<sheetData/>"))
            .part(
                "xl/threadedComments/threadedComment1.xml",
                "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\"><threadedComment ref=\"B2\"><text>议</text></threadedComment></ThreadedComments>")
            .relations(
                "xl/worksheets/_rels/sheet1.xml.rels",
                "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
                "../threadedComments/threadedComment1.xml")
            .bytes();
    Annotated result =
        annotate(
            file,
            new Edit.Note(S, at("B2"), "注"),
            new Edit.Mark(S, at("B2"), Severity.ERROR),
            new Edit.Note(S, at("B3"), "注"));
    assertEquals(
        List.of(SkippedEdit.SkipReason.DISCUSSED, SkippedEdit.SkipReason.DISCUSSED),
        reasons(result));
    assertFalse(written(result).contains("\"B2\""));
  }

  @Test
  void signaturesAreDroppedAndSaid() {
    byte[] file =
        new RawBook(sheet("<sheetData/>"))
            .relations(
                "_rels/.rels",
                RawBook.KIND + "/officeDocument",
                "xl/workbook.xml",
                "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin",
                "_xmlsignatures/origin.sigs")
            .part("_xmlsignatures/origin.sigs", new byte[0])
            .part("_xmlsignatures/sig1.xml", "<Signature/>")
            .bytes();
    Annotated result = annotate(file, new Edit.Fill(S, at("A1"), words("x")));
    assertTrue(result.signatureDropped());
    assertFalse(String.join(" ", ZipParts.read(result.bytes()).names()).contains("signature"));
    assertFalse(RawBook.text(result.bytes(), "_rels/.rels").contains("signature"));
    assertFalse(annotate(file).signatureDropped());
  }

  @Test
  void manyMarksNeedFewStylesAndNotesHaveAnEnd() throws Exception {
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      CellRef cell = new CellRef(10 + i / 20, i % 20);
      edits.add(new Edit.Mark(SampleBooks.FORM, cell, Severity.values()[i % 3]));
      edits.add(new Edit.Note(SampleBooks.FORM, cell, "问题" + i));
    }
    Annotated result = annotate(SampleBooks.xlsx(), new EditPlan(edits, Optional.empty()));
    assertEquals(19_500, result.skipped().size());
    try (XSSFWorkbook before = new XSSFWorkbook(new ByteArrayInputStream(SampleBooks.xlsx()));
        XSSFWorkbook after = new XSSFWorkbook(new ByteArrayInputStream(result.bytes()))) {
      assertEquals(before.getNumCellStyles() + 3, after.getNumCellStyles());
      assertEquals(501, after.getSheet(SampleBooks.FORM).getCellComments().size());
    }
  }

  @ParameterizedTest
  @CsvSource({"zh-CN", "tr-TR", "ar-EG-u-nu-arab", "de-DE"})
  void theSameBytesUnderAnyLocale(String locale) {
    Locale before = Locale.getDefault();
    byte[] file = SampleBooks.xlsx();
    byte[] expected = ANNOTATOR.annotate(file, BookFormat.XLSX, SampleBooks.plan()).bytes();
    try {
      Locale.setDefault(Locale.forLanguageTag(locale));
      assertArrayEquals(
          expected, ANNOTATOR.annotate(file, BookFormat.XLSX, SampleBooks.plan()).bytes());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void columnSettingsAreSplit() {
    byte[] file =
        new RawBook(
                sheet(
                    "<cols><col min=\"1\" max=\"5\" width=\"9\" style=\"0\" outlineLevel=\"1\"/><col min=\"9\" max=\"9\" width=\"3\"/></cols><sheetData/>"))
            .bytes();
    String sheet = written(annotate(file, new Edit.Width(S, 2, 30), new Edit.Width(S, 6, 4)));
    assertTrue(
        sheet.contains(
            "<cols><col min=\"1\" max=\"2\" width=\"9\" style=\"0\" outlineLevel=\"1\"/>"
                + "<col min=\"3\" max=\"3\" width=\"30.71\" style=\"0\" outlineLevel=\"1\" customWidth=\"1\"/>"
                + "<col min=\"4\" max=\"5\" width=\"9\" style=\"0\" outlineLevel=\"1\"/>"
                + "<col min=\"7\" max=\"7\" width=\"4.71\" customWidth=\"1\"/>"
                + "<col min=\"9\" max=\"9\" width=\"3\"/></cols>"),
        sheet);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "S!$A$1:$I$30; S!$A$1:$K$30",
        "'a''b'!$A$1:$I$30; 'a''b'!$A$1:$K$30",
        "'a,b'!$A$1:$B$3,'a,b'!$A$5:$I$30; 'a,b'!$A$1:$B$3,'a,b'!$A$5:$K$30",
        "S!$A:$I; S!$A:$K",
        "S!$1:$40; S!$1:$40",
        "S!$A$1:$Z$99; S!$A$1:$Z$99",
        "S!A1; S!$A$1:$K$30",
      })
  void printAreasGrow(String before, String after) {
    assertEquals(Optional.of(after), PrintArea.including(before, CellRange.of(5, 8, 29, 10)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"OFFSET(S!$A$1,0,0,5,5)", "#REF!", "S!#REF!", "", "名称"})
  void otherPrintAreasAreLeftAlone(String formula) {
    assertEquals(Optional.empty(), PrintArea.including(formula, CellRange.of(5, 8, 29, 10)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void anyPlanOverAnySheet(long seed) throws Exception {
    Random random = new Random(seed);
    StringBuilder rows = new StringBuilder();
    for (int row = 1; row < 30; row += 1 + random.nextInt(3)) {
      rows.append("<row r=\"")
          .append(row)
          .append(random.nextBoolean() ? "\" ht=\"12\">" : "\" spans=\"1:4\" >");
      for (int column = 0; column < 12; column += 1 + random.nextInt(4)) {
        String name = new CellRef(row - 1, column).name();
        rows.append(
            random.nextBoolean() ? "<c r='" + name + "' />" : "<c r=\"" + name + "\"><v>7</v></c>");
      }
      rows.append("</row>\n");
    }
    byte[] file =
        new RawBook(
                sheet(
                    "<sheetData>"
                        + rows
                        + "</sheetData><pageMargins left=\"1\" right=\"1\" top=\"1\" bottom=\"1\" header=\"0\" footer=\"0\"/>"))
            .bytes();
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      CellRef cell = new CellRef(random.nextInt(35), random.nextInt(14));
      CellRef like = new CellRef(random.nextInt(35), random.nextInt(14));
      edits.add(
          switch (random.nextInt(5)) {
            case 0 -> new Edit.Fill(S, cell, words("填" + i));
            case 1 ->
                new Edit.Append(
                    S,
                    cell,
                    SampleBooks.figure("1.5", "A1*2", "0.0#"),
                    like,
                    Edit.AppendedRole.NUMBER);
            case 2 -> new Edit.Mark(S, cell, Severity.values()[random.nextInt(3)]);
            case 3 -> new Edit.Note(S, cell, "注" + i);
            default -> new Edit.Width(S, cell.column(), 5 + random.nextInt(40));
          });
    }
    Annotated result = annotate(file, new EditPlan(edits, Optional.empty()));
    try (XSSFWorkbook before = new XSSFWorkbook(new ByteArrayInputStream(file));
        XSSFWorkbook after = new XSSFWorkbook(new ByteArrayInputStream(result.bytes()))) {
      for (var row : before.getSheet(S)) {
        for (var cell : row) {
          if (!cell.toString().isEmpty()) {
            assertEquals(
                cell.toString(),
                after
                    .getSheet(S)
                    .getRow(cell.getRowIndex())
                    .getCell(cell.getColumnIndex())
                    .toString());
          }
        }
      }
    }
  }

  @Test
  void aSheetOfTheSameNameIsNotOurs() throws Exception {
    byte[] file = new RawBook(sheet("<sheetData/>"), "核查结果", RawBook.MAIN, RawBook.KIND).bytes();
    Annotated result =
        annotate(file, new EditPlan(List.of(), Optional.of(SampleBooks.report("核查结果"))));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(result.bytes()))) {
      assertEquals("核查结果", book.getSheetName(0));
      assertEquals("核查结果(2)", book.getSheetName(1));
      assertEquals(3, book.getNumberOfSheets());
    }
  }

  @Test
  void namesAndCalculationSettingsComeInTheirOrder() {
    byte[] file =
        new RawBook(sheet("<sheetData/>"))
            .part(
                "xl/workbook.xml",
                "<workbook xmlns=\""
                    + RawBook.MAIN
                    + "\" xmlns:r=\""
                    + RawBook.KIND
                    + "\"><sheets><sheet name=\"Sheet1\" sheetId=\"7\" r:id=\"rId1\"/></sheets>"
                    + "<externalReferences/><calcPr calcMode=\"manual\"/><oleSize ref=\"A1\"/><extLst/></workbook>")
            .bytes();
    Annotated result =
        annotate(
            file,
            new EditPlan(
                List.of(new Edit.Fill(S, at("A1"), SampleBooks.figure("2", "1+1", "0"))),
                Optional.of(SampleBooks.report(S))));
    String book = RawBook.text(result.bytes(), "xl/workbook.xml");
    assertTrue(
        book.matches(
            "(?s).*</sheets><externalReferences/><definedNames>.*</definedNames>"
                + "<calcPr calcMode=\"manual\" fullCalcOnLoad=\"1\"/><oleSize ref=\"A1\"/><extLst/></workbook>"),
        book);
    assertTrue(book.contains("sheetId=\"8\""), book);
  }

  @Test
  void aMadeUpRegisterDoesNoHarm() {
    String cells = sheet("<sheetData><row r=\"1\"><c r=\"A1\"><v>7</v></c></row></sheetData>");
    byte[] honest =
        annotate(new RawBook(cells).bytes(), new Edit.Fill(S, at("B1"), words("x"))).bytes();
    ZipParts parts = ZipParts.read(honest);
    String sheet = RawBook.text(honest, "xl/worksheets/sheet1.xml");
    ChangeRegister register = new ChangeRegister();
    register.add(
        ChangeRegister.ChangeKind.PART,
        "xl/worksheets/sheet1.xml",
        "",
        Digest.of(sheet.getBytes(StandardCharsets.UTF_8)),
        new Patch(List.of(new Patch.Splice(99_999, 100_000, ""))).encode());
    register.add(ChangeRegister.ChangeKind.FILL, S, "A1", "T:8", "");
    String made = RegisterSheet.xml(register, OoxmlConformance.TRANSITIONAL);
    parts.put("xl/worksheets/sheet2.xml", made.getBytes(StandardCharsets.UTF_8));
    byte[] clean = ANNOTATOR.pristine(parts.write(), BookFormat.XLSX);
    assertEquals(sheet, RawBook.text(clean, "xl/worksheets/sheet1.xml"));
    assertFalse(ANNOTATOR.ours(clean, BookFormat.XLSX));
  }

  @Test
  void whatIsNoPackageIsAFault() {
    for (byte[] file :
        List.of(new byte[0], "PK".getBytes(StandardCharsets.US_ASCII), new byte[500])) {
      assertThrows(IllegalArgumentException.class, () -> ANNOTATOR.ours(file, BookFormat.XLSX));
    }
  }
}
