package cn.hebiao.tell.summary;

import cn.hebiao.judge.across.BatchFinding;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a summary says beside what each file shows by itself.
 *
 * @param roster the agencies that have to report; empty where none is given
 * @param together what the files show together
 * @param orphans the copies of earlier runs whose files did not come in again
 * @param meant gives for a name on a form the one on the roster, or the same where none is certain
 * @param years this year beside the last
 */
public record SummaryContext(
    Optional<List<RosterEntry>> roster,
    List<BatchFinding> together,
    List<String> orphans,
    UnaryOperator<String> meant,
    YearOnYear years) {
  /** Nothing more is known. */
  public static final SummaryContext NONE =
      new SummaryContext(
          Optional.empty(), List.of(), List.of(), UnaryOperator.identity(), YearOnYear.NONE);

  public SummaryContext {
    roster = roster.map(List::copyOf);
    together = List.copyOf(together);
    orphans = List.copyOf(orphans);
  }
}
