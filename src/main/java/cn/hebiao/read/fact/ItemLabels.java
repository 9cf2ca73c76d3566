package cn.hebiao.read.fact;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Units;
import cn.hebiao.read.form.Label;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.read.form.Spellings;
import cn.hebiao.rules.rulebook.DataItem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The labels that a data item is looked for by in one year. */
final class ItemLabels {
  private final DataItem item;
  private final List<String> rowNames;
  private final List<String> untilNames;
  private final List<String> columnNames;
  private final Spellings row;
  private final Spellings until;
  private final Spellings column;
  private final SentenceFigures sentences;
  private final Optional<Unit> unit;

  private ItemLabels(DataItem item, List<String> row, List<String> until, List<String> column) {
    this.item = item;
    this.rowNames = row;
    this.untilNames = until;
    this.columnNames = column;
    this.row = new Spellings(row);
    this.until = new Spellings(until);
    this.column = new Spellings(column);
    this.sentences = new SentenceFigures(row);
    this.unit = item.unit().isBlank() ? Optional.empty() : Units.standard().named(item.unit());
  }

  DataItem item() {
    return item;
  }

  /** Which labels are not there: of the row, of the column, or both where they do not meet. */
  List<String> lacking(List<SearchArea> areas, BookLabels texts) {
    boolean asked =
        item.manner() == DataItem.Manner.QUESTION || item.manner() == DataItem.Manner.OPTION;
    boolean asksColumn = asked && !columnNames.isEmpty() && !isThere(column, areas, texts);
    if (asksColumn) {
      return columnNames;
    }
    if (asked || columnNames.isEmpty() || !isThere(row, areas, texts)) {
      return rowNames.isEmpty() ? columnNames : rowNames;
    }
    return isThere(column, areas, texts)
        ? Stream.concat(rowNames.stream(), columnNames.stream()).toList()
        : columnNames;
  }

  private static boolean isThere(Spellings label, List<SearchArea> areas, BookLabels texts) {
    return areas.stream()
        .anyMatch(
            area ->
                texts.of(area.sheet()).spelt(label).stream()
                    .anyMatch(cell -> area.range().contains(cell.ref())));
  }

  /** The labels that the rows end before. */
  List<String> ends() {
    return untilNames;
  }

  /** The unit that the rulebook gives. */
  Optional<Unit> unit() {
    return unit;
  }

  /** Accepted row labels. */
  Spellings row() {
    return row;
  }

  /** Accepted column labels. */
  Spellings column() {
    return column;
  }

  /** Whether a row label is spelt out as the rulebook has it. */
  boolean whole(Label label) {
    return item.manner() != DataItem.Manner.INLINE && row.matchWhole(label);
  }

  /** What stands behind the row label in its own cell; empty where the label is not in it. */
  Optional<String> inlineRest(Cell cell, SheetLabels texts) {
    if (cell.words().length() > 10 * LabelText.LONGEST) {
      return Optional.empty();
    }
    return texts.restBehind(cell, row).or(() -> sentences.figureIn(texts.label(cell).normal()));
  }

  /** The nearest column label above a row, right of the row's own label. */
  Optional<Cell> columnAbove(SheetLabels texts, SearchArea area, int row, int afterColumn) {
    Optional<Cell> nearest = Optional.empty();
    for (Cell cell : texts.spelt(column)) {
      CellRef ref = cell.ref();
      boolean above = ref.row() >= area.range().first().row() && ref.row() <= row;
      boolean nearer = nearest.isEmpty() || ref.row() > nearest.get().ref().row();
      if (above
          && nearer
          && ref.column() > afterColumn
          && !texts.headings().part(area.sheet().extent(ref).last().row(), row, ref.column())) {
        nearest = Optional.of(cell);
      }
    }
    return nearest;
  }

  /** Whether a row holds one of the labels that the rows end before. */
  boolean ends(SheetLabels texts, int row) {
    return texts.spelt(until).stream().anyMatch(cell -> cell.ref().row() == row);
  }

  /** The labels of an item; {@code {年}} and {@code {上年}} stand for years. */
  static ItemLabels of(DataItem item, Optional<Integer> year) {
    return new ItemLabels(
        item,
        in(year, item.rowLabels()),
        in(year, item.untilLabels()),
        in(year, item.columnLabels()));
  }

  private static List<String> in(Optional<Integer> year, List<String> spellings) {
    String own = year.map(String::valueOf).orElse("*");
    String last = year.map(y -> String.valueOf(y - 1)).orElse("*");
    return spellings.stream()
        .map(spelling -> spelling.replace("{年}", own).replace("{上年}", last))
        .toList();
  }
}
