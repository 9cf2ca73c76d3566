package cn.hebiao.tell.summary;

import cn.hebiao.judge.check.score.NotFilledCheck;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Severity;
import java.util.List;

/** How a form stands, by its gravest finding. */
public enum FormState {
  /** Neither errors nor warnings; there may be notices. */
  CLEAN,
  /** Warnings but no errors. */
  WARNINGS,
  /** At least one error. */
  ERRORS,
  /** The form carries no scores yet, whatever else is found on it. */
  NOT_FILLED;

  /** The state of a form with these findings. */
  public static FormState of(List<Finding> findings) {
    if (findings.stream().anyMatch(finding -> finding.is(NotFilledCheck.FORM_NOT_FILLED))) {
      return NOT_FILLED;
    }
    return any(findings, Severity.ERROR)
        ? ERRORS
        : any(findings, Severity.WARNING) ? WARNINGS : CLEAN;
  }

  private static boolean any(List<Finding> findings, Severity severity) {
    return findings.stream().anyMatch(finding -> finding.severity() == severity);
  }
}
