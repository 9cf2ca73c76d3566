package cn.hebiao.year.roster;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.value.PlainText;
import cn.hebiao.tell.summary.FileSummary;
import cn.hebiao.tell.summary.FindingLine;
import cn.hebiao.tell.summary.FormLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The exceptions that are let pass (放行).
 *
 * @param all every one that was applied for, in force or not
 */
public record Waivers(List<Ledger.Waiver> all) {
  /** None. */
  public static final Waivers NONE = new Waivers(List.of());

  public Waivers {
    all = List.copyOf(all);
  }

  /** The exception that covers a finding of a file; empty where none in force does. */
  public Optional<Ledger.Waiver> covering(FileSummary file, FindingLine finding) {
    if (all.isEmpty()) {
      return Optional.empty();
    }
    String project = project(file, finding);
    return all.stream()
        .filter(Ledger.Waiver::inForce)
        .filter(waiver -> waiver.code().equals(finding.code()))
        .filter(waiver -> same(waiver.agency(), finding.agency()))
        .filter(waiver -> waiver.project().isEmpty() || same(waiver.project(), project))
        .filter(waiver -> waiver.place().isEmpty() || isAt(waiver.place(), finding))
        .findFirst();
  }

  /** A file with what is let pass told as a notice, and counted as one. */
  public FileSummary applied(FileSummary file, Messages messages) {
    List<FindingLine> findings = new ArrayList<>();
    List<FormLine> forms = new ArrayList<>(file.forms());
    for (FindingLine finding : file.findings()) {
      Optional<Ledger.Waiver> waiver =
          finding.severity() == Severity.NOTICE ? Optional.empty() : covering(file, finding);
      if (waiver.isPresent()) {
        findings.add(letPass(finding, waiver.get(), messages));
        forms.replaceAll(
            form ->
                form.source().sheet().equals(finding.source().sheet())
                    ? form.without(finding.severity())
                    : form);
      } else {
        findings.add(finding);
      }
    }
    return all.isEmpty() ? file : file.with(forms, findings);
  }

  private static FindingLine letPass(FindingLine finding, Ledger.Waiver waiver, Messages messages) {
    return new FindingLine(
        finding.source(),
        finding.agency(),
        Severity.NOTICE,
        finding.code(),
        messages.text(
            Message.of(
                "collect.waived",
                "message",
                finding.message(),
                "decider",
                waiver.decider(),
                "reason",
                waiver.reason())),
        finding.found(),
        finding.expected(),
        finding.diagnosis(),
        finding.rule());
  }

  /** The project of the form on the finding's sheet; empty where it is not of a project. */
  public static String project(FileSummary file, FindingLine finding) {
    return file.forms().stream()
        .filter(form -> form.source().sheet().equals(finding.source().sheet()))
        .map(FormLine::project)
        .findFirst()
        .orElse("");
  }

  private static boolean isAt(String place, FindingLine finding) {
    String cell = place.substring(place.lastIndexOf('!') + 1);
    String sheet = place.contains("!") ? place.substring(0, place.lastIndexOf('!')) : "";
    return cell.equalsIgnoreCase(finding.source().cell())
        && (sheet.isEmpty() || sheet.equals(finding.source().sheet()));
  }

  private static boolean same(String one, String other) {
    return PlainText.label(one).equals(PlainText.label(other));
  }
}
