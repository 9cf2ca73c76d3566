package cn.hebiao.judge.check.fund;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.check.score.RowScoreCheck;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Interval;
import cn.hebiao.read.form.FormEntry;
import cn.hebiao.read.form.FundBlock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The self score of the execution row is what the rule gives for the recomputed rate. */
public final class FundScoreCheck implements FormCheck {
  @Override
  public List<FindingCode> codes() {
    return List.of(RowScoreCheck.SCORE_DIFFERS, RowScoreCheck.SCORE_ROUNDED);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    return card.funds().flatMap(FundScoreCheck::judge).map(List::of).orElse(List.of());
  }

  /** The decimals the agency wrote: 3.0 is no rounded 3.2. */
  private static int decimals(FormEntry score, BigDecimal self) {
    int written = score.figure().map(Figure::decimals).orElse(0);
    return Math.max(written, Math.max(0, self.stripTrailingZeros().scale()));
  }

  private static Optional<Finding> judge(FundScore fund) {
    Optional<SheetCell> cell = fund.block().total().flatMap(FundBlock.FundRow::score);
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
    int decimals = decimals(fund.block().total().get().points().score(), self);
    BigDecimal gap = self.subtract(computed).abs();
    BigDecimal half = new BigDecimal("0.5").movePointLeft(decimals);
    Interval allowed = fund.allowed().orElse(Interval.point(computed));
    Interval written = Interval.point(self).widen(decimals > 0 ? half : BigDecimal.ZERO);
    if (written.overlaps(allowed)) {
      return Optional.empty();
    }
    boolean whole = decimals == 0 && gap.compareTo(half) <= 0;
    FindingCode code = whole ? RowScoreCheck.SCORE_ROUNDED : RowScoreCheck.SCORE_DIFFERS;
    Severity usual =
        whole ? Severity.NOTICE : self.compareTo(computed) > 0 ? Severity.ERROR : Severity.WARNING;
    Severity severity = fund.treatment().status().limit(usual);
    return Optional.of(
        Finding.at(
                cell.get(),
                code,
                fund.explanation()
                    .explaining("finding." + code.name(), "name", CheckContext.FUND_ROW))
            .showing(Stated.points(self), Stated.points(computed))
            .with(severity));
  }
}
