package cn.hebiao.judge.check.weight;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.score.Basis;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.rules.rulebook.Parameter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * The one row whose weight, if another one, would make the weights add up and agree with the row's
 * self score: its weight is mistyped, not its score.
 *
 * @param row the row
 * @param likely the weight that makes the sum right
 */
public record SuspectWeight(ScoredRow row, BigDecimal likely) {
  private static final BigDecimal TOLERANCE = new BigDecimal("0.005");

  /**
   * Empty where the weights add up, or where none or several rows explain that they do not; rows
   * whose weights are as the rulebook has them explain nothing where others are not.
   */
  public static Optional<SuspectWeight> of(Scorecard card, CheckContext context) {
    Optional<BigDecimal> whole =
        card.declared().weight().or(() -> context.threshold(Parameter.FULL_SCORE));
    BigDecimal sum =
        card.rows().stream()
            .flatMap(row -> row.weight().stream())
            .reduce(
                card.funds().flatMap(FundScore::weight).orElse(BigDecimal.ZERO), BigDecimal::add);
    if (whole.isEmpty() || whole.get().compareTo(sum) == 0) {
      return Optional.empty();
    }
    BigDecimal over = sum.subtract(whole.get());
    List<ScoredRow> odd = RuledWeightCheck.differing(card, context);
    List<SuspectWeight> suspects =
        card.rows().stream()
            .filter(row -> row.weight().isPresent() && row.self().isPresent())
            .filter(row -> odd.isEmpty() || odd.contains(row))
            .map(row -> new SuspectWeight(row, row.weight().get().subtract(over)))
            .filter(SuspectWeight::fits)
            .toList();
    return suspects.size() == 1 ? Optional.of(suspects.get(0)) : Optional.empty();
  }

  /**
   * Whether the self score is what the likely weight gives, while it is not what the other does.
   */
  private boolean fits() {
    BigDecimal self = row.self().orElseThrow();
    BigDecimal weight = row.weight().orElseThrow();
    if (likely.signum() <= 0) {
      return false;
    }
    if (row.basis() != Basis.RULE || row.computed().isEmpty() || weight.signum() == 0) {
      return self.compareTo(likely) == 0 && self.compareTo(weight) != 0;
    }
    BigDecimal due = row.computed().get().multiply(likely).divide(weight, MathContext.DECIMAL64);
    return due.subtract(self).abs().compareTo(TOLERANCE) <= 0
        && row.computed().get().compareTo(self) != 0;
  }
}
