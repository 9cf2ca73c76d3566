package cn.hebiao.writeback;

import java.util.Map;
import org.apache.poi.ss.util.CellReference;

/** Tables as LibreOffice writes them; numbers and texts look alike there. */
final class Csv {
  private Csv() {}

  /** Puts the cells of a table under the names that {@link Recalculation#values} gives them. */
  static void read(String text, String sheet, Map<String, String> values) {
    int row = 0;
    int column = 0;
    int at = text.startsWith("\uFEFF") ? 1 : 0;
    while (at < text.length()) {
      StringBuilder cell = new StringBuilder();
      boolean quoted = text.charAt(at) == '"';
      if (quoted) {
        at++;
        while (text.charAt(at) != '"' || at + 1 < text.length() && text.charAt(at + 1) == '"') {
          at += text.charAt(at) == '"' ? 1 : 0;
          cell.append(text.charAt(at++));
        }
        at++;
      }
      while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
        cell.append(text.charAt(at++));
      }
      if (quoted || cell.length() > 0) {
        String place = sheet + "!" + new CellReference(row, column).formatAsString();
        values.put(place, cell.toString());
      }
      if (at < text.length() && text.charAt(at) == ',') {
        column++;
      } else {
        at += text.startsWith("\r\n", at) ? 1 : 0;
        row++;
        column = 0;
      }
      at++;
    }
  }
}
