package cn.hebiao.tell.explain;

import cn.hebiao.judge.score.Calculation;
import cn.hebiao.model.value.Written;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/**
 * One step of a reckoning.
 *
 * @param name what is reckoned, such as 得分 or 三公经费控制率
 * @param formula the formula in Chinese names; empty where it is a plain sum
 * @param substituted the formula with figures in place of names
 * @param result what it gives, not yet rounded; empty where it could not be reckoned
 */
public record Step(String name, String formula, String substituted, String result) {
  /** A formula as it was worked out. */
  static Step of(String name, Calculation calculation, Function<BigDecimal, String> written) {
    Optional<String> result = calculation.result().number().map(written);
    return new Step(
        name,
        calculation.formula().text(),
        calculation.formula().substituted(calculation.figures().shown()),
        result.orElse(""));
  }

  /** A sum of points. */
  static Step sum(String name, String addends, BigDecimal sum) {
    return new Step(name, "", addends, Written.plain(sum));
  }
}
