package cn.hebiao.read.target;

/** On which side of a pair a text stands. Some words mean different things on the two sides. */
enum PairSide {
  /** 达到95% asks for at least 95%. */
  TARGET(Cause.TARGET_MISSING, Cause.TARGET_NOT_APPLICABLE, Cause.TARGET_UNCLEAR),
  /** 达到95% reports just 95%. */
  ACTUAL(Cause.ACTUAL_MISSING, Cause.ACTUAL_NOT_APPLICABLE, Cause.ACTUAL_UNCLEAR);

  private final Cause missing;
  private final Cause notApplicable;
  private final Cause unclear;

  PairSide(Cause missing, Cause notApplicable, Cause unclear) {
    this.missing = missing;
    this.notApplicable = notApplicable;
    this.unclear = unclear;
  }

  Cause missing() {
    return missing;
  }

  Cause notApplicable() {
    return notApplicable;
  }

  Cause unclear() {
    return unclear;
  }
}
