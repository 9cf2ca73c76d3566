package cn.hebiao.judge.check;

import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.fact.BookProse;
import java.util.List;

/**
 * A workbook whose forms have been scored.
 *
 * @param book the workbook
 * @param cards its forms, in its order
 * @param figures the cells that basic data were taken from
 * @param prose what its sentences say
 */
public record CheckedBook(
    Book book, List<Scorecard> cards, List<SheetCell> figures, BookProse prose) {
  public CheckedBook {
    cards = List.copyOf(cards);
    figures = List.copyOf(figures);
  }

  /** A workbook none of whose sentences has been read. */
  public CheckedBook(Book book, List<Scorecard> cards, List<SheetCell> figures) {
    this(book, cards, figures, new BookProse());
  }
}
