package cn.hebiao.layout;

import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.judge.book.BookChecker;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.Book;
import java.util.List;

/** The errors and warnings of a workbook, each as {@code sheet!cell code}. */
final class ToldPlaces {
  private static final BookChecker CHECKER =
      new BookChecker(Shelves.NATIONAL, new Exp4jFormulaEngine(), MessageFiles.load());

  private ToldPlaces() {}

  static Checked check(Book book) {
    return CHECKER.check(book, book.fileName());
  }

  static List<String> of(Book book) {
    return check(book).findings().stream()
        .filter(finding -> finding.severity() != Severity.NOTICE)
        .map(ToldPlaces::place)
        .toList();
  }

  private static String place(Finding finding) {
    return finding.sheet()
        + finding.cell().map(cell -> "!" + cell.name()).orElse("")
        + " "
        + finding.code();
  }
}
