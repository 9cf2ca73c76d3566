package cn.hebiao.judge.check;

import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellFormula;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.CellValue;
import cn.hebiao.model.grid.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small form as a text table: numbered lines, cells divided by bars.
 *
 * <p>A number with an exclamation mark has a number format that keeps its zeros.
 *
 * @param lines cells by line number; 7.5 is a line between 7 and 8
 */
record FormTable(NavigableMap<BigDecimal, String> lines) {
  private static final Pattern NUMBER = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?)(!?)");

  /** A table from lines such as {@code 7 产出指标|数量指标|…}. */
  static FormTable of(List<String> numbered) {
    return new FormTable(new TreeMap<>()).with(numbered);
  }

  /** The same form with some lines replaced or added; a number alone takes the line away. */
  FormTable with(List<String> numbered) {
    NavigableMap<BigDecimal, String> all = new TreeMap<>(lines);
    for (String line : numbered) {
      String[] parts = line.strip().split("\\s+", 2);
      BigDecimal number = new BigDecimal(parts[0]);
      if (parts.length == 1) {
        all.remove(number);
      } else {
        all.put(number, parts[1]);
      }
    }
    return new FormTable(all);
  }

  Book book() {
    return new Book("某市某局.xlsx", BookFormat.XLSX, List.of(sheet("自评表")));
  }

  /** A workbook of this form and another table on a sheet of its own. */
  Book and(String name, FormTable other) {
    return new Book("某市某局.xlsx", BookFormat.XLSX, List.of(sheet("自评表"), other.sheet(name)));
  }

  private Sheet sheet(String name) {
    List<Cell> cells = new ArrayList<>();
    int row = 0;
    for (Map.Entry<BigDecimal, String> line : lines.entrySet()) {
      String[] texts = line.getValue().split("\\|", -1);
      for (int column = 0; column < texts.length; column++) {
        if (!texts[column].isBlank()) {
          cells.add(cell(new CellRef(row, column), texts[column].strip()));
        }
      }
      row++;
    }
    return new Sheet(name, false, cells, List.of(), new TreeSet<>(), new TreeSet<>());
  }

  /** An error value, or a formula that nobody has calculated. */
  private static Cell fault(CellRef ref, String text) {
    return text.startsWith("=")
        ? new Cell(
            ref,
            CellValue.BLANK,
            "",
            "General",
            Optional.of(new CellFormula(text.substring(1), false)))
        : new Cell(ref, new CellValue.Fault(text), text, "General", Optional.empty());
  }

  private static Cell cell(CellRef ref, String text) {
    Matcher number = NUMBER.matcher(text);
    if (text.startsWith("#") || text.startsWith("=")) {
      return fault(ref, text);
    }
    if (!number.matches()) {
      return Cell.text(ref, text);
    }
    BigDecimal value = new BigDecimal(number.group(1));
    String format =
        number.group(2).isEmpty() ? "General" : "0." + "0".repeat(Math.max(0, value.scale()));
    return new Cell(ref, new CellValue.Numeric(value), number.group(1), format, Optional.empty());
  }
}
