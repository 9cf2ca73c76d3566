package cn.hebiao.judge.book;

import cn.hebiao.judge.score.FundScore;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.FundBlock;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What follows from what among the findings on the amounts and the rate of a fund block. */
final class FundsTold {
  /** Half of the last digit that rates are usually written with. */
  private static final BigDecimal RATE_WIDTH = new BigDecimal("0.0005");

  private FundsTold() {}

  static boolean isAmountToldByParts(Told told, Finding finding, Set<FindingCode> causes) {
    return amount(told, finding.code()).filter(finding::equals).isPresent()
        && told.findings().stream()
            .filter(f -> causes.contains(f.code()) && f.severity() == Severity.ERROR)
            .anyMatch(f -> Told.atOnePlace(f, finding));
  }

  /** Whether what was spent is told to differ from its parts, and these are enough. */
  static boolean isWithinPartsOfSpent(Told told, Finding finding, Set<FindingCode> causes) {
    Optional<BigDecimal> costs = finding.stands().number();
    return told.findings().stream()
        .filter(f -> causes.contains(f.code()))
        .filter(f -> Told.at(f, told.fundLine().flatMap(FundBlock.FundRow::executed)))
        .flatMap(f -> f.due().number().stream())
        .anyMatch(parts -> costs.filter(sum -> sum.compareTo(parts) <= 0).isPresent());
  }

  static boolean isBesideMistypedAmount(Told told, Finding finding, Set<FindingCode> causes) {
    return causes.stream()
        .flatMap(code -> amount(told, code).stream())
        .anyMatch(
            amount ->
                finding.cell().equals(amount.cell())
                    || Told.at(finding, told.fundLine().flatMap(FundBlock.FundRow::score))
                    || Told.at(finding, told.fundLine().flatMap(FundBlock.FundRow::executed)));
  }

  /** Whether more was spent than planned where a rate of at most 100 % is told to differ. */
  static boolean isOverspendingAtWrongRate(Told told, Finding finding, Set<FindingCode> causes) {
    return told.isTold(causes, told.fundLine().flatMap(FundBlock.FundRow::rate))
        && told.funds()
            .flatMap(FundScore::declaredRate)
            .filter(rate -> rate.compareTo(BigDecimal.ONE) <= 0)
            .isPresent();
  }

  /** Whether a rule tells of lines of a breakdown that are told already, there or at the total. */
  static boolean isRuleOfBreakdown(Told told, Finding finding, Set<FindingCode> causes) {
    List<SheetCell> lines =
        told.funds().stream()
            .flatMap(fund -> fund.block().breakdowns().stream())
            .flatMap(breakdown -> breakdown.items().stream())
            .flatMap(item -> item.amount().place().stream())
            .toList();
    boolean there =
        Stream.concat(
                lines.stream(),
                told.fundLine().stream()
                    .flatMap(line -> line.amounts().all())
                    .flatMap(entry -> entry.place().stream()))
            .anyMatch(finding::isAt);
    Optional<BigDecimal> apart = apart(finding);
    return there
        && apart.isPresent()
        && told.findings().stream()
            .filter(f -> causes.contains(f.code()) && lines.stream().anyMatch(f::isAt))
            .anyMatch(f -> isSame(apart(f), apart));
  }

  private static Optional<BigDecimal> apart(Finding finding) {
    return finding
        .stands()
        .number()
        .flatMap(is -> finding.due().number().map(due -> is.subtract(due).abs()));
  }

  /** Whether a rate is that of an amount as its parts give it. */
  static boolean isRateOfPartsSum(Told told, Finding finding, Set<FindingCode> causes) {
    // One part alone bears no witness against the total: the rate may have been put on it instead.
    boolean several =
        told.funds().stream()
                .flatMap(fund -> fund.block().parts().stream())
                .filter(
                    part ->
                        part.amounts().adjusted().number().isPresent()
                            || part.amounts().initial().number().isPresent())
                .count()
            > 1;
    Optional<BigDecimal> executed = told.funds().flatMap(FundScore::executed);
    Optional<BigDecimal> budget = told.funds().flatMap(f -> f.adjusted().or(f::initial));
    return several
        && Told.at(finding, told.fundLine().flatMap(FundBlock.FundRow::rate))
        && told.findings().stream()
            .filter(f -> causes.contains(f.code()))
            .anyMatch(
                f ->
                    Told.at(f, told.fundLine().flatMap(FundBlock.FundRow::executed))
                        ? isRate(finding, f.due().number(), budget)
                        : isRate(finding, executed, f.due().number()));
  }

  private static boolean isRate(
      Finding rate, Optional<BigDecimal> executed, Optional<BigDecimal> budget) {
    return executed.isPresent()
        && budget.filter(b -> b.signum() > 0).isPresent()
        && rate.stands()
            .number()
            .map(r -> executed.get().divide(budget.get(), MathContext.DECIMAL64).subtract(r))
            .filter(gap -> gap.abs().compareTo(RATE_WIDTH) <= 0)
            .isPresent();
  }

  /** Whether a rule says that more was spent than planned where an amount is told already. */
  static boolean isOverspendingToldAlready(Told told, Finding finding, Set<FindingCode> causes) {
    Optional<BigDecimal> budget = told.funds().flatMap(f -> f.adjusted().or(f::initial));
    boolean overspending =
        Told.at(finding, told.fundLine().flatMap(FundBlock.FundRow::executed))
            && isSame(finding.stands().number(), told.funds().flatMap(FundScore::executed))
            && isSame(finding.due().number(), budget);
    return overspending
        && told.fundLine().stream()
            .flatMap(
                line -> Stream.of(line.executed(), line.adjusted(), line.initial(), line.rate()))
            .anyMatch(cell -> told.isTold(causes, cell));
  }

  /** The finding that an amount of the fund block, and not the rate, is wrong. */
  private static Optional<Finding> amount(Told told, FindingCode code) {
    return told.fundLine()
        .flatMap(
            line ->
                told.findings().stream()
                    .filter(f -> f.is(code))
                    .filter(
                        f ->
                            Told.at(f, line.executed())
                                || Told.at(f, line.adjusted())
                                || Told.at(f, line.initial()))
                    .findFirst());
  }

  static boolean isSame(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.isPresent() && other.filter(o -> o.compareTo(one.get()) == 0).isPresent();
  }
}
