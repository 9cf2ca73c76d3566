package cn.hebiao.tell.summary;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The forms of one kind together.
 *
 * @param kind the kind in the user's words
 * @param forms how many
 * @param self the average of the declared totals, in points of a hundred
 * @param computed the average of the computed totals
 * @param adjusted their budgets in 万元; empty where none has an amount
 * @param executed what was spent in 万元; empty where none has an amount
 */
public record KindLine(
    String kind,
    int forms,
    Optional<BigDecimal> self,
    Optional<BigDecimal> computed,
    Optional<BigDecimal> adjusted,
    Optional<BigDecimal> executed) {
  static final LineColumns<KindLine> COLUMNS =
      LineColumns.<KindLine>of("kinds")
          .text("kind", KindLine::kind)
          .number("forms", KindLine::forms)
          .amount("self", KindLine::self)
          .amount("computed", KindLine::computed)
          .amount("adjusted", KindLine::adjusted)
          .amount("executed", KindLine::executed);

  static KindLine of(String kind, FormSums sums) {
    return new KindLine(
        kind, sums.forms(), sums.self(), sums.computed(), sums.adjusted(), sums.executed());
  }
}
