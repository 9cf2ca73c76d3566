package cn.hebiao.rules.reading;

import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellFormula;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.CellValue;
import cn.hebiao.model.grid.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A workbook written as a text table.
 *
 * <pre>
 * == 参数
 * 参数 ! 值 ! 说明
 * 总分 ! 100 !
 * </pre>
 *
 * Cells stand between {@code !} signs. A cell that looks like a number is one; {@code #REF} is an
 * error value, {@code =…} an Excel formula that ends as an error, and {@code ^} is merged with the
 * cell above.
 */
public final class TextBook {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private TextBook() {}

  /** The workbook of a text. */
  public static Book of(String text) {
    List<Sheet> sheets = new ArrayList<>();
    for (String part : text.split("(?m)^== ")) {
      if (!part.isBlank()) {
        List<String> lines = part.lines().toList();
        sheets.add(sheet(lines.get(0).strip(), lines.subList(1, lines.size())));
      }
    }
    return new Book("规则簿.xlsx", BookFormat.XLSX, sheets);
  }

  private static Sheet sheet(String name, List<String> lines) {
    List<Cell> cells = new ArrayList<>();
    List<CellRange> merges = new ArrayList<>();
    for (int row = 0; row < lines.size(); row++) {
      String[] parts = lines.get(row).split("!", -1);
      for (int column = 0; column < parts.length; column++) {
        String content = parts[column].strip();
        if (content.equals("^")) {
          merges.add(CellRange.of(row - 1, column, row, column));
        } else if (!content.isEmpty()) {
          cells.add(cell(new CellRef(row, column), content));
        }
      }
    }
    return new Sheet(name, false, cells, merges, new TreeSet<>(), new TreeSet<>());
  }

  private static Cell cell(CellRef ref, String content) {
    if (NUMBER.matcher(content).matches()) {
      CellValue number = new CellValue.Numeric(new BigDecimal(content));
      return new Cell(ref, number, content, "General", Optional.empty());
    }
    if (content.startsWith("=") && content.length() > 1) {
      CellFormula formula = new CellFormula(content.substring(1), true);
      return new Cell(
          ref, new CellValue.ErrorValue("#NAME?"), "#NAME?", "General", Optional.of(formula));
    }
    return content.equals("#REF")
        ? new Cell(ref, new CellValue.ErrorValue(content), content, "General", Optional.empty())
        : Cell.text(ref, content);
  }
}
