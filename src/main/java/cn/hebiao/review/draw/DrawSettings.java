package cn.hebiao.review.draw;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How much each sign of risk weighs, and how the frame is divided; data of the program that a place
 * may change.
 *
 * @param weights by the sign's key, see {@link Risk}
 * @param floor the least weight of a unit, as a part of the mean of its stratum
 * @param amounts lower bounds in 元 of the classes of amounts, largest first
 * @param least a stratum of fewer units is joined with the next
 */
public record DrawSettings(
    Map<String, BigDecimal> weights, BigDecimal floor, List<BigDecimal> amounts, int least) {
  public DrawSettings {
    weights = Map.copyOf(weights);
    amounts = List.copyOf(amounts);
  }

  /** What a sign weighs; nothing where the settings do not name it. */
  BigDecimal weight(String key) {
    return weights.getOrDefault(key, BigDecimal.ZERO);
  }
}
