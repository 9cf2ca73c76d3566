package cn.hebiao.judge.diagnose.slip;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.value.Written;
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
        .map(r -> r.factor().compareTo(BigDecimal.ONE) == 0 ? rate(r, wrong) : score(r, wrong));
  }

  private static Message rate(WrongFigure.Ratio ratio, WrongFigure wrong) {
    return Message.of(
        "slip.ratioInverted",
        "numerator",
        Written.plain(ratio.numerator()),
        "denominator",
        Written.plain(ratio.denominator()),
        "found",
        wrong.words(inverted(ratio)));
  }

  private static Message score(WrongFigure.Ratio ratio, WrongFigure wrong) {
    BigDecimal rate = ratio.numerator().divide(ratio.denominator(), MathContext.DECIMAL64);
    return Message.of(
        "slip.scoreInverted",
        "weight",
        Written.plain(ratio.factor()),
        "ratio",
        Written.percent(rate),
        "found",
        wrong.words(inverted(ratio)));
  }

  private static BigDecimal inverted(WrongFigure.Ratio ratio) {
    return ratio
        .denominator()
        .divide(ratio.numerator(), MathContext.DECIMAL64)
        .multiply(ratio.factor());
  }
}
