package cn.hebiao.rules.rulebook;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Thresholds of a rulebook by name.
 *
 * @param values numbers; percents as ratios
 */
public record Parameters(Map<String, BigDecimal> values) {
  private static final BigDecimal USUAL_DIGITS = new BigDecimal("2");

  public Parameters {
    values = Map.copyOf(values);
  }

  /** The value of a parameter; empty where the rulebook does not set it. */
  public Optional<BigDecimal> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The value of a parameter that the checks know; empty where the rulebook does not set it. */
  public Optional<BigDecimal> value(Parameter parameter) {
    return value(parameter.chinese());
  }

  /** How many decimals computed points are rounded to, 0 to 10; 2 where nothing is set. */
  public int scoreDigits() {
    BigDecimal digits = value(Parameter.SCORE_DIGITS).orElse(USUAL_DIGITS);
    return digits.max(BigDecimal.ZERO).min(BigDecimal.TEN).intValue();
  }

  /** These, and the others where these have none of that name. */
  public Parameters over(Parameters others) {
    Map<String, BigDecimal> both = new HashMap<>(others.values);
    both.putAll(values);
    return new Parameters(both);
  }
}
