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
 * <p>A number with an exclamation mark has a number format that keeps its zeros; {@code 3.6显4} is a
 * number that is shown as another, and {@code =A1+1存3算4} a formula with the value that is stored of
 * it and the one that it gives.
 *
 * @param lines cells by line number; 7.5 is a line between 7 and 8
 */
public record FormTable(NavigableMap<BigDecimal, String> lines) {
  private static final Pattern STORED = Pattern.compile("=(.+)存(-?[0-9.]+)(?:算(-?[0-9.]+))?");
  private static final Pattern SHOWN = Pattern.compile("(-?[0-9.]+)显(.+)");
  private static final Pattern PERCENT = Pattern.compile("(?<![^|])([0-9.]+)%(\\||$)");
  private static final Pattern NUMBER = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?)(!?)");

  /** A table from lines such as {@code 7 产出指标|数量指标|…}. */
  public static FormTable of(List<String> numbered) {
    return new FormTable(new TreeMap<>()).with(numbered);
  }

  /** The same table with one more line below, whose percentages are numbers. */
  FormTable and(String line) {
    NavigableMap<BigDecimal, String> all = new TreeMap<>(lines);
    all.put(new BigDecimal(all.size() + 1), PERCENT.matcher(line).replaceAll("$1％$2"));
    return new FormTable(all);
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

  public Sheet sheet(String name) {
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
    return new Sheet(
        name, name.startsWith("隐藏"), cells, List.of(), new TreeSet<>(), new TreeSet<>());
  }

  /** An error value, or a formula that nobody has calculated. */
  private static Cell fault(CellRef ref, String text) {
    Matcher stored = STORED.matcher(text);
    if (stored.matches()) {
      BigDecimal value = new BigDecimal(stored.group(2));
      CellFormula formula =
          new CellFormula(
              stored.group(1), true, Optional.ofNullable(stored.group(3)).map(BigDecimal::new));
      return new Cell(
          ref, new CellValue.Numeric(value), stored.group(2), "General", Optional.of(formula));
    }
    return text.startsWith("=")
        ? new Cell(
            ref,
            CellValue.BLANK,
            "",
            "General",
            Optional.of(new CellFormula(text.substring(1), false)))
        : new Cell(ref, new CellValue.ErrorValue(text), text, "General", Optional.empty());
  }

  private static Cell cell(CellRef ref, String text) {
    Matcher number = NUMBER.matcher(text);
    if (text.startsWith("#") || text.startsWith("=")) {
      return fault(ref, text);
    }
    Matcher shown = SHOWN.matcher(text);
    if (shown.matches()) {
      return new Cell(
          ref,
          new CellValue.Numeric(new BigDecimal(shown.group(1))),
          shown.group(2),
          shown.group(2).endsWith("%") ? "0%" : "0",
          Optional.empty());
    }
    if (text.endsWith("％")) {
      BigDecimal percent = new BigDecimal(text.substring(0, text.length() - 1));
      return new Cell(
          ref,
          new CellValue.Numeric(percent.movePointLeft(2)),
          percent + "%",
          "0.00%",
          Optional.empty());
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
