package cn.hebiao.read.target;

import java.util.Map;

/**
 * Why a pair cannot be compared, or what was assumed to compare it. The Chinese text of each is in
 * the messages under {@code target.} and its name.
 */
public enum ComparisonReason {
  /** The target cell is blank or holds a placeholder. */
  TARGET_MISSING,
  /** The target says that it does not apply. */
  TARGET_NOT_APPLICABLE,
  /** The actual cell is blank or holds a placeholder. */
  ACTUAL_MISSING,
  /** The actual says that it does not apply. */
  ACTUAL_NOT_APPLICABLE,
  /** The target cannot be taken apart. */
  TARGET_UNCLEAR,
  /** The actual cannot be taken apart. */
  ACTUAL_UNCLEAR,
  /** A text is longer than what is read. */
  TOO_LONG,
  /** The target's comparators contradict each other. */
  COMPARATORS_CONFLICT,
  /** The target is a number, the actual only words. */
  WORDS_FOR_NUMBER,
  /** The target is words, the actual a number. */
  NUMBER_FOR_WORDS,
  /** The actual does not repeat the words of the target. */
  WORDS_DIFFER,
  /** The actual repeats the words but takes them back or weakens them. */
  WORDS_WEAKENED,
  /** The actual names several figures and none can be singled out. */
  SEVERAL_FIGURES,
  /** The parts of the actual do not match the parts of the target. */
  PARTS_DIFFER,
  /** Some parts fall short while others exceed. */
  PARTS_MIXED,
  /** The two units measure different things. */
  UNITS_DIFFER,
  /** A number without a unit makes no sense in the other side's unit. */
  UNIT_UNCLEAR,
  /** A number without a percent sign that may be a ratio or per cents. */
  PERCENT_UNCLEAR,
  /** The numbers count things of different names. */
  NAMES_DIFFER,
  /** The actual is a frequency, the target a number, or the other way round. */
  FREQUENCY,
  /** The target is a period, the actual something else. */
  PERIOD_NEEDS_DATE,
  /** The periods overlap only in part or a year is missing. */
  PERIODS_DIFFER,
  /** Something is said to have been done in an earlier year. */
  PERIOD_TOO_EARLY,
  /** The actual is a period, the target is not. */
  PERIOD_FOR_NUMBER,
  /** The target is a change, the actual a level. */
  LEVEL_FOR_CHANGE,
  /** The target is a level, the actual a change. */
  CHANGE_FOR_LEVEL,
  /** The changes are measured against different bases. */
  BASIS_DIFFERS,
  /** The target is a price per unit, the actual a total. */
  TOTAL_FOR_PRICE,
  /** The target is a total, the actual a price per unit. */
  PRICE_FOR_TOTAL,
  /** The product in the actual does not work out. */
  PRODUCT_WRONG,
  /** Which factor of the product is the price cannot be told. */
  FACTORS_UNCLEAR,
  /** The actual is itself a bound that leaves the answer open. */
  ACTUAL_BOUND_OPEN,
  /** One side is only approximate. */
  APPROXIMATE,
  /** A negative target that does not say which way is better. */
  NEGATIVE_UNSTATED,

  /** Note: a bare number was taken in the other side's unit. */
  UNIT_ASSUMED,
  /** Note: a bare number was taken as a ratio. */
  RATIO_ASSUMED,
  /** Note: the actual is a bound, which decides all the same. */
  ACTUAL_IS_BOUND,
  /** Note: parts were added up. */
  PARTS_SUMMED,
  /** Note: words beside the figure were left aside. */
  OTHER_WORDS,
  /** Note: figures in other units were left aside. */
  OTHER_FIGURES,
  /** Note: the basis of the change was not repeated. */
  BASIS_ASSUMED,
  /** Note: a unit is written twice. */
  UNIT_DOUBLED,
  /** Note: a letter was read as a digit. */
  LETTER_FOR_DIGIT,
  /** Note: the unit price was taken from a product. */
  PRICE_FROM_PRODUCT,
  /** Note: the total was taken from a product. */
  TOTAL_FROM_PRODUCT,
  /** Note: the target is zero, so that there is no ratio. */
  ZERO_TARGET,
  /** Note: the target is below zero, so that there is no ratio. */
  NEGATIVE_TARGET,
  /** Note: the actual just equals a limit that it must not equal. */
  STRICT_LIMIT,
  /** Note: done so many days late. */
  LATE_BY,
  /** Parameter {@code days}: a time over which something went on ended so many days earlier. */
  SHORTENED_BY,
  /** Note: done at least so many days late. */
  LATE_AT_LEAST,
  /** Note: a doubled character was passed over. */
  CHARACTER_REPEATED,
  /** Note: the actual repeats the target's words. */
  REPEATS_TARGET;

  /** This cause with the texts that its message mentions. */
  TargetReason of(Map<String, String> args) {
    return new TargetReason(key(), args);
  }

  /** This cause for a message that mentions nothing. */
  TargetReason plain() {
    return of(Map.of());
  }

  /** This cause with the texts of the pair. */
  TargetReason of(String target, String actual) {
    return of(Map.of("target", target, "actual", actual));
  }

  /** The key of its text in the messages. */
  public String key() {
    return "target." + name();
  }
}
