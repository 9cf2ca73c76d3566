package cn.hebiao.judge.check;

import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.SheetCell;
import java.util.List;

/**
 * A workbook whose forms have been scored.
 *
 * @param book the workbook
 * @param cards its forms, in its order
 * @param figures the cells that basic data were taken from
 */
public record CheckedBook(Book book, List<Scorecard> cards, List<SheetCell> figures) {
  public CheckedBook {
    cards = List.copyOf(cards);
    figures = List.copyOf(figures);
  }
}
