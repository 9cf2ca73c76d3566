package cn.hebiao.judge.check.fund;

import cn.hebiao.judge.score.FundScore;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Interval;
import cn.hebiao.read.form.FormEntry;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.rules.rulebook.Role;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An amount of the fund block that is mistyped: the execution rate and its score agree with each
 * other, and with the amount as its parts, or its digits or point set right, give it.
 *
 * @param cell where it stands
 * @param amount as written
 * @param likely what it should be, in 元
 * @param column its name
 * @param either whether the slip may as well be in the other amount
 */
record SuspectAmount(
    SheetCell cell, Figure amount, BigDecimal likely, String column, boolean either) {
  private static final int MOST_PLACES = 4;

  /**
   * Looks for the amount; empty where the slip may as well be in the rate.
   *
   * @param rate what the rate as written stands for
   */
  static Optional<SuspectAmount> of(FundScore fund, FundBlock.FundRow line, Interval rate) {
    boolean amounts = fund.executed().isPresent() && line.executed().isPresent();
    boolean telling =
        fund.computedRate().filter(r -> !scoreAgrees(fund, Interval.point(r))).isPresent();
    if (!amounts || !scoreAgrees(fund, rate)) {
      return Optional.empty();
    }
    Function<FundBlock.Amounts, FormEntry> budget =
        line.adjusted().isPresent() ? FundBlock.Amounts::adjusted : FundBlock.Amounts::initial;
    BigDecimal executed = fund.executed().get();
    BigDecimal whole = fund.adjusted().or(fund::initial).orElseThrow();
    Function<BigDecimal, Boolean> asExecuted = e -> fits(e, whole, rate);
    Function<BigDecimal, Boolean> asBudget = b -> fits(executed, b, rate);
    return byParts(fund, line, FundBlock.Amounts::executed, Role.EXECUTED.chinese(), asExecuted)
        .or(() -> byParts(fund, line, budget, Role.BUDGET_ADJUSTED.chinese(), asBudget))
        .or(
            () ->
                telling
                    ? slip(
                        bySlip(
                            fund,
                            line,
                            FundBlock.Amounts::executed,
                            Role.EXECUTED.chinese(),
                            asExecuted),
                        bySlip(fund, line, budget, Role.BUDGET_ADJUSTED.chinese(), asBudget))
                    : Optional.empty());
  }

  /** The one amount that a slip explains; where it may be either, that is told of the first. */
  private static Optional<SuspectAmount> slip(
      Optional<SuspectAmount> executed, Optional<SuspectAmount> budget) {
    return executed
        .map(
            one ->
                new SuspectAmount(
                    one.cell(), one.amount(), one.likely(), one.column(), budget.isPresent()))
        .or(() -> budget);
  }

  private static boolean fits(BigDecimal executed, BigDecimal budget, Interval rate) {
    return budget.signum() > 0 && rate.contains(executed.divide(budget, MathContext.DECIMAL64));
  }

  /** Whether the self score is that of the rate as written, at most the weight. */
  private static boolean scoreAgrees(FundScore fund, Interval rate) {
    if (fund.self().isEmpty() || fund.weight().isEmpty()) {
      return false;
    }
    BigDecimal weight = fund.weight().get();
    BigDecimal self = fund.self().get();
    BigDecimal half =
        new BigDecimal("0.5").movePointLeft(Math.max(1, self.stripTrailingZeros().scale()));
    Interval due =
        Interval.between(
            rate.low().min(BigDecimal.ONE).multiply(weight).subtract(half),
            rate.high().min(BigDecimal.ONE).multiply(weight).add(half));
    return due.contains(self);
  }

  private static Optional<SuspectAmount> byParts(
      FundScore fund,
      FundBlock.FundRow line,
      Function<FundBlock.Amounts, FormEntry> column,
      String name,
      Function<BigDecimal, Boolean> fits) {
    List<BigDecimal> parts =
        fund.block().parts().stream()
            .flatMap(part -> column.apply(part.amounts()).number().stream())
            .toList();
    BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return parts.isEmpty() || !fits.apply(sum)
        ? Optional.empty()
        : suspect(line, column, name, sum);
  }

  private static Optional<SuspectAmount> bySlip(
      FundScore fund,
      FundBlock.FundRow line,
      Function<FundBlock.Amounts, FormEntry> column,
      String name,
      Function<BigDecimal, Boolean> fits) {
    Optional<Figure> written =
        column.apply(line.amounts()).figure().filter(f -> !isSum(f, fund, column));
    List<BigDecimal> likely =
        written.stream().flatMap(f -> slips(f).stream()).filter(fits::apply).distinct().toList();
    return likely.size() == 1 ? suspect(line, column, name, likely.get(0)) : Optional.empty();
  }

  /** Whether its parts confirm the amount. */
  private static boolean isSum(
      Figure figure, FundScore fund, Function<FundBlock.Amounts, FormEntry> column) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal width = figure.halfWidth();
    for (FundBlock.FundRow part : fund.block().parts()) {
      Optional<Figure> addend = column.apply(part.amounts()).figure();
      sum = sum.add(addend.map(Figure::number).orElse(BigDecimal.ZERO));
      width = width.add(addend.map(Figure::halfWidth).orElse(BigDecimal.ZERO));
    }
    return !fund.block().parts().isEmpty()
        && sum.subtract(figure.number()).abs().compareTo(width) <= 0;
  }

  /** The amount with its point moved, and with two neighbouring digits changed back. */
  private static List<BigDecimal> slips(Figure figure) {
    List<BigDecimal> slips = new ArrayList<>();
    for (int places = 1; places <= MOST_PLACES; places++) {
      slips.add(figure.number().movePointLeft(places));
      slips.add(figure.number().movePointRight(places));
    }
    String digits = figure.written().toPlainString();
    for (int at = 0; at + 1 < digits.length(); at++) {
      char one = digits.charAt(at);
      char two = digits.charAt(at + 1);
      if (Character.isDigit(one) && Character.isDigit(two) && one != two) {
        String swapped = digits.substring(0, at) + two + one + digits.substring(at + 2);
        slips.add(figure.unit().toBase(new BigDecimal(swapped)));
      }
    }
    return slips;
  }

  private static Optional<SuspectAmount> suspect(
      FundBlock.FundRow line,
      Function<FundBlock.Amounts, FormEntry> column,
      String name,
      BigDecimal likely) {
    FormEntry entry = column.apply(line.amounts());
    return entry
        .figure()
        .map(figure -> new SuspectAmount(entry.place().orElseThrow(), figure, likely, name, false))
        .filter(suspect -> suspect.amount().number().compareTo(likely) != 0);
  }
}
