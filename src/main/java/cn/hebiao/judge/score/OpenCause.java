package cn.hebiao.judge.score;

/** Why a person decides. */
public enum OpenCause {
  /** The rule says so, or there is no rule. */
  MANUAL,
  /** A premise of the rule is not met. */
  WITHHELD,
  /** The form has no target or no actual value. */
  NO_TARGET,
  /** A figure that it rests on is in doubt. */
  DOUBTFUL,
  /** Target and actual cannot be compared. */
  NOT_COMPARABLE,
  /** What the row is worth is not stated, or only for several rows together. */
  NO_WEIGHT,
  /** The rule cannot be worked out. */
  NOT_EVALUABLE,
  /** Neither weight nor score is filled. */
  UNUSED,
  /** A mistake of ours. */
  FAULT
}
