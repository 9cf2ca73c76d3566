package cn.hebiao.tell.summary;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The forms of one kind together.
 *
 * @param kind the kind in the user's words
 * @param forms how many
 * @param self the average of the declared totals
 * @param computed the average of the computed totals
 * @param adjusted their budgets in 万元
 * @param executed what was spent in 万元
 */
public record KindLine(
    String kind,
    int forms,
    Optional<BigDecimal> self,
    Optional<BigDecimal> computed,
    BigDecimal adjusted,
    BigDecimal executed) {
  static final LineColumns<KindLine> COLUMNS =
      LineColumns.<KindLine>of("kinds")
          .text("kind", KindLine::kind)
          .number("forms", KindLine::forms)
          .amount("self", KindLine::self)
          .amount("computed", KindLine::computed)
          .number("adjusted", KindLine::adjusted)
          .number("executed", KindLine::executed);
}
