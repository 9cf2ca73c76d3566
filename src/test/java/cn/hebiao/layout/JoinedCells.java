package cn.hebiao.layout;

import cn.hebiao.model.grid.CellRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The cells of a published table that are merged with others; none is merged twice. */
final class JoinedCells {
  private static final Set<String> HEADINGS = Set.of("一级指标", "二级指标", "年初预算数", "全年预算数", "全年执行数");
  private static final Set<String> SECOND_LINE = Set.of("指标值", "评分", "指标性质");
  private static final int LEVELS = 3;

  private final List<List<String>> rows;
  private final int columns;
  private final List<CellRange> ranges = new ArrayList<>();

  JoinedCells(List<List<String>> rows, int columns) {
    this.rows = rows;
    this.columns = columns;
  }

  List<CellRange> ranges() {
    return List.copyOf(ranges);
  }

  void join(int row, int column, int lastRow, int lastColumn) {
    CellRange range = CellRange.of(row, column, lastRow, lastColumn);
    if (!range.first().equals(range.last()) && ranges.stream().noneMatch(range::overlaps)) {
      ranges.add(range);
    }
  }

  /** Labels of levels over the blanks below them. */
  void joinLevels() {
    for (int column = 0; column < LEVELS; column++) {
      for (int row = 0; row < rows.size(); row++) {
        if ((column == 0 || isFull(row)) && words(row, column).contains("指标")) {
          int last = row;
          while (isFull(last + 1) && isBlankUpTo(last + 1, column)) {
            last++;
          }
          join(row, column, last, column);
        }
      }
    }
  }

  /** Headings to the right over the columns of their second line, or down where it is blank. */
  void joinHeadings() {
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; isHeading(row) && hasSecondLine(row) && column < columns; column++) {
        boolean starts = !words(row, column).isEmpty();
        boolean down = words(row + 1, column).isEmpty();
        if (starts) {
          join(row, column, down ? row + 1 : row, down ? column : lastUnder(row, column));
        }
      }
    }
  }

  private boolean isHeading(int row) {
    return isFull(row)
        && !words(row, 0).isEmpty()
        && rows.get(row).stream().map(JoinedCells::bare).filter(HEADINGS::contains).count() > 1;
  }

  private boolean hasSecondLine(int row) {
    return isFull(row + 1)
        && rows.get(row + 1).stream().map(JoinedCells::bare).anyMatch(SECOND_LINE::contains)
        && rows.get(row + 1).stream().noneMatch(words -> words.matches(".*[0-9].*"));
  }

  /** The last column that a heading stands over. */
  private int lastUnder(int row, int column) {
    int last = column;
    while (last + 1 < columns
        && words(row, last + 1).isEmpty()
        && !words(row + 1, last + 1).isEmpty()) {
      last++;
    }
    return last;
  }

  /** Labels of the first column over the blanks below them. */
  void joinBlocks() {
    for (int row = 0; row < rows.size(); row++) {
      if (isFull(row) && !words(row, 0).isEmpty()) {
        int last = row;
        while (isFull(last + 1) && words(last + 1, 0).isEmpty()) {
          last++;
        }
        join(row, 0, last, 0);
      }
    }
  }

  private boolean isFull(int row) {
    return row < rows.size() && rows.get(row).size() == columns;
  }

  private boolean isBlankUpTo(int row, int column) {
    return rows.get(row).subList(0, column + 1).stream().allMatch(String::isEmpty);
  }

  private String words(int row, int cell) {
    return cell < rows.get(row).size() ? bare(rows.get(row).get(cell)) : "";
  }

  private static String bare(String words) {
    return words.replaceAll("\\s", "");
  }
}
