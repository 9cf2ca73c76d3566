package cn.hebiao.read.form;

import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.model.value.Unit;
import cn.hebiao.rules.rulebook.Role;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a line of funds states the share of its budget that was spent, if its columns are what
 * they are taken for.
 *
 * @param row the line
 */
record StatedShare(Sheet sheet, int row) {
  /** A rate is rounded to tenths of a per cent at most. */
  private static final BigDecimal ROUNDED = new BigDecimal("0.0005");

  boolean holds(Map<Role, Integer> columns) {
    Expectation amount = FundBlock.amounts(Unit.NONE);
    Optional<BigDecimal> budget = number(columns, Role.BUDGET_ADJUSTED, amount);
    Optional<BigDecimal> spent = number(columns, Role.EXECUTED, amount);
    Optional<BigDecimal> rate = number(columns, Role.RATE, Expectation.percent());
    if (budget.isEmpty() || spent.isEmpty() || rate.isEmpty() || budget.get().signum() <= 0) {
      return false;
    }
    BigDecimal stated = rate.get().multiply(budget.get());
    BigDecimal off = spent.get().subtract(stated).abs();
    return off.compareTo(budget.get().multiply(ROUNDED)) <= 0;
  }

  private Optional<BigDecimal> number(Map<Role, Integer> columns, Role role, Expectation expected) {
    return Optional.ofNullable(columns.get(role))
        .map(column -> new SheetCell(sheet.name(), sheet.at(new CellRef(row, column))))
        .flatMap(cell -> FormEntry.of(cell, expected).number());
  }
}
