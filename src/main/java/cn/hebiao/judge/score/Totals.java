package cn.hebiao.judge.score;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A form's totals by the rulebook, in points.
 *
 * @param weight sum of the weights of all rows, the execution row included
 * @param score sum of the computed scores, caps applied, from the lowest to the highest total;
 *     empty if no row has any
 * @param lowest the least total that undecided indicators leave possible
 * @param highest the highest one, at most the weight
 * @param grade the grade of the score; empty where the rulebook has no grades, there is no score,
 *     or the form was not read wholly
 * @param lowestGrade the grade of the lowest total
 * @param highestGrade the grade of the highest total
 * @param live how total and grade follow from the scores in Excel
 */
public record Totals(
    BigDecimal weight,
    Optional<BigDecimal> score,
    BigDecimal lowest,
    BigDecimal highest,
    Optional<String> grade,
    Optional<String> lowestGrade,
    Optional<String> highestGrade,
    LiveTotal live) {
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

  /** The same without grades. */
  Totals ungraded() {
    return new Totals(
        weight, score, lowest, highest, Optional.empty(), Optional.empty(), Optional.empty(), live);
  }

  /** Totals that do not follow corrections. */
  public Totals(
      BigDecimal weight,
      Optional<BigDecimal> score,
      BigDecimal lowest,
      BigDecimal highest,
      Optional<String> grade,
      Optional<String> lowestGrade,
      Optional<String> highestGrade) {
    this(weight, score, lowest, highest, grade, lowestGrade, highestGrade, LiveTotal.NONE);
  }
}
