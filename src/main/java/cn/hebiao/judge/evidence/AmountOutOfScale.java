package cn.hebiao.judge.evidence;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.FormEntry;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.rules.rulebook.Parameter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Of budget and spending the one is a thousand or ten thousand times what fits the other: 元 in a
 * column of 万元. The other amounts and the rate as written tell which is at fault.
 */
final class AmountOutOfScale implements FigureDoubt {
  static final FindingCode AMOUNT_OUT_OF_SCALE = FindingCode.error("AMOUNT_OUT_OF_SCALE");

  private static final List<Integer> SHIFTS = List.of(4, 3, -4, -3);
  private static final BigDecimal POINT = new BigDecimal("0.005");

  /** A rate of spending that nobody wonders about. */
  private static final BigDecimal LEAST_RATE = new BigDecimal("0.2");

  private static final BigDecimal MOST_RATE = new BigDecimal("1.2");

  @Override
  public FindingCode code() {
    return AMOUNT_OUT_OF_SCALE;
  }

  @Override
  public List<DoubtfulFigure> find(Form form, EvidenceRules rules) {
    Optional<BigDecimal> apart = rules.parameters().value(Parameter.AMOUNTS_APART);
    return apart.isEmpty()
        ? List.of()
        : form.funds().stream()
            .flatMap(block -> find(block, apart.get(), listed(form, rules)).stream())
            .toList();
  }

  private static Optional<BigDecimal> listed(Form form, EvidenceRules rules) {
    return ListedExecution.of(form, rules).flatMap(ListedExecution::rate).map(Figure::number);
  }

  /**
   * @param listed the rate that the form lists among its indicators
   */
  private static Optional<DoubtfulFigure> find(
      FundBlock block, BigDecimal apart, Optional<BigDecimal> listed) {
    return FundAmounts.of(block)
        .filter(funds -> !funds.doubted())
        .filter(funds -> funds.planned().signum() > 0 && funds.spent().signum() > 0)
        .filter(funds -> far(funds.spent(), funds.planned(), apart))
        .flatMap(funds -> shift(funds, listed).map(places -> doubt(block, funds, places, apart)));
  }

  private static boolean far(BigDecimal one, BigDecimal other, BigDecimal apart) {
    BigDecimal times = one.divide(other, MathContext.DECIMAL64);
    return times.compareTo(apart) >= 0 || times.multiply(apart).compareTo(BigDecimal.ONE) <= 0;
  }

  /** By how many places the spending is too large for the budget, if that explains the gap. */
  private static Optional<Integer> shift(FundAmounts funds, Optional<BigDecimal> listed) {
    BigDecimal rate = funds.spent().divide(funds.planned(), MathContext.DECIMAL64);
    Optional<BigDecimal> written =
        funds.line().written().number().or(() -> listed).filter(w -> w.signum() > 0);
    if (written.filter(w -> isNear(rate, w)).isPresent()) {
      return Optional.empty();
    }
    Stream<Integer> likely =
        SHIFTS.stream()
            .filter(
                places ->
                    written
                        .map(w -> isNear(rate.movePointLeft(places), w))
                        .orElseGet(() -> isUsual(rate.movePointLeft(places))));
    boolean low = rate.compareTo(BigDecimal.ONE) < 0;
    return likely
        .filter(
            places ->
                !low
                    || written.isPresent()
                    || funds.claimsAll()
                    || isFewYuan(funds, places)
                    || funds.budgetsApart() == -places)
        .findFirst();
  }

  /** Whether next to nothing was spent, with a fraction of a 元: an amount of 万元. */
  private static boolean isFewYuan(FundAmounts funds, int places) {
    return places == -4 && funds.spent().stripTrailingZeros().scale() > 0;
  }

  private static boolean isNear(BigDecimal rate, BigDecimal written) {
    return rate.subtract(written).abs().compareTo(POINT) <= 0;
  }

  private static boolean isUsual(BigDecimal rate) {
    return rate.compareTo(LEAST_RATE) >= 0 && rate.compareTo(MOST_RATE) <= 0;
  }

  private static DoubtfulFigure doubt(
      FundBlock block, FundAmounts funds, int places, BigDecimal apart) {
    boolean spending = isSpending(block, funds, places, apart);
    FormEntry odd = spending ? funds.executed() : funds.budget();
    FormEntry other = spending ? funds.budget() : funds.executed();
    SheetCell cell = odd.place().orElseThrow();
    Unit unit = block.money();
    BigDecimal likely =
        FundAmounts.written(odd).orElseThrow().movePointLeft(spending ? places : -places);
    String due = Written.plain(unit.fromBase(likely)) + unit.label();
    String rate = funds.line().written().words();
    return new DoubtfulFigure(
        cell,
        Finding.at(
                cell,
                AMOUNT_OUT_OF_SCALE,
                Message.of(
                    rate.isEmpty()
                        ? "finding.AMOUNT_OUT_OF_SCALE"
                        : "finding.AMOUNT_OUT_OF_SCALE.rate",
                    "unit",
                    unit.label(),
                    "other",
                    other.words() + unit.label(),
                    "times",
                    BigDecimal.ONE.movePointRight(Math.abs(places)).toPlainString(),
                    "likely",
                    due,
                    "rate",
                    rate))
            .showing(
                Stated.words(cell.words().strip() + unit.label()),
                Stated.number(likely, unit, due)));
  }

  /**
   * Whether the spending is at fault and not the budget: where there are two budgets they tell,
   * else the parts do, else the figure that would be 元 in a column of 万元, or 万元 in one of 元.
   */
  private static boolean isSpending(
      FundBlock block, FundAmounts funds, int places, BigDecimal apart) {
    Optional<BigDecimal> first = FundAmounts.written(funds.line().amounts().initial());
    Optional<BigDecimal> second = FundAmounts.written(funds.line().amounts().adjusted());
    if (first.isPresent() && second.isPresent() && first.get().signum() > 0) {
      return !far(first.get(), second.get(), apart);
    }
    boolean larger = places > 0;
    boolean wan = block.money().factor().compareTo(BigDecimal.ONE) > 0;
    return wan == larger || !block.money().measures();
  }
}
