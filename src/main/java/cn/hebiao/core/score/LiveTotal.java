package cn.hebiao.core.score;

import cn.hebiao.core.rulebook.GradeScale.Grade;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What turns the sum of a form's scores into its total and its grade, for Excel formulas, so that
 * both follow corrections.
 *
 * @param limit the highest total the rulebook allows, as an Excel formula over source cells; empty
 *     where it sets no limit
 * @param cap the limit that applies to the figures as they are; empty where none does
 * @param grades the grade lines, best first; empty where the rulebook has none
 */
public record LiveTotal(Optional<String> limit, Optional<BigDecimal> cap, List<Grade> grades) {
  /** No limit and no grades. */
  public static final LiveTotal NONE = new LiveTotal(Optional.empty(), Optional.empty(), List.of());

  public LiveTotal {
    grades = List.copyOf(grades);
  }

  /** The formula of the total from the formula of the sum. */
  public String points(String sum) {
    return "ROUND(" + limit.map(l -> "MIN(" + sum + "," + l + ")").orElse(sum) + ",4)";
  }

  /** The formula of the grade from a cell with points; empty where there are no grades. */
  public Optional<String> grade(String points) {
    if (grades.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder formula = new StringBuilder();
    for (Grade grade : grades.subList(0, grades.size() - 1)) {
      formula.append("IF(").append(points).append(">=").append(grade.from().toPlainString());
      formula.append(',').append(quoted(grade.name())).append(',');
    }
    formula.append(quoted(grades.get(grades.size() - 1).name()));
    return Optional.of(formula.append(")".repeat(grades.size() - 1)).toString());
  }

  /** A text as a formula has it. */
  public static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
