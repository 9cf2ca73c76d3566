package cn.hebiao.core.check;

import cn.hebiao.core.score.Scorecard;
import cn.hebiao.core.score.ScoredRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Score cells merged over several rows: the score is that of all of them together. */
final class SharedScores {
  private SharedScores() {}

  /** Whether the rows below a row share its score cell. */
  static boolean shared(ScoredRow row, Scorecard card) {
    return !below(row, card).isEmpty();
  }

  /** The weight of a row and of those that share its score cell. */
  static Optional<BigDecimal> weight(ScoredRow row, Scorecard card) {
    return row.weight()
        .map(
            own ->
                below(row, card).stream()
                    .flatMap(other -> other.weight().stream())
                    .reduce(own, BigDecimal::add));
  }

  /** The rows below it that have no score cell of their own. */
  private static List<ScoredRow> below(ScoredRow row, Scorecard card) {
    if (row.row().score().isEmpty()) {
      return List.of();
    }
    return card.rows().stream()
        .skip(card.rows().indexOf(row) + 1L)
        .takeWhile(other -> other.row().score().isEmpty() && other.row().criteria().isEmpty())
        .toList();
  }
}
