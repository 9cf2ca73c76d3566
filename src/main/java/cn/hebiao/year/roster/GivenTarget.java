package cn.hebiao.year.roster;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An indicator that the bureau has already approved for a form.
 *
 * @param agency who fills the form; empty for every form of the project
 * @param project the project; empty for the form of the whole department
 * @param level1 level-one name; may be empty
 * @param level2 level-two name; may be empty
 * @param name the indicator
 * @param target the target as written, with its unit
 * @param weight points; empty where the agency sets them
 */
public record GivenTarget(
    String agency,
    String project,
    String level1,
    String level2,
    String name,
    String target,
    Optional<BigDecimal> weight) {
  /** Whether it is for a form. */
  public boolean isFor(ReportDuty duty) {
    return project.equals(duty.project()) && (agency.isEmpty() || agency.equals(duty.agency()));
  }
}
