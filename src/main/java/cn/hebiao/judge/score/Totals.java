package cn.hebiao.judge.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A form's totals by the rulebook, in points.
 *
 * @param weight sum of the weights of all rows, the execution row included
 * @param byRule the part of them that rules decide
 * @param score sum of the computed scores, caps applied, from the lowest to the highest total;
 *     empty if no row has any
 * @param lowest the least total that undecided indicators leave possible
 * @param highest the highest one, at most the weight
 * @param grade the grade of the score; empty where the rulebook has no grades, there is no score,
 *     or the form was not read wholly
 * @param lowestGrade the lowest grade that is possible, what rounding leaves open included
 * @param highestGrade the highest grade that is possible
 * @param live how total and grade follow from the scores in Excel
 */
public record Totals(
    BigDecimal weight,
    BigDecimal byRule,
    Optional<BigDecimal> score,
    BigDecimal lowest,
    BigDecimal highest,
    Optional<String> grade,
    Optional<String> lowestGrade,
    Optional<String> highestGrade,
    LiveTotal live) {
  private static final int SHARE_DIGITS = 4;

  public Totals {
    boolean ordered =
        score.orElse(lowest).compareTo(lowest) >= 0
            && score.orElse(highest).compareTo(highest) <= 0
            && lowest.compareTo(highest) <= 0
            && highest.compareTo(weight) <= 0;
    if (!ordered) {
      throw new IllegalArgumentException(
          "not in order: " + lowest + " <= " + score + " <= " + highest + " <= " + weight);
    }
  }

  /** The same with a grade in Excel only where the weights make up so much. */
  Totals gradedFrom(BigDecimal whole) {
    return new Totals(
        weight,
        byRule,
        score,
        lowest,
        highest,
        grade,
        lowestGrade,
        highestGrade,
        live.gradedFrom(whole));
  }

  /** The same without grades. */
  Totals ungraded() {
    return new Totals(
        weight,
        byRule,
        score,
        lowest,
        highest,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        live);
  }

  /** Totals that do not follow corrections. */
  public Totals(
      BigDecimal weight,
      BigDecimal byRule,
      Optional<BigDecimal> score,
      BigDecimal lowest,
      BigDecimal highest,
      Optional<String> grade,
      Optional<String> lowestGrade,
      Optional<String> highestGrade) {
    this(weight, byRule, score, lowest, highest, grade, lowestGrade, highestGrade, LiveTotal.NONE);
  }

  /** The share of the weights that rules decide, as a ratio; empty without weights. */
  public Optional<BigDecimal> share() {
    return weight.signum() > 0
        ? Optional.of(byRule.divide(weight, SHARE_DIGITS, RoundingMode.DOWN))
        : Optional.empty();
  }

  /** The same in per cent with one decimal, never rounded up. */
  public Optional<BigDecimal> sharePercent() {
    return share().map(ratio -> ratio.movePointRight(2).setScale(1, RoundingMode.DOWN));
  }

  /** Whether rules decided nothing at all. */
  public boolean nothingRuled() {
    return byRule.signum() == 0;
  }

  /** Whether more than one grade is possible. */
  public boolean isGradeOpen() {
    return score.isPresent() && !lowestGrade.equals(highestGrade);
  }

  /** Whether a person has to decide anything of them. */
  public boolean isOpen() {
    return nothingRuled() || byRule.compareTo(weight) < 0 || isGradeOpen();
  }
}
