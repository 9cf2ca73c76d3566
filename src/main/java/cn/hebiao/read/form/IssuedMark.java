package cn.hebiao.read.form;

import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import java.util.Optional;

/**
 * By what a form that was handed out is known again; it stands on a hidden sheet of its own.
 *
 * @param id changes with everything that is prescribed in the form
 * @param agency for whom it is
 * @param project for which project; empty for the form of the whole department
 */
public record IssuedMark(String id, String agency, String project) {
  /** What stands in the first cell of that sheet, and nowhere else. */
  public static final String SIGN = "核表下发信息";

  private static final int ID = 1;
  private static final int AGENCY = 2;
  private static final int PROJECT = 3;

  /** The mark of a workbook; empty where it was not handed out by us. */
  public static Optional<IssuedMark> of(Book book) {
    return book.sheets().stream().flatMap(sheet -> on(sheet).stream()).findFirst();
  }

  static Optional<IssuedMark> on(Sheet sheet) {
    return words(sheet, 0, 0).equals(SIGN)
        ? Optional.of(
            new IssuedMark(words(sheet, ID, 1), words(sheet, AGENCY, 1), words(sheet, PROJECT, 1)))
        : Optional.empty();
  }

  private static String words(Sheet sheet, int row, int column) {
    return sheet.at(new CellRef(row, column)).words();
  }
}
