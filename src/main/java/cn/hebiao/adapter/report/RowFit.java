package cn.hebiao.adapter.report;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/**
 * Makes rows high enough for their wrapped texts. Programs differ in whether they do so themselves
 * when they open a workbook, and none does when it prints.
 */
final class RowFit {
  private static final double DEFAULT_POINTS = 11;
  private static final double LINE = 1.35;
  private static final double PADDING = 6;
  private static final double LEAST = 20;
  private static final double MOST = 409;
  private static final int WIDE_FROM = 0x2E80;
  private static final char[] WIDE_TOO = "“”‘’…—·≥≤×".toCharArray();

  private final Sheet sheet;

  RowFit(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Sets the row's height by the cell that needs most. */
  void fit(Row row) {
    double height = LEAST;
    for (Cell cell : row) {
      if (cell.getCellType() == CellType.STRING && cell.getCellStyle().getWrapText()) {
        height = Math.max(height, needed(cell));
      }
    }
    row.setHeightInPoints((float) Math.min(height, MOST));
  }

  private double needed(Cell cell) {
    double points = ((XSSFCellStyle) cell.getCellStyle()).getFont().getFontHeightInPoints();
    double room = sheet.getColumnWidth(cell.getColumnIndex()) / 256.0 - 1;
    double digits = Math.max(2, room * DEFAULT_POINTS / points);
    int lines = 0;
    for (String paragraph : cell.getStringCellValue().split("\n", -1)) {
      lines += Math.max(1, (int) Math.ceil(width(paragraph) / digits));
    }
    return lines * points * LINE + PADDING;
  }

  /** Width in digits; a Chinese character is as wide as two. */
  static int width(String text) {
    return text.codePoints().map(c -> wide(c) ? 2 : 1).sum();
  }

  private static boolean wide(int c) {
    for (char other : WIDE_TOO) {
      if (other == c) {
        return true;
      }
    }
    return c >= WIDE_FROM;
  }
}
