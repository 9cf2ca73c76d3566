package cn.hebiao.adapter.report;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/**
 * Marks texts that Excel would take for a formula once somebody edits the cell. One style more for
 * each style of the template at most.
 */
final class QuotedStyles {
  private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

  private final Workbook workbook;
  private final Map<Short, CellStyle> quoted = new HashMap<>();

  QuotedStyles(Workbook workbook) {
    this.workbook = workbook;
  }

  /** Marks the cell if its text begins like a formula. */
  void mark(Cell cell) {
    if (cell.getCellType() == CellType.STRING) {
      String text = cell.getStringCellValue();
      if (!text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0) {
        cell.setCellStyle(quoted.computeIfAbsent(cell.getCellStyle().getIndex(), this::quote));
      }
    }
  }

  private CellStyle quote(short base) {
    XSSFCellStyle style = (XSSFCellStyle) workbook.createCellStyle();
    style.cloneStyleFrom(workbook.getCellStyleAt(base));
    style.setQuotePrefixed(true);
    return style;
  }
}
