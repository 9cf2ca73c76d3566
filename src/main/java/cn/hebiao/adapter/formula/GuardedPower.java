package cn.hebiao.adapter.formula;

import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.formula.data.SnappedDecimal;
import cn.hebiao.rules.formula.expr.Expr;
import java.util.function.Consumer;
import net.objecthunter.exp4j.function.Function;

/**
 * A power that tells where Excel has none either: 0^0, zero to a negative power, a negative number
 * to a fractional one.
 */
final class GuardedPower extends Function {
  private final Expr power;
  private final Consumer<Evaluation.NotEvaluable> faults;

  GuardedPower(String name, Expr power, Consumer<Evaluation.NotEvaluable> faults) {
    super(name, 2);
    this.power = power;
    this.faults = faults;
  }

  @Override
  public double apply(double... args) {
    if (Translation.anyFault(args)) {
      return Double.NaN;
    }
    boolean undefined = args[1] <= 0 && SnappedDecimal.isZero(Arithmetic.exactly(args[0]));
    double result = undefined ? Double.NaN : Math.pow(args[0], args[1]);
    if (!Double.isFinite(result)) {
      faults.accept(Evaluation.failed("formula.notFinite", "text", power.toText()));
    }
    return result;
  }
}
