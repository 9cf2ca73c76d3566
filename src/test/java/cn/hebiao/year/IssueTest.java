package cn.hebiao.year;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.app.GivenBook;
import cn.hebiao.app.InvalidRulebook;
import cn.hebiao.judge.check.FormState;
import cn.hebiao.judge.check.FormStates;
import cn.hebiao.judge.result.Checked;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blank forms: what is handed out, what is open in them, and that what is filled in passes. */
class IssueTest {
  private static final Map<String, List<String>> ROSTER =
      new TreeMap<>(
          Map.of(
              "1名单",
              List.of(
                  "2023年度应报单位名单",
                  "序号|单位名称|主管部门|项目名称|区域|截止日期|年初预算数（万元）|全年预算数（万元）",
                  "1|甲县教育局|甲县人民政府||城区|2024-03-31|1200|1300",
                  "2||甲县人民政府|校舍维修|城区|2024-03-31|200|210.5",
                  "3|甲县一中:高中部|甲县教育局|教学/设备|城区||80|80",
                  "4|甲县一中:高中部|甲县教育局|教学\\设备|城区||80|80",
                  "合计||||||1560|1670.5"),
              "2指标",
              List.of(
                  "单位名称|项目名称|一级指标|二级指标|三级指标|年度指标值|分值",
                  "甲县教育局|校舍维修|产出|数量|维修面积|≥3000平方米|30",
                  "甲县教育局|校舍维修|产出指标|质量指标|验收合格率|100%|20",
                  "甲县教育局|校舍维修|效益指标|社会效益指标|受益学生|≥1200人|30",
                  "甲县教育局|校舍维修|满意度指标|服务对象满意度指标|师生满意度|≥90%|10")));

  @TempDir Path out;

  private GivenBook roster() {
    return YearFiles.roster(ROSTER);
  }

  @Test
  void oneFormPerAgencyAndProject() throws Exception {
    YearFiles.issue(roster(), "全国通用", out);
    assertEquals(
        List.of(
            "下发清单.xlsx",
            "甲县一中_高中部/教学_设备绩效自评表(2).xlsx",
            "甲县一中_高中部/教学_设备绩效自评表.xlsx",
            "甲县教育局/校舍维修绩效自评表.xlsx",
            "甲县教育局/部门整体支出绩效自评表.xlsx"),
        YearFiles.below(out));
  }

  @Test
  void filledWithLegalFiguresItIsClean() throws Exception {
    YearFiles.issue(roster(), "全国通用", out);
    Path file = out.resolve("甲县教育局/校舍维修绩效自评表.xlsx");
    YearFiles.edit(
        file,
        book -> {
          Sheet sheet = book.getSheetAt(0);
          YearFiles.write(sheet, "F6", 199.975);
          YearFiles.write(sheet, "I6", 9.5);
          YearFiles.write(sheet, "B11", "维修校舍");
          YearFiles.write(sheet, "F11", "已完成");
          fill(sheet, "维修面积", "2850平方米", 28.5, "雨季停工，已调整工期，次年一季度补齐");
          fill(sheet, "验收合格率", "100%", 20, "");
          fill(sheet, "受益学生", "1260人", 30, "");
          fill(sheet, "师生满意度", "93%", 10, "");
        });
    Checked checked = YearFiles.check(file);
    assertEquals(List.of(), checked.findings());
    assertEquals(FormState.CLEAN, FormStates.whole(checked));
    // 9.5 + 28.5 + 20 + 30 + 10
    assertEquals(
        Optional.of(0),
        checked.forms().get(0).declared().score().map(new BigDecimal("98")::compareTo));
  }

