package cn.hebiao.rules.formula.function;

import cn.hebiao.model.value.Interval;
import cn.hebiao.rules.formula.data.Binding;
import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.formula.data.Span;
import cn.hebiao.rules.formula.expr.Arity;
import cn.hebiao.rules.formula.expr.Evaluator;
import cn.hebiao.rules.formula.expr.Expr;
import cn.hebiao.rules.formula.expr.LazyFunction;
import cn.hebiao.rules.formula.expr.Name;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A function over any mix of numbers and columns. A missing single figure is never left out. */
abstract class Aggregate implements LazyFunction {
  /** The result for the numbers together. */
  abstract Evaluation of(List<BigDecimal> numbers);

  /** All results for numbers out of these intervals. */
  abstract Span ofRanges(List<Interval> ranges);

  @Override
  public Arity arity() {
    return Arity.atLeast(1);
  }

  @Override
  public Evaluation evaluate(List<Expr> args, Evaluator evaluator) {
    List<BigDecimal> numbers = new ArrayList<>();
    Optional<Evaluation.NotEvaluable> obstacle = Optional.empty();
    for (Expr arg : args) {
      Optional<Binding.Vector> column = arg.asName().flatMap(name -> column(evaluator, name));
      if (column.isPresent()) {
        column.get().items().forEach(item -> numbers.add(item.value()));
        continue;
      }
      Evaluation result = evaluator.evaluate(arg);
      result.number().ifPresent(numbers::add);
      Optional<Evaluation.NotEvaluable> before = obstacle;
      obstacle =
          result.obstacle().map(now -> before.map(o -> o.and(now)).orElse(now)).or(() -> before);
    }
    return obstacle.map(Evaluation.class::cast).orElseGet(() -> of(numbers));
  }

  @Override
  public Span span(List<Expr> args, Bindings bindings) {
    List<Span> spans = new ArrayList<>();
    for (Expr arg : args) {
      Optional<Binding.Vector> column =
          arg.asName().flatMap(name -> vector(bindings.lookup(name.text())));
      column.ifPresentOrElse(
          vector -> vector.items().forEach(item -> spans.add(new Span.Numbers(item.range()))),
          () -> spans.add(arg.span(bindings)));
    }
    return Span.ofNumbers(spans, this::ofRanges);
  }

  /** The obstacle when there is no number at all. */
  Evaluation.NotEvaluable nothing() {
    return Evaluation.failed("formula.emptyColumn", "function", name());
  }

  private static Optional<Binding.Vector> column(Evaluator evaluator, Name name) {
    return vector(evaluator.lookup(name));
  }

  private static Optional<Binding.Vector> vector(Binding binding) {
    return binding.fold(scalar -> Optional.empty(), Optional::of, missing -> Optional.empty());
  }
}
