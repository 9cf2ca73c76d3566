package cn.hebiao.judge.score;

import cn.hebiao.read.fact.Facts;
import cn.hebiao.rules.rulebook.Cap;
import cn.hebiao.rules.rulebook.GradeScale.Grade;
import cn.hebiao.rules.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What turns the sum of a form's scores into its total and its grade, for Excel formulas, so that
 * both follow corrections.
 *
 * @param limit the highest total the rulebook allows, as an Excel formula over source cells; empty
 *     where it sets no limit
 * @param cap the limit that applies to the figures as they are; empty where none does
 * @param grades the grade lines, best first; empty where the rulebook has none
 * @param whole what the weights must make up for the total to have a grade; empty where whether it
 *     has one does not hang on the weights
 */
public record LiveTotal(
    Optional<String> limit,
    Optional<BigDecimal> cap,
    List<Grade> grades,
    Optional<BigDecimal> whole) {
  /** No limit and no grades. */
  public static final LiveTotal NONE =
      new LiveTotal(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

  public LiveTotal {
    grades = List.copyOf(grades);
  }

  /**
   * How the totals of a form follow by a rulebook.
   *
   * @param cap the limit that applies to the figures as they are
   */
  static LiveTotal of(Rulebook rulebook, Optional<BigDecimal> cap, Facts facts) {
    List<String> limits = new ArrayList<>();
    boolean fixed = false;
    for (Cap one : rulebook.caps()) {
      Optional<String> condition = one.condition().excel(name -> LiveFormulas.item(facts, name));
      condition.ifPresent(c -> limits.add(limit(c, one.highest())));
      fixed |= condition.isEmpty() && cap.filter(one.highest()::equals).isPresent();
    }
    if (fixed) {
      cap.ifPresent(c -> limits.add(c.toPlainString()));
    }
    Optional<String> limit =
        limits.isEmpty() ? Optional.empty() : Optional.of(String.join(",", limits));
    return new LiveTotal(limit, cap, rulebook.grades().grades(), Optional.empty());
  }

  /** The same with a grade only where the weights make up so much. */
  LiveTotal gradedFrom(BigDecimal points) {
    return new LiveTotal(limit, cap, grades, Optional.of(points));
  }

  /** Far above any total where the condition does not hold or a figure is missing. */
  private static String limit(String condition, BigDecimal highest) {
    String none = "1000000";
    String then = String.join(",", condition, highest.toPlainString(), none);
    return "IF(ISERROR(" + condition + ")," + none + ",IF(" + then + "))";
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

  /** The same from a formula, which stands in it once only. */
  public Optional<String> gradeOf(String formula) {
    List<Grade> rising = new ArrayList<>(grades);
    Collections.reverse(rising);
    String lines =
        rising.stream()
            .skip(1)
            .map(grade -> "," + grade.from().toPlainString())
            .collect(Collectors.joining());
    String names =
        rising.stream().map(grade -> quoted(grade.name())).collect(Collectors.joining(","));
    return grades.isEmpty()
        ? Optional.empty()
        : Optional.of("LOOKUP(" + formula + ",{-1000000" + lines + "},{" + names + "})");
  }

  /** A text as a formula has it. */
  public static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
