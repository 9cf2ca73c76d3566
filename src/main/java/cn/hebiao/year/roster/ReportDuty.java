package cn.hebiao.year.roster;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One form that somebody has to report.
 *
 * @param agency who fills it
 * @param department the department above; empty where the roster names none
 * @param project the project; empty for the form of a whole department
 * @param kind the kind of form in the bureau's words; empty for the usual one
 * @param region where the agency belongs; may be empty
 * @param group what kind of agency it is; may be empty
 * @param due the last day; empty where none is set
 * @param initial budget at the start of the year in 万元
 * @param adjusted budget of the whole year in 万元
 * @param issue what tells the form that was handed out; empty where none was
 * @param changes what it prescribes otherwise than the one handed out before, in words; empty where
 *     it is the first
 */
public record ReportDuty(
    String agency,
    String department,
    String project,
    String kind,
    String region,
    String group,
    Optional<LocalDate> due,
    Optional<BigDecimal> initial,
    Optional<BigDecimal> adjusted,
    String issue,
    String changes) {

  /** Whether another line asks for the same form. */
  boolean isOfForm(ReportDuty other) {
    return agency.equals(other.agency) && project.equals(other.project) && kind.equals(other.kind);
  }
}
