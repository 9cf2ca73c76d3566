package cn.hebiao.core.diagnose.slip;

import cn.hebiao.core.finding.Message;
import cn.hebiao.core.value.Written;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Numerator and denominator changed places: plan divided by actual. */
public final class RatioInverted implements Slip {
  @Override
  public Optional<Message> explain(WrongFigure wrong) {
    return wrong
        .ratio()
        .filter(r -> r.numerator().signum() != 0 && r.numerator().compareTo(r.denominator()) != 0)
        .filter(r -> wrong.readsAs(inverted(r)))
        .map(
            r ->
                Message.of(
                    "slip.ratioInverted",
                    "numerator", Written.plain(r.numerator()),
                    "denominator", Written.plain(r.denominator()),
                    "found", wrong.words(inverted(r)),
                    "factor", r.factor().compareTo(BigDecimal.ONE) == 0 ? "" : "×" + Written.plain(r.factor())));
  }

  private static BigDecimal inverted(WrongFigure.Ratio ratio) {
    return ratio
        .denominator()
        .divide(ratio.numerator(), MathContext.DECIMAL64)
        .multiply(ratio.factor());
  }
}
