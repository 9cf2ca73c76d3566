package cn.hebiao.judge.book;

import static cn.hebiao.judge.check.cross.CrossChecks.CROSS_CHECK;
import static cn.hebiao.judge.check.fund.CostCheck.COST_ABOVE_SPENT;
import static cn.hebiao.judge.check.fund.ExecutionRateCheck.*;
import static cn.hebiao.judge.check.fund.FundPartsCheck.FUND_PARTS_DIFFER;
import static cn.hebiao.judge.check.fund.NegativeAmountCheck.AMOUNT_NEGATIVE;
import static cn.hebiao.judge.check.grade.GradeCheck.*;
import static cn.hebiao.judge.check.note.DifferenceCheck.TARGET_ACTUAL_DIFFER;
import static cn.hebiao.judge.check.note.NoteCheck.*;
import static cn.hebiao.judge.check.prose.SameFactCheck.FACT_DIFFERS;
import static cn.hebiao.judge.check.prose.SentenceCheck.SENTENCE_DIFFERS;
import static cn.hebiao.judge.check.score.AllowedPointsCheck.SCORE_NOT_ALLOWED;
import static cn.hebiao.judge.check.score.FilledCheck.*;
import static cn.hebiao.judge.check.score.LateCheck.COMPLETED_LATE;
import static cn.hebiao.judge.check.score.NotFilledCheck.FORM_NOT_FILLED;
import static cn.hebiao.judge.check.score.RowScoreCheck.SCORE_DIFFERS;
import static cn.hebiao.judge.check.score.ScoreRangeCheck.*;
import static cn.hebiao.judge.check.score.ScoreSectionCheck.SCORE_SECTION_DIFFERS;
import static cn.hebiao.judge.check.score.ScoreTotalCheck.SCORE_TOTAL_DIFFERS;
import static cn.hebiao.judge.check.score.StandardScaleCheck.SCALE_SCORE_DIFFERS;
import static cn.hebiao.judge.check.sheet.AgencyNameCheck.AGENCY_NAME_DIFFERS;
import static cn.hebiao.judge.check.sheet.ExcerptCheck.FIGURE_CONFLICT;
import static cn.hebiao.judge.check.sheet.FormulaCheck.FORMULA_STALE;
import static cn.hebiao.judge.check.sheet.MoneyUnitCheck.MONEY_UNIT_CONFUSED;
import static cn.hebiao.judge.check.sheet.PercentCheck.PERCENT_CONFUSED;
import static cn.hebiao.judge.check.value.ReadableCheck.*;
import static cn.hebiao.judge.check.weight.RepeatedIndicatorCheck.INDICATOR_REPEATED;
import static cn.hebiao.judge.check.weight.RuledWeightCheck.WEIGHT_NOT_AS_RULED;
import static cn.hebiao.judge.check.weight.WeightSectionCheck.WEIGHT_SECTION_DIFFERS;
import static cn.hebiao.judge.check.weight.WeightTotalCheck.WEIGHT_TOTAL_DIFFERS;
import static cn.hebiao.read.form.LayoutCodes.LABEL_MISSING;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.rules.rulebook.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One cause, one finding: a single slip is told once, where it was made, and the figures that were
 * right beside it are left alone. Each line says which findings tell the cause, which are not told
 * beside them, and where.
 */
enum FollowUp {
  /** A column of the form was not found; all that follows from that would be noise. */
  NO_SCORES(
      of(LABEL_MISSING),
      of(FORM_NOT_FILLED, SCORE_MISSING, SCORE_TOTAL_DIFFERS, SCORE_SECTION_DIFFERS, GRADE_DIFFERS),
      lacking(Role.SCORE, Role.CRITERIA, Role.LEVEL3)),
  NO_WEIGHTS(
      of(LABEL_MISSING),
      of(WEIGHT_MISSING, WEIGHT_TOTAL_DIFFERS, WEIGHT_SECTION_DIFFERS, WEIGHT_NOT_AS_RULED),
      lacking(Role.WEIGHT, Role.CRITERIA, Role.LEVEL3)),
  NO_TARGETS(of(LABEL_MISSING), of(NOTE_MISSING, OVERACHIEVED), lacking(Role.TARGET, Role.ACTUAL)),
  NO_NOTES(of(LABEL_MISSING), of(TARGET_ACTUAL_DIFFER), lacking(Role.NOTE)),
  NO_LEVELS(
      of(LABEL_MISSING),
      of(WEIGHT_SECTION_DIFFERS, SCORE_SECTION_DIFFERS, WEIGHT_NOT_AS_RULED, INDICATOR_REPEATED),
      lacking(Role.LEVEL1, Role.LEVEL2)),

  /** The row's weight is mistyped: its score is right for the weight it should have. */
  WEIGHT_OF_ROW(
      of(WEIGHT_TOTAL_DIFFERS),
      of(SCORE_DIFFERS, SCORE_ABOVE_WEIGHT, NOTE_MISSING, NOTE_EMPTY),
      Told::isInRowOfMistypedWeight),
  /** The scores as written, the one above its mistyped weight too, make up the total. */
  WEIGHT_OF_TOTAL(
      of(WEIGHT_TOTAL_DIFFERS), of(SCORE_TOTAL_DIFFERS), SumFollowUps::totalsWithMistypedWeight),

