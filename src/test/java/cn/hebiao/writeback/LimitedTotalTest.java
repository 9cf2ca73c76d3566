package cn.hebiao.writeback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where a rulebook limits the total, total and grade are live all the same. */
class LimitedTotalTest {
  private static final String SHEET = "项目1";

  private final Pipeline pipeline = new Pipeline(LimitedTotalTest::withLimit);

  /** A rulebook whose example of a limit, 89 below 80 % in the national one, applies. */
  private static byte[] withLimit(byte[] rulebook) {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(rulebook));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet limits = book.getSheet("封顶");
      for (int row = 3; row <= limits.getLastRowNum(); row++) {
        Cell cell = limits.getRow(row).getCell(0);
        if (cell != null && cell.getStringCellValue().startsWith("※")) {
          String condition = cell.getStringCellValue().substring(1).strip();
          // The library keeps the text of an inline cell when it is set.
          limits.getRow(row).createCell(0).setCellValue(condition);
        }
      }
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A form with everything achieved but the budget: 160 of 200 spent, or less. */
  private static byte[] form(double spent, Object grade) {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet(SHEET);
      row(sheet, 0, "2023年度项目支出绩效自评表");
      row(sheet, 1, "", "", "", "", "", "", "", "", "单位：万元");
      row(sheet, 2, "项目名称", "", "", "道路维护");
      row(sheet, 3, "项目资金", "", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分");
      row(sheet, 4, "", "年度资金总额", "", 200, 200, spent, 10, spent / 200, spent / 20);
      row(sheet, 5, "绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施");
      row(sheet, 6, "", "产出指标", "数量指标", "维护里程", "≥100", 120, 50, 50, "");
      row(sheet, 7, "", "效益指标", "社会效益指标", "事故起数", 0, 0, 30, 30, "");
      row(sheet, 8, "", "满意度指标", "满意度指标", "群众满意度", "≥95%", "96%", 10, 10, "");
      row(sheet, 9, "总分", "", "", "等级", grade, "", 100, 90 + spent / 20, "");
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void row(Sheet sheet, int row, Object... values) {
    var line = sheet.createRow(row);
    for (int i = 0; i < values.length; i++) {
      Cell cell = line.createCell(i);
      if (values[i] instanceof Number number) {
        cell.setCellValue(number.doubleValue());
      } else if (!values[i].equals("")) {
        cell.setCellValue((String) values[i]);
      }
    }
  }

  private record Shown(String total, String opinion) {}

  private static Shown shown(Map<String, String> values) {
    return new Shown(values.get(SHEET + "!J10"), values.get(SHEET + "!L10"));
  }

  private static byte[] spending(byte[] file, double spent) {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      CellReference at = new CellReference("F5");
      book.getSheet(SHEET).getRow(at.getRow()).getCell(at.getCol()).setCellValue(spent);
      XSSFFormulaEvaluator.evaluateAllFormulaCells(book);
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theLimitComesAndGoesWithTheFigures() {
    byte[] limited = pipeline.annotate(form(100, ""), "a.xlsx");
    byte[] free = pipeline.annotate(form(190, ""), "a.xlsx");
    assertEquals(
        new Shown("89.0", "\"核算总分89，等级“良”，规则核算占比100%。\""), shown(Recalculation.values(limited)));
    assertEquals(
        new Shown("99.5", "\"核算总分99.5，等级“优”，规则核算占比100%。\""), shown(Recalculation.values(free)));
    assertEquals(
        shown(Recalculation.values(free)),
        shown(Recalculation.values(spending(limited, 190))),
        "after the correction in another program");
    assertEquals(
        shown(Recalculation.values(limited)), shown(Recalculation.values(spending(free, 100))));
    assertTrue(
        Recalculation.formulas(limited).containsKey(SHEET + "!J10"), "the total is a formula");
  }

  @Test
  void aMissingFigureLiftsTheLimit() {
    byte[] limited = pipeline.annotate(form(100, ""), "a.xlsx");
    Map<String, String> values = Recalculation.values(spending(limited, 0));
    assertEquals("89.0", values.get(SHEET + "!J10"), "nothing spent is a figure too");
  }

  @Test
  @Tag("slow")
  void libreOfficeAgrees() {
    byte[] limited = pipeline.annotate(form(100, ""), "a.xlsx");
    byte[] freed = spending(limited, 190);
    Map<String, byte[]> files = Map.of("limited", limited, "freed", freed);
    Map<String, byte[]> computed = Recalculation.of(files);
    files.forEach(
        (name, file) ->
            assertEquals(
                shown(Recalculation.values(file)),
                shown(Recalculation.values(computed.get(name))),
                name));
  }

  /** A grade that was filled in follows the total that the agency wrote. */
  @Test
  void aFilledGradeFollowsTheTotal() {
    byte[] copy = pipeline.annotate(form(190, ""), "a.xlsx");
    assertEquals("\"优\"", Recalculation.values(copy).get(SHEET + "!E10"));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
      book.getSheet(SHEET).getRow(9).getCell(7).setCellValue(79.9);
      Cell grade = book.getSheet(SHEET).getRow(9).getCell(4);
      assertEquals(
          "中", book.getCreationHelper().createFormulaEvaluator().evaluate(grade).getStringValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
