package cn.hebiao.read.form;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.rules.rulebook.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fund block whose lines are budget, execution and rate, and whose columns are the sources of the
 * money: 资金来源 | 合计 | 中央资金 over 预算数 | 760 | 600.
 */
final class FundRows {
  private static final int MOST_LINES = 5;
  private static final int LEAST_SOURCES = 2;

  private final Sheet sheet;
  private final LabelBook labels;
  private final int row;
  private final Map<Role, Integer> lines = new EnumMap<>(Role.class);
  private final List<Cell> sources = new ArrayList<>();
  private final Map<Role, SheetCell> points = new EnumMap<>(Role.class);

  private FundRows(Sheet sheet, LabelBook labels, int row) {
    this.sheet = sheet;
    this.labels = labels;
    this.row = row;
  }

  /** The block whose header is in a row; empty unless budget and execution are lines below it. */
  static Optional<FundBlock> of(Sheet sheet, LabelBook labels, int row) {
    FundRows found = new FundRows(sheet, labels, row);
    found.readLines();
    if (!found.isFunded()) {
      return Optional.empty();
    }
    found.readColumns();
    found.readPoints();
    return found.sources.size() < LEAST_SOURCES ? Optional.empty() : Optional.of(found.block());
  }

  private boolean isFunded() {
    return lines.containsKey(Role.EXECUTED)
        && (lines.containsKey(Role.BUDGET_ADJUSTED) || lines.containsKey(Role.BUDGET_INITIAL));
  }

  private void readLines() {
    for (int below = row + 1; below <= row + MOST_LINES; below++) {
      Optional<Role> role =
          Rows.of(sheet, below).stream()
              .filter(cell -> !cell.isBlank())
              .findFirst()
              .flatMap(this::line)
              .filter(found -> !lines.containsKey(found));
      if (role.isEmpty()) {
        return;
      }
      lines.put(role.get(), below);
    }
  }

  private Optional<Role> line(Cell label) {
    return FundColumns.ORDER.stream()
        .filter(role -> role != Role.WEIGHT && role != Role.SCORE)
        .filter(role -> labels.is(label.words(), role))
        .findFirst();
  }

  private void readColumns() {
    int budget = lines.getOrDefault(Role.BUDGET_ADJUSTED, lines.get(Role.BUDGET_INITIAL));
    for (Cell label : Rows.of(sheet, row)) {
      CellRef place = new CellRef(budget, label.ref().column());
      boolean number = TableCells.isNumber(new SheetCell(sheet.name(), sheet.showing(place)));
      if (!label.isBlank() && number && !TableCells.looksNumeric(label.words())) {
        Optional<Role> role =
            FundColumns.ORDER.stream().filter(r -> labels.is(label.words(), r)).findFirst();
        role.ifPresentOrElse(
            r -> points.put(r, new SheetCell(sheet.name(), sheet.showing(place))),
            () -> sources.add(label));
      }
    }
  }

  /** Weight and score beside their labels in the row below the lines. */
  private void readPoints() {
    int below = lines.values().stream().mapToInt(Integer::intValue).max().orElse(row) + 1;
    for (Cell label : Rows.of(sheet, below)) {
      for (Role role : List.of(Role.WEIGHT, Role.SCORE)) {
        CellRef right = new CellRef(below, sheet.extent(label.ref()).last().column() + 1);
        SheetCell beside = new SheetCell(sheet.name(), sheet.showing(right));
        if (labels.is(label.words(), role) && TableCells.isNumber(beside)) {
          points.putIfAbsent(role, beside);
        }
      }
    }
  }

  private FundBlock block() {
    Cell whole =
        sources.stream()
            .filter(
                label ->
                    labels.is(label.words(), Role.TOTAL)
                        || labels.is(label.words(), Role.FUND_TOTAL))
            .findFirst()
            .orElse(sources.get(0));
    FundUnit unit = new FundUnit(sheet, row, sources.get(0).ref().column());
    Expectation amount = FundBlock.amounts(unit.money());
    FundBlock.FundRow total =
        line(
            whole,
            amount,
            PointEntries.of(
                Optional.ofNullable(points.get(Role.WEIGHT)),
                Optional.ofNullable(points.get(Role.SCORE))));
    List<FundBlock.FundRow> parts =
        sources.stream()
            .filter(label -> !label.equals(whole))
            .map(label -> line(label, amount, PointEntries.NONE))
            .toList();
    int last = lines.values().stream().mapToInt(Integer::intValue).max().orElse(row);
    int right = sources.stream().mapToInt(label -> label.ref().column()).max().orElse(0);
    CellRange range = CellRange.of(row, 0, last, right);
    return new FundBlock(sheet.name(), range, unit.money(), Optional.of(total), parts);
  }

  private FundBlock.FundRow line(Cell label, Expectation amount, PointEntries points) {
    int column = label.ref().column();
    return new FundBlock.FundRow(
        label.words().strip(),
        new FundBlock.Amounts(
            FormEntry.of(cell(Role.BUDGET_INITIAL, column), amount),
            FormEntry.of(cell(Role.BUDGET_ADJUSTED, column), amount),
            FormEntry.of(cell(Role.EXECUTED, column), amount)),
        FormEntry.of(cell(Role.RATE, column), Expectation.percent()),
        points);
  }

  private Optional<SheetCell> cell(Role line, int column) {
    return Optional.ofNullable(lines.get(line))
        .map(at -> new SheetCell(sheet.name(), sheet.showing(new CellRef(at, column))));
  }
}
