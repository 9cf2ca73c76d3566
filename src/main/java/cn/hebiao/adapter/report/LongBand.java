package cn.hebiao.adapter.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;

/** Writes the rows of a band that is too long for JXLS, with the template's texts and styles. */
final class LongBand {
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");

  private final TemplateBand band;
  private final short height;
  private final SafeExpressions expressions;
  private final List<Column> columns = new ArrayList<>();

  /** One column of the band: what the template says there, and how it looks. */
  private record Column(int index, String text, CellStyle style) {}

  /** Notes a band of the template before anything is filled. */
  LongBand(TemplateBand band, XSSFRow row, short height, SafeExpressions expressions) {
    this.band = band;
    this.height = height;
    this.expressions = expressions;
    for (Cell cell : row) {
      columns.add(new Column(cell.getColumnIndex(), text(cell), cell.getCellStyle()));
    }
  }

  private static String text(Cell cell) {
    return switch (cell.getCellType()) {
      case STRING -> cell.getStringCellValue();
      default -> "";
    };
  }

  TemplateBand band() {
    return band;
  }

  /**
   * Writes only the columns that formulas look at, without styles, so that these can be worked out.
   */
  void writeFigures(
      Sheet sheet,
      int first,
      List<StrictNames> lines,
      Map<String, Object> groups,
      Set<Integer> needed) {
    Map<String, Object> names = new HashMap<>(groups);
    List<Column> few = columns.stream().filter(column -> needed.contains(column.index())).toList();
    for (int i = 0; i < lines.size() && !few.isEmpty(); i++) {
      names.put(band.line(), lines.get(i));
      Row row = sheet.createRow(first + i);
      few.forEach(column -> write(row.createCell(column.index()), column, names, LongBand::plain));
    }
  }

  /** Writes the lines from a row downwards. */
  void write(
      Sheet sheet,
      int first,
      List<StrictNames> lines,
      Map<String, Object> groups,
      QuotedStyles quoted,
      BiConsumer<Cell, LinkedText> links) {
    Map<String, Object> names = new HashMap<>(groups);
    RowFit fit = new RowFit(sheet);
    for (int i = 0; i < lines.size(); i++) {
      names.put(band.line(), lines.get(i));
      Row row = sheet.createRow(first + i);
      row.setHeight(height);
      for (Column column : columns) {
        Cell cell = row.createCell(column.index());
        cell.setCellStyle(column.style());
        write(cell, column, names, links);
        quoted.mark(cell);
      }
      if (height < 0) {
        fit.fit(row);
      }
    }
  }

  private void write(
      Cell cell, Column column, Map<String, Object> names, BiConsumer<Cell, LinkedText> links) {
    try {
      put(cell, value(column.text(), names), links);
    } catch (RuntimeException e) {
      String place =
          band.sheet() + "!" + new CellReference(band.row(), column.index()).formatAsString();
      throw StrictLog.failure(place, column.text(), e);
    }
  }

  private Object value(String text, Map<String, Object> names) {
    Matcher matcher = EXPRESSION.matcher(text);
    if (matcher.matches()) {
      return expressions.evaluate(matcher.group(1), names);
    }
    return matcher.replaceAll(
        found -> {
          Object value = expressions.evaluate(found.group(1), names);
          return Matcher.quoteReplacement(value == null ? "" : value.toString());
        });
  }

  private static void plain(Cell cell, LinkedText text) {
    cell.setCellValue(text.text());
  }

  private static void put(Cell cell, Object value, BiConsumer<Cell, LinkedText> links) {
    if (value instanceof LinkedText text) {
      links.accept(cell, text);
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value != null && !value.toString().isEmpty()) {
      cell.setCellValue(value.toString());
    }
  }
}
