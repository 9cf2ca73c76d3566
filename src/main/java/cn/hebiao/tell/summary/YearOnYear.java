package cn.hebiao.tell.summary;

import java.util.List;

/**
 * This year beside the last.
 *
 * @param forms a line per form of either year
 * @param indicators a line per indicator that changed
 */
public record YearOnYear(List<YearLine> forms, List<YearIndicatorLine> indicators) {
  /** Not compared. */
  public static final YearOnYear NONE = new YearOnYear(List.of(), List.of());

  public YearOnYear {
    forms = List.copyOf(forms);
    indicators = List.copyOf(indicators);
  }

  /** The lists that templates can show. */
  List<SummaryList<?>> lists() {
    return List.of(
        new SummaryList<>(YearLine.COLUMNS, LineSequence.of(forms)),
        new SummaryList<>(YearIndicatorLine.COLUMNS, LineSequence.of(indicators)));
  }
}
