package cn.hebiao.adapter.excel.read;

import static cn.hebiao.adapter.excel.read.Zips.row;
import static cn.hebiao.adapter.excel.read.Zips.sheet;
import static cn.hebiao.adapter.excel.read.Zips.with;
import static cn.hebiao.adapter.excel.read.Zips.workbook;
import static cn.hebiao.adapter.excel.read.Zips.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.app.UnreadableBook;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.CellValue;
import cn.hebiao.model.grid.Sheet;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from the parts of a package. */
class OoxmlReadingTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private final ExcelBookReader reader = new ExcelBookReader(Limits.usual());

  private Sheet read(String content) throws UnreadableBook {
    return book(zip(workbook(content))).sheets().get(0);
  }

  private Cell cell(String xml) throws UnreadableBook {
    return read(row(xml)).at(CellRef.of("A1"));
  }

  private Book book(byte[] bytes) throws UnreadableBook {
    return reader.read(bytes, "表.xlsx");
  }

  @ParameterizedTest
  @CsvSource({
    "0.30000000000000004, 0.3",
    "249.30499999999998, 249.305",
    "95, 95",
    "95.0, 95",
    "1E3, 1000",
    "-0.1, -0.1",
    "-0, 0",
    "123456789012345678, 123456789012346000",
    "1.0E-7, 0.0000001"
  })
  void numbersHave15Digits(String stored, BigDecimal number) throws Exception {
    assertEquals(new CellValue.Numeric(number), cell("<c><v>" + stored + "</v></c>").value());
  }

  @Test
  void kindsOfValue() throws Exception {
    assertEquals(new CellValue.Logical(true), cell("<c t='b'><v>1</v></c>").value());
    assertEquals("FALSE", cell("<c t='b'><v>0</v></c>").shown());
    assertEquals(new CellValue.ErrorValue("#DIV/0!"), cell("<c t='e'><v>#DIV/0!</v></c>").value());
    assertEquals("甲", cell("<c t='inlineStr'><is><t>甲</t></is></c>").value().text());
    assertEquals("甲\r乙", cell("<c t='str'><v>甲_x000D_乙</v></c>").value().text());
    assertEquals("  ", cell("<c t='str'><v>  </v></c>").value().text());
    assertEquals(
        "甲乙",
        cell("<c t='inlineStr'><is><r><rPr/><t>甲</t></r><r><t>乙</t></r><rPh><t>jia</t></rPh></is></c>")
            .value()
            .text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<c s='0'/>", "<c><v/></c>", "<c t='s'/>", "<c t='str'><v></v></c>"})
  void cellsWithoutContentAreLeftOut(String xml) throws Exception {
    assertTrue(read(row(xml)).cells().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "<c><f>B1+1</f><v>3</v></c>, true, 3",
    "<c><f>B1+1</f></c>, false, ''",
    "<c><f>B1+1</f><v/></c>, false, ''",
    "<c t='str'><f>B1+1</f><v></v></c>, true, ''",
    "<c t='str'><f>B1+1</f></c>, false, ''",
    "<c t='e'><f>B1+1</f><v>#REF!</v></c>, true, #REF!"
  })
  void formulasWithAndWithoutAValue(String xml, boolean cached, String shown) throws Exception {
    Cell cell = cell(xml);
    assertEquals("B1+1", cell.formula().orElseThrow().text());
    assertEquals(cached, cell.formula().orElseThrow().cached());
    assertEquals(shown, cell.shown());
  }

  @ParameterizedTest
  @CsvSource({
    "<c><f>8个</f></c>, =8个",
    "<c><f>0.5公里/人</f><v/></c>, =0.5公里/人",
    "<c><f>100%</f></c>, =100%"
  })
  void targetsWrittenAsFormulasAreTexts(String xml, String text) throws Exception {
    Cell cell = cell(xml);
    assertTrue(cell.formula().isEmpty());
    assertEquals(text, cell.value().text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<c><f>100%*B1</f></c>", "<c><f>8</f></c>", "<c><f>100%</f><v>1</v></c>"})
  void formulasOfNumbersStayFormulas(String xml) throws Exception {
    assertTrue(cell(xml).formula().isPresent());
  }

  @Test
  void sharedAndArrayFormulas() throws Exception {
    Sheet sheet =
        read(
            "<sheetData><row><c><f t='shared' ref='A1:A2' si='0'>B1*$C$1</f><v>1</v></c>"
                + "<c r='D1'><f t='array' ref='D1:D2'>B1:B2*2</f><v>1</v></c></row>"
                + "<row><c><f t='shared' si='0'/><v>2</v></c><c r='D2'><v>4</v></c>"
                + "<c><v>5</v></c></row></sheetData>");
    assertEquals("B1*$C$1", formula(sheet, "A1"));
    assertEquals("B2*$C$1", formula(sheet, "A2"));
    assertEquals("B1:B2*2", formula(sheet, "D1"));
    assertEquals("B1:B2*2", formula(sheet, "D2"));
    assertTrue(sheet.at(CellRef.of("E2")).formula().isEmpty());
  }

  private static String formula(Sheet sheet, String cell) {
    return sheet.at(CellRef.of(cell)).formula().orElseThrow().text();
  }

  @Test
  void whatIsHiddenAndMerged() throws Exception {
    Sheet sheet =
        read(
            "<cols><col min='2' max='3' hidden='1'/><col min='4' max='4' width='0'/>"
                + "<col min='6' max='16384' hidden='true'/></cols><sheetData>"
                + "<row r='2' hidden='1'><c r='F2'><v>1</v></c></row><row r='3' ht='0'/>"
                + "<row r='4'><c r='A4'><v>1</v></c></row><row r='9' hidden='1'/></sheetData>"
                + "<mergeCells><mergeCell ref='A1:B2'/><mergeCell ref='C4:C3'/></mergeCells>");
    assertEquals(Set.of(1, 2), sheet.hiddenRows());
    assertEquals(Set.of(1, 2, 3, 5), sheet.hiddenColumns());
    assertEquals("[A1:B2, C3:C4]", sheet.merges().toString());
  }

  @Test
  void hiddenSheetsAreReadAndChartSheetsSkipped() throws Exception {
    Map<String, String> parts = workbook(row("<c><v>1</v></c>"));
    parts.put(
        "xl/workbook.xml",
        ("<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='图' r:id='rId2'/>"
                + "<sheet name='显' r:id='rId1'/><sheet name='隐' state='hidden' r:id='rId1'/>"
                + "<sheet name='深隐' state='veryHidden' r:id='rId1'/></sheets></workbook>")
            .formatted(Zips.MAIN, Zips.RELATIONS));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        Zips.relationships("worksheet", "/xl/worksheets/sheet1.xml", "chartsheet", "c.xml"));
    List<Sheet> sheets = book(zip(parts)).sheets();
    assertEquals(List.of("显", "隐", "深隐"), sheets.stream().map(Sheet::name).toList());
    assertEquals(List.of(false, true, true), sheets.stream().map(Sheet::hidden).toList());
  }

  @ParameterizedTest
  @CsvSource({"0, 2022-01-12", "1, 2026-01-13"})
  void datesOfBothSystems(int from1904, LocalDate day) throws Exception {
    Map<String, String> parts = workbook(row("<c s='1'><v>44573</v></c><c s='2'><v>44573</v></c>"));
    parts.put(
        "xl/workbook.xml",
        ("<workbook xmlns='%s' xmlns:r='%s'><workbookPr date1904='%d'/><sheets>"
                + "<sheet name='表' sheetId='1' r:id='rId1'/></sheets></workbook>")
            .formatted(Zips.MAIN, Zips.RELATIONS, from1904));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        Zips.relationships("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
    parts.put(
        "xl/styles.xml",
        ("<styleSheet xmlns='%s'><cellStyleXfs><xf numFmtId='9'/></cellStyleXfs><cellXfs>"
                + "<xf/><xf numFmtId='58'/><xf numFmtId='31'/></cellXfs></styleSheet>")
            .formatted(Zips.MAIN));
    Sheet sheet = book(zip(parts)).sheets().get(0);
    Cell monthAndDay = sheet.at(CellRef.of("A1"));
    assertEquals(new CellValue.DateSerial(new BigDecimal(44573), day), monthAndDay.value());
    assertEquals("1月%d日".formatted(day.getDayOfMonth()), monthAndDay.shown());
    assertEquals(
        "%d年1月%d日".formatted(day.getYear(), day.getDayOfMonth()),
        sheet.at(CellRef.of("B1")).shown());
  }

  @Test
  void aDateWrittenOut() throws Exception {
    Cell cell = cell("<c t='d'><v>2023-01-12T00:00:00</v></c>");
    assertEquals(
        new CellValue.DateSerial(new BigDecimal(44938), LocalDate.of(2023, 1, 12)), cell.value());
    assertEquals("2023/1/12", cell.shown());
    assertEquals("下周", cell("<c t='d'><v>下周</v></c>").value().text());
  }

  @Test
  void addressesMayBeLeftOut() throws Exception {
    Sheet sheet = read("<sheetData><row/><row><c/><c><v>1</v></c></row></sheetData>");
    assertEquals("[B2]", sheet.cells().keySet().toString());
  }

  @Test
  void prefixesAndExtensionsDoNotMatter() throws Exception {
    String xml =
        ("<x:worksheet xmlns:x='%s'><x:sheetData><x:row><x:c><x:v>1</x:v><x:extLst><x:v>2</x:v></x:extLst>"
                + "</x:c></x:row></x:sheetData><x:extLst><x:mergeCells><x:mergeCell ref='?'/>"
                + "</x:mergeCells></x:extLst></x:worksheet>")
            .formatted(Zips.MAIN);
    assertEquals("1", book(with(SHEET, xml)).sheets().get(0).at(CellRef.of("A1")).shown());
  }

  @Test
  void oddPartNames() throws Exception {
    Map<String, String> parts = workbook(row("<c><v>1</v></c>"));
    parts.put("XL\\WorkSheets\\Sheet1.XML", parts.remove(SHEET));
    assertEquals("1", book(zip(parts)).sheets().get(0).at(CellRef.of("A1")).shown());
  }

  @Test
  void macrosAreToldByTheContentType() throws Exception {
    assertEquals(BookFormat.XLSX, book(zip(workbook(row("")))).format());
    byte[] macros =
        with(
            "[Content_Types].xml",
            Zips.contentTypes("application/vnd.ms-excel.sheet.macroEnabled.main+xml"));
    assertEquals(BookFormat.XLSM, book(macros).format());
  }

  @Test
  void theNameOfTheFileDoesNotMatter(@TempDir Path folder) throws Exception {
    Path xlsx = Files.write(folder.resolve("新.xls"), OfficeFiles.xlsx());
    Path xls = Files.write(folder.resolve("旧.xlsx"), OfficeFiles.xls());
    assertEquals(BookFormat.XLSX, reader.open(xlsx).book().format());
    assertEquals(BookFormat.XLS, reader.open(xls).book().format());
    assertEquals("绩效自评表", reader.open(xls).book().sheets().get(0).at(CellRef.of("A1")).shown());
  }

  @Test
  void theBytesStayThoseThatWereRead(@TempDir Path folder) throws Exception {
    Path file = Files.write(folder.resolve("表.xlsx"), OfficeFiles.xlsx());
    var received = reader.open(file);
    String before = received.sha256();
    Files.writeString(file, "改了");
    assertEquals(before, received.sha256());
    assertEquals(64, before.length());
    assertEquals(1, reader.read(received.bytes(), "表.xlsx").sheets().size());
    assertFalse(received.name().contains("/"));
  }
}
