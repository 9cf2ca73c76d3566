package cn.hebiao.judge.score;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.value.CellReading;
import cn.hebiao.model.value.Interval;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.target.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An indicator with its scores, all in points.
 *
 * @param row the indicator as it stands on the form
 * @param weight its points; empty if not filled or not readable
 * @param self the self score; empty if not filled or not readable
 * @param computed the score by the rulebook, or the self score where it stands
 * @param basis what the computed score rests on
 * @param lowest least points that are possible; 0 for undecided indicators
 * @param highest most points that are possible; the weight for undecided indicators
 * @param allowed the scores that the figures as written allow; empty where no rule decides
 * @param completion actual to target as a ratio, or the rule's ratio; empty where there is none
 * @param outcome how the actual stands to the target; empty without a target
 * @param rule the rule in the user's words; empty where none applies
 * @param explanation how the computed score came about, or why it could not
 * @param live the computed score as an Excel formula over its source cells
 * @param treatment how the rule is to be taken beyond its points
 * @param parts what is scored on its own, together the whole row; empty where nothing can be scored
 */
public record ScoredRow(
    IndicatorRow row,
    Optional<BigDecimal> weight,
    Optional<BigDecimal> self,
    Optional<BigDecimal> computed,
    Basis basis,
    BigDecimal lowest,
    BigDecimal highest,
    Optional<Interval> allowed,
    Optional<BigDecimal> completion,
    Optional<Outcome> outcome,
    String rule,
    Message explanation,
    Optional<String> live,
    Treatment treatment,
    List<ScoredPart> parts) {
  public ScoredRow {
    parts = List.copyOf(parts);
  }

  /** A row that is treated as usual. */
  public ScoredRow(
      IndicatorRow row,
      Optional<BigDecimal> weight,
      Optional<BigDecimal> self,
      Optional<BigDecimal> computed,
      Basis basis,
      BigDecimal lowest,
      BigDecimal highest,
      Optional<Interval> allowed,
      Optional<BigDecimal> completion,
      Optional<Outcome> outcome,
      String rule,
      Message explanation,
      Optional<String> live) {
    this(
        row,
        weight,
        self,
        computed,
        basis,
        lowest,
        highest,
        allowed,
        completion,
        outcome,
        rule,
        explanation,
        live,
        Treatment.PLAIN,
        List.of());
  }

  /** The weight cell as read; empty without such a cell. */
  public Optional<CellReading> weightReading() {
    return row.weight().map(cell -> row.points().weight().reading());
  }

  /** The score cell as read; empty without such a cell. */
  public Optional<CellReading> selfReading() {
    return row.score().map(cell -> row.points().score().reading());
  }

  /**
   * Criteria without a self score while others of the row have one; empty where the score that is
   * there may well be that of the whole row.
   */
  public List<ScoredPart> openParts() {
    return self.isEmpty() || parts.stream().anyMatch(ScoredPart::exceeds)
        ? List.of()
        : parts.stream()
            .filter(part -> !part.criteria().isEmpty() && part.isBlank() && part.self().isEmpty())
            .toList();
  }

  /** Computed minus self score; empty unless both are known. */
  public Optional<BigDecimal> difference() {
    return computed.flatMap(c -> self.map(c::subtract));
  }
}
