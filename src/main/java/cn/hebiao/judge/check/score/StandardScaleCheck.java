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
    return of(row).filter(held -> !held.agrees()).map(Held::finding);
  }

  /** That a score is the one that scale and rate give, for whoever decides on it. */
  static Optional<Message> agreed(ScoredRow row) {
    return of(row)
        .filter(Held::agrees)
        .map(held -> held.message("check.scaleAgrees"))
        .filter(message -> row.basis() == Basis.SELF && !row.row().doubted());
  }

  /** What a row has to be held against each other; empty where a part of it is lacking. */
  private static Optional<Held> of(ScoredRow row) {
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
        .map(due -> new Held(row, score.get(), self.get(), rate.get(), due));
  }

  /** Whether the scale is of the share of a target that is not the whole. */
  private static boolean isOfTarget(ScoredRow row, String standard) {
    Optional<BigDecimal> target =
        row.outcome().flatMap(PairOutcome::measure).flatMap(MeasuredPair::target);
    return StandardScale.isOfCompletion(standard)
        && target.filter(whole -> whole.compareTo(BigDecimal.ONE) != 0).isPresent();
  }

  /** A score, the rate beside it and the points that the scale gives for that. */
  private record Held(
      ScoredRow row, SheetCell score, BigDecimal self, StatedRate rate, Interval due) {
    private boolean agrees() {
      return due.overlaps(Interval.shownWith(self, Math.max(1, self.scale())));
    }

    private String points() {
      return due.isPoint()
          ? Written.plain(due.low())
          : Written.plain(due.low()) + "~" + Written.plain(due.high());
    }

    private Message message(String key) {
      return Message.of(key, "name", row.row().name())
          .with("rate", Written.plain(rate.percent()) + "%")
          .with("place", rate.cell().ref().name())
          .with("due", points())
          .with("score", Written.plain(self))
          .with("standard", row.row().criteria().get(0).text().strip());
    }

    private Finding finding() {
      return Finding.at(
              score, SCALE_SCORE_DIFFERS, message("finding." + SCALE_SCORE_DIFFERS.name()))
          .showing(
              Stated.points(self),
              due.isPoint() ? Stated.points(due.low()) : Stated.words(points()));
    }
  }
}
