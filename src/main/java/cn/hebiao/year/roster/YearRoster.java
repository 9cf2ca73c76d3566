package cn.hebiao.year.roster;

import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.tell.summary.RosterEntry;
import java.util.List;
import java.util.Optional;

/**
 * What a bureau keeps of one year.
 *
 * @param duties the forms that have to be reported, as listed; an agency that is listed without a
 *     project owes its own form
 * @param targets indicators that are already approved
 * @param year the budget year; empty where the roster names none
 * @param ledger what the bureau has decided
 * @param unread names that are errors or formulas without a value
 */
public record YearRoster(
    List<ReportDuty> duties,
    List<GivenTarget> targets,
    Optional<Integer> year,
    Ledger ledger,
    List<SheetCell> unread) {
  public YearRoster {
    duties = List.copyOf(duties);
    targets = List.copyOf(targets);
    unread = List.copyOf(unread);
  }

  /** The agencies, each once. */
  public List<String> agencies() {
    return duties.stream().map(ReportDuty::agency).distinct().toList();
  }

  /** The agencies with what they owe, if any project is listed, and where they belong. */
  public List<RosterEntry> entries() {
    boolean byForm = duties.stream().anyMatch(duty -> !duty.project().isEmpty());
    return agencies().stream()
        .map(
            agency -> {
              List<ReportDuty> own =
                  duties.stream().filter(duty -> duty.agency().equals(agency)).toList();
              return new RosterEntry(
                  agency,
                  byForm ? own.stream().map(ReportDuty::project).toList() : List.of(),
                  own.get(0).region(),
                  own.get(0).group());
            })
        .toList();
  }

  /** The approved indicators of a form. */
  public List<GivenTarget> targets(ReportDuty duty) {
    return targets.stream().filter(target -> target.isFor(duty)).toList();
  }
}
