package cn.hebiao.adapter.excel.read;

import cn.hebiao.adapter.excel.ooxml.UnsoundPackage;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.UnreadableBook.ReadProblem;
import cn.hebiao.model.grid.CellRange;

/** What is left of the limits while one workbook is read. */
final class Budget {
  private final Limits limits;
  private long cells;
  private long mergedCells;
  private long chars;

  Budget(Limits limits) {
    this.limits = limits;
  }

  Limits limits() {
    return limits;
  }

  /** Counts sheets before any of them is read. */
  void sheets(int number) throws UnreadableBook {
    if (number == 0) {
      throw new UnreadableBook(ReadProblem.NO_SHEETS);
    }
    if (number > limits.sheets()) {
      throw new UnreadableBook(ReadProblem.TOO_MANY_SHEETS, number, limits.sheets());
    }
  }

  /** Counts things that take about the memory of a cell. */
  void cells(long number, String where) throws UnreadableBook {
    cells += number;
    if (cells > limits.cells()) {
      throw new UnreadableBook(ReadProblem.TOO_MANY_CELLS, limits.cells(), where);
    }
  }

  /**
   * Counts the area of a merge; the very large ones are no burden since a sheet leaves them
   * unindexed.
   */
  void merge(CellRange range, String where) throws UnreadableBook {
    cells(1, where);
    long area = (long) range.rows() * range.columns();
    mergedCells += area > 1_000_000L ? 1 : area;
    if (mergedCells > limits.mergedCells()) {
      throw new UnreadableBook(ReadProblem.TOO_MANY_CELLS, limits.mergedCells(), where);
    }
  }

  /** Counts a text that many cells may share. */
  void shared(String text, String where) {
    try {
      cells(1, where);
      text(text, where);
    } catch (UnreadableBook e) {
      throw new UnsoundPackage(e);
    }
  }

  /** Counts a text and gives it back. */
  String text(String text, String where) throws UnreadableBook {
    chars += text.length();
    if (chars > limits.textChars()) {
      throw new UnreadableBook(ReadProblem.TOO_MUCH_TEXT, limits.textChars(), where);
    }
    return text;
  }
}
