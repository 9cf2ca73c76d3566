package cn.hebiao.tell.summary;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A form of this year beside that of the last.
 *
 * @param agency who fills it
 * @param project the project; empty for the form of an agency
 * @param self the declared total in points
 * @param computed the computed total in points
 * @param adjusted the budget in 万元
 * @param executed what was spent in 万元
 * @param staff how many people are employed; empty on forms of projects
 * @param standing in words, whether both years have it
 */
public record YearLine(
    String agency,
    String project,
    BothYears self,
    BothYears computed,
    BothYears adjusted,
    BothYears executed,
    BothYears staff,
    String standing) {
  static final LineColumns<YearLine> COLUMNS =
      LineColumns.<YearLine>of("years")
          .place()
          .text("agency", YearLine::agency)
          .text("project", YearLine::project)
          .amount("pastSelf", line -> line.self().past())
          .amount("nowSelf", line -> line.self().present())
          .amount("selfChange", line -> line.self().change())
          .amount("pastComputed", line -> line.computed().past())
          .amount("nowComputed", line -> line.computed().present())
          .amount("computedChange", line -> line.computed().change())
          .amount("pastAdjusted", line -> line.adjusted().past())
          .amount("nowAdjusted", line -> line.adjusted().present())
          .amount("adjustedChange", line -> line.adjusted().change())
          .amount("pastExecuted", line -> line.executed().past())
          .amount("nowExecuted", line -> line.executed().present())
          .amount("executedChange", line -> line.executed().change())
          .amount("pastStaff", line -> line.staff().past())
          .amount("nowStaff", line -> line.staff().present())
          .amount("staffChange", line -> line.staff().change())
          .text("standing", YearLine::standing);

  /** A figure of both years; either may be missing. */
  public record BothYears(Optional<BigDecimal> past, Optional<BigDecimal> present) {
    /** This year's less last year's; empty unless both are known. */
    public Optional<BigDecimal> change() {
      return past.flatMap(before -> present.map(of -> of.subtract(before)));
    }
  }
}
