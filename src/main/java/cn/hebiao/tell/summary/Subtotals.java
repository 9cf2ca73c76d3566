package cn.hebiao.tell.summary;

import java.util.List;

/**
 * Forms by where their agencies belong, and the agencies among each other.
 *
 * @param regions by region and kind of form; none where the roster names no regions
 * @param groups by sort of agency and kind of form; none where the roster names no sorts
 * @param ranks the agencies that have computed totals, best first
 */
public record Subtotals(List<GroupLine> regions, List<GroupLine> groups, List<RankLine> ranks) {
  public Subtotals {
    regions = List.copyOf(regions);
    groups = List.copyOf(groups);
    ranks = List.copyOf(ranks);
  }

  /** The lists that templates can show. */
  List<SummaryList<?>> lists() {
    return List.of(
        new SummaryList<>(GroupLine.REGIONS, LineSequence.of(regions)),
        new SummaryList<>(GroupLine.GROUPS, LineSequence.of(groups)),
        new SummaryList<>(RankLine.COLUMNS, LineSequence.of(ranks)));
  }
}
