package cn.hebiao.rules.formula.function;

import cn.hebiao.model.value.Interval;
import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.formula.data.Span;
import cn.hebiao.rules.formula.expr.Expr;
import java.math.BigDecimal;
import java.util.List;

/** MIN(x, …): the smallest of the numbers. */
final class Min extends Aggregate {
  @Override
  public List<String> names() {
    return List.of("MIN", "最小", "最小值");
  }

  @Override
  public List<Expr> turns(List<Expr> args) {
    return args.stream().skip(1).map(other -> args.get(0).minus(other)).toList();
  }

  @Override
  Evaluation of(List<BigDecimal> numbers) {
    return numbers.stream()
        .reduce(BigDecimal::min)
        .<Evaluation>map(Evaluation.Value::new)
        .orElseGet(this::nothing);
  }

  @Override
  Span ofRanges(List<Interval> ranges) {
    return ranges.stream()
        .reduce(Interval::min)
        .<Span>map(Span.Numbers::new)
        .orElseGet(() -> Span.never(nothing()));
  }
}
