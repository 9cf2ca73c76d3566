package cn.hebiao.read.target;

/** On which side of a pair a text stands. Some words mean different things on the two sides. */
enum PairSide {
  /** 达到95% asks for at least 95%. */
  TARGET(
      ComparisonReason.TARGET_MISSING,
      ComparisonReason.TARGET_NOT_APPLICABLE,
      ComparisonReason.TARGET_UNCLEAR),
  /** 达到95% reports just 95%. */
  ACTUAL(
      ComparisonReason.ACTUAL_MISSING,
      ComparisonReason.ACTUAL_NOT_APPLICABLE,
      ComparisonReason.ACTUAL_UNCLEAR);

  private final ComparisonReason missing;
  private final ComparisonReason notApplicable;
  private final ComparisonReason unclear;

  PairSide(ComparisonReason missing, ComparisonReason notApplicable, ComparisonReason unclear) {
    this.missing = missing;
    this.notApplicable = notApplicable;
    this.unclear = unclear;
  }

  ComparisonReason missing() {
    return missing;
  }

  ComparisonReason notApplicable() {
    return notApplicable;
  }

  ComparisonReason unclear() {
    return unclear;
  }
}