  /** Of 100 in the second project 80 were spent: 80 %, not 90 %. */
  @Test
  void listsOfDataSheetsAreHandedOutAndChecked() throws Exception {
    YearFiles.issue(roster(), "深圳龙岗2020", out);
    Path file = out.resolve("甲县教育局/部门整体支出绩效评价指标评分表.xlsx");
    YearFiles.edit(
        file,
        book -> {
          Sheet sheet = book.getSheet("项目预算执行表");
          int row = YearFiles.row(sheet, "预算项目名称") + 1;
          project(sheet, row, "校舍维修", 200, 150, 0.75);
          project(sheet, row + 1, "设备购置", 100, 80, 0.9);
          YearFiles.write(sheet, "D" + YearFiles.row(sheet, "合计"), 0.7667);
        });
    assertEquals(
        List.of("D5"),
        YearFiles.check(file).findings().stream()
            .filter(finding -> finding.sheet().equals("项目预算执行表"))
            .map(finding -> finding.cell().orElseThrow().name())
            .distinct()
            .toList());
  }

  private static void project(
      Sheet sheet, int row, String name, double budget, double spent, double rate) {
    YearFiles.write(sheet, "A" + row, name);
    YearFiles.write(sheet, "B" + row, budget);
    YearFiles.write(sheet, "C" + row, spent);
    YearFiles.write(sheet, "D" + row, rate);
  }

  private static void fill(Sheet sheet, String name, String actual, double score, String note) {
    int row = YearFiles.row(sheet, name);
    YearFiles.write(sheet, "E" + row, actual);
    YearFiles.write(sheet, "G" + row, score);
    if (!note.isEmpty()) {
      YearFiles.write(sheet, "H" + row, note);
    }
  }

