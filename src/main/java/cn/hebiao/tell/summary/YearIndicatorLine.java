package cn.hebiao.tell.summary;

/**
 * An indicator that is not as it was the year before.
 *
 * @param agency who fills the form
 * @param project the project; empty for the form of an agency
 * @param name the indicator
 * @param pastTarget last year's target as written; empty where there was none
 * @param nowTarget this year's
 * @param pastActual what was reached last year as written
 * @param nowActual what was reached this year
 * @param change in words, what changed
 */
public record YearIndicatorLine(
    String agency,
    String project,
    String name,
    String pastTarget,
    String nowTarget,
    String pastActual,
    String nowActual,
    String change) {
  static final LineColumns<YearIndicatorLine> COLUMNS =
      LineColumns.<YearIndicatorLine>of("yearIndicators")
          .place()
          .text("agency", YearIndicatorLine::agency)
          .text("project", YearIndicatorLine::project)
          .text("level3", YearIndicatorLine::name)
          .text("pastTarget", YearIndicatorLine::pastTarget)
          .text("nowTarget", YearIndicatorLine::nowTarget)
          .text("pastActual", YearIndicatorLine::pastActual)
          .text("nowActual", YearIndicatorLine::nowActual)
          .text("change", YearIndicatorLine::change);
}
