package cn.hebiao.tell.summary;

import java.util.List;
import java.util.Optional;

/**
 * Who has reported, against the roster of those that have to.
 *
 * @param listed how many have to report; empty without a roster
 * @param note what came out, in one sentence
 * @param lines those missing first, then those that are not on the roster, then those that
 *     reported; one line that says so without a roster
 */
public record Reporting(Optional<Integer> listed, String note, List<ReportingLine> lines) {
  public Reporting {
    lines = List.copyOf(lines);
  }

  /** The agencies of which something did not come in; empty without a roster. */
  public Optional<List<String>> missing() {
    return listed.map(
        known ->
            lines.stream().filter(line -> line.state().owes()).map(ReportingLine::agency).toList());
  }
}
