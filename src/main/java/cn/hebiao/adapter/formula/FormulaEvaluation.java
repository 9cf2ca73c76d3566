package cn.hebiao.adapter.formula;

import cn.hebiao.rules.formula.data.Binding;
import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.formula.expr.Binary;
import cn.hebiao.rules.formula.expr.Call;
import cn.hebiao.rules.formula.expr.Comparison;
import cn.hebiao.rules.formula.expr.Evaluator;
import cn.hebiao.rules.formula.expr.Expr;
import cn.hebiao.rules.formula.expr.ExprVisitor;
import cn.hebiao.rules.formula.expr.LazyFunction;
import cn.hebiao.rules.formula.expr.Name;
import cn.hebiao.rules.formula.expr.Negation;
import cn.hebiao.rules.formula.expr.NumberLiteral;
import cn.hebiao.rules.formula.expr.Percent;
import cn.hebiao.rules.formula.expr.StrictFunction;
import cn.hebiao.rules.formula.expr.TruthLiteral;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One evaluation: goes down to where there is only arithmetic left, which exp4j does. */
final class FormulaEvaluation implements Evaluator, ExprVisitor<Evaluation> {
  private final Bindings bindings;
  private final Function<Expr, Arithmetic> compiler;

  FormulaEvaluation(Bindings bindings, Function<Expr, Arithmetic> compiler) {
    this.bindings = bindings;
    this.compiler = compiler;
  }

  @Override
  public Evaluation evaluate(Expr expr) {
    return expr.accept(this);
  }

  @Override
  public Binding lookup(Name name) {
    return bindings.lookup(name.text());
  }

  @Override
  public Evaluation number(NumberLiteral number) {
    return new Evaluation.Value(number.value());
  }

  @Override
  public Evaluation truth(TruthLiteral truth) {
    return new Evaluation.Truth(truth.holds());
  }

  @Override
  public Evaluation name(Name name) {
    return lookup(name)
        .fold(
            scalar -> new Evaluation.Value(scalar.value()),
            vector -> name.wantsFunction(),
            missing -> Evaluation.missing(name.text(), missing.reason()));
  }

  @Override
  public Evaluation negation(Negation negation) {
    return arithmetic(negation);
  }

  @Override
  public Evaluation percent(Percent percent) {
    return arithmetic(percent);
  }

  @Override
  public Evaluation binary(Binary binary) {
    return arithmetic(binary);
  }

  @Override
  public Evaluation strictCall(Call call, StrictFunction function) {
    return arithmetic(call);
  }

  @Override
  public Evaluation lazyCall(Call call, LazyFunction function) {
    return function.evaluate(call.args(), this);
  }

  @Override
  public Evaluation comparison(Comparison comparison) {
    return withNumbers(
        List.of(comparison.left(), comparison.right()),
        both -> new Evaluation.Truth(comparison.relation().holds(both.get(0), both.get(1))));
  }

  private Evaluation arithmetic(Expr expr) {
    Arithmetic arithmetic = compiler.apply(expr);
    return withNumbers(arithmetic.inputs(), arithmetic::result);
  }

  /** Evaluates all, so that all missing names are told at once. */
  private Evaluation withNumbers(List<Expr> inputs, Function<List<BigDecimal>, Evaluation> result) {
    List<BigDecimal> numbers = new ArrayList<>(inputs.size());
    List<Evaluation.NotEvaluable> obstacles = new ArrayList<>();
    for (Expr input : inputs) {
      Evaluation evaluation = evaluate(input);
      evaluation.number().ifPresent(numbers::add);
      evaluation.obstacle().ifPresent(obstacles::add);
    }
    Optional<Evaluation> obstacle =
        obstacles.stream().reduce(Evaluation.NotEvaluable::and).map(Evaluation.class::cast);
    return obstacle.orElseGet(() -> result.apply(numbers));
  }
}