  /** The sum of its parts says the same of a mistyped amount. */
  AMOUNT_AND_PARTS(of(FUND_PARTS_DIFFER), of(RATE_DIFFERS), FundsTold::isAmountToldByParts),
  /** The costs stay within what the parts of the spending add up to: the total is at fault. */
  COSTS_AND_PARTS(of(FUND_PARTS_DIFFER), of(COST_ABOVE_SPENT), FundsTold::isWithinPartsOfSpent),
  /** An amount is mistyped: rate and score were computed from the right one. */
  AMOUNT_AND_RATE(
      of(RATE_DIFFERS),
      of(SCORE_DIFFERS, RATE_ABOVE_ONE, RATE_LOW),
      FundsTold::isBesideMistypedAmount),

  /** Amounts and rate contradict each other; that more was spent than planned is part of it. */
  RATE_AND_OVERSPENDING(of(RATE_DIFFERS), of(RATE_ABOVE_ONE), FundsTold::isOverspendingAtWrongRate),
  /** The sum of its parts sets an amount right, and with it the rate. */
  PARTS_AND_RATE(of(FUND_PARTS_DIFFER), of(RATE_DIFFERS), FundsTold::isRateOfPartsSum),
  /** The rulebook compares spending with the budget, too. */
  OVERSPENDING(
      of(RATE_ABOVE_ONE, RATE_DIFFERS, FUND_PARTS_DIFFER),
      of(CROSS_CHECK),
      FundsTold::isOverspendingToldAlready),

  /** The rulebook holds the lines of a breakdown against the total, too. */
  BREAKDOWN_AND_RULE(of(FUND_PARTS_DIFFER), of(CROSS_CHECK), FundsTold::isRuleOfBreakdown),

  /** An actual value mistyped, with rate and score of the right one. */
  SCORE_AND_COMPLETION(of(SCORE_DIFFERS), of(RATE_DIFFERS), Told::isCompletionOfWrongScore),
  /** What share of its points a row got is that of the right score. */
  SCORE_AND_SHARE(
      of(SCORE_DIFFERS, SCALE_SCORE_DIFFERS, SCORE_ABOVE_WEIGHT, SCORE_NOT_ALLOWED),
      of(RATE_DIFFERS),
      Told::isShareOfWrongScore),
  /** The amount contradicts the rate just as it contradicts those parts that are filled in. */
  RATE_AND_PARTS(of(RATE_DIFFERS), of(FUND_PARTS_DIFFER), Told::isLessSureOfAmount),

  /** Without a weight that is missing the others are too few. */
  MISSING_WEIGHT(
      of(WEIGHT_MISSING),
      of(WEIGHT_TOTAL_DIFFERS, WEIGHT_SECTION_DIFFERS),
      SumFollowUps::isSumOfTooFewWeights),
  /** The score may be right for the weight that is missing. */
  SCORE_WITHOUT_WEIGHT(of(WEIGHT_MISSING), of(SCORE_DIFFERS), Told::isScoreOfMissingWeight),
  /** A row too many has its weight and its score. */
  REPEATED_ROW(
      of(INDICATOR_REPEATED),
      of(WEIGHT_TOTAL_DIFFERS, WEIGHT_SECTION_DIFFERS, SCORE_TOTAL_DIFFERS, SCORE_SECTION_DIFFERS),
      SumFollowUps::isSumWithRepeatedRow),
  /** A section is off by just what a part of it is. */
  SECTION_AROUND(
      of(WEIGHT_SECTION_DIFFERS), of(WEIGHT_SECTION_DIFFERS), SumFollowUps::isAroundWrongSection),
  /** All weights are off by just what a section is, and the form has no place for the total. */
  SECTION_AND_TOTAL(
      of(WEIGHT_SECTION_DIFFERS), of(WEIGHT_TOTAL_DIFFERS), SumFollowUps::isTotalOfWrongSection),

  /** Who claims all points has nothing to explain; once they are taken off a note is due. */
  NOTE_OF_CLAIM(
      of(SCORE_DIFFERS, SCALE_SCORE_DIFFERS, COMPLETED_LATE),
      of(NOTE_MISSING, NOTE_EMPTY),
      Told::isOfRowClaimed,
      Told::withNote),

  /** Full points are due: there is nothing that a note would explain. */
  NOTHING_LOST(of(SCORE_DIFFERS), of(NOTE_MISSING), Told::isOfRowDueFullPoints),

