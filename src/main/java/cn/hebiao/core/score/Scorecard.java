package cn.hebiao.core.score;

import cn.hebiao.core.form.Form;
import java.util.List;
import java.util.Optional;

/**
 * A form with its scores. A form without indicators has no rows and no computed totals.
 *
 * @param form the form as recognised
 * @param rulebook name of the rulebook it was scored by; empty where none applies
 * @param rows its indicators
 * @param funds its fund block
 * @param declared totals as the agency wrote them
 * @param computed totals by the rulebook; empty for forms that carry no scores
 */
public record Scorecard(
    Form form,
    String rulebook,
    List<ScoredRow> rows,
    Optional<FundScore> funds,
    DeclaredTotals declared,
    Optional<Totals> computed) {
  public Scorecard {
    rows = List.copyOf(rows);
  }

  /** The rows right below a row that have no score cell of their own and so share its cell. */
  public List<ScoredRow> sharing(ScoredRow row) {
    if (row.row().score().isEmpty()) {
      return List.of();
    }
    return rows.stream()
        .skip(rows.indexOf(row) + 1L)
        .takeWhile(other -> other.row().score().isEmpty() && other.row().criteria().isEmpty())
        .toList();
  }
}
