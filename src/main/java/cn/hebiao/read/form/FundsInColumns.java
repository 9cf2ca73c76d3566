package cn.hebiao.read.form;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.rules.rulebook.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The money of a project in columns of the table of its indicators, beside the first of them. */
final class FundsInColumns {
  private static final List<Role> AMOUNTS =
      List.of(Role.BUDGET_INITIAL, Role.BUDGET_ADJUSTED, Role.EXECUTED, Role.RATE);

  private FundsInColumns() {}

  /** The block of one line; empty where the table has no column for the budget. */
  static Optional<FundBlock> of(Sheet sheet, LabelBook labels, Header header, int row) {
    Map<Role, Integer> columns = new EnumMap<>(Role.class);
    header
        .unknown()
        .forEach(
            (column, label) ->
                AMOUNTS.stream()
                    .filter(role -> labels.is(label, role))
                    .findFirst()
                    .ifPresent(role -> columns.putIfAbsent(role, column)));
    return columns.containsKey(Role.BUDGET_INITIAL) || columns.containsKey(Role.BUDGET_ADJUSTED)
        ? Optional.of(block(sheet, header, row, columns))
        : Optional.empty();
  }

  private static FundBlock block(Sheet sheet, Header header, int row, Map<Role, Integer> columns) {
    int first = columns.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    int last = columns.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    FundUnit unit = new FundUnit(sheet, header.first(), first);
    Expectation amount = FundBlock.amounts(unit.money());
    FundBlock.FundRow line =
        new FundBlock.FundRow(
            "",
            new FundBlock.Amounts(
                FormEntry.of(cell(sheet, row, columns, Role.BUDGET_INITIAL), amount),
                FormEntry.of(cell(sheet, row, columns, Role.BUDGET_ADJUSTED), amount),
                FormEntry.of(cell(sheet, row, columns, Role.EXECUTED), amount)),
            FormEntry.of(cell(sheet, row, columns, Role.RATE), Expectation.percent()),
            PointEntries.NONE);
    return new FundBlock(
        sheet.name(),
        CellRange.of(row, first, row, last),
        unit.money(),
        Optional.of(line),
        List.of());
  }

  private static Optional<SheetCell> cell(
      Sheet sheet, int row, Map<Role, Integer> columns, Role role) {
    return Optional.ofNullable(columns.get(role))
        .map(column -> sheet.extent(new CellRef(row, column)).first())
        .map(ref -> new SheetCell(sheet.name(), sheet.at(ref)));
  }
}