  /** What a sum has too much may be the points of cells that cannot be read. */
  UNREAD_SCORES(
      of(CELL_ERROR, NOT_A_NUMBER, FORMULA_NOT_CALCULATED, SCORE_MISSING),
      of(SCORE_TOTAL_DIFFERS, SCORE_SECTION_DIFFERS),
      SumFollowUps::isSumOfUnreadScores),
  /** The sum is right once a score is within its weight again, or is one of those allowed. */
  SCORE_BEYOND_WEIGHT(
      of(SCORE_ABOVE_WEIGHT, SCORE_NEGATIVE, SCORE_NOT_ALLOWED),
      of(SCORE_TOTAL_DIFFERS, SCORE_SECTION_DIFFERS),
      SumFollowUps::isSumOfScoreBeyondWeight),
  /** The sum is right once the scores are that are told to be wrong. */
  WRONG_SCORES(
      of(SCORE_DIFFERS, SCALE_SCORE_DIFFERS, SCORE_ABOVE_WEIGHT, SCORE_NEGATIVE),
      of(SCORE_TOTAL_DIFFERS, SCORE_SECTION_DIFFERS),
      SumFollowUps::isSumOfWrongScores),
  /** The grade is that of the rows' scores; only the total is wrong. */
  WRONG_TOTAL(of(SCORE_TOTAL_DIFFERS), of(GRADE_DIFFERS), SumFollowUps::isGradeOfRightTotal),

  /** The stored value of a formula is out of date: once it is calculated anew it may be right. */
  OLD_VALUE(
      of(FORMULA_STALE),
      of(
          SCORE_TOTAL_DIFFERS,
          SCORE_SECTION_DIFFERS,
          WEIGHT_TOTAL_DIFFERS,
          WEIGHT_SECTION_DIFFERS,
          FUND_PARTS_DIFFER,
          RATE_DIFFERS,
          SCORE_DIFFERS,
          SCORE_ABOVE_WEIGHT),
      Told::isAtCause),

  /** What is told to be wrong is held against nothing that has the right figure. */
  HELD_AGAINST_WRONG(
      of(CROSS_CHECK, SCORE_DIFFERS, SCORE_ABOVE_WEIGHT, SCORE_NEGATIVE, SCORE_NOT_ALLOWED),
      of(FIGURE_CONFLICT, FACT_DIFFERS, SENTENCE_DIFFERS),
      ConflictFollowUps::isHeldAgainstWrong),

  /** A figure of the sentence is told to stand otherwise elsewhere. */
  SENTENCE_AND_FACT(of(FACT_DIFFERS), of(SENTENCE_DIFFERS), Told::isAtCause),

  /** Anything as grave has been said of the cell already. */
  SAME_CELL(
      of(),
      of(
          AGENCY_NAME_DIFFERS,
          AMOUNT_NEGATIVE,
          FIGURE_CONFLICT,
          MONEY_UNIT_CONFUSED,
          PERCENT_CONFUSED,
          SENTENCE_DIFFERS,
          FACT_DIFFERS),
      (told, finding, causes) -> told.isAsGraveBeside(finding));

  private final Set<FindingCode> causes;
  private final Set<FindingCode> followers;
  private final Where where;
  private final With with;

  FollowUp(Set<FindingCode> causes, Set<FindingCode> followers, Where where) {
    this(causes, followers, where, (told, cause, finding) -> cause);
  }

  FollowUp(Set<FindingCode> causes, Set<FindingCode> followers, Where where, With with) {
    this.causes = causes;
    this.followers = followers;
    this.where = where;
    this.with = with;
  }

  /** Where a finding follows from the causes that have been told. */
  private interface Where {
    boolean follows(Told told, Finding finding, Set<FindingCode> causes);
  }

  /** What one of the causes says of a finding that follows; the cause as it is where nothing. */
  private interface With {
    Finding joined(Told told, Finding cause, Finding finding);
  }

  private static Set<FindingCode> of(FindingCode... codes) {
    return Set.of(codes);
  }

  private static Where lacking(Role... roles) {
    return (told, finding, causes) -> Arrays.stream(roles).anyMatch(told::isWithoutColumn);
  }

  /** The findings that are not told beside their cause. */
  Set<FindingCode> followers() {
    return followers;
  }

  /** Whether a finding says no more than another does that has been told. */
  boolean explains(Finding finding, Told told) {
    return followers.contains(finding.code()) && where.follows(told, finding, causes);
  }

  /** What tells the cause, with what it has to say of the finding that is not told. */
  private Finding joined(Finding cause, Finding finding, Told told) {
    return causes.contains(cause.code()) ? with.joined(told, cause, finding) : cause;
  }

  /** Findings without those that follow from others. */
  static List<Finding> without(List<Finding> findings, Told told) {
    return without(List.of(values()), findings, told);
  }

  /** The same by some of the lines. */
  static List<Finding> without(List<FollowUp> lines, List<Finding> findings, Told told) {
    List<Finding> kept = new ArrayList<>(findings);
    for (Finding finding : findings) {
      Optional<FollowUp> line =
          lines.stream().filter(one -> one.explains(finding, told)).findFirst();
      if (line.isPresent()) {
        kept.remove(finding);
        kept.replaceAll(cause -> line.get().joined(cause, finding, told));
      }
    }
    return kept;
  }
}
