package cn.hebiao.review.paper;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.review.paper.ReturnedPaper.Entered;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a sheet of ours by its words: columns by their headings, single values by their labels. */
public final class TableReader {
  private final Sheet sheet;

  /** A reader of a sheet. */
  public TableReader(Sheet sheet) {
    this.sheet = sheet;
  }

  /** The first row that has all these headings, with their columns. */
  public Optional<TableHead> head(List<String> needed) {
    Map<Integer, Map<String, Integer>> rows = new HashMap<>();
    for (Cell cell : sheet.cells().values()) {
      rows.computeIfAbsent(cell.ref().row(), row -> new HashMap<>())
          .putIfAbsent(LabelText.normalise(cell.words()), cell.ref().column());
    }
    return rows.entrySet().stream()
        .filter(
            row -> needed.stream().map(LabelText::normalise).allMatch(row.getValue()::containsKey))
        .map(row -> new TableHead(row.getKey(), row.getValue()))
        .reduce((one, other) -> one.row() <= other.row() ? one : other);
  }

  /**
   * A row of headings.
   *
   * @param row where it stands
   * @param columns the columns by what they are called
   */
  public record TableHead(int row, Map<String, Integer> columns) {
    /** The column of a heading; empty where there is none. */
    public Optional<Integer> column(String heading) {
      return Optional.ofNullable(columns.get(LabelText.normalise(heading)));
    }
  }

  /** What stands beside a label: the first cell to its right that is not part of the label. */
  public Optional<String> beside(String label) {
    String plain = LabelText.normalise(label);
    for (Cell cell : sheet.cells().values()) {
      if (LabelText.normalise(cell.words()).equals(plain)) {
        int column = sheet.extent(cell.ref()).last().column() + 1;
        String text = sheet.at(new CellRef(cell.ref().row(), column)).words().strip();
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  /** The last row in use. */
  public int lastRow() {
    return sheet.cells().isEmpty() ? -1 : sheet.cells().lastKey().row();
  }

  /** The words of a cell. */
  public String words(int row, Optional<Integer> column) {
    return column.map(at -> words(sheet.at(new CellRef(row, at)))).orElse("");
  }

  /** A text that was taken for a formula, because it begins like one, is a text all the same. */
  private static String words(Cell cell) {
    boolean noText = cell.isBlank() || cell.value().error().isPresent();
    return noText && cell.formula().isPresent()
        ? "=" + cell.formula().get().text()
        : cell.words().strip();
  }

  /** What was entered in a cell. */
  public Entered entered(int row, Optional<Integer> column) {
    if (column.isEmpty()) {
      return new Entered(Optional.empty(), "");
    }
    Cell cell = sheet.at(new CellRef(row, column.get()));
    String text = cell.words().strip();
    return new Entered(cell.value().number().or(() -> number(text)), text);
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(Normalizer.normalize(text, Normalizer.Form.NFKC).strip()));
    } catch (NumberFormatException notOne) {
      return Optional.empty();
    }
  }
}
