package cn.hebiao.year;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Severity;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pasting goes past validation; what that would have refused, the check finds. */
@Tag("slow")
class PastedFiguresTest {
  @TempDir Path out;

  private static Map<String, List<String>> roster() {
    return new TreeMap<>(
        Map.of(
            "1名单",
            List.of(
                "2023年度名单",
                "单位名称|主管部门|项目名称|年初预算数（万元）|全年预算数（万元）",
                "甲县水利局|甲县水利局||500|500",
                "甲县水利局|甲县水利局|渠道清淤|100|100"),
            "2指标",
            List.of(
                "项目名称|一级指标|二级指标|三级指标|年度指标值|分值",
                "渠道清淤|产出指标|数量指标|清淤长度|≥40公里|50",
                "渠道清淤|效益指标|社会效益指标|受益人口|≥2000人|30",
                "渠道清淤|满意度指标|服务对象满意度指标|群众满意度|≥90%|10")));
  }

  /** A cell, what is refused there and why. */
  private record Refused(String cell, Object value, String rule) {}

  @Test
  void whatValidationRefusesIsFound() throws Exception {
    YearFiles.issue(YearFiles.roster(roster()), "全国通用", out);
    Path project = out.resolve("甲县水利局/渠道清淤绩效自评表.xlsx");
    fillProject(project);
    Path department = out.resolve("甲县水利局/部门整体支出绩效自评表.xlsx");
    fillDepartment(department);
    List<String> slipped = new ArrayList<>();
    int tried = 0;
    for (Path file : List.of(project, department)) {
      assertEquals(List.of(), YearFiles.check(file).findings(), file.toString());
      for (Refused refused : refused(file)) {
        tried++;
        if (!isFound(file, refused)) {
          slipped.add(file.getFileName() + " " + refused);
        }
      }
    }
    assertTrue(tried > 200, "tried: " + tried);
    assertEquals(List.of(), slipped);
  }

  private static void fillProject(Path file) throws Exception {
    YearFiles.edit(
        file,
        book -> {
          Sheet sheet = book.getSheetAt(0);
          YearFiles.write(sheet, "F6", 100);
          YearFiles.write(sheet, "I6", 10);
          String[][] rows = {
            {"清淤长度", "41公里", "50"}, {"受益人口", "2100人", "30"}, {"群众满意度", "95%", "10"}
          };
          for (String[] row : rows) {
            int at = YearFiles.row(sheet, row[0]);
            YearFiles.write(sheet, "E" + at, row[1]);
            YearFiles.write(sheet, "G" + at, Double.valueOf(row[2]));
          }
        });
  }

  private static void fillDepartment(Path file) throws Exception {
    YearFiles.edit(
        file,
        book -> {
          Sheet sheet = book.getSheetAt(0);
          YearFiles.write(sheet, "F5", 500);
          YearFiles.write(sheet, "I5", 10);
          String[][] rows = {
            {"数量指标", "清淤长度", "≥40公里", "41公里", "50"},
            {"社会效益指标", "受益人口", "≥2000人", "2100人", "30"},
            {"服务对象满意度指标", "群众满意度", "≥90%", "95%", "10"}
          };
          for (String[] row : rows) {
            int at = YearFiles.row(sheet, row[0]);
            YearFiles.write(sheet, "C" + at, row[1]);
            YearFiles.write(sheet, "D" + at, row[2]);
            YearFiles.write(sheet, "E" + at, row[3]);
            YearFiles.write(sheet, "F" + at, Double.valueOf(row[4]));
            YearFiles.write(sheet, "G" + at, Double.valueOf(row[4]));
          }
        });
  }

  /** For each open cell what its validation refuses: too little, too much, and words. */
  private static List<Refused> refused(Path file) throws Exception {
    List<Refused> all = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      for (DataValidation validation : book.getSheetAt(0).getDataValidations()) {
        var rule = validation.getValidationConstraint();
        if (rule.getValidationType() != ValidationType.DECIMAL) {
          continue;
        }
        for (CellRangeAddress range : validation.getRegions().getCellRangeAddresses()) {
          for (CellAddress cell : range) {
            if (rule.getFormula1().equals("0")) {
              all.add(new Refused(cell.formatAsString(), -5.0, "less than 0"));
            }
            all.add(new Refused(cell.formatAsString(), "十几个", "words"));
            if (rule.getFormula2() != null && !rule.getFormula2().startsWith("1000000")) {
              all.add(new Refused(cell.formatAsString(), 150.0, "above " + rule.getFormula2()));
            }
          }
        }
      }
    }
    return all;
  }

  private boolean isFound(Path file, Refused refused) throws Exception {
    Path pasted = out.resolve("pasted.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      CellAddress at = new CellAddress(refused.cell());
      Cell cell = book.getSheetAt(0).getRow(at.getRow()).getCell(at.getColumn());
      if (refused.value() instanceof Double number) {
        cell.setCellValue(number);
      } else {
        cell.setCellValue(refused.value().toString());
      }
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      Files.write(pasted, bytes.toByteArray());
    }
    Checked checked = YearFiles.check(pasted);
    int row = new CellAddress(refused.cell()).getRow();
    return checked.findings().stream()
        .filter(finding -> finding.severity() != Severity.NOTICE)
        .anyMatch(finding -> isAt(finding, row));
  }

  /** In the row itself, or in a total that the row spoils. */
  private static boolean isAt(Finding finding, int row) {
    return finding.cell().map(cell -> cell.row() == row).orElse(false);
  }
}
