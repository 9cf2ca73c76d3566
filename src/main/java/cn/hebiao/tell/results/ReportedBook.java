package cn.hebiao.tell.results;

import cn.hebiao.judge.result.Checked.Outcome;
import cn.hebiao.model.finding.Severity;
import java.util.List;
import java.util.Optional;

/**
 * The result of one workbook as the machine interface tells it.
 *
 * @param file the file as the run named it
 * @param outcome what became of it
 * @param message why it could not be read or recognised; empty otherwise
 * @param forms its forms in the order of the workbook
 * @param findings what the agency has to look at
 * @param gaps rules that could be neither passed nor failed
 */
public record ReportedBook(
    String file,
    Outcome outcome,
    Optional<String> message,
    List<ReportedForm> forms,
    List<ReportedFinding> findings,
    List<ReportedGap> gaps) {
  public ReportedBook {
    forms = List.copyOf(forms);
    findings = List.copyOf(findings);
    gaps = List.copyOf(gaps);
  }

  /**
   * A finding.
   *
   * @param code what kind of finding
   * @param severity how grave
   * @param sheet where
   * @param cell the cell as Excel shows it; empty for a whole sheet
   * @param message what is there and what to do
   * @param found what is there, as written; empty where nothing is
   * @param expected what was expected; empty where it is unknown
   * @param diagnosis the slip that explains it; empty where none does
   * @param rule the rule that says so; empty for general checks
   */
  public record ReportedFinding(
      String code,
      Severity severity,
      String sheet,
      String cell,
      String message,
      String found,
      String expected,
      String diagnosis,
      String rule) {}

  /** A rule that could not be evaluated, where, and why. */
  public record ReportedGap(String rule, String sheet, String cell, String reason) {}

  /** The findings on one sheet. */
  public List<ReportedFinding> on(String sheet) {
    return findings.stream().filter(finding -> finding.sheet().equals(sheet)).toList();
  }
}
