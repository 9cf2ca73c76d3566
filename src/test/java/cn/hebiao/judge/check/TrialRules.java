package cn.hebiao.judge.check;

import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.app.BookChecker;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Unevaluated;
import cn.hebiao.model.grid.Book;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.rules.reading.RulebookReader;
import cn.hebiao.rules.reading.RulebookReading;
import cn.hebiao.rules.reading.TextBook;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.rules.rulebook.RulebookSet;
import cn.hebiao.systems.Systems;
import java.util.List;
import java.util.Locale;

/** Checks workbooks by a rulebook that a test writes down, completed by the national one. */
final class TrialRules {
  private static final String ABOUT =
      """
      == 说明
      项 ! 内容
      规则簿 ! 试验
      适用范围 ! 地方
      适用单位 ! 某市某局
      适用表种 ! 部门自评表
      """;

  private TrialRules() {}

  /** The result of a workbook under the sheets of a rulebook. */
  static Checked check(String sheets, Book book) {
    return checker(sheets).check(book, book.fileName());
  }

  static BookChecker checker(String sheets) {
    return new BookChecker(
        new RulebookSet(Systems.SHELF.national(), List.of(rulebook(sheets))),
        new Exp4jFormulaEngine(),
        Systems.MESSAGES);
  }

  static Rulebook rulebook(String sheets) {
    RulebookReading reading =
        new RulebookReader(LabelText::normalise).read(TextBook.of(ABOUT + sheets));
    return reading
        .rulebook()
        .orElseThrow(() -> new AssertionError(reading.problems()))
        .over(Systems.SHELF.national());
  }

  /** A finding as code, severity, cell, found and expected. */
  static String line(Finding f) {
    return String.join(
            " ",
            f.code().name(),
            f.severity().name().toLowerCase(Locale.ROOT),
            place(f.sheet(), f.cell().map(ref -> ref.name()).orElse("-")),
            f.found(),
            f.expected())
        .strip();
  }

  /** What stayed open as rule, cell and reason. */
  static String line(Unevaluated open) {
    return String.join(
        " ",
        open.rule(),
        place(open.sheet(), open.cell().map(ref -> ref.name()).orElse("-")),
        Systems.MESSAGES.text(open.reason()));
  }

  private static String place(String sheet, String cell) {
    return sheet.equals("自评表") || sheet.isEmpty() ? cell : sheet + "!" + cell;
  }
}
