package cn.hebiao.review.draw;

import cn.hebiao.model.finding.Message;
import java.util.List;

/**
 * A sample.
 *
 * @param seed what the lots rest on
 * @param frame the digest of the frame
 * @param plan how large it was to be, as asked
 * @param units all units of the frame, drawn or not, in the order of the frame
 * @param strata how many of each stratum
 */
public record DrawnSample(
    String seed, String frame, String plan, List<DrawnUnit> units, List<StratumCount> strata) {
  public DrawnSample {
    units = List.copyOf(units);
    strata = List.copyOf(strata);
  }

  /**
   * A stratum.
   *
   * @param number from 1
   * @param name what it holds
   * @param size its units
   * @param drawn how many were drawn
   * @param certain how many of these were certain
   */
  public record StratumCount(int number, List<Message> name, int size, int drawn, int certain) {
    public StratumCount {
      name = List.copyOf(name);
    }
  }

  /** The units that were drawn. */
  public List<DrawnUnit> drawn() {
    return units.stream().filter(DrawnUnit::isDrawn).toList();
  }
}
