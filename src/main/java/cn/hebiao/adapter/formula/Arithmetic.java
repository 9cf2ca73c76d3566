package cn.hebiao.adapter.formula;

import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.formula.expr.Expr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.objecthunter.exp4j.Expression;

/**
 * An expression compiled for exp4j. Its inputs are the names and the conditional or columnwise
 * parts in it, which are evaluated beforehand.
 */
final class Arithmetic {
  private final Expr expr;
  private final List<Expr> inputs;
  private final Expression compiled;

  Arithmetic(Expr expr) {
    this.expr = expr;
    // A fault shows as NaN; what it was is found out when it happens, since it is rare.
    Translation translation = Translation.of(expr, fault -> {});
    this.inputs = translation.inputs();
    this.compiled = translation.compile();
  }

  /** What must be evaluated first. */
  List<Expr> inputs() {
    return inputs;
  }

  /** The result for the numbers of all inputs; not snapped, so that nothing is rounded twice. */
  Evaluation result(List<BigDecimal> numbers) {
    double result = calculate(new Expression(compiled), numbers);
    return Double.isFinite(result) ? new Evaluation.Value(exactly(result)) : fault(numbers);
  }

  private Evaluation fault(List<BigDecimal> numbers) {
    List<Evaluation.NotEvaluable> faults = new ArrayList<>();
    calculate(Translation.of(expr, faults::add).compile(), numbers);
    return faults.isEmpty()
        ? Evaluation.failed("formula.notFinite", "text", expr.toText())
        : faults.get(0);
  }

  /** An expression holds its variables, so every calculation needs its own. */
  private static double calculate(Expression own, List<BigDecimal> numbers) {
    for (int i = 0; i < numbers.size(); i++) {
      own.setVariable(Translation.variable(i), numbers.get(i).doubleValue());
    }
    return own.evaluate();
  }

  /**
   * The one place where a double becomes a BigDecimal: digit by digit what it is, to be snapped
   * before it is compared, rounded or shown.
   */
  static BigDecimal exactly(double result) {
    return new BigDecimal(result);
  }
}
