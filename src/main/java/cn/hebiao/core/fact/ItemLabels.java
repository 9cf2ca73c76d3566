package cn.hebiao.core.fact;

import cn.hebiao.core.form.LabelCache;
import cn.hebiao.core.form.LabelText;
import cn.hebiao.core.form.Spellings;
import cn.hebiao.core.grid.Cell;
import cn.hebiao.core.grid.CellRef;
import cn.hebiao.core.rulebook.DataItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether words on a sheet are the labels that a data item is looked for by. */
final class ItemLabels {
  private final Optional<Integer> year;
  private final LabelCache labels;
  private final Map<List<String>, Spellings> compiled = new HashMap<>();

  ItemLabels(Optional<Integer> year, LabelCache labels) {
    this.year = year;
    this.labels = labels;
  }

  /** Whether a label is spelt out as the rulebook has it. */
  boolean whole(Cell label, DataItem item) {
    return item.manner() != DataItem.Manner.INLINE
        && spellings(item.rowLabels()).matchWhole(labels.of(label.words()));
  }

  boolean match(String words, List<String> spellings) {
    return spellings(spellings).match(labels.of(words));
  }

  private Spellings spellings(List<String> words) {
    return compiled.computeIfAbsent(
        words, s -> new Spellings(s.stream().map(this::withYear).toList()));
  }

  private String withYear(String spelling) {
    return spelling
        .replace("{年}", year.map(String::valueOf).orElse("*"))
        .replace("{上年}", year.map(y -> String.valueOf(y - 1)).orElse("*"));
  }

  /** What stands behind the label in its own cell; empty where the label is not in it. */
  Optional<String> inlineRest(String words, DataItem item) {
    if (words.length() > 10 * LabelText.LONGEST) {
      return Optional.empty();
    }
    String text = words.replace('：', ':');
    int colon = text.indexOf(':');
    while (colon >= 0) {
      String label = text.substring(0, colon);
      if (label.length() <= 2 * LabelText.LONGEST && match(label, item.rowLabels())) {
        return Optional.of(text.substring(colon + 1));
      }
      colon = text.indexOf(':', colon + 1);
    }
    return Sentences.figureAfter(words, item.rowLabels().stream().map(this::withYear).toList());
  }

  /** The nearest column label above a row, right of the row's own label. */
  Optional<Cell> columnAbove(DataItem item, Area area, int row, int afterColumn) {
    for (int above = row; above >= area.range().first().row(); above--) {
      for (Cell cell :
          area.sheet()
              .cells()
              .subMap(new CellRef(above, afterColumn + 1), new CellRef(above + 1, 0))
              .values()) {
        if (!cell.isBlank() && match(cell.words(), item.columnLabels())) {
          return Optional.of(cell);
        }
      }
    }
    return Optional.empty();
  }
}
