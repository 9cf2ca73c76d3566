package cn.hebiao.judge.evidence;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.FormEntry;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.read.form.FundBlock.Amounts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** An amount that fits the others of its column once its point is moved three or four places. */
final class PartsOutOfScale implements FigureDoubt {
  private static final List<Integer> SHIFTS = List.of(4, 3, -3, -4);
  private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");
  private static final List<Function<Amounts, FormEntry>> COLUMNS =
      List.of(Amounts::initial, Amounts::adjusted, Amounts::executed);

  @Override
  public FindingCode code() {
    return AmountOutOfScale.AMOUNT_OUT_OF_SCALE;
  }

  @Override
  public List<DoubtfulFigure> find(Form form, EvidenceRules rules) {
    return form.funds().stream()
        .flatMap(block -> COLUMNS.stream().flatMap(column -> find(block, column)))
        .toList();
  }

  private static Stream<DoubtfulFigure> find(FundBlock block, Function<Amounts, FormEntry> column) {
    Optional<FormEntry> total = block.total().map(line -> column.apply(line.amounts()));
    List<FormEntry> parts =
        block.parts().stream()
            .map(line -> column.apply(line.amounts()))
            .filter(PartsOutOfScale::isPositive)
            .toList();
    return total.filter(PartsOutOfScale::isPositive).isEmpty() || parts.isEmpty()
        ? Stream.of()
        : odd(block.money(), total.get(), parts);
  }

  private static boolean isPositive(FormEntry entry) {
    return FundAmounts.written(entry).filter(n -> n.signum() > 0).isPresent();
  }

  private static BigDecimal number(FormEntry entry) {
    return FundAmounts.written(entry).orElseThrow();
  }

  /** The total or the one part that is off; nothing where several may be. */
  private static Stream<DoubtfulFigure> odd(Unit unit, FormEntry total, List<FormEntry> parts) {
    BigDecimal whole = number(total);
    BigDecimal sum =
        parts.stream().map(PartsOutOfScale::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (parts.stream().anyMatch(part -> isNear(number(part), whole)) || isNear(sum, whole)) {
      return Stream.of();
    }
    for (int places : SHIFTS) {
      if (isNear(whole.movePointLeft(places), sum)) {
        return Stream.of(doubt(unit, total, places));
      }
    }
    List<DoubtfulFigure> found =
        parts.stream()
            .flatMap(
                part ->
                    SHIFTS.stream()
                        .filter(places -> isNear(moved(sum, number(part), places), whole))
                        .map(places -> doubt(unit, part, places)))
            .toList();
    return found.size() == 1 ? found.stream() : Stream.of();
  }

  /** The sum with one of its parts moved. */
  private static BigDecimal moved(BigDecimal sum, BigDecimal part, int places) {
    return sum.subtract(part).add(part.movePointLeft(places));
  }

  private static boolean isNear(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(other.multiply(THOUSANDTH)) <= 0;
  }

  private static DoubtfulFigure doubt(Unit unit, FormEntry odd, int places) {
    SheetCell cell = odd.place().orElseThrow();
    BigDecimal likely = number(odd).movePointLeft(places);
    String due = Written.plain(unit.fromBase(likely)) + unit.label();
    return new DoubtfulFigure(
        cell,
        Finding.at(
                cell,
                AmountOutOfScale.AMOUNT_OUT_OF_SCALE,
                Message.of(
                    "finding.AMOUNT_OUT_OF_SCALE.parts",
                    "times",
                    BigDecimal.ONE.movePointRight(Math.abs(places)).toPlainString()))
            .showing(
                Stated.words(cell.words().strip() + unit.label()),
                Stated.number(likely, unit, due)));
  }
}
