package cn.hebiao.judge.check.score;

import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import java.math.BigDecimal;
import java.util.Optional;

/** Score cells merged over several rows: the score is that of all of them together. */
final class SharedScores {
  private SharedScores() {}

  /** Whether the rows below a row share its score cell. */
  static boolean shared(ScoredRow row, Scorecard card) {
    return !card.sharing(row).isEmpty();
  }

  /** The weight of a row and of those that share its score cell. */
  static Optional<BigDecimal> weight(ScoredRow row, Scorecard card) {
    return row.weight()
        .map(
            own ->
                card.sharing(row).stream()
                    .flatMap(other -> other.weight().stream())
                    .reduce(own, BigDecimal::add));
  }
}
