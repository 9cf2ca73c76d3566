package cn.hebiao.judge.check;

import cn.hebiao.adapter.excel.read.ExcelBookReader;
import cn.hebiao.adapter.excel.read.Limits;
import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.app.RulebookSetLoader;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.judge.book.BookChecker;
import cn.hebiao.judge.diagnose.Diagnoser;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.RulesByName;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.finding.Unevaluated;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.rules.reading.RulebookReader;
import cn.hebiao.rules.reading.RulebookReading;
import cn.hebiao.rules.reading.TextBook;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.rules.rulebook.RulebookSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks workbooks by a rulebook that a test writes down, completed by the national one. */
public final class TrialRules {
  public static final Messages MESSAGES = MessageFiles.load();

  /** The national rulebook alone. */
  public static final RulebookSet NATIONAL = national();

  private static final BookChecker NATIONAL_CHECKER =
      new BookChecker(NATIONAL, new Exp4jFormulaEngine(), MESSAGES);

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

  private static RulebookSet national() {
    try {
      Path file = Path.of("templates", "rulebooks", "全国通用.xlsx");
      Book book = new ExcelBookReader(Limits.usual()).open(file).book();
      return new RulebookSetLoader().load(List.of(book)).orElseThrow();
    } catch (UnreadableBook e) {
      throw new AssertionError(e);
    }
  }

  /** What checks of a workbook need that need no figures of it. */
  public static CheckContext context() {
    Rulebook rulebook = NATIONAL.national();
    Book none = new Book("无.xlsx", BookFormat.XLSX, List.of());
    return new CheckContext(
        rulebook,
        new RulesByName(rulebook.indicators()),
        CheckWords.of(rulebook),
        new Diagnoser(),
        new Exp4jFormulaEngine(),
        new Facts(rulebook, none, List.of(), Optional.empty(), Optional.empty(), MESSAGES),
        new UnsettledSheets(Set.of()),
        Trial.NONE);
  }

  /** The result of a workbook under the national rulebook. */
  public static Checked check(Book book) {
    return NATIONAL_CHECKER.check(book, book.fileName());
  }

  /** The result of a workbook under the sheets of a rulebook. */
  public static Checked check(String sheets, Book book) {
    return checker(sheets).check(book, book.fileName());
  }

  public static BookChecker checker(String sheets) {
    return new BookChecker(
        RulebookSet.of(NATIONAL.national(), List.of(rulebook(sheets))),
        new Exp4jFormulaEngine(),
        MESSAGES);
  }

  static Rulebook rulebook(String sheets) {
    RulebookReading reading =
        new RulebookReader(LabelText::normalise).read(TextBook.of(ABOUT + sheets));
    return reading
        .rulebook()
        .orElseThrow(() -> new AssertionError(reading.problems()))
        .over(NATIONAL.national());
  }

  /** A finding as code, severity, cell, found and expected. */
  public static String line(Finding f) {
    return String.join(
            " ",
            f.code().name(),
            f.severity().name().toLowerCase(Locale.ROOT),
            place(f.sheet(), f.cell().map(ref -> ref.name()).orElse("-")),
            f.found(),
            f.expected())
        .strip();
  }

  /** What stayed open as rule and cell. */
  public static String place(Unevaluated open) {
    return open.rule() + " " + place(open.sheet(), open.cell().map(ref -> ref.name()).orElse("-"));
  }

  /** What stayed open as rule, cell and reason. */
  public static String line(Unevaluated open) {
    return String.join(
        " ",
        open.rule(),
        place(open.sheet(), open.cell().map(ref -> ref.name()).orElse("-")),
        MESSAGES.text(open.reason()));
  }

  private static String place(String sheet, String cell) {
    return sheet.equals("自评表") || sheet.isEmpty() ? cell : sheet + "!" + cell;
  }
}
