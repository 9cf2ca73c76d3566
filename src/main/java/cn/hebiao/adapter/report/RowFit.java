package cn.hebiao.adapter.report;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/**
 * Makes rows high enough for their wrapped texts. Programs differ in whether they do so themselves
 * when they open a workbook, and none does when it prints.
 */
final class RowFit {
  private static final double DEFAULT_POINTS = 11;
  private static final double LINE = 1.35;
  private static final double PADDING = 4;
  private static final double LEAST = 16;
  private static final double MOST = 409;
  private static final int WIDE_FROM = 0x2E80;
  private static final String WIDE_TOO = "“”‘’…—·≥≤×";

  private final Sheet sheet;
  private final Map<Integer, Room> rooms = new HashMap<>();
  private double height;

  /** What a column of the band offers: font size in points, and digits to a line. */
  private record Room(boolean wraps, double points, double digits) {
    double needed(String text) {
      if (!wraps) {
        return 0;
      }
      int lines = 0;
      for (String paragraph : text.split("\n", -1)) {
        lines += Math.max(1, (int) Math.ceil(width(paragraph) / digits));
      }
      return lines * points * LINE + PADDING;
    }
  }

  RowFit(Sheet sheet) {
    this.sheet = sheet;
  }

  /** A row of which no text is known yet. */
  void begin() {
    height = LEAST;
  }

  /** Takes in a text of the row; all texts of a column have the same style but for quotes. */
  void add(int column, XSSFCellStyle style, String text) {
    Room room = rooms.computeIfAbsent(column, index -> room(index, style));
    height = Math.max(height, room.needed(text));
  }

  /** The height in points by the text that needs most. */
  float points() {
    return (float) Math.min(height, MOST);
  }

  private Room room(int column, XSSFCellStyle style) {
    double points = style.getFont().getFontHeightInPoints();
    double room = sheet.getColumnWidth(column) / 256.0 - 1;
    return new Room(style.getWrapText(), points, Math.max(2, room * DEFAULT_POINTS / points));
  }

  /** Width in digits; a Chinese character is as wide as two. */
  private static int width(String text) {
    return text.codePoints().map(c -> c >= WIDE_FROM || WIDE_TOO.indexOf(c) >= 0 ? 2 : 1).sum();
  }
}
