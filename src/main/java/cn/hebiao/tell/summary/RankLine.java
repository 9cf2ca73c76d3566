package cn.hebiao.tell.summary;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An agency among all, by the average of its computed totals.
 *
 * @param rank its place, from 1; the same for the same average
 * @param agency the agency
 * @param region where it belongs; empty where the roster does not say
 * @param group what kind of agency it is; empty where the roster does not say
 * @param forms how many scored forms it sent
 * @param self the average of its declared totals, in points of a hundred
 * @param computed the average of the computed ones
 */
public record RankLine(
    int rank,
    String agency,
    String region,
    String group,
    int forms,
    Optional<BigDecimal> self,
    BigDecimal computed) {
  static final LineColumns<RankLine> COLUMNS =
      LineColumns.<RankLine>of("ranks")
          .number("rank", RankLine::rank)
          .text("agency", RankLine::agency)
          .text("region", RankLine::region)
          .text("group", RankLine::group)
          .number("forms", RankLine::forms)
          .amount("self", RankLine::self)
          .number("computed", RankLine::computed)
          .amount("difference", line -> line.self().map(line.computed()::subtract));

  /** The same at another place. */
  RankLine at(int place) {
    return new RankLine(place, agency, region, group, forms, self, computed);
  }
}
