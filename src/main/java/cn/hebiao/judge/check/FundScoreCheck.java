package cn.hebiao.judge.check;

import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Interval;
import cn.hebiao.model.value.ValueReader;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.FundBlock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The self score of the execution row is what the rule gives for the recomputed rate. */
final class FundScoreCheck implements FormCheck {
  /** What the row is called in messages. */
  static final String NAME = "@name.fundRow";

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    return card.funds().flatMap(fund -> judge(fund, context)).map(List::of).orElse(List.of());
  }

  /** The decimals the agency wrote: 3.0 is no rounded 3.2. */
  private static int decimals(SheetCell cell, BigDecimal self) {
    int written =
        ValueReader.read(cell.cell(), Expectation.points())
            .figure()
            .map(Figure::decimals)
            .orElse(0);
    return Math.max(written, Math.max(0, self.stripTrailingZeros().scale()));
  }

  private static Optional<Finding> judge(FundScore fund, CheckContext context) {
    Optional<SheetCell> cell = fund.block().total().flatMap(FundBlock.Line::score);
    boolean comparable =
        cell.isPresent()
            && fund.decided()
            && fund.self().isPresent()
            && fund.computed().isPresent()
            && fund.weight().isPresent()
            && fund.self().get().compareTo(fund.weight().get()) <= 0;
    if (!comparable) {
      return Optional.empty();
    }
    BigDecimal self = fund.self().get();
    BigDecimal computed = fund.computed().get();
    int decimals = decimals(cell.get(), self);
    BigDecimal gap = self.subtract(computed).abs();
    BigDecimal half = new BigDecimal("0.5").movePointLeft(decimals);
    Interval allowed = fund.allowed().orElse(Interval.point(computed));
    Interval written = Interval.point(self).widen(decimals > 0 ? half : BigDecimal.ZERO);
    if (written.overlaps(allowed)) {
      return Optional.empty();
    }
    boolean whole = decimals == 0 && gap.compareTo(half) <= 0;
    FindingCode code = whole ? FindingCode.SCORE_ROUNDED : FindingCode.SCORE_DIFFERS;
    Severity usual =
        whole ? Severity.NOTICE : self.compareTo(computed) > 0 ? Severity.ERROR : Severity.WARNING;
    Severity severity = fund.treatment().status().limit(usual);
    return Optional.of(
        context
            .at(
                cell.get(),
                code,
                severity,
                fund.explanation(),
                Written.plain(self),
                Written.plain(computed),
                Optional.empty())
            .saying("finding." + code.name(), "name", NAME));
  }
}
