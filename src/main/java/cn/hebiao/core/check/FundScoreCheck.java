package cn.hebiao.core.check;

import cn.hebiao.core.finding.Finding;
import cn.hebiao.core.finding.FindingCode;
import cn.hebiao.core.finding.Severity;
import cn.hebiao.core.form.FundBlock;
import cn.hebiao.core.grid.SheetCell;
import cn.hebiao.core.score.FundScore;
import cn.hebiao.core.score.Scorecard;
import cn.hebiao.core.value.Interval;
import cn.hebiao.core.value.Written;
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
    int decimals = Math.max(0, self.stripTrailingZeros().scale());
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
