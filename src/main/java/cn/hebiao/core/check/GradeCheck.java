package cn.hebiao.core.check;

import cn.hebiao.core.finding.Finding;
import cn.hebiao.core.finding.FindingCode;
import cn.hebiao.core.finding.Message;
import cn.hebiao.core.finding.Severity;
import cn.hebiao.core.grid.SheetCell;
import cn.hebiao.core.rulebook.GradeScale;
import cn.hebiao.core.score.Scorecard;
import cn.hebiao.core.score.Totals;
import cn.hebiao.core.value.Written;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The declared grade is that of the declared score; a grade that is still open is said to be. */
final class GradeCheck implements FormCheck {
  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    declared(card, context).ifPresent(findings::add);
    if (FilledCheck.filled(card)) {
      card.computed().flatMap(totals -> open(card, totals)).ifPresent(findings::add);
    }
    return findings;
  }

  private static Optional<Finding> declared(Scorecard card, CheckContext context) {
    Optional<SheetCell> cell = card.form().declared().grade();
    Optional<String> grade = card.declared().grade();
    Optional<BigDecimal> score = card.declared().score();
    Optional<String> right =
        score.flatMap(context.rulebook().grades()::of).map(GradeScale.Grade::name);
    boolean known = grade.flatMap(context.rulebook().grades()::named).isPresent();
    if (cell.isEmpty() || !known || right.isEmpty() || right.equals(grade)) {
      return Optional.empty();
    }
    return Optional.of(
        context.at(
            cell.get(),
            FindingCode.GRADE_DIFFERS,
            Severity.ERROR,
            Message.of("finding.GRADE_DIFFERS", "score", Written.plain(score.get())),
            grade.get(),
            right.get(),
            Optional.empty()));
  }

  private static Optional<Finding> open(Scorecard card, Totals totals) {
    if (totals.lowestGrade().equals(totals.highestGrade()) || totals.score().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.of(
            FindingCode.GRADE_OPEN,
            card.form().sheet(),
            card.form()
                .declared()
                .score()
                .map(SheetCell::ref)
                .or(() -> Optional.of(card.form().range().first())),
            Message.of(
                "finding.GRADE_OPEN",
                "sheet",
                card.form().sheet(),
                "score",
                Written.plain(totals.score().get()),
                "lowest",
                Written.plain(totals.lowest()),
                "highest",
                Written.plain(totals.highest()),
                "lowestGrade",
                totals.lowestGrade().orElse(""),
                "highestGrade",
                totals.highestGrade().orElse(""))));
  }
}
