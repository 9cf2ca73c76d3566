package cn.hebiao.judge.score;

import cn.hebiao.rules.rulebook.Status;
import java.util.Optional;

/**
 * How a rule is to be taken beyond its points.
 *
 * @param edge which scores are possible where that depends on rounding
 * @param trial whether the rule is on trial, so that it can only warn
 * @param leftOut whether neither points nor weight count in the computed total
 * @param unconfirmed whether a figure behind the points is still to be confirmed, so that any are
 *     possible
 */
public record Treatment(
    Optional<BandEdge> edge, boolean trial, boolean leftOut, boolean unconfirmed) {
  /** The usual one. */
  public static final Treatment PLAIN = new Treatment(Optional.empty(), false, false, false);

  /** In force or on trial. */
  public Status status() {
    return trial ? Status.TRIAL : Status.ACTIVE;
  }

  Treatment with(Optional<BandEdge> found) {
    return new Treatment(found, trial, leftOut, unconfirmed);
  }

  Treatment onTrial(boolean yes) {
    return new Treatment(edge, yes, leftOut, unconfirmed);
  }

  Treatment toBeConfirmed() {
    return new Treatment(edge, trial, leftOut, true);
  }
}
