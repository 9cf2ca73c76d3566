package cn.hebiao.tell.plan;

import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.read.form.IndicatorRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the points of a form went: from the weights of all rows down to the declared and to the
 * computed total. The lines and the gaps add up to what is lost.
 *
 * @param weight points of all rows together
 * @param declared the total as the agency wrote it, else the sum of its scores
 * @param computed the computed total
 * @param lines the rows that do not have all their points, in the order of the form
 */
record LostPoints(
    BigDecimal weight, BigDecimal declared, BigDecimal computed, List<LostPointsLine> lines) {
  LostPoints {
    lines = List.copyOf(lines);
  }

  /**
   * A row with the points that it lost; below zero where it has more points than it may.
   *
   * @param name the indicator; empty for the execution row
   * @param section level-one and level-two label
   * @param cell where the score stands, or the name where there is no score
   * @param reason how its score came about
   */
  record LostPointsLine(
      Optional<String> name,
      String section,
      SheetCell cell,
      BigDecimal weight,
      BigDecimal self,
      BigDecimal computed,
      String reason) {
    private boolean any() {
      return self.signum() != 0 || computed.signum() != 0;
    }
  }

  /** The points lost on a form; empty where it carries no scores or no total. */
  static Optional<LostPoints> of(Scorecard card, Opinions opinions) {
    boolean filled = card.rows().stream().anyMatch(row -> row.self().isPresent());
    return card.computed()
        .filter(totals -> filled)
        .flatMap(totals -> totals.score().map(score -> of(card, opinions, totals.weight(), score)));
  }

  private static LostPoints of(
      Scorecard card, Opinions opinions, BigDecimal weight, BigDecimal computed) {
    List<LostPointsLine> all = new ArrayList<>();
    card.funds()
        .filter(fund -> fund.weight().isPresent())
        .flatMap(fund -> line(fund, opinions))
        .ifPresent(all::add);
    card.rows().stream()
        .filter(row -> !row.row().unused())
        .map(row -> line(row, opinions))
        .forEach(all::add);
    BigDecimal scores = weight.subtract(sum(all.stream().map(LostPointsLine::self)));
    return new LostPoints(
        weight,
        card.declared().score().orElse(scores),
        computed,
        all.stream().filter(LostPointsLine::any).toList());
  }

  private static Optional<LostPointsLine> line(FundScore fund, Opinions opinions) {
    Optional<FundBlock.FundRow> total = fund.block().total();
    return total
        .flatMap(line -> line.score().or(line::executed))
        .map(
            cell ->
                line(
                    Optional.empty(),
                    "",
                    cell,
                    fund.weight(),
                    fund.self(),
                    fund.computed(),
                    opinions.of(fund)));
  }

  private static LostPointsLine line(ScoredRow row, Opinions opinions) {
    IndicatorRow indicator = row.row();
    String section =
        Stream.of(indicator.level1(), indicator.level2())
            .map(String::strip)
            .filter(label -> !label.isEmpty())
            .distinct()
            .reduce((one, two) -> one + "—" + two)
            .orElse("");
    SheetCell cell =
        indicator
            .score()
            .or(() -> indicator.criteria().stream().flatMap(c -> c.score().stream()).findFirst())
            .orElse(indicator.nameCell());
    boolean counts = !row.treatment().leftOut();
    return line(
        Optional.of(indicator.name()),
        section,
        cell,
        row.weight().filter(points -> counts),
        row.self(),
        row.computed().filter(points -> counts),
        opinions.of(row));
  }

  private static LostPointsLine line(
      Optional<String> name,
      String section,
      SheetCell cell,
      Optional<BigDecimal> weight,
      Optional<BigDecimal> self,
      Optional<BigDecimal> computed,
      String reason) {
    BigDecimal full = weight.orElse(BigDecimal.ZERO);
    return new LostPointsLine(
        name,
        section,
        cell,
        full,
        full.subtract(self.orElse(BigDecimal.ZERO)),
        full.subtract(computed.orElse(BigDecimal.ZERO)),
        reason);
  }

  private static BigDecimal sum(Stream<BigDecimal> points) {
    return points.reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal selfLost() {
    return weight.subtract(declared);
  }

  BigDecimal computedLost() {
    return weight.subtract(computed);
  }

  /** What the declared total lost beside the rows; zero where it is the sum of the scores. */
  BigDecimal declaredGap() {
    return selfLost().subtract(sum(lines.stream().map(LostPointsLine::self)));
  }

  /** What a cap took off the computed total; zero without one. */
  BigDecimal computedGap() {
    return computedLost().subtract(sum(lines.stream().map(LostPointsLine::computed)));
  }
}
