package cn.hebiao.judge.check.grade;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.Totals;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.finding.Unevaluated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Interval;
import cn.hebiao.model.value.Written;
import cn.hebiao.rules.rulebook.GradeScale;
import cn.hebiao.rules.rulebook.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The declared grade is that of the declared score; a grade that is still open is said to be. */
public final class GradeCheck implements FormCheck {
  public static final FindingCode GRADE_DIFFERS = FindingCode.error("GRADE_DIFFERS");
  public static final FindingCode GRADE_OPEN = FindingCode.notice("GRADE_OPEN");

  private static final int SHOWN = 4;

  @Override
  public List<FindingCode> codes() {
    return List.of(GRADE_DIFFERS, GRADE_OPEN);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    declared(card, context).ifPresent(findings::add);
    if (card.filled()) {
      card.computed()
          .flatMap(totals -> open(card, totals, context.rulebook().grades()))
          .ifPresent(findings::add);
    }
    return findings;
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

  private static Optional<Finding> open(Scorecard card, Totals totals, GradeScale scale) {
    if (totals.score().isEmpty() || totals.grade().isEmpty()) {
      return Optional.empty();
    }
    Optional<String> lowest = totals.lowestGrade();
    Optional<String> highest = totals.highestGrade();
    if (!lowest.equals(highest)) {
      return Optional.of(
          open(card, totals, "finding.GRADE_OPEN", totals.lowest(), totals.highest(), scale));
    }
    Interval rounding = CardTotals.possible(card);
    return grade(scale, rounding.low()).equals(grade(scale, rounding.high()))
        ? Optional.empty()
        : Optional.of(
            open(
                card,
                totals,
                "finding.GRADE_OPEN.rounding",
                rounding.low(),
                rounding.high(),
                scale));
  }

  private static Finding open(
      Scorecard card,
      Totals totals,
      String key,
      BigDecimal lowest,
      BigDecimal highest,
      GradeScale scale) {
    return Finding.of(
        GRADE_OPEN,
        card.form().sheet(),
        card.form()
            .declared()
            .score()
            .map(SheetCell::ref)
            .or(() -> Optional.of(card.form().range().first())),
        Message.of(
            key,
            "sheet",
            card.form().sheet(),
            "score",
            Written.plain(totals.score().get()),
            "lowest",
            Written.plain(lowest, SHOWN),
            "highest",
            Written.plain(highest, SHOWN),
            "lowestGrade",
            grade(scale, lowest).orElse(""),
            "highestGrade",
            grade(scale, highest).orElse("")));
  }
}
