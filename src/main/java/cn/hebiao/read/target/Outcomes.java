package cn.hebiao.read.target;

import java.util.Map;

/** The outcomes that name the texts of a pair. */
final class Outcomes {
  private Outcomes() {}

  /** The pair cannot be compared. */
  static Outcome open(Cause cause, Target target, Actual actual) {
    return new Outcome.NotComparable(cause.of(target.raw(), actual.raw()));
  }

  /** The pair cannot be compared because of two units. */
  static Outcome units(Cause cause, Target target, Actual actual, Level wanted, Level found) {
    return new Outcome.NotComparable(
        cause.of(
            Map.of(
                "target", target.raw(),
                "actual", actual.raw(),
                "targetUnit", wanted.unitText(),
                "actualUnit", found.unitText())));
  }
}
