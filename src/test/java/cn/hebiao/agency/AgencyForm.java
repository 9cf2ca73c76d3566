package cn.hebiao.agency;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A project form before its scores are filled. */
final class AgencyForm {
  static final String SHEET = "自评表";
  private static final Object[][] ROWS = {
    {"2023年度项目支出绩效自评表"},
    {"", "", "", "", "", "", "", "", "单位：万元"},
    {"项目名称", "", "", "道路维护"},
    {"项目资金", "", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"},
    {"", "年度资金总额", "", 100, 200, 150, 10, "", ""},
    {"", "其中：财政拨款", "", 100, 120, 90, "", "", ""},
    {"", "其他资金", "", 0, 80, 60, "", "", ""},
    {"绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"},
    {"", "产出指标", "数量指标", "维护里程", "≥100公里", "90公里", 50, "", ""},
    {"", "效益指标", "社会效益指标", "事故起数", 0, 0, 30, "", ""},
    {"", "满意度指标", "满意度指标", "群众满意度", "≥95%", "96%", 10, "", ""},
    {"总分", "", "", "等级", "", "", 100, "", ""},
  };

  private AgencyForm() {}

  static byte[] xlsx(Map<String, Object> changes) {
    return bytes(new XSSFWorkbook(), changes);
  }

  static byte[] xls(Map<String, Object> changes) {
    return bytes(new HSSFWorkbook(), changes);
  }

  private static byte[] bytes(Workbook empty, Map<String, Object> changes) {
    try (Workbook book = empty;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet(SHEET);
      for (int row = 0; row < ROWS.length; row++) {
        sheet.createRow(row);
        for (int column = 0; column < ROWS[row].length; column++) {
          set(sheet.getRow(row).createCell(column), ROWS[row][column]);
        }
      }
      changes.forEach(
          (place, value) -> {
            CellReference at = new CellReference(place);
            set(sheet.getRow(at.getRow()).createCell(at.getCol()), value);
          });
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void set(Cell cell, Object value) {
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (!value.equals("")) {
      cell.setCellValue((String) value);
    }
  }
}
