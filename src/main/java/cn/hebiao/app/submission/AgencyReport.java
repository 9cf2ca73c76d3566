package cn.hebiao.app.submission;

import cn.hebiao.app.submission.Decision.DecisionKind;
import java.util.List;

/**
 * How an agency that has to report stands.
 *
 * @param agency its name in the roster
 * @param files the latest version of all that it handed in and did not withdraw
 * @param state the gravest state of these; empty where there are none
 * @param errors of these
 * @param returns how often anything of it was returned
 */
public record AgencyReport(
    String agency, List<Submission> files, String state, long errors, long returns) {
  /** From grave to good. */
  private static final List<String> STATES =
      List.of("unreadable", "unrecognised", "errors", "unfilled", "warnings", "undecided", "clean");

  public AgencyReport {
    files = List.copyOf(files);
  }

  /** Whether it handed in a form. */
  public boolean reported() {
    return files.stream().anyMatch(file -> STATES.indexOf(file.state()) > 1);
  }

  /** How agencies stand, in their order. */
  public static List<AgencyReport> of(List<String> agencies, Submissions submissions) {
    List<Submission> all = submissions.list(Requester.ALONE);
    List<Submission> current = submissions.current(Requester.ALONE);
    return agencies.stream().map(name -> of(name, all, current, submissions)).toList();
  }

  private static AgencyReport of(
      String agency, List<Submission> all, List<Submission> current, Submissions submissions) {
    List<Submission> files = current.stream().filter(each -> isOf(agency, each)).toList();
    return new AgencyReport(
        agency,
        files,
        STATES.stream()
            .filter(state -> files.stream().anyMatch(file -> file.state().equals(state)))
            .findFirst()
            .orElse(""),
        files.stream().mapToLong(Submission::errors).sum(),
        all.stream()
            .filter(each -> isOf(agency, each))
            .flatMap(each -> submissions.decisions(each).stream())
            .filter(decision -> decision.kind() == DecisionKind.RETURN)
            .count());
  }

  /** By who handed it in; where that is no agency, by who fills the form. */
  private static boolean isOf(String agency, Submission submission) {
    String owner = submission.owner();
    boolean ofAgency = !owner.isEmpty() && !owner.startsWith("@");
    return ofAgency ? owner.equals(agency) : submission.agency().equals(agency);
  }
}
