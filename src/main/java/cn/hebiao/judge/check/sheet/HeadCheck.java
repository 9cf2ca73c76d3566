package cn.hebiao.judge.check.sheet;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.Heading;
import cn.hebiao.rules.rulebook.FormKind;
import cn.hebiao.rules.rulebook.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form says who fills it, for which project and for which year: else nobody can tell who has
 * reported. A place that is left blank is a slip; a form that has no place for it is not accused.
 */
public final class HeadCheck implements FormCheck {
  public static final FindingCode PROJECT_MISSING = FindingCode.warning("PROJECT_MISSING");
  public static final FindingCode AGENCY_MISSING = FindingCode.warning("AGENCY_MISSING");
  public static final FindingCode DEPARTMENT_MISSING = FindingCode.warning("DEPARTMENT_MISSING");
  public static final FindingCode YEAR_MISSING = FindingCode.warning("YEAR_MISSING");

  private static final Map<Role, FindingCode> CODES =
      Map.of(
          Role.PROJECT, PROJECT_MISSING,
          Role.AGENCY, AGENCY_MISSING,
          Role.DEPARTMENT, DEPARTMENT_MISSING,
          Role.YEAR, YEAR_MISSING);

  @Override
  public List<FindingCode> codes() {
    return List.of(PROJECT_MISSING, AGENCY_MISSING, DEPARTMENT_MISSING, YEAR_MISSING);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    Form form = card.form();
    if (!card.filled() && form.rows().stream().noneMatch(row -> row.reached().isFilled())) {
      return List.of();
    }
    Heading heading = form.heading();
    List<Finding> findings = new ArrayList<>();
    heading.blanks().stream()
        .filter(blank -> blank.role() != Role.PROJECT || form.kind() != FormKind.DEPARTMENT)
        .map(
            blank ->
                Finding.at(
                    blank.cell(), CODES.get(blank.role()), "cell", blank.cell().ref().name()))
        .forEach(findings::add);
    nowhere(form, Role.AGENCY, heading.agency()).ifPresent(findings::add);
    nowhere(form, Role.YEAR, heading.year()).ifPresent(findings::add);
    if (form.kind() == FormKind.PROJECT) {
      nowhere(form, Role.PROJECT, heading.project()).ifPresent(findings::add);
    }
    return findings;
  }

  /** That the form has not even a place for it. */
  private static Optional<Finding> nowhere(Form form, Role role, Optional<?> stated) {
    FindingCode code = CODES.get(role);
    return stated.isPresent() || form.heading().lacks(role)
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                    code,
                    form.sheet(),
                    Optional.of(form.range().first()),
                    Message.of("finding." + code.name() + ".nowhere", "sheet", form.sheet()))
                .with(Severity.NOTICE));
  }
}
