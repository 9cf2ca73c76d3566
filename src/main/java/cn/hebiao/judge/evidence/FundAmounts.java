package cn.hebiao.judge.evidence;

import cn.hebiao.model.value.Figure;
import cn.hebiao.read.form.FormEntry;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.read.form.FundBlock.FundRow;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The budget and the spending of the whole, as filled in.
 *
 * @param budget the budget of the year: after adjustments where the form has it, else the first one
 * @param executed the amount spent
 * @param line the line they stand in
 */
record FundAmounts(FormEntry budget, FormEntry executed, FundRow line) {

  /** The total line of a block; empty where budget or spending is not a figure. */
  static Optional<FundAmounts> of(FundBlock block) {
    return block
        .total()
        .map(line -> new FundAmounts(budget(line), line.amounts().executed(), line))
        .filter(amounts -> written(amounts.budget).isPresent())
        .filter(amounts -> written(amounts.executed).isPresent());
  }

  private static FormEntry budget(FundRow line) {
    FormEntry adjusted = line.amounts().adjusted();
    return adjusted.isFilled() ? adjusted : line.amounts().initial();
  }

  /** The number of a field in base units, whether it is in doubt or not. */
  static Optional<BigDecimal> written(FormEntry entry) {
    return entry.place().flatMap(cell -> entry.reading().figure()).map(Figure::number);
  }

  BigDecimal spent() {
    return written(executed).orElseThrow();
  }

  BigDecimal planned() {
    return written(budget).orElseThrow();
  }

  /** Whether one of them is in doubt already. */
  boolean doubted() {
    return budget.doubted() || executed.doubted();
  }

  /** The budgets at the start of the year and after adjustments, by how many places apart. */
  int budgetsApart() {
    Optional<BigDecimal> first = written(line.amounts().initial());
    Optional<BigDecimal> second = written(line.amounts().adjusted());
    return isPositive(first) && isPositive(second)
        ? Scale.of(second.get(), first.get()).places()
        : 0;
  }

  /** Whether a rate or points are claimed for the spending. */
  boolean claims() {
    return isPositive(line.written().number()) || isPositive(line.points().score().number());
  }

  /** Whether the execution row claims all its points. */
  boolean claimsAll() {
    Optional<BigDecimal> weight = line.points().weight().number();
    return isPositive(weight)
        && line.points().score().number().filter(s -> s.compareTo(weight.get()) >= 0).isPresent();
  }

  private static boolean isPositive(Optional<BigDecimal> number) {
    return number.filter(n -> n.signum() > 0).isPresent();
  }
}
