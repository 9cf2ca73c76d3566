package cn.hebiao.judge.check;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.SheetCell;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Names the cells of data tables that show something else than they store, where a score or what a
 * cross-check finds would be another with the figure that is shown.
 *
 * @param outcome everything that a workbook comes to, to be compared
 */
public record ShownInTables(Function<Book, Set<String>> outcome) {
  /** So many cells are tried one by one. */
  private static final int MOST = 60;

  /**
   * The notices.
   *
   * @param figures the cells that data items are taken from
   */
  public List<Finding> check(Book book, List<SheetCell> figures) {
    List<SheetCell> cells =
        figures.stream()
            .distinct()
            .filter(cell -> ShownOrStored.differs(cell.cell()))
            .limit(MOST)
            .toList();
    if (cells.isEmpty()) {
      return List.of();
    }
    Set<String> now = outcome.apply(book);
    Book all = book;
    for (SheetCell cell : cells) {
      all = as(cell, all);
    }
    // Rarely does any of them matter, so all are tried together first.
    return outcome.apply(all).equals(now)
        ? List.of()
        : cells.stream()
            .filter(cell -> !outcome.apply(as(cell, book)).equals(now))
            .map(ShownOrStored::notice)
            .toList();
  }

  private static Book as(SheetCell cell, Book book) {
    return book.with(cell.sheet(), ShownOrStored.shown(cell.cell()));
  }
}
