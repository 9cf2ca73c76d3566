package cn.hebiao.core.check;

import cn.hebiao.core.grid.Book;
import cn.hebiao.core.grid.BookFormat;
import cn.hebiao.core.grid.Cell;
import cn.hebiao.core.grid.CellRef;
import cn.hebiao.core.grid.CellValue;
import cn.hebiao.core.grid.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A small form as a text table: numbered lines, cells divided by bars.
 *
 * @param lines cells by line number; 7.5 is a line between 7 and 8
 */
record FormTable(NavigableMap<BigDecimal, String> lines) {

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
    Sheet sheet = new Sheet("自评表", false, cells, List.of(), new TreeSet<>(), new TreeSet<>());
    return new Book("某市某局.xlsx", BookFormat.XLSX, List.of(sheet));
  }

  private static Cell cell(CellRef ref, String text) {
    boolean number = text.matches("-?[0-9]+(\\.[0-9]+)?");
    return number
        ? new Cell(
            ref, new CellValue.Numeric(new BigDecimal(text)), text, "General", Optional.empty())
        : Cell.text(ref, text);
  }
}
