package cn.hebiao.adapter.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;

/** The row of a band as the template has it, noted before anything is filled. */
final class BandRow {
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");

  private final TemplateBand band;
  private final SafeExpressions expressions;
  private final List<BandCell> columns = new ArrayList<>();
  private final float height;

  /** One cell: what the template says there, and how it looks. */
  record BandCell(int index, Object content, XSSFCellStyle style) {}

  BandRow(TemplateBand band, XSSFRow row, SafeExpressions expressions) {
    this.band = band;
    this.expressions = expressions;
    this.height = row.getCTRow().getCustomHeight() ? row.getHeightInPoints() : 0;
    for (Cell cell : row) {
      columns.add(
          new BandCell(cell.getColumnIndex(), content(cell), (XSSFCellStyle) cell.getCellStyle()));
    }
  }

  private static Object content(Cell cell) {
    return switch (cell.getCellType()) {
      case STRING -> cell.getStringCellValue();
      case NUMERIC -> cell.getNumericCellValue();
      case BOOLEAN -> cell.getBooleanCellValue();
      default -> "";
    };
  }

  /** Its cells from left to right; those beside the band are not repeated. */
  List<BandCell> columns() {
    return columns;
  }

  /** The height that the template gives it, in points; 0 where rows are fitted to their texts. */
  float height() {
    return height;
  }

  /** What a cell shows of a line; null or an empty text for nothing. */
  Object value(BandCell column, Map<String, Object> names) {
    if (!(column.content() instanceof String text) || !text.contains("${")) {
      return column.content();
    }
    try {
      Matcher matcher = EXPRESSION.matcher(text);
      if (matcher.matches()) {
        return expressions.evaluate(matcher.group(1), names);
      }
      return matcher.replaceAll(
          found -> {
            Object value = expressions.evaluate(found.group(1), names);
            return Matcher.quoteReplacement(value == null ? "" : value.toString());
          });
    } catch (RuntimeException e) {
      String place =
          band.sheet() + "!" + new CellReference(band.row(), column.index()).formatAsString();
      throw StrictLog.failure(place, text, e);
    }
  }
}
