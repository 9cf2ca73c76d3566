package cn.hebiao.judge.check.grade;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.finding.Unevaluated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Written;
import cn.hebiao.rules.rulebook.GradeScale;
import cn.hebiao.rules.rulebook.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The declared grade is that of the declared score. */
public final class GradeCheck implements FormCheck {
  public static final FindingCode GRADE_DIFFERS = FindingCode.error("GRADE_DIFFERS");

  @Override
  public List<FindingCode> codes() {
    return List.of(GRADE_DIFFERS);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    return declared(card, context).map(List::of).orElse(List.of());
  }

  @Override
  public List<Unevaluated> open(Scorecard card, CheckContext context) {
    boolean known = card.declared().grade().flatMap(context.rulebook().grades()::named).isPresent();
    return card.form()
        .declared()
        .grade()
        .filter(cell -> !cell.isBlank() && !known && card.declared().score().isPresent())
        .map(cell -> context.open(Role.GRADE.chinese(), cell, "check.gradeUnknown"))
        .map(List::of)
        .orElse(List.of());
  }

  private static Optional<Finding> declared(Scorecard card, CheckContext context) {
    Optional<SheetCell> cell = card.form().declared().grade();
    Optional<String> grade = card.declared().grade();
    Optional<BigDecimal> score = card.declared().score();
    GradeScale scale = context.rulebook().grades();
    Optional<String> right = score.flatMap(s -> grade(scale, s));
    boolean known = grade.flatMap(scale::named).isPresent();
    if (cell.isEmpty() || !known || right.isEmpty() || right.equals(grade)) {
      return Optional.empty();
    }
    Optional<String> unrounded =
        CardTotals.selfScores(card)
            .filter(sum -> CardTotals.roundsTo(sum, score.get()))
            .flatMap(sum -> grade(scale, sum));
    return unrounded.equals(grade)
        ? Optional.empty()
        : Optional.of(
            Finding.at(cell.get(), GRADE_DIFFERS, "score", Written.plain(score.get()))
                .showing(Stated.words(grade.get()), Stated.words(right.get())));
  }

  private static Optional<String> grade(GradeScale scale, BigDecimal score) {
    return scale.of(score).map(GradeScale.Grade::name);
  }
}
