package cn.hebiao.author.impact;

import cn.hebiao.author.printout.PrintCell;
import cn.hebiao.author.printout.PrintCell.Tone;
import cn.hebiao.author.printout.PrintSheet;
import cn.hebiao.author.printout.PrintSheet.Look;
import cn.hebiao.author.printout.PrintSheet.PrintLine;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.FundBlock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The sheets about what a change of rules does. */
public final class ImpactReport {
  private final ImpactWords words;

  public ImpactReport(Messages messages) {
    this.words = new ImpactWords(messages);
  }

  /**
   * The sheets.
   *
   * @param oldName name of the old rulebook or its file
   * @param newName name of the new one
   * @param books the workbooks by both
   * @param left files that could not be compared, with the reason
   */
  public List<PrintSheet> sheets(
      String oldName, String newName, List<WorkbookPair> books, List<String> left) {
    List<FormPair> forms = books.stream().flatMap(book -> book.forms().stream()).toList();
    ImpactFindings findings = new ImpactFindings(words);
    return List.of(
        totals(oldName, newName, forms, books, left),
        indicators(forms),
        findings.byRule(books),
        findings.oneByOne(books));
  }

  private PrintSheet totals(
      String oldName,
      String newName,
      List<FormPair> forms,
      List<WorkbookPair> books,
      List<String> left) {
    List<PrintLine> lines = new ArrayList<>();
    lines.add(PrintLine.of(Look.TITLE, text("impact.title")));
    lines.add(PrintLine.of(Look.TEXT, text("impact.rulebooks", "old", oldName, "new", newName)));
    lines.add(PrintLine.of(Look.TEXT, summary(forms)));
    left.forEach(file -> lines.add(PrintLine.of(Look.TEXT, text("impact.left", "file", file))));
    int header = lines.size();
    lines.add(
        header(
            "file",
            "subject",
            "oldTotal",
            "newTotal",
            "difference",
            "oldGrade",
            "newGrade",
            "oldFindings",
            "newFindings"));
    for (FormPair form : forms) {
      boolean changed = form.gradeChanged();
      int rise = form.difference().map(BigDecimal::signum).orElse(0);
      Tone tone = !changed ? Tone.PLAIN : rise < 0 ? Tone.BAD : Tone.GOOD;
      lines.add(
          new PrintLine(
              Look.BODY,
              List.of(
                  PrintCell.of(form.book().before().file()).to(form.book().address()),
                  PrintCell.of(form.subject())
                      .to(
                          form.book()
                              .link(
                                  form.before().form().sheet(),
                                  form.before().form().range().first().name())),
                  PrintCell.of(form.oldTotal()),
                  PrintCell.of(form.newTotal()),
                  PrintCell.difference(form.difference()),
                  PrintCell.of(form.oldGrade()),
                  PrintCell.of(form.newGrade()).with(tone),
                  PrintCell.of(count(form.book().before(), form)),
                  PrintCell.of(count(form.book().after(), form)))));
    }
    Optional<BigDecimal> difference =
        forms.stream().flatMap(form -> form.difference().stream()).reduce(BigDecimal::add);
    lines.add(
        new PrintLine(
            Look.TOTAL,
            List.of(
                PrintCell.of(
                    text("impact.total", "files", "" + books.size(), "forms", "" + forms.size())),
                PrintCell.of(""),
                PrintCell.of(sum(forms, FormPair::oldTotal)),
                PrintCell.of(sum(forms, FormPair::newTotal)),
                PrintCell.difference(difference),
                PrintCell.of(""),
                PrintCell.of(""),
                PrintCell.of(forms.stream().mapToLong(f -> count(f.book().before(), f)).sum()),
                PrintCell.of(forms.stream().mapToLong(f -> count(f.book().after(), f)).sum()))));
    return new PrintSheet(
        text("impact.sheet.totals"), List.of(36, 26, 12, 12, 9, 8, 8, 10, 10), lines, header);
  }

