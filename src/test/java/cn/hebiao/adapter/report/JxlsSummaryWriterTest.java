package cn.hebiao.adapter.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.judge.check.score.RowScoreCheck;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.rules.rulebook.FormKind;
import cn.hebiao.tell.summary.Consolidated;
import cn.hebiao.tell.summary.SampleFiles;
import cn.hebiao.tell.summary.SummaryModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JxlsSummaryWriterTest {
  private static final SummaryModel COUNTY =
      SummaryModel.of(SampleFiles.county(), SampleFiles.messages());
  private static final byte[] WRITTEN = write(COUNTY, Templates.shipped());

  private static byte[] write(SummaryModel model, byte[] template) {
    return new JxlsSummaryWriter().write(model, template);
  }

  @Test
  void formsStandInRows() {
    XSSFSheet sheet = Templates.open(WRITTEN).getSheet("汇总表");
    Row row = sheet.getRow(12);
    assertEquals(10, row.getCell(0).getNumericCellValue());
    assertEquals("县卫生健康局", row.getCell(1).getStringCellValue());
    assertEquals(CellType.BLANK, row.getCell(2).getCellType());
    assertEquals("部门自评表", row.getCell(3).getStringCellValue());
    assertEquals(2023, row.getCell(4).getNumericCellValue());
    assertEquals(100, row.getCell(6).getNumericCellValue());
    assertEquals(96, row.getCell(12).getNumericCellValue());
    assertEquals(-4, row.getCell(15).getNumericCellValue());
    assertEquals("良", row.getCell(17).getStringCellValue());
    assertEquals("有错误", row.getCell(21).getStringCellValue());
    assertEquals(0.82, row.getCell(22).getNumericCellValue());
    assertEquals("良（中至良）", sheet.getRow(9).getCell(17).getStringCellValue());
  }

  @Test
  void totalsAreFormulasWithTheValuesOfTheModel() {
    XSSFWorkbook workbook = Templates.open(WRITTEN);
    assertTotal(workbook, "汇总表", "S14", "SUM(S4:S13)", 20);
    assertTotal(workbook, "资金汇总", "F14", "SUMIF($D4:$D13,\"<>项目自评表\",F4:F13)", 21_339.57);
    assertTotal(workbook, "资金汇总", "G15", "SUMIF($D4:$D13,\"项目自评表\",G4:G13)", 9_653.615);
    assertTotal(workbook, "资金汇总", "I14", "IF(F14=0,\"\",G14/F14)", 0.95);
    assertTotal(workbook, "等级分布", "D5", "C5-B5", 3);
    assertTotal(workbook, "等级分布", "B9", "SUM(B4:B8)", 10);
    assertTotal(workbook, "失分分析", "E8", "SUM(E4:E7)", COUNTY.lost().doubleValue());
    assertTotal(workbook, "未处理文件", "B12", "COUNTA(B4:B11)", 8);
  }

  private static void assertTotal(
      XSSFWorkbook workbook, String sheet, String cell, String formula, double value) {
    XSSFCell total = Templates.at(workbook.getSheet(sheet), cell);
    assertEquals(formula, total.getCellFormula());
    assertEquals(value, total.getNumericCellValue(), 1e-9, sheet + "!" + cell);
  }

  @Test
  void linesAreNumberedFromOne() {
    XSSFSheet sheet = Templates.open(WRITTEN).getSheet("问题清单");
    for (int number = 1; number <= 60; number++) {
      assertEquals(number, sheet.getRow(2 + number).getCell(0).getNumericCellValue());
    }
  }

  @Test
  void filesAddUpOnTheSheet() {
    XSSFSheet sheet = Templates.open(WRITTEN).getSheet("未处理文件");
    assertEquals(
        "收到 8 ＝ 已汇总 6 ＋ 未识别 1 ＋ 未能读取 1。以前批注过而这次没有收到的 0 个，见“以前的副本”表。",
        sheet.getRow(1).getCell(0).getStringCellValue());
    assertEquals("未能读取", sheet.getRow(10).getCell(2).getStringCellValue());
  }

  @Test
  void nothingOfTheTemplateLanguageIsLeft() throws IOException {
    ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(WRITTEN));
    for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
      String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
      assertFalse(text.contains("${"), part.getName());
      assertFalse(text.contains("jx:each(") || text.contains("jx:area("), part.getName());
      assertFalse(part.getName().contains("omments"), part.getName());
    }
  }

  @Test
  void linksLeadToTheCellOfTheCopy() {
    XSSFSheet sheet = Templates.open(WRITTEN).getSheet("指标明细");
    XSSFHyperlink link = sheet.getRow(8).getCell(15).getHyperlink();
    assertEquals("H7", sheet.getRow(8).getCell(15).getStringCellValue());
    assertEquals("县教育局2023年度绩效自评.xlsx#'项目 自评''0'!H7", link.getAddress());
    assertEquals("'项目 自评''0'!H7", link.getCTHyperlink().getLocation());
    assertEquals(50, sheet.getHyperlinkList().size());
  }

  @Test
  void addressesOfLinksAreEscaped() {
    assertEquals("a%20b%23%25%5B1%5D.xlsx", BandLinks.escaped("a b#%[1].xlsx"));
  }

  @Test
  void chartsCoverJustTheData() {
    XSSFWorkbook workbook = Templates.open(WRITTEN);
    String grades = chart(workbook, "等级分布");
    assertTrue(grades.contains("等级分布!$A$4:$A$8"), grades);
    assertTrue(grades.contains("等级分布!$B$4:$B$8"), grades);
    assertTrue(grades.contains("等级分布!$C$4:$C$8"), grades);
    assertTrue(grades.contains("<c:ptCount val=\"5\"/>"), grades);
    String losses = chart(workbook, "失分分析");
    assertTrue(losses.contains("失分分析!$E$4:$E$7"), losses);
  }

  private static String chart(XSSFWorkbook workbook, String sheet) {
    return workbook
        .getSheet(sheet)
        .getDrawingPatriarch()
        .getCharts()
        .get(0)
        .getCTChart()
        .xmlText(
            new org.apache.xmlbeans.XmlOptions()
                .setSaveSuggestedPrefixes(
                    java.util.Map.of(
                        "http://schemas.openxmlformats.org/drawingml/2006/chart", "c")));
  }

  /** The first page has lists below each other: each pushes those below it down. */
  @Test
  void rowsOfSeveralListsOnASheetStandOnce() {
    XSSFWorkbook workbook = Templates.open(WRITTEN);
    assertEquals("概览", workbook.getSheetName(0));
    XSSFSheet sheet = workbook.getSheetAt(0);
    List<Long> rows = new java.util.ArrayList<>();
    for (var row : sheet.getCTWorksheet().getSheetData().getRowArray()) {
      rows.add(row.getR());
    }
    assertEquals(List.copyOf(new java.util.TreeSet<>(rows)), rows);
    double states = 0;
    boolean within = false;
    for (var row : sheet) {
      String first = row.getCell(0) == null ? "" : row.getCell(0).toString();
      within = first.equals("状态") || within && !first.isEmpty();
      if (within && !first.equals("状态")) {
        states += row.getCell(1).getNumericCellValue();
      }
    }
    int listed = workbook.getSheet("汇总表").getLastRowNum() - 3;
    assertEquals(listed, states);
    assertEquals(3, sheet.getDrawingPatriarch().getCharts().size());
  }

  @Test
  void filtersPrintAreasAndFormatsFollowTheRows() {
    XSSFWorkbook workbook = Templates.open(WRITTEN);
    XSSFSheet findings = workbook.getSheet("问题清单");
    assertEquals("A3:L63", findings.getCTWorksheet().getAutoFilter().getRef());
    int index = workbook.getSheetIndex(findings);
    assertTrue(workbook.getPrintArea(index).endsWith("$A$1:$J$63"), workbook.getPrintArea(index));
    assertEquals(
        List.of("F4:F63"), findings.getCTWorksheet().getConditionalFormattingArray(0).getSqref());
    assertEquals(1, findings.getCTWorksheet().sizeOfConditionalFormattingArray());
    assertEquals("1:3", findings.getRepeatingRows().formatAsString().replace("$", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-2",
        "@SUM(A1)",
        "＝1",
        "\t=1",
        "${1+1}",
        "$[1+1]",
        "{=1}",
        "'=1",
        "jx:x"
      })
  void textsOfAgenciesStayTexts(String text) {
    Finding finding =
        new Finding(
            RowScoreCheck.SCORE_DIFFERS,
            RowScoreCheck.SCORE_DIFFERS.severity(),
            "表",
            Optional.of(CellRef.of("A1")),
            Message.of(text),
            Stated.words(text),
            Stated.words(text),
            Optional.empty(),
            text);
    SummaryModel model =
        SummaryModel.of(
            List.of(
                new Consolidated(
                    SampleFiles.checked(
                        text,
                        List.of(
                            SampleFiles.form(FormKind.PROJECT, text, Optional.of(text), "表", 0)),
                        List.of(finding)),
                    Optional.of("a.xlsx"))),
            SampleFiles.messages());
    XSSFWorkbook workbook = Templates.open(write(model, Templates.shipped()));
    for (String place : List.of("汇总表!B4", "汇总表!C4", "问题清单!G4", "问题清单!H4", "未处理文件!B4")) {
      String[] parts = place.split("!");
      XSSFCell cell = Templates.at(workbook.getSheet(parts[0]), parts[1]);
      assertEquals(CellType.STRING, cell.getCellType(), place);
      assertEquals(text, cell.getStringCellValue(), place);
      assertEquals(
          "=+-@\t＝".indexOf(text.charAt(0)) >= 0, cell.getCellStyle().getQuotePrefixed(), place);
    }
  }

  @Test
  void sheetsWithoutLinesSaySo() {
    SummaryModel empty = SummaryModel.of(List.of(), SampleFiles.messages());
    XSSFWorkbook workbook = Templates.open(write(empty, Templates.shipped()));
    for (String name : List.of("汇总表", "指标明细", "资金汇总", "问题清单", "失分分析", "未处理文件")) {
      assertEquals("无", Templates.at(workbook.getSheet(name), "A4").getStringCellValue(), name);
    }
    assertTotal(workbook, "汇总表", "S5", "SUM(S4)", 0);
    assertEquals("", Templates.at(workbook.getSheet("资金汇总"), "I5").getStringCellValue());
  }

  @Test
  void sameBytesEverywhere() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      SummaryModel again = SummaryModel.of(SampleFiles.county(), SampleFiles.messages());
      assertArrayEquals(WRITTEN, write(again, Templates.shipped()));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void fewStylesAreAdded() {
    int before = Templates.open(Templates.shipped()).getNumCellStyles();
    assertEquals(before, Templates.open(WRITTEN).getNumCellStyles());
  }

  @Test
  void aSheetOrColumnMayBeTakenOut() {
    byte[] template =
        Templates.changed(
            workbook -> {
              workbook.removeSheetAt(workbook.getSheetIndex("指标明细"));
              XSSFSheet forms = workbook.getSheet("汇总表");
              Templates.at(forms, "B4").setCellValue("${行.项目}（${行.单位}）");
              Templates.at(forms, "C4").setCellValue("");
            });
    XSSFSheet forms = Templates.open(write(COUNTY, template)).getSheet("汇总表");
    assertEquals("能力提升专项（县教育局）", Templates.at(forms, "B5").getStringCellValue());
  }

  @Test
  void calculationsWithEmptyValuesAreEmpty() {
    byte[] template = Templates.small("指标明细", "${行.完成率 * 100}", "");
    XSSFSheet sheet = Templates.open(write(COUNTY, template)).getSheetAt(0);
    assertEquals(98.4694, Templates.at(sheet, "A2").getNumericCellValue(), 1e-9);
    assertEquals(CellType.BLANK, Templates.at(sheet, "A5").getCellType());
  }

  @Test
  void noCellShowsAnError() {
    for (Sheet sheet : Templates.open(WRITTEN)) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          boolean formula = cell.getCellType() == CellType.FORMULA;
          CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
          assertFalse(type == CellType.ERROR, sheet.getSheetName() + "!" + cell.getAddress());
        }
      }
    }
  }
}
