package cn.hebiao.judge.check.cross;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.fact.Fact;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.read.fact.ItemLookup;
import cn.hebiao.rules.formula.data.Binding;
import cn.hebiao.rules.formula.data.Bindings;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The row-by-row figures of one row of a table.
 *
 * @param figures by the data item's name
 * @param gaps cells of the row that should hold a figure and do not, by the data item's name
 */
record FigureRow(Map<String, Fact> figures, Map<String, ItemLookup.None> gaps) {
  private record Line(String sheet, int row) {
    static Line of(SheetCell cell) {
      return new Line(cell.sheet(), cell.ref().row());
    }
  }

  /** The rows in which at least one of the items has a figure. */
  static List<FigureRow> of(Set<String> items, Facts facts) {
    Map<Line, FigureRow> rows = new LinkedHashMap<>();
    for (String item : items) {
      ItemLookup column = facts.find(item);
      column.each().forEach(fact -> at(rows, fact.cell()).figures.put(item, fact));
      column
          .gaps()
          .forEach(gap -> gap.place().ifPresent(cell -> at(rows, cell).gaps.put(item, gap)));
    }
    return rows.values().stream().filter(row -> !row.figures.isEmpty()).toList();
  }

  private static FigureRow at(Map<Line, FigureRow> rows, SheetCell cell) {
    return rows.computeIfAbsent(
        Line.of(cell), line -> new FigureRow(new LinkedHashMap<>(), new LinkedHashMap<>()));
  }

  /** The cell of an item in this row, with or without a figure. */
  Optional<SheetCell> cell(String item) {
    return Optional.ofNullable(figures.get(item))
        .map(Fact::cell)
        .or(() -> Optional.ofNullable(gaps.get(item)).flatMap(ItemLookup::place));
  }

  /**
   * The figures of this row, and for all other names those of the form.
   *
   * @param items the row-by-row items, of which the form as a whole has no single figure
   */
  Bindings over(Facts facts, Set<String> items) {
    Map<String, Binding> own = new HashMap<>();
    figures.forEach((name, fact) -> own.put(name, Facts.scalar(fact)));
    return name ->
        own.containsKey(name)
            ? own.get(name)
            : items.contains(name) ? facts.binding(name, gap(name)) : facts.lookup(name);
  }

  private ItemLookup gap(String item) {
    return gaps.containsKey(item)
        ? gaps.get(item)
        : new ItemLookup.None(Message.of("fact.notInRow", "item", item), Optional.empty());
  }
}
