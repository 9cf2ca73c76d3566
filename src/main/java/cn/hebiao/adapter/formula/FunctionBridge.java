package cn.hebiao.adapter.formula;

import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.formula.expr.StrictFunction;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.Consumer;
import net.objecthunter.exp4j.function.Function;

/** Lets exp4j call one of our functions. */
final class FunctionBridge extends Function {
  private final StrictFunction function;
  private final Consumer<Evaluation.NotEvaluable> faults;

  FunctionBridge(
      String name, StrictFunction function, int args, Consumer<Evaluation.NotEvaluable> faults) {
    super(name, args);
    this.function = function;
    this.faults = faults;
  }

  @Override
  public double apply(double... args) {
    if (Translation.anyFault(args)) {
      return Double.NaN;
    }
    Evaluation result = function.apply(Arrays.stream(args).mapToObj(Arithmetic::exactly).toList());
    result.obstacle().ifPresent(faults);
    return result.number().map(BigDecimal::doubleValue).orElse(Double.NaN);
  }
}
