package cn.hebiao.core.rulebook;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Thresholds of a rulebook by name.
 *
 * @param values numbers; percents as ratios
 */
public record Parameters(Map<String, BigDecimal> values) {
  public Parameters {
    values = Map.copyOf(values);
  }

  /** The value of a parameter; empty where the rulebook does not set it. */
  public Optional<BigDecimal> value(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
