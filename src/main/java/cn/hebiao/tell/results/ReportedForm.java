package cn.hebiao.tell.results;

import cn.hebiao.judge.check.FormState;
import cn.hebiao.rules.rulebook.FormKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A form as the machine interface tells it; scores in points, amounts in the unit of the fund
 * block.
 *
 * @param kind the kind of form
 * @param sheet the sheet it stands on
 * @param range its cells, for example A1:I30
 * @param rulebook the rulebook's name; empty where none applies
 * @param agency who fills it; empty where it says nothing
 * @param department the department above; empty where it names none
 * @param project the project; empty for forms that are not of a project
 * @param year the budget year
 * @param state how it stands
 * @param declared the totals as the agency wrote them
 * @param computed the totals by the rulebook; empty for a form without scores
 * @param funds its fund block; empty where it has none
 * @param indicators its indicators
 */
public record ReportedForm(
    FormKind kind,
    String sheet,
    String range,
    String rulebook,
    String agency,
    String department,
    String project,
    Optional<Integer> year,
    FormState state,
    DeclaredSums declared,
    Optional<ComputedSums> computed,
    Optional<ReportedFunds> funds,
    List<ReportedIndicator> indicators) {
  public ReportedForm {
    indicators = List.copyOf(indicators);
  }

  /** Weight, total and grade as the agency wrote them; the grade is empty where it wrote none. */
  public record DeclaredSums(
      Optional<BigDecimal> weight, Optional<BigDecimal> score, String grade) {}

  /**
   * Totals by the rulebook.
   *
   * @param weight all weights
   * @param byRule the weights that rules decide
   * @param score the total; empty where it is open
   * @param lowest the least possible total
   * @param highest the highest possible one
   * @param grade empty where it is open
   */
  public record ComputedSums(
      BigDecimal weight,
      BigDecimal byRule,
      Optional<BigDecimal> score,
      Optional<BigDecimal> lowest,
      Optional<BigDecimal> highest,
      String grade) {}

  /** The total line of a fund block, in its own unit; rates as ratios. */
  public record ReportedFunds(
      Optional<BigDecimal> initial,
      Optional<BigDecimal> adjusted,
      Optional<BigDecimal> executed,
      String unit,
      Optional<BigDecimal> declaredRate,
      Optional<BigDecimal> computedRate) {}

  /**
   * An indicator.
   *
   * @param level1 level-one indicator; may be empty, like the next
   * @param level2 level-two indicator
   * @param name the indicator itself
   * @param cell the cell of its name
   * @param target what was planned, as written
   * @param actual what was reached, as written
   * @param weight in points
   * @param selfScore as the agency wrote it
   * @param computedScore by the rulebook
   * @param basis what the computed score rests on: rule, self or none
   * @param completion actual to target
   * @param explanation why the score is what it is
   */
  public record ReportedIndicator(
      String level1,
      String level2,
      String name,
      String cell,
      String target,
      String actual,
      Optional<BigDecimal> weight,
      Optional<BigDecimal> selfScore,
      Optional<BigDecimal> computedScore,
      String basis,
      Optional<BigDecimal> completion,
      String explanation) {}
}
