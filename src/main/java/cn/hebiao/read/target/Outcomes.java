package cn.hebiao.read.target;

import java.util.Map;

/** The outcomes that name the texts of a pair. */
final class Outcomes {
  private Outcomes() {}

  /** The pair cannot be compared. */
  static PairOutcome open(ComparisonReason cause, Target target, Actual actual) {
    return new PairOutcome.NotComparable(cause.of(target.raw(), actual.raw()));
  }

  /** The pair cannot be compared because of two units. */
  static PairOutcome units(
      ComparisonReason cause, Target target, Actual actual, FigureClaim wanted, FigureClaim found) {
    return new PairOutcome.NotComparable(
        cause.of(
            Map.of(
                "target", target.raw(),
                "actual", actual.raw(),
                "targetUnit", wanted.unitText(),
                "actualUnit", found.unitText())));
  }
}
