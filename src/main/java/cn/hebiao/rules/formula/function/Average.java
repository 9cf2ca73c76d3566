package cn.hebiao.rules.formula.function;

import cn.hebiao.model.value.Interval;
import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.formula.data.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** AVERAGE(x, …): the mean. */
final class Average extends Aggregate {
  @Override
  public List<String> names() {
    return List.of("AVERAGE", "平均", "平均值");
  }

  @Override
  Evaluation of(List<BigDecimal> numbers) {
    if (numbers.isEmpty()) {
      return nothing();
    }
    BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Evaluation.Value(
        sum.divide(BigDecimal.valueOf(numbers.size()), MathContext.DECIMAL128));
  }

  @Override
  Span ofRanges(List<Interval> ranges) {
    Interval count = Interval.point(BigDecimal.valueOf(ranges.size()));
    return ranges.stream()
        .reduce(Interval::plus)
        .flatMap(sum -> sum.over(count))
        .<Span>map(Span.Numbers::new)
        .orElseGet(() -> Span.never(nothing()));
  }

  @Override
  public boolean total() {
    return false;
  }
}
