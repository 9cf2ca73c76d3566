package cn.hebiao.tell.summary;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The total line of one form's fund block; amounts in 万元, rates as ratios, scores in points.
 *
 * @param source the cell of the executed amount, or the block's first cell
 * @param agency the agency; empty if the file names none
 * @param project the project; empty for forms that are not of a project
 * @param kind the kind of form in the user's words: amounts of projects are part of their
 *     department's
 * @param initial budget at the start of the year
 * @param adjusted budget of the whole year
 * @param executed amount spent
 * @param declaredRate execution rate as written
 * @param computedRate executed divided by adjusted budget
 * @param weight points of the execution row
 * @param self its self score
 * @param computed its score by the rulebook
 */
public record FundLine(
    LineSource source,
    String agency,
    String project,
    String kind,
    Optional<BigDecimal> initial,
    Optional<BigDecimal> adjusted,
    Optional<BigDecimal> executed,
    Optional<BigDecimal> declaredRate,
    Optional<BigDecimal> computedRate,
    Optional<BigDecimal> weight,
    Optional<BigDecimal> self,
    Optional<BigDecimal> computed) {
  static final LineColumns<FundLine> COLUMNS =
      LineColumns.<FundLine>of("funds")
          .place()
          .source(FundLine::source)
          .text("agency", FundLine::agency)
          .text("project", FundLine::project)
          .text("kind", FundLine::kind)
          .amount("initial", FundLine::initial)
          .amount("adjusted", FundLine::adjusted)
          .amount("executed", FundLine::executed)
          .amount("declaredRate", FundLine::declaredRate)
          .amount("computedRate", FundLine::computedRate)
          .amount("weight", FundLine::weight)
          .amount("self", FundLine::self)
          .amount("computed", FundLine::computed);
}
