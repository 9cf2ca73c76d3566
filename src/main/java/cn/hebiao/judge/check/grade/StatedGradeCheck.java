package cn.hebiao.judge.check.grade;

import cn.hebiao.judge.check.BookCheck;
import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.CheckedBook;
import cn.hebiao.judge.score.DeclaredTotals;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.rules.rulebook.GradeScale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A conclusion or summary that repeats the total of a form gives it the same grade. */
public final class StatedGradeCheck implements BookCheck {
  @Override
  public List<FindingCode> codes() {
    return List.of(GradeCheck.GRADE_DIFFERS);
  }

  @Override
  public List<Finding> check(CheckedBook checked, CheckContext context) {
    List<DeclaredTotals> totals =
        checked.cards().stream()
            .filter(card -> card.form().kind().scored())
            .map(Scorecard::declared)
            .toList();
    return checked.cards().stream()
        .map(Scorecard::form)
        .filter(form -> !form.kind().scored())
        .flatMap(form -> differing(form, totals, context.rulebook().grades()).stream())
        .toList();
  }

  private static Optional<Finding> differing(
      Form form, List<DeclaredTotals> totals, GradeScale words) {
    Optional<BigDecimal> score = form.declared().total();
    Optional<SheetCell> cell = form.declared().grade().filter(grade -> isBeside(form, grade));
    Optional<String> grade =
        cell.map(c -> LabelText.normalise(c.words()))
            .flatMap(words::named)
            .map(GradeScale.Grade::name);
    Optional<String> due = score.flatMap(points -> due(points, totals));
    return grade.isEmpty() || due.isEmpty() || due.equals(grade)
        ? Optional.empty()
        : Optional.of(
            Finding.at(cell.get(), GradeCheck.GRADE_DIFFERS, "score", Written.plain(score.get()))
                .showing(Stated.words(cell.get().words().strip()), Stated.words(due.get())));
  }

  private static Optional<String> due(BigDecimal score, List<DeclaredTotals> totals) {
    return totals.stream()
        .filter(total -> total.score().filter(own -> own.compareTo(score) == 0).isPresent())
        .flatMap(total -> total.due().stream())
        .findFirst();
  }

  /** A list of the grades that there are stands apart from the score. */
  private static boolean isBeside(Form form, SheetCell grade) {
    return form.declared()
        .score()
        .filter(score -> Math.abs(score.ref().row() - grade.ref().row()) <= 1)
        .isPresent();
  }
}
