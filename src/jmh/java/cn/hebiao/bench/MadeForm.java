package cn.hebiao.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A project's form of as many indicators as wanted, filled in without a slip. */
final class MadeForm {
  private static final String[] HEADS = {
    "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"
  };
  private static final String[] FUNDS = {
    "项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"
  };

  private final Sheet sheet;

  private MadeForm(Sheet sheet) {
    this.sheet = sheet;
  }

  /** The workbook of the agency of a number. */
  static byte[] workbook(int number, int indicators) {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      new MadeForm(book.createSheet("自评表")).fill(number, indicators);
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill(int number, int indicators) {
    texts(0, "2023年度项目支出绩效自评表");
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 7));
    texts(1, "项目名称", "", "第" + number + "号项目");
    texts(2, "主管部门", "", "某县第" + number + "局", "", "实施单位", "某县第" + number + "局");
    texts(3, FUNDS);
    texts(4, "", "年度资金总额");
    double budget = 100 + number;
    numbers(4, 2, budget, budget, budget, 10, 1, 10);
    texts(5, HEADS);
    double weight = 90.0 / indicators;
    for (int i = 0; i < indicators; i++) {
      int row = 6 + i;
      texts(row, "产出指标", "数量指标", "完成第" + (i + 1) + "批任务数量", "≥" + (i + 2) + "项", (i + 2) + "项");
      numbers(row, 5, weight, weight);
    }
    int total = 6 + indicators;
    texts(total, "总分");
    numbers(total, 5, 100, 100);
  }

  private void texts(int row, String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!words[i].isEmpty()) {
        cell(row, i).setCellValue(words[i]);
      }
    }
  }

  private void numbers(int row, int from, double... values) {
    for (int i = 0; i < values.length; i++) {
      cell(row, from + i).setCellValue(values[i]);
    }
  }

  private Cell cell(int row, int column) {
    Row at = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    return at.createCell(column);
  }
}
