package cn.hebiao.rules.formula.function;

import cn.hebiao.model.value.Interval;
import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.formula.data.SnappedDecimal;
import cn.hebiao.rules.formula.data.Span;
import cn.hebiao.rules.formula.expr.Arity;
import cn.hebiao.rules.formula.expr.ExcelNotation;
import cn.hebiao.rules.formula.expr.Expr;
import cn.hebiao.rules.formula.expr.FormulaText;
import cn.hebiao.rules.formula.expr.StrictFunction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * ROUND(x, digits) and its like: rounding to a number of decimals; a negative one rounds to tens,
 * hundreds and so on.
 *
 * @param mode which way
 */
record DecimalRounding(RoundingMode mode, List<String> names) implements StrictFunction {
  private static final BigDecimal MOST_DIGITS = BigDecimal.valueOf(15);

  @Override
  public Arity arity() {
    return Arity.exactly(2);
  }

  @Override
  public Evaluation apply(List<BigDecimal> args) {
    return digits(args.get(1))
        .<Evaluation>map(digits -> new Evaluation.Value(round(args.get(0), digits)))
        .orElseGet(() -> badDigits(args.get(1)));
  }

  @Override
  public Span range(List<Interval> args) {
    Interval number = args.get(0);
    Interval wanted = args.get(1);
    if (!wanted.isPoint()) {
      return Span.unclear("formula.digitsUnclear", "function", name());
    }
    return digits(wanted.low())
        .<Span>map(
            digits ->
                new Span.Numbers(
                    new Interval(round(number.low(), digits), round(number.high(), digits))))
        .orElseGet(() -> Span.never(badDigits(wanted.low())));
  }

  @Override
  public FormulaText excel(List<Expr> args, ExcelNotation notation) {
    String number = notation.snapped(args.get(0)).text();
    return FormulaText.atom(name() + "(" + number + "," + notation.text(args.get(1)) + ")");
  }

  private BigDecimal round(BigDecimal number, int digits) {
    return SnappedDecimal.of(number).setScale(digits, mode);
  }

  private static Optional<Integer> digits(BigDecimal wanted) {
    BigDecimal whole = SnappedDecimal.of(wanted).setScale(0, RoundingMode.DOWN);
    return whole.abs().compareTo(MOST_DIGITS) <= 0
        ? Optional.of(whole.intValueExact())
        : Optional.empty();
  }

  private Evaluation.NotEvaluable badDigits(BigDecimal wanted) {
    String text = SnappedDecimal.of(wanted).toPlainString();
    return Evaluation.failed("formula.badDigits", "function", name(), "digits", text);
  }
}
