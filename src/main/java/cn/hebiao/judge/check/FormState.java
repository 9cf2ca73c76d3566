package cn.hebiao.judge.check;

import cn.hebiao.judge.check.score.NotFilledCheck;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Severity;
import java.util.List;

/** How a form stands, the same wherever it is shown; notices do not count. */
public enum FormState {
  /** Every rule that applies was evaluated, and there are neither errors nor warnings. */
  CLEAN("clean"),
  /** Neither errors nor warnings, but a person has to decide something. */
  UNDECIDED("undecided"),
  /** Warnings but no errors. */
  WARNINGS("warnings"),
  /** At least one error. */
  ERRORS("errors"),
  /** The form carries no scores yet, whatever else is found on it. */
  UNFILLED("unfilled");

  private final String token;

  FormState(String token) {
    this.token = token;
  }

  /** The word of the machine interface. */
  public String token() {
    return token;
  }

  /**
   * The state of a form or a workbook.
   *
   * @param findings what was found of it
   * @param undecided whether anything of it is left to a person
   */
  public static FormState of(List<Finding> findings, boolean undecided) {
    if (findings.stream().anyMatch(finding -> finding.is(NotFilledCheck.FORM_NOT_FILLED))) {
      return UNFILLED;
    }
    return any(findings, Severity.ERROR)
        ? ERRORS
        : any(findings, Severity.WARNING) ? WARNINGS : undecided ? UNDECIDED : CLEAN;
  }

  private static boolean any(List<Finding> findings, Severity severity) {
    return findings.stream().anyMatch(finding -> finding.severity() == severity);
  }
}
