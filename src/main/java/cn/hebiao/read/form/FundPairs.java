package cn.hebiao.read.form;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.model.value.Unit;
import cn.hebiao.rules.rulebook.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fund block in one row, each amount right of its label: 预算数 | 1640 | 执行数 | 1394. */
final class FundPairs {
  private FundPairs() {}

  /** The block of a row; empty unless budget and execution stand beside their labels. */
  static Optional<FundBlock> of(Sheet sheet, LabelBook labels, int row) {
    Map<Role, SheetCell> amounts = new EnumMap<>(Role.class);
    List<CellRef> places = new ArrayList<>();
    for (Cell cell : Rows.of(sheet, row)) {
      for (Role role : FundColumns.ORDER) {
        if (labels.is(cell.words(), role) && !amounts.containsKey(role)) {
          beside(sheet, cell)
              .ifPresent(
                  amount -> {
                    amounts.put(role, amount);
                    places.add(cell.ref());
                    places.add(sheet.extent(amount.ref()).last());
                  });
        }
      }
    }
    boolean budget =
        amounts.containsKey(Role.BUDGET_ADJUSTED) || amounts.containsKey(Role.BUDGET_INITIAL);
    if (!budget || !amounts.containsKey(Role.EXECUTED)) {
      return Optional.empty();
    }
    int first = places.stream().mapToInt(CellRef::column).min().orElse(0);
    int last = places.stream().mapToInt(CellRef::column).max().orElse(first);
    Unit money = new FundUnit(sheet, row, 0).money();
    Expectation amount = FundBlock.amounts(money);
    FundBlock.FundRow line =
        new FundBlock.FundRow(
            "",
            new FundBlock.Amounts(
                FormEntry.of(cell(amounts, Role.BUDGET_INITIAL), amount),
                FormEntry.of(cell(amounts, Role.BUDGET_ADJUSTED), amount),
                FormEntry.of(cell(amounts, Role.EXECUTED), amount)),
            FormEntry.of(cell(amounts, Role.RATE), Expectation.percent()),
            PointEntries.of(cell(amounts, Role.WEIGHT), cell(amounts, Role.SCORE)));
    return Optional.of(
        new FundBlock(
            sheet.name(),
            CellRange.of(row, first, row, last),
            money,
            Optional.of(line),
            List.of()));
  }

  private static Optional<SheetCell> beside(Sheet sheet, Cell label) {
    CellRef next = new CellRef(label.ref().row(), sheet.extent(label.ref()).last().column() + 1);
    return Optional.of(new SheetCell(sheet.name(), sheet.at(next))).filter(TableCells::isNumber);
  }

  private static Optional<SheetCell> cell(Map<Role, SheetCell> amounts, Role role) {
    return Optional.ofNullable(amounts.get(role));
  }
}
