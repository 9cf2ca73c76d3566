package cn.hebiao.year.collect;

import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.value.PlainText;
import cn.hebiao.year.roster.Ledger;
import cn.hebiao.year.roster.ReportDuty;
import cn.hebiao.year.roster.YearRoster;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that came in, sorted by the roster. Each form is in one of the three lists.
 *
 * @param standings every form that has to be reported
 * @param unlisted forms that nobody asked for
 * @param unclear forms of which the agency is not certain, with the agencies that may be meant
 */
public record Intake(
    List<DutyStanding> standings, List<CameIn> unlisted, Map<CameIn, List<String>> unclear) {
  public Intake {
    standings = List.copyOf(standings);
    unlisted = List.copyOf(unlisted);
  }

  /** Sorts what came in. */
  public static Intake of(YearRoster roster, List<CameIn> forms, Messages messages) {
    AgencyNames names = new AgencyNames(roster.agencies(), roster.ledger().aliases(), messages);
    boolean byProject = roster.duties().stream().anyMatch(duty -> !duty.project().isEmpty());
    Map<ReportDuty, List<CameIn>> found = new LinkedHashMap<>();
    roster.duties().forEach(duty -> found.put(duty, new ArrayList<>()));
    List<CameIn> unlisted = new ArrayList<>();
    Map<CameIn, List<String>> unclear = new LinkedHashMap<>();
    for (CameIn form : forms) {
      List<String> meant = names.meant(form.agency());
      Optional<ReportDuty> issued = issued(roster, form, meant);
      if (issued.isPresent()) {
        found.get(issued.get()).add(form);
        continue;
      }
      if (meant.size() > 1) {
        unclear.put(form, meant);
        continue;
      }
      Optional<ReportDuty> duty =
          meant.stream()
              .flatMap(agency -> duty(roster, agency, form, byProject).stream())
              .findFirst();
      duty.map(found::get).orElse(unlisted).add(form);
    }
    return new Intake(
        found.entrySet().stream()
            .map(
                entry ->
                    new DutyStanding(
                        entry.getKey(), entry.getValue(), seal(roster, entry.getKey())))
            .toList(),
        unlisted,
        unclear);
  }

  /** The form that was handed out, where the answer may be of that agency and is of its project. */
  private static Optional<ReportDuty> issued(YearRoster roster, CameIn form, List<String> meant) {
    return roster.duties().stream()
        .filter(duty -> !duty.issue().isEmpty() && duty.issue().equals(form.issue()))
        .filter(duty -> meant.contains(duty.agency()) && same(duty.project(), form.project()))
        .findFirst();
  }

  private static Optional<ReportDuty> duty(
      YearRoster roster, String agency, CameIn form, boolean byProject) {
    return roster.duties().stream()
        .filter(duty -> duty.agency().equals(agency))
        .filter(duty -> !byProject || same(duty.project(), form.project()))
        .findFirst();
  }

  private static Optional<Ledger.Seal> seal(YearRoster roster, ReportDuty duty) {
    return roster.ledger().seals().stream()
        .filter(seal -> seal.agency().equals(duty.agency()))
        .filter(seal -> same(seal.project(), duty.project()))
        .findFirst();
  }

  private static boolean same(String one, String other) {
    return PlainText.label(one).equals(PlainText.label(other));
  }

  /** How many forms that have to be reported came in. */
  public long reported() {
    return standings.stream().filter(standing -> !standing.forms().isEmpty()).count();
  }

  /** How many of these came in by their day. */
  public long onTime() {
    return standings.stream().filter(standing -> standing.onTime().orElse(false)).count();
  }

  /** How many have a day. */
  public long withDay() {
    return standings.stream().filter(standing -> standing.duty().due().isPresent()).count();
  }

  /** How many stand there. */
  public long at(FormStage stage) {
    return standings.stream().filter(standing -> standing.stage() == stage).count();
  }
}
