package cn.hebiao.year.compare;

import cn.hebiao.model.value.PlainText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A form as the results of an earlier year have it.
 *
 * @param agency who filled it
 * @param project the project; empty for the form of a department
 * @param year the budget year
 * @param self total as the agency declared it
 * @param computed total by the rulebook
 * @param adjusted budget of the whole year in 万元
 * @param executed spending in 万元
 * @param staff how many people the agency employs; empty on forms of projects and where nothing
 *     says so
 * @param indicators its indicators
 */
public record PastForm(
    String agency,
    String project,
    Optional<BigDecimal> year,
    Optional<BigDecimal> self,
    Optional<BigDecimal> computed,
    Optional<BigDecimal> adjusted,
    Optional<BigDecimal> executed,
    Optional<BigDecimal> staff,
    List<PastIndicator> indicators) {
  public PastForm {
    indicators = List.copyOf(indicators);
  }

  /** Whether both are of the same agency and project. */
  boolean isOf(PastForm other) {
    return PlainText.label(agency).equals(PlainText.label(other.agency))
        && PlainText.label(project).equals(PlainText.label(other.project));
  }

  /** The indicator of a name, if there is just one. */
  Optional<PastIndicator> indicator(String name) {
    String wanted = PlainText.label(name);
    List<PastIndicator> found =
        indicators.stream().filter(one -> PlainText.label(one.name()).equals(wanted)).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /**
   * An indicator.
   *
   * @param name its name
   * @param target as written
   * @param actual as written
   * @param weight points
   * @param self points as the agency gave them
   */
  public record PastIndicator(
      String name,
      String target,
      String actual,
      Optional<BigDecimal> weight,
      Optional<BigDecimal> self) {}
}