  private String summary(List<FormPair> forms) {
    long up =
        forms.stream().filter(f -> f.difference().map(d -> d.signum() > 0).orElse(false)).count();
    long down =
        forms.stream().filter(f -> f.difference().map(d -> d.signum() < 0).orElse(false)).count();
    return text(
        "impact.summary",
        "forms",
        "" + forms.size(),
        "up",
        "" + up,
        "down",
        "" + down,
        "same",
        "" + (forms.size() - up - down),
        "grades",
        "" + forms.stream().filter(FormPair::gradeChanged).count());
  }

  private static long count(Checked checked, FormPair form) {
    return checked.findings().stream()
        .filter(finding -> finding.sheet().equals(form.before().form().sheet()))
        .count();
  }

  private static Optional<BigDecimal> sum(
      List<FormPair> forms, Function<FormPair, Optional<BigDecimal>> total) {
    return forms.stream().flatMap(form -> total.apply(form).stream()).reduce(BigDecimal::add);
  }

  private PrintSheet indicators(List<FormPair> forms) {
    List<PrintLine> lines = new ArrayList<>();
    lines.add(PrintLine.of(Look.TITLE, text("impact.sheet.indicators")));
    lines.add(PrintLine.of(Look.TEXT, text("impact.indicators")));
    lines.add(
        header(
            "subject",
            "indicator",
            "cell",
            "weight",
            "oldScore",
            "newScore",
            "difference",
            "oldRule",
            "newRule"));
    for (FormPair form : forms) {
      fund(form).ifPresent(lines::add);
      List<ScoredRow> before = form.before().rows();
      List<ScoredRow> after = form.after().rows();
      for (int i = 0; i < before.size() && i < after.size(); i++) {
        ScoredRow old = before.get(i);
        ScoredRow now = after.get(i);
        if (!FigureChange.same(old.computed(), now.computed()) || old.basis() != now.basis()) {
          lines.add(
              change(
                  form,
                  old.row().name(),
                  old.row().score().orElse(old.row().nameCell()),
                  old.weight(),
                  old.computed(),
                  now.computed(),
                  old.rule(),
                  now.rule()));
        }
      }
    }
    if (lines.size() == 3) {
      lines.add(PrintLine.of(Look.TEXT, text("impact.nothing")));
    }
    return new PrintSheet(
        text("impact.sheet.indicators"), List.of(22, 24, 16, 7, 9, 9, 8, 34, 34), lines, 2);
  }

  private Optional<PrintLine> fund(FormPair form) {
    Optional<BigDecimal> old = form.before().funds().flatMap(FundScore::computed);
    Optional<BigDecimal> now = form.after().funds().flatMap(FundScore::computed);
    Optional<SheetCell> cell =
        form.before().form().funds().flatMap(FundBlock::total).flatMap(FundBlock.FundRow::score);
    return FigureChange.same(old, now) || cell.isEmpty()
        ? Optional.empty()
        : Optional.of(
            change(
                form,
                text("impact.fund"),
                cell.get(),
                form.before().funds().flatMap(FundScore::weight),
                old,
                now,
                form.before().funds().map(f -> words.of(f.explanation())).orElse(""),
                form.after().funds().map(f -> words.of(f.explanation())).orElse("")));
  }

  private static PrintLine change(
      FormPair form,
      String name,
      SheetCell cell,
      Optional<BigDecimal> weight,
      Optional<BigDecimal> old,
      Optional<BigDecimal> now,
      String oldRule,
      String newRule) {
    return new PrintLine(
        Look.BODY,
        List.of(
            PrintCell.of(form.subject()),
            PrintCell.of(name),
            PrintCell.of(cell.sheet() + "!" + cell.ref().name())
                .to(form.book().link(cell.sheet(), cell.ref().name())),
            PrintCell.of(weight),
            PrintCell.of(old),
            PrintCell.of(now),
            PrintCell.difference(now.flatMap(n -> old.map(n::subtract))),
            PrintCell.of(oldRule),
            PrintCell.of(newRule)));
  }

  private PrintLine header(String... names) {
    return words.header(names);
  }

  private String text(String key, String... namesAndValues) {
    return words.text(key, namesAndValues);
  }
}
