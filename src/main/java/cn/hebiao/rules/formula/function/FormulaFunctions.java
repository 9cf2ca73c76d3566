package cn.hebiao.rules.formula.function;

import cn.hebiao.model.value.Interval;
import cn.hebiao.rules.formula.expr.FormulaFunction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The functions there are. */
public final class FormulaFunctions {
  /** All functions, in the order of the manual. */
  public static final List<FormulaFunction> ALL =
      List.of(
          // conditions
          new If(),
          new Junction(false, List.of("AND", "且")),
          new Junction(true, List.of("OR", "或")),
          new Not(),
          new HasValue(),
          new Default(),
          // columns and lists
          new Sum(),
          new Count(),
          new Average(),
          new Extreme(BigDecimal::min, Interval::min, List.of("MIN", "最小", "最小值")),
          new Extreme(BigDecimal::max, Interval::max, List.of("MAX", "最大", "最大值")),
          // rounding
          new DecimalRounding(RoundingMode.HALF_UP, List.of("ROUND", "四舍五入")),
          new DecimalRounding(RoundingMode.UP, List.of("ROUNDUP", "向上舍入")),
          new DecimalRounding(RoundingMode.DOWN, List.of("ROUNDDOWN", "向下舍入")),
          new Int(),
          new Abs(),
          // scoring
          new Clamp(),
          new StepDeduction(),
          new ProportionalDeduction());

  private static final Map<String, FormulaFunction> BY_NAME = byName();

  private FormulaFunctions() {}

  /** The function of a name, in capitals or not; empty when there is none. */
  public static Optional<FormulaFunction> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toUpperCase(Locale.ROOT)));
  }

  /** Every name of every function. */
  public static Set<String> names() {
    return BY_NAME.keySet();
  }

  private static Map<String, FormulaFunction> byName() {
    Map<String, FormulaFunction> byName = new LinkedHashMap<>();
    for (FormulaFunction function : ALL) {
      for (String name : function.names()) {
        if (byName.put(name, function) != null) {
          throw new IllegalStateException("two functions are called " + name);
        }
      }
    }
    return Collections.unmodifiableMap(byName);
  }
}
