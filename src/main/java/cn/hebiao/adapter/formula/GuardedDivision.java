package cn.hebiao.adapter.formula;

import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.formula.data.SnappedDecimal;
import cn.hebiao.rules.formula.expr.BinaryOperator;
import cn.hebiao.rules.formula.expr.Expr;
import java.util.function.Consumer;
import net.objecthunter.exp4j.function.Function;

/** A division that tells of a divisor of zero, which yields NaN up to the end. */
final class GuardedDivision extends Function {
  private final Expr divisor;
  private final Consumer<Evaluation.NotEvaluable> faults;

  GuardedDivision(String name, Expr divisor, Consumer<Evaluation.NotEvaluable> faults) {
    super(name, 2);
    this.divisor = divisor;
    this.faults = faults;
  }

  @Override
  public double apply(double... args) {
    if (Translation.anyFault(args)) {
      return Double.NaN;
    }
    if (SnappedDecimal.isZero(Arithmetic.exactly(args[1]))) {
      faults.accept(BinaryOperator.divisionByZero(divisor));
      return Double.NaN;
    }
    return args[0] / args[1];
  }
}
