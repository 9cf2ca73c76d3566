package cn.hebiao.tell.edit;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Many cells of one sheet in few words: rectangles instead of single cells. */
public final class CellListText {
  private CellListText() {}

  /** Rows from the top to the bottom one, both counted. */
  private record Run(int top, int bottom) {}

  /** The cells as rectangles that cover them exactly, from the top left; each cell counts once. */
  public static List<CellRange> of(Collection<CellRef> cells) {
    NavigableMap<Integer, NavigableSet<Integer>> rowsOfColumn = new TreeMap<>();
    for (CellRef cell : cells) {
      rowsOfColumn.computeIfAbsent(cell.column(), c -> new TreeSet<>()).add(cell.row());
    }
    List<CellRange> done = new ArrayList<>();
    Map<Run, Integer> open = new HashMap<>();
    int last = -1;
    for (Map.Entry<Integer, NavigableSet<Integer>> column : rowsOfColumn.entrySet()) {
      Map<Run, Integer> now = new HashMap<>();
      boolean next = column.getKey() == last + 1;
      for (Run run : runs(column.getValue())) {
        Integer left = next ? open.remove(run) : null;
        now.put(run, left == null ? column.getKey() : left);
      }
      close(open, last, done);
      open = now;
      last = column.getKey();
    }
    close(open, last, done);
    done.sort(Comparator.comparing(CellRange::first));
    return List.copyOf(done);
  }

  private static void close(Map<Run, Integer> open, int column, List<CellRange> done) {
    open.forEach((run, left) -> done.add(CellRange.of(run.top(), left, run.bottom(), column)));
  }

  private static List<Run> runs(NavigableSet<Integer> rows) {
    List<Run> runs = new ArrayList<>();
    int top = rows.first();
    int bottom = top;
    for (int row : rows.tailSet(top, false)) {
      if (row != bottom + 1) {
        runs.add(new Run(top, bottom));
        top = row;
      }
      bottom = row;
    }
    runs.add(new Run(top, bottom));
    return runs;
  }
}
