package cn.hebiao.tell.summary;

import cn.hebiao.judge.score.Basis;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One indicator of one form; scores in points.
 *
 * @param source the cell to look at: the self score, or the name where there is no score column
 * @param agency the agency; empty if the file names none
 * @param project the project; empty for forms that are not of a project
 * @param level1 level-one label; empty where the form has none
 * @param level2 level-two label; empty where the form has none
 * @param name the indicator
 * @param target target as written; empty without one
 * @param actual actual value as written; empty without one
 * @param weight its points
 * @param self self score
 * @param review score of whoever reviewed the form
 * @param reevaluated score of an evaluation made again
 * @param computed score by the rulebook, or the self score where it stands
 * @param completion actual to target as a ratio
 * @param basis what the computed score rests on
 * @param explanation how the computed score came about
 */
public record IndicatorLine(
    LineSource source,
    String agency,
    String project,
    String level1,
    String level2,
    String name,
    String target,
    String actual,
    Optional<BigDecimal> weight,
    Optional<BigDecimal> self,
    Optional<BigDecimal> review,
    Optional<BigDecimal> reevaluated,
    Optional<BigDecimal> computed,
    Optional<BigDecimal> completion,
    Basis basis,
    String explanation) {
  static final LineColumns<IndicatorLine> COLUMNS =
      LineColumns.<IndicatorLine>of("indicators")
          .place()
          .source(IndicatorLine::source)
          .text("agency", IndicatorLine::agency)
          .text("project", IndicatorLine::project)
          .text("level1", IndicatorLine::level1)
          .text("level2", IndicatorLine::level2)
          .text("level3", IndicatorLine::name)
          .text("target", IndicatorLine::target)
          .text("actual", IndicatorLine::actual)
          .amount("weight", IndicatorLine::weight)
          .amount("self", IndicatorLine::self)
          .amount("review", IndicatorLine::review)
          .amount("reevaluated", IndicatorLine::reevaluated)
          .amount("computed", IndicatorLine::computed)
          .amount("difference", IndicatorLine::difference)
          .amount("completion", IndicatorLine::completion)
          .word("basis", IndicatorLine::basis)
          .text("explanation", IndicatorLine::explanation);

  /** Computed minus self score; empty unless both are known. */
  public Optional<BigDecimal> difference() {
    return computed.flatMap(c -> self.map(c::subtract));
  }
}