  @Test
  void onlyWhatIsToBeFilledIsOpenAndNoPasswordIsNeeded() throws Exception {
    YearFiles.issue(roster(), "全国通用", out);
    try (XSSFWorkbook book = open("甲县教育局/校舍维修绩效自评表.xlsx")) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertTrue(sheet.getProtect());
      assertFalse(sheet.getCTWorksheet().getSheetProtection().isSetPassword());
      assertFalse(sheet.getCTWorksheet().getSheetProtection().isSetHashValue());
      assertFalse(sheet.isAutoFilterLocked());
      assertFalse(sheet.isSortLocked());
      // What is pasted brings Normal along, which must not close the cell.
      assertFalse(book.getStylesSource().getCellStyleXfAt(0).getProtection().getLocked());
      int row = YearFiles.row(sheet, "维修面积");
      assertTrue(locked(sheet, row, 2), "name");
      assertTrue(locked(sheet, row, 3), "target");
      assertTrue(locked(sheet, row, 5), "weight");
      assertFalse(locked(sheet, row, 4), "actual");
      assertFalse(locked(sheet, row, 6), "score");
      assertFalse(locked(sheet, row + 1, 2), "spare row");
      assertTrue(sheet.getColumnStyle(20).getLocked(), "beside the form");
      assertEquals("@", sheet.getRow(row - 1).getCell(4).getCellStyle().getDataFormatString());
      assertEquals(
          "#,##0.00\"万元\"", sheet.getRow(5).getCell(3).getCellStyle().getDataFormatString());
      assertEquals(210.5, sheet.getRow(5).getCell(4).getNumericCellValue());
    }
  }

  private static boolean locked(Sheet sheet, int row, int column) {
    return sheet.getRow(row - 1).getCell(column).getCellStyle().getLocked();
  }

  /** Lists inside a cell may have 255 characters; these stand on a sheet. */
  @Test
  void choicesComeFromAHiddenSheet() throws Exception {
    YearFiles.issue(roster(), "全国通用", out);
    try (XSSFWorkbook book = open("甲县教育局/部门整体支出绩效自评表.xlsx")) {
      List<String> lists =
          book.getSheetAt(0).getDataValidations().stream()
              .filter(DataValidation::getSuppressDropDownArrow)
              .map(validation -> validation.getValidationConstraint().getFormula1())
              .filter(formula -> !formula.matches("-?[0-9.]+"))
              .toList();
      assertEquals(1, lists.size());
      assertEquals("'下发信息'!$D$2:$D$5", book.getName(lists.get(0)).getRefersToFormula());
      assertEquals("优", book.getSheet("下发信息").getRow(1).getCell(3).getStringCellValue());
      assertTrue(book.isSheetVeryHidden(book.getSheetIndex("下发信息")));
    }
  }

  @Test
  void formulasHangOnNoLanguage() throws Exception {
    YearFiles.issue(roster(), "全国通用", out);
    try (XSSFWorkbook book = open("甲县教育局/校舍维修绩效自评表.xlsx")) {
      book.getSheetAt(0)
          .forEach(
              row ->
                  row.forEach(
                      cell -> {
                        if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA) {
                          assertFalse(
                              cell.getCellFormula()
                                  .matches("(?i).*(TEXT|DATEVALUE|TODAY|NOW)\\(.*"),
                              cell.getCellFormula());
                        }
                      }));
    }
  }

  @Test
  void sameOrderSameBytesAndAChangeIsNamed() throws Exception {
    YearFiles.issue(roster(), "全国通用", out);
    byte[] first = Files.readAllBytes(out.resolve("甲县教育局/校舍维修绩效自评表.xlsx"));
    YearFiles.issue(roster(), "全国通用", out);
    assertArrayEquals(first, Files.readAllBytes(out.resolve("甲县教育局/校舍维修绩效自评表.xlsx")));
    Map<String, List<String>> other = new TreeMap<>(ROSTER);
    other.put("2指标", List.of("项目名称|一级指标|二级指标|三级指标|年度指标值|分值", "校舍维修|产出|数量|维修面积|≥4000平方米|90"));
    YearFiles.issue(YearFiles.roster(other), "全国通用", out);
    try (XSSFWorkbook list = open("下发清单.xlsx")) {
      Sheet sheet = list.getSheetAt(0);
      int row = YearFiles.row(sheet, "校舍维修") - 1;
      String change = sheet.getRow(row).getCell(11).getStringCellValue();
      assertTrue(change.startsWith("重新下发，上次编号 "), change);
      // The area is asked for less and has all points; what stood beside it is gone.
      assertTrue(change.contains("改为“维修面积 ≥4000平方米 90”"), change);
      assertTrue(change.contains("取消“"), change);
      assertEquals("与上次下发相同", sheet.getRow(row - 1).getCell(11).getStringCellValue());
    }
  }

  /** The form is filled as it was first handed out; meanwhile the target was lowered. */
  @Test
  void anAnswerOnAnOlderFormIsToldWhatChanged() throws Exception {
    Path forms = out.resolve("下发");
    Path in = out.resolve("收件");
    YearFiles.issue(roster(), "全国通用", forms);
    Files.createDirectories(in);
    Files.copy(forms.resolve("甲县教育局/校舍维修绩效自评表.xlsx"), in.resolve("校舍维修.xlsx"));
    Map<String, List<String>> other = new TreeMap<>(ROSTER);
    List<String> targets = new ArrayList<>(ROSTER.get("2指标"));
    targets.set(1, "甲县教育局|校舍维修|产出|数量|维修面积|≥2000平方米|30");
    other.put("2指标", targets);
    YearFiles.issue(YearFiles.roster(other), "全国通用", forms);
    YearFiles.process(
        List.of(in), out.resolve("结果"), YearFiles.settings(forms.resolve("下发清单.xlsx")));
    try (XSSFWorkbook book = open("结果/收件情况.xlsx")) {
      Sheet sheet = book.getSheetAt(0);
      String remark =
          sheet.getRow(YearFiles.row(sheet, "校舍维修") - 1).getCell(13).getStringCellValue();
      assertTrue(remark.contains("用的是以前下发的表"), remark);
      assertTrue(remark.contains("“维修面积 ≥3000平方米 30”改为“维修面积 ≥2000平方米 30”"), remark);
    }
  }

  @Test
  void whatWasDecidedSurvivesAnotherIssue() throws Exception {
    YearFiles.issue(roster(), "全国通用", out);
    YearFiles.edit(
        out.resolve("下发清单.xlsx"),
        book -> {
          Sheet names = book.getSheet("名称对照");
          names.getRow(3).getCell(0).setCellValue("甲教局");
          names.getRow(3).getCell(1).setCellValue("甲县教育局");
        });
    YearFiles.issue(roster(), "全国通用", out);
    try (XSSFWorkbook list = open("下发清单.xlsx")) {
      Row row = list.getSheet("名称对照").getRow(3);
      assertEquals("甲教局", row.getCell(0).getStringCellValue());
      assertEquals("甲县教育局", row.getCell(1).getStringCellValue());
    }
  }

  @Test
  void ruledFormsHaveTheRulesOfTheirPlace() throws Exception {
    YearFiles.issue(YearFiles.roster(Map.of("名单", List.of("单位名称", "泸水市卫生健康局"))), "云南泸水2022", out);
    try (XSSFWorkbook book = open("泸水市卫生健康局/部门整体支出绩效评价指标评分表.xlsx")) {
      Sheet sheet = book.getSheet("指标评分表");
      int row = YearFiles.row(sheet, "绩效指标明确性");
      // Four criteria of one point each.
      assertEquals(4, sheet.getRow(row - 1).getCell(3).getNumericCellValue());
      assertEquals("（2022年度）", sheet.getRow(1).getCell(0).getStringCellValue());
      assertNotEquals(null, book.getSheet("基础数据"));
    }
  }

  /** Twelve questions; of the fourth 30 of 40 said yes. */
  @Test
  void aQuestionnaireThatIsFilledIsRead() throws Exception {
    YearFiles.issue(YearFiles.roster(Map.of("名单", List.of("单位名称", "泸水市卫生健康局"))), "云南泸水2022", out);
    Path file = out.resolve("泸水市卫生健康局/部门整体支出绩效评价指标评分表.xlsx");
    YearFiles.edit(
        file,
        book -> {
          Sheet sheet = book.getSheet("问卷统计表");
          YearFiles.write(sheet, "B" + YearFiles.row(sheet, "问卷发放数"), 40);
          for (int number = 1; number <= 12; number++) {
            int at = YearFiles.row(sheet, "第" + number + "题：");
            boolean named = !sheet.getRow(at - 1).getCell(1).getStringCellValue().isEmpty();
            YearFiles.write(sheet, "A" + at, "第" + number + "题：您是否满意？");
            if (!named) {
              YearFiles.write(sheet, "B" + at, "满意");
            }
            YearFiles.write(sheet, "B" + (at + 1), "不满意");
            YearFiles.write(sheet, "C" + at, 26 + number);
            YearFiles.write(sheet, "C" + (at + 1), 14 - number);
          }
        });
    try (XSSFWorkbook book = open("泸水市卫生健康局/部门整体支出绩效评价指标评分表.xlsx")) {
      Sheet sheet = book.getSheet("问卷统计表");
      int fourth = YearFiles.row(sheet, "第4题：您是否满意？") - 1;
      assertEquals(0.75, sheet.getRow(fourth).getCell(3).getNumericCellValue(), 1e-9);
    }
    Checked checked = YearFiles.check(file);
    Map<String, BigDecimal> counted = new TreeMap<>();
    checked.data().stream()
        .filter(datum -> datum.item().startsWith("问卷"))
        .forEach(datum -> counted.put(datum.item(), datum.figure().number()));
    assertEquals(0, new BigDecimal("30").compareTo(counted.get("问卷4_认可")), counted.toString());
    assertEquals(0, new BigDecimal("37").compareTo(counted.get("问卷11_认可")), counted.toString());
    assertEquals(
        List.of(),
        checked.findings().stream().filter(finding -> finding.sheet().equals("问卷统计表")).toList());
  }

  @Test
  void anUnknownRulebookIsNamedWithTheKnownOnes() {
    InvalidRulebook refused =
        assertThrows(InvalidRulebook.class, () -> YearFiles.issue(roster(), "没有这本", out));
    assertTrue(YearFiles.PROGRAM.messages().text(refused.problems().get(0)).contains("全国通用"));
  }

  private XSSFWorkbook open(String file) throws Exception {
    return new XSSFWorkbook(Files.newInputStream(out.resolve(file)));
  }
}
