package cn.hebiao.judge.check.grade;

import cn.hebiao.judge.check.BookCheck;
import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.CheckedBook;
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

/** On a sheet without indicators, a conclusion or summary, too, the grade is that of the score. */
public final class StatedGradeCheck implements BookCheck {
  @Override
  public List<FindingCode> codes() {
    return List.of(GradeCheck.GRADE_DIFFERS);
  }

  @Override
  public List<Finding> check(CheckedBook checked, CheckContext context) {
    GradeScale scale = context.rulebook().grades();
    return checked.cards().stream()
        .map(Scorecard::form)
        .filter(form -> !form.kind().scored())
        .flatMap(form -> differing(form, scale).stream())
        .toList();
  }

  /** A list of the grades that there are stands apart from the score. */
  private static boolean isBeside(SheetCell score, SheetCell grade) {
    return Math.abs(score.ref().row() - grade.ref().row()) <= 1;
  }

  private static Optional<Finding> differing(Form form, GradeScale scale) {
    Optional<BigDecimal> score = form.declared().total();
    Optional<SheetCell> cell =
        form.declared()
            .grade()
            .filter(
                grade ->
                    form.declared().score().stream().anyMatch(total -> isBeside(total, grade)));
    Optional<String> grade =
        cell.map(c -> LabelText.normalise(c.words()))
            .flatMap(scale::named)
            .map(GradeScale.Grade::name);
    Optional<String> due = score.flatMap(scale::of).map(GradeScale.Grade::name);
    return grade.isEmpty() || due.isEmpty() || due.equals(grade)
        ? Optional.empty()
        : Optional.of(
            Finding.at(cell.get(), GradeCheck.GRADE_DIFFERS, "score", Written.plain(score.get()))
                .showing(Stated.words(cell.get().words().strip()), Stated.words(due.get())));
  }
}
