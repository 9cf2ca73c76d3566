package cn.hebiao.judge.score;

import cn.hebiao.model.grid.SheetCell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A part of a row that is scored on its own: the whole row, or a criterion of it.
 *
 * @param criteria numbers of the criteria; empty for the whole row
 * @param worth its points
 * @param self its self score; empty where there is none
 * @param selfCell the cell of the self score
 * @param verdict what the rule says
 */
record RowPart(
    List<Integer> criteria,
    Points worth,
    Optional<BigDecimal> self,
    Optional<SheetCell> selfCell,
    RuleVerdict verdict) {
  RowPart {
    criteria = List.copyOf(criteria);
  }

  /** The whole of a row. */
  static RowPart whole(
      Points worth, Optional<BigDecimal> self, Optional<SheetCell> selfCell, RuleVerdict verdict) {
    return new RowPart(List.of(), worth, self, selfCell, verdict);
  }

  /** The same for those who only want to know the result. */
  ScoredPart scored(PointRounding rounding) {
    Optional<BigDecimal> points = verdict.points();
    return new ScoredPart(
        criteria,
        weight(),
        selfCell,
        self,
        points,
        live().filter(l -> points.isPresent()).map(l -> LiveFormulas.rounded(l, rounding)),
        verdict.allowed(),
        verdict.explanation());
  }

  BigDecimal weight() {
    return worth.number();
  }

  /** Its points by the rule, else the self score within the weight. */
  Optional<BigDecimal> points() {
    return verdict.points().or(() -> self.map(s -> FormulaScoring.clip(s, weight())));
  }

  /** The same as an Excel formula. */
  Optional<String> live() {
    Optional<String> points =
        verdict.points().isPresent()
            ? verdict.live()
            : self.flatMap(s -> selfCell.map(cell -> LiveFormulas.figure(cell, s)));
    return points.map(p -> LiveFormulas.within(p, worth.live()));
  }
}
