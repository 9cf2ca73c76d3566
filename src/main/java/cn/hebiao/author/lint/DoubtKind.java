package cn.hebiao.author.lint;

import cn.hebiao.model.finding.Message;

/** What can be doubtful about a rulebook that can be read; each has a message template. */
enum DoubtKind {
  ITEM_UNUSED("itemUnused", false),
  ITEM_ONLY_OFF("itemOnlyOff", false),
  ITEM_TWICE("itemTwice", false),
  WEIGHT_TOTAL("weightTotal", true),
  CRITERIA_WEIGHTS("criteriaWeights", true),
  BRANCH_UNREACHABLE("branchUnreachable", true),
  BRANCH_GAP("branchGap", true),
  BRANCH_OVERLAP("branchOverlap", true),
  THRESHOLD_PERCENT("thresholdPercent", true),
  SCORE_ABOVE_WEIGHT("scoreAboveWeight", true),
  SCORE_BELOW_WEIGHT("scoreBelowWeight", true),
  CIRCULAR("circular", true),
  INDICATOR_TWICE("indicatorTwice", true),
  COMPLETION_TWICE("completionTwice", true),
  COMPLETION_MISSING("completionMissing", false),
  ADVICE_MISSING("adviceMissing", false),
  CHECK_TWICE("checkTwice", true),
  CHECK_OF_ITSELF("checkOfItself", true),
  CHECK_NEVER_BY_YEAR("checkNeverByYear", true),
  CHECK_NEVER_BY_KIND("checkNeverByKind", true),
  TARGET_ELSEWHERE("targetElsewhere", false),
  GRADE_TOO_HIGH("gradeTooHigh", true),
  GRADE_GAP("gradeGap", true),
  GRADE_WORD_TWICE("gradeWordTwice", true),
  CAP_WITHOUT_EFFECT("capWithoutEffect", true),
  CAP_ORDER("capOrder", true),
  PARAMETER_UNKNOWN("parameterUnknown", true),
  CODE_UNKNOWN("codeUnknown", true),
  EXAMPLE_OF_OFF("exampleOfOff", false),
  NAME_TWICE("nameTwice", true),
  NATIONAL_TWICE("nationalTwice", true),
  SCOPE_OVERLAP("scopeOverlap", true);

  private final String name;
  private final boolean wrong;

  DoubtKind(String name, boolean wrong) {
    this.name = name;
    this.wrong = wrong;
  }

  /** Whether it cannot be meant so; else it may be, and is only pointed out. */
  boolean wrong() {
    return wrong;
  }

  Message with(String... namesAndValues) {
    return Message.of("scrutiny." + name, namesAndValues);
  }
}
