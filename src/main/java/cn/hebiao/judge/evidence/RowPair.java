package cn.hebiao.judge.evidence;

import cn.hebiao.read.target.Actual;
import cn.hebiao.read.target.PairOutcome;
import cn.hebiao.read.target.Target;
import cn.hebiao.read.target.TargetComparison;

/**
 * Target and actual value of an indicator, taken apart.
 *
 * @param target the target
 * @param actual the actual value
 */
public record RowPair(Target target, Actual actual) {
  /** How the actual value stands to the target. */
  public PairOutcome outcome() {
    return TargetComparison.compare(target, actual);
  }
}
