package cn.hebiao.judge.check.grade;

import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** Totals of a form before anything is rounded. */
final class CardTotals {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private CardTotals() {}

  /** The sum of the self scores, the execution row included; empty if there is none. */
  static Optional<BigDecimal> selfScores(Scorecard card) {
    return Stream.concat(
            card.rows().stream().map(ScoredRow::self), card.funds().map(FundScore::self).stream())
        .flatMap(Optional::stream)
        .reduce(BigDecimal::add);
  }

  /** Whether a sum is a total as that was written. */
  static boolean roundsTo(BigDecimal sum, BigDecimal written) {
    BigDecimal half = HALF.movePointLeft(Math.max(0, written.scale()));
    return sum.subtract(written).abs().compareTo(half) <= 0;
  }
}
