package cn.hebiao.judge.score;

import java.math.BigDecimal;

/**
 * How the points of a form are decided, as weights that add up to that of the form.
 *
 * @param byRule rules decide
 * @param limited a person decides, but only within the points that the standard allows
 * @param accepted the self score stands within the weight
 * @param open a rule could not be worked out, or there is no score that could stand
 */
public record DecidedWeights(
    BigDecimal byRule, BigDecimal limited, BigDecimal accepted, BigDecimal open) {
  private static final DecidedWeights NONE =
      new DecidedWeights(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  /** Those of a form. */
  public static DecidedWeights of(Scorecard card) {
    DecidedWeights all = NONE;
    for (ScoredRow row : card.rows()) {
      for (ScoredPart part : row.parts()) {
        all = all.and(part);
      }
    }
    BigDecimal fund = card.funds().flatMap(FundScore::weight).orElse(BigDecimal.ZERO);
    boolean decided = card.funds().filter(FundScore::decided).isPresent();
    return new DecidedWeights(
        all.byRule.add(decided ? fund : BigDecimal.ZERO),
        all.limited,
        all.accepted,
        all.open.add(decided ? BigDecimal.ZERO : fund));
  }

  private DecidedWeights and(ScoredPart part) {
    BigDecimal weight = part.weight();
    boolean ruled = part.points().isPresent();
    boolean within = !ruled && part.limit().isPresent();
    boolean left = !ruled && !within && part.verdict().grounds().isOpen() || part.isUnscored();
    return new DecidedWeights(
        sum(byRule, weight, ruled),
        sum(limited, weight, within && !left),
        sum(accepted, weight, !ruled && !within && !left),
        sum(open, weight, left));
  }

  private static BigDecimal sum(BigDecimal so, BigDecimal weight, boolean more) {
    return more ? so.add(weight) : so;
  }

  /** Whether there is more to say than what rules decide. */
  public boolean tells() {
    return limited.signum() > 0;
  }
}
