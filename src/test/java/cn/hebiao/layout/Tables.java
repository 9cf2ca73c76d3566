package cn.hebiao.layout;

import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.judge.book.BookChecker;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.EditPlan;
import cn.hebiao.tell.plan.Planner;
import java.util.List;

/** Forms written as text, checked by the national rulebook. */
final class Tables {
  private static final Messages MESSAGES = MessageFiles.load();
  private static final BookChecker CHECKER =
      new BookChecker(Shelves.NATIONAL, new Exp4jFormulaEngine(), MESSAGES);

  private Tables() {}

  static Checked check(List<String> lines) {
    Book book = new Book("填报.xlsx", BookFormat.XLSX, List.of(TextTable.sheet("Sheet1", lines)));
    return CHECKER.check(book, "填报.xlsx");
  }

  static EditPlan plan(Book book) {
    return new Planner(MESSAGES).plan(book, CHECKER.check(book, book.fileName()));
  }

  /** Code, cell and text of every finding. */
  static List<String> findings(List<String> lines) {
    return check(lines).findings().stream().map(Tables::line).toList();
  }

  private static String line(Finding finding) {
    return finding.code()
        + " "
        + finding.cell().map(CellRef::name).orElse("-")
        + " "
        + MESSAGES.text(finding.message());
  }
}
