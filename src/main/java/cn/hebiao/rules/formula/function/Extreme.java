package cn.hebiao.rules.formula.function;

import cn.hebiao.model.value.Interval;
import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.formula.data.Span;
import cn.hebiao.rules.formula.expr.Expr;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BinaryOperator;

/** MAX(x, …) and MIN(x, …): the greatest or the smallest of the numbers. */
final class Extreme extends Aggregate {
  private final List<String> names;
  private final BinaryOperator<BigDecimal> ofNumbers;
  private final BinaryOperator<Interval> ofIntervals;

  Extreme(
      BinaryOperator<BigDecimal> ofNumbers,
      BinaryOperator<Interval> ofIntervals,
      List<String> names) {
    this.names = names;
    this.ofNumbers = ofNumbers;
    this.ofIntervals = ofIntervals;
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public List<Expr> turns(List<Expr> args) {
    return args.stream().skip(1).map(other -> args.get(0).minus(other)).toList();
  }

  @Override
  Evaluation of(List<BigDecimal> numbers) {
    return numbers.stream()
        .reduce(ofNumbers)
        .<Evaluation>map(Evaluation.Value::new)
        .orElseGet(this::nothing);
  }

  @Override
  Span ofRanges(List<Interval> ranges) {
    return ranges.stream()
        .reduce(ofIntervals)
        .<Span>map(Span.Numbers::new)
        .orElseGet(() -> Span.never(nothing()));
  }
}
