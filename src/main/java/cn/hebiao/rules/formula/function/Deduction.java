package cn.hebiao.rules.formula.function;

import cn.hebiao.model.value.Interval;
import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.formula.data.SnappedDecimal;
import cn.hebiao.rules.formula.data.Span;
import cn.hebiao.rules.formula.expr.Arity;
import cn.hebiao.rules.formula.expr.Binary;
import cn.hebiao.rules.formula.expr.BinaryOperator;
import cn.hebiao.rules.formula.expr.ExcelNotation;
import cn.hebiao.rules.formula.expr.Expr;
import cn.hebiao.rules.formula.expr.FormulaText;
import cn.hebiao.rules.formula.expr.StrictFunction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * Points taken off for what is too much: (full, excess, step, points). An excess of zero or less
 * costs nothing, and no more than the full score is taken off. Excess and step are in one unit,
 * percentages as 5%.
 */
abstract class Deduction implements StrictFunction {
  private static final Interval ZERO = Interval.point(BigDecimal.ZERO);

  /** How many steps are charged for; grows with the quotient. */
  abstract BigDecimal charged(BigDecimal quotient);

  /** The same in Excel. */
  abstract String chargedInExcel(String quotient);

  @Override
  public Arity arity() {
    return Arity.exactly(4);
  }

  @Override
  public Evaluation apply(List<BigDecimal> args) {
    Optional<Evaluation.NotEvaluable> fault = fault(args.get(2), args.get(3));
    if (fault.isPresent()) {
      return fault.get();
    }
    BigDecimal excess = args.get(1).max(BigDecimal.ZERO);
    BigDecimal steps = charged(excess.divide(args.get(2), MathContext.DECIMAL128));
    return new Evaluation.Value(
        args.get(0).subtract(steps.multiply(args.get(3))).max(BigDecimal.ZERO));
  }

  @Override
  public Span range(List<Interval> args) {
    Interval step = args.get(2);
    Interval points = args.get(3);
    Optional<Evaluation.NotEvaluable> always = fault(step.high(), points.high());
    if (always.isPresent()) {
      return Span.never(always.get());
    }
    if (fault(step.low(), points.low()).isPresent()) {
      return Span.unclear("formula.stepUnclear", "function", name());
    }
    Interval quotient = args.get(1).max(ZERO).over(step).orElseThrow();
    Interval steps = new Interval(charged(quotient.low()), charged(quotient.high()));
    return new Span.Numbers(args.get(0).minus(steps.times(points)).max(ZERO));
  }

  @Override
  public boolean total() {
    return false;
  }

  /** Where it starts, after the first step, and where nothing is left. */
  @Override
  public List<Expr> turns(List<Expr> args) {
    Expr most = new Binary(BinaryOperator.DIVIDE, args.get(0), args.get(3));
    return List.of(
        args.get(1),
        args.get(1).minus(args.get(2)),
        args.get(1).minus(new Binary(BinaryOperator.MULTIPLY, most, args.get(2))));
  }

  @Override
  public FormulaText excel(List<Expr> args, ExcelNotation notation) {
    String excess = "MAX(0," + notation.text(args.get(1)) + ")";
    String quotient = excess + "/" + args.get(2).write(notation).in(FormulaText.POWER);
    String full = args.get(0).write(notation).in(FormulaText.SUM);
    String points = args.get(3).write(notation).in(FormulaText.POWER);
    return FormulaText.atom("MAX(0," + full + "-" + chargedInExcel(quotient) + "*" + points + ")");
  }

  private Optional<Evaluation.NotEvaluable> fault(BigDecimal step, BigDecimal points) {
    if (SnappedDecimal.of(step).signum() <= 0) {
      return Optional.of(fault("formula.stepNotPositive", step));
    }
    return SnappedDecimal.of(points).signum() < 0
        ? Optional.of(fault("formula.pointsNegative", points))
        : Optional.empty();
  }

  private Evaluation.NotEvaluable fault(String key, BigDecimal value) {
    return Evaluation.failed(
        key, "function", name(), "value", SnappedDecimal.of(value).toPlainString());
  }
}
