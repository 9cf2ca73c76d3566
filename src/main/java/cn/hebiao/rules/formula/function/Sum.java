package cn.hebiao.rules.formula.function;

import cn.hebiao.model.value.Interval;
import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.formula.data.Span;
import java.math.BigDecimal;
import java.util.List;

/** SUM(x, …): the sum, taken exactly; of no number at all it is 0. */
final class Sum extends Aggregate {
  @Override
  public List<String> names() {
    return List.of("SUM", "合计", "求和");
  }

  @Override
  Evaluation of(List<BigDecimal> numbers) {
    return new Evaluation.Value(numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  @Override
  Span ofRanges(List<Interval> ranges) {
    return new Span.Numbers(
        ranges.stream().reduce(Interval.point(BigDecimal.ZERO), Interval::plus));
  }

  /** An empty column has a sum too. */
  @Override
  public boolean needsAllNames() {
    return false;
  }
}
