package cn.hebiao.judge.check.score;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.score.Basis;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Interval;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.IndicatorRow.Criterion;
import cn.hebiao.read.form.StandardScale;
import cn.hebiao.read.form.StatedRate;
import cn.hebiao.read.target.MeasuredPair;
import cn.hebiao.read.target.PairOutcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A score beside the scale that the form prints for it and the one rate that the row states, as its
 * actual value or in its explanation. Nothing decides which of the three is wrong.
 */
public final class StandardScaleCheck implements FormCheck {
  public static final FindingCode SCALE_SCORE_DIFFERS = FindingCode.warning("SCALE_SCORE_DIFFERS");

  @Override
  public List<FindingCode> codes() {
    return List.of(SCALE_SCORE_DIFFERS);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    return card.rows().stream()
        .filter(row -> row.basis() == Basis.SELF && !row.row().doubted())
        .filter(row -> !SharedScores.shared(row, card))
        .flatMap(row -> judge(row).stream())
        .toList();
  }

  private static Optional<Finding> judge(ScoredRow row) {
    List<Criterion> criteria = row.row().criteria();
    if (criteria.size() != 1 || row.weight().isEmpty() || !row.worth().exact()) {
      return Optional.empty();
    }
    BigDecimal weight = row.weight().get();
    String standard = criteria.get(0).text();
    Optional<SheetCell> score = criteria.get(0).score().or(row.row()::score);
    Optional<BigDecimal> self = row.self().filter(own -> own.compareTo(weight) <= 0);
    Optional<StatedRate> rate = StatedRate.of(row.row());
    if (score.isEmpty() || self.isEmpty() || rate.isEmpty() || isOfTarget(row, standard)) {
      return Optional.empty();
    }
    return StandardScale.of(standard, weight)
        .flatMap(scale -> scale.points(rate.get().percent()))
        .filter(
            due -> !due.overlaps(Interval.shownWith(self.get(), Math.max(1, self.get().scale()))))
        .map(due -> finding(row, score.get(), standard, rate.get(), due));
  }

  /** Whether the scale is of the share of a target that is not the whole. */
  private static boolean isOfTarget(ScoredRow row, String standard) {
    Optional<BigDecimal> target =
        row.outcome().flatMap(PairOutcome::measure).flatMap(MeasuredPair::target);
    return StandardScale.isOfCompletion(standard)
        && target.filter(whole -> whole.compareTo(BigDecimal.ONE) != 0).isPresent();
  }

  private static Finding finding(
      ScoredRow row, SheetCell score, String standard, StatedRate rate, Interval due) {
    BigDecimal self = row.self().orElseThrow();
    String points =
        due.isPoint()
            ? Written.plain(due.low())
            : Written.plain(due.low()) + "~" + Written.plain(due.high());
    return Finding.at(
            score,
            SCALE_SCORE_DIFFERS,
            Message.of("finding." + SCALE_SCORE_DIFFERS.name(), "name", row.row().name())
                .with("rate", Written.plain(rate.percent()) + "%")
                .with("place", rate.cell().ref().name())
                .with("due", points)
                .with("score", Written.plain(self))
                .with("standard", standard.strip()))
        .showing(
            Stated.points(self), due.isPoint() ? Stated.points(due.low()) : Stated.words(points));
  }
}
