package cn.hebiao.read.form;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Dimension;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.model.value.Unit;
import cn.hebiao.rules.rulebook.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A fund block in one row, each amount right of its label: 预算数 | 1640 | 执行数 | 1394. */
final class FundPairs {
  /** What may stand in the row below the amounts. */
  private static final List<Role> OF_RATE =
      List.of(Role.EXECUTED, Role.RATE, Role.WEIGHT, Role.SCORE);

  private static final List<Role> AMOUNTS =
      List.of(Role.BUDGET_INITIAL, Role.BUDGET_ADJUSTED, Role.EXECUTED);

  /** So many sources of money may stand below the whole amount. */
  private static final int MOST_PARTS = 6;

  private static final List<Role> OF_POINTS = List.of(Role.RATE, Role.WEIGHT, Role.SCORE);

  private FundPairs() {}

  /** The block of a row; empty unless budget and execution stand beside their labels. */
  static Optional<FundBlock> of(Sheet sheet, LabelBook labels, int row) {
    Map<Role, SheetCell> amounts = new EnumMap<>(Role.class);
    List<CellRef> places = new ArrayList<>();
    pairs(sheet, labels, row, FundColumns.ORDER, amounts, places);
    if (HeaderRoles.any(amounts.keySet(), HeaderRoles.FUNDS)) {
      if (!isAnother(sheet, labels, row + 1, amounts)) {
        pairs(sheet, labels, row + 1, OF_RATE, amounts, places);
      }
      if (isOfPoints(sheet, labels, row + 2)) {
        pairs(sheet, labels, row + 2, OF_RATE, amounts, places);
      }
    }
    whole(sheet, labels, row, amounts, places);
    if (!amounts.containsKey(Role.WEIGHT) && isTotal(sheet, labels, amounts.get(Role.SCORE))) {
      amounts.remove(Role.SCORE);
    }
    if (HeaderRoles.any(amounts.keySet(), HeaderRoles.FUNDS) && !amounts.containsKey(Role.RATE)) {
      below(sheet, labels, row)
          .or(() -> last(sheet, labels, row))
          .ifPresent(
              rate -> {
                amounts.put(Role.RATE, rate);
                places.add(rate.ref());
              });
    }
    if (amounts.containsKey(Role.RATE) || amounts.containsKey(Role.SCORE)) {
      blank(sheet, labels, row, amounts, places);
    }
    if (!isBudgeted(amounts) || !amounts.containsKey(Role.EXECUTED)) {
      return Optional.empty();
    }
    int first = places.stream().mapToInt(CellRef::column).min().orElse(0);
    int last = places.stream().mapToInt(CellRef::column).max().orElse(first);
    Unit money = new FundUnit(sheet, row, 0).money();
    Expectation amount = FundBlock.amounts(money);
    FundBlock.FundRow line =
        new FundBlock.FundRow(
            "",
            amounts(amounts, amount),
            FormEntry.of(cell(amounts, Role.RATE), Expectation.percent()),
            PointEntries.of(
                cell(amounts, Role.WEIGHT).or(() -> stated(sheet, amounts)),
                cell(amounts, Role.SCORE)));
    List<FundBlock.FundRow> parts = parts(sheet, labels, amounts, amount);
    int end = places.stream().mapToInt(CellRef::row).max().orElse(row);
    return Optional.of(
        new FundBlock(
            sheet.name(),
            CellRange.of(row, first, Math.max(end, row + parts.size()), last),
            money,
            Optional.of(line),
            parts));
  }

  /** The lines right below with amounts below all those of the row, each right of a label: 其中. */
  private static List<FundBlock.FundRow> parts(
      Sheet sheet, LabelBook labels, Map<Role, SheetCell> amounts, Expectation amount) {
    List<FundBlock.FundRow> parts = new ArrayList<>();
    boolean more = true;
    for (int below = 1; more && below <= MOST_PARTS; below++) {
      Map<Role, SheetCell> line = new EnumMap<>(Role.class);
      for (Role role : AMOUNTS) {
        if (amounts.containsKey(role)) {
          line.put(role, at(sheet, amounts.get(role).ref().plus(below, 0)));
        }
      }
      more = line.values().stream().allMatch(cell -> isPart(sheet, labels, cell));
      if (more) {
        Cell label = left(sheet, line.values().iterator().next());
        FundBlock.Amounts written = amounts(line, amount);
        parts.add(
            new FundBlock.FundRow(
                label.words().strip(), written, FormEntry.NONE, PointEntries.NONE));
      }
    }
    return parts;
  }

  private static FundBlock.Amounts amounts(Map<Role, SheetCell> cells, Expectation amount) {
    return new FundBlock.Amounts(
        FormEntry.of(cell(cells, Role.BUDGET_INITIAL), amount),
        FormEntry.of(cell(cells, Role.BUDGET_ADJUSTED), amount),
        FormEntry.of(cell(cells, Role.EXECUTED), amount));
  }

  /** An amount right of a label that is none of a whole amount, a rate or points. */
  private static boolean isPart(Sheet sheet, LabelBook labels, SheetCell cell) {
    Cell label = left(sheet, cell);
    return isAmount(cell)
        && !label.isBlank()
        && !TableCells.isNumber(new SheetCell(sheet.name(), label))
        && labels.roles(label.words()).stream().noneMatch(FundColumns.ORDER::contains);
  }

  /** What starts left of a cell in its row. */
  private static Cell left(Sheet sheet, SheetCell cell) {
    CellRef left = sheet.extent(cell.ref().plus(0, -1)).first();
    return left.row() == cell.ref().row() ? sheet.at(left) : Cell.blank(left);
  }

  private static void pairs(
      Sheet sheet,
      LabelBook labels,
      int row,
      List<Role> roles,
      Map<Role, SheetCell> amounts,
      List<CellRef> places) {
    for (Cell cell : Rows.of(sheet, row)) {
      for (Role role : roles) {
        if (labels.is(cell.words(), role) && !amounts.containsKey(role)) {
          beside(sheet, cell, role)
              .ifPresent(
                  amount -> {
                    amounts.put(role, amount);
                    places.add(cell.ref());
                    places.add(sheet.extent(amount.ref()).last());
                  });
        }
      }
    }
  }

  /**
   * What is labelled as the whole amount beside what was spent is the budget; what is labelled as
   * reached between budget and rate was spent.
   */
  private static void whole(
      Sheet sheet, LabelBook labels, int row, Map<Role, SheetCell> amounts, List<CellRef> places) {
    Map<Role, SheetCell> found = new EnumMap<>(Role.class);
    if (amounts.containsKey(Role.EXECUTED) && !isBudgeted(amounts)) {
      pairs(sheet, labels, row, List.of(Role.FUND_TOTAL, Role.FUND_BLOCK), found, places);
      found.values().stream().findFirst().ifPresent(c -> amounts.put(Role.BUDGET_ADJUSTED, c));
    } else if (amounts.containsKey(Role.RATE) && isBudgeted(amounts)) {
      pairs(sheet, labels, row, List.of(Role.ACTUAL), found, places);
      found.values().forEach(cell -> amounts.putIfAbsent(Role.EXECUTED, cell));
    }
  }

  /** Whether a row has a budget of its own where one was found already: income and expenditure. */
  private static boolean isAnother(
      Sheet sheet, LabelBook labels, int row, Map<Role, SheetCell> amounts) {
    return !amounts.containsKey(Role.EXECUTED)
        && Rows.of(sheet, row).stream()
            .anyMatch(
                label ->
                    AMOUNTS.stream()
                        .filter(role -> role != Role.EXECUTED && amounts.containsKey(role))
                        .anyMatch(
                            role ->
                                labels.is(label.words(), role)
                                    && beside(sheet, label, role).isPresent()));
  }

  private static boolean isBudgeted(Map<Role, SheetCell> amounts) {
    return amounts.containsKey(Role.BUDGET_ADJUSTED) || amounts.containsKey(Role.BUDGET_INITIAL);
  }

  /** The amount that was left out right of its label, where the rate or score rests on it. */
  private static void blank(
      Sheet sheet, LabelBook labels, int row, Map<Role, SheetCell> amounts, List<CellRef> places) {
    List<Role> wanted = new ArrayList<>();
    if (!amounts.containsKey(Role.EXECUTED)) {
      wanted.add(Role.EXECUTED);
    }
    if (!isBudgeted(amounts)) {
      wanted.addAll(List.of(Role.BUDGET_ADJUSTED, Role.BUDGET_INITIAL));
    }
    for (Cell label : Rows.of(sheet, row)) {
      CellRef place = right(sheet, label.ref());
      if (sheet.showing(place).isBlank()) {
        wanted.stream()
            .filter(role -> labels.is(label.words(), role))
            .findFirst()
            .ifPresent(
                role -> {
                  amounts.putIfAbsent(role, at(sheet, place));
                  places.add(place);
                });
      }
    }
  }

  /** Whether a row has the labels of both a weight and a score. */
  private static boolean isOfPoints(Sheet sheet, LabelBook labels, int row) {
    return Stream.of(Role.WEIGHT, Role.SCORE)
        .allMatch(
            role -> Rows.of(sheet, row).stream().anyMatch(cell -> labels.is(cell.words(), role)));
  }

  /** Whether a score beside amounts is labelled as that of the whole form: 自评得分. */
  private static boolean isTotal(Sheet sheet, LabelBook labels, SheetCell score) {
    return score != null
        && Rows.of(sheet, score.ref().row()).stream()
            .filter(cell -> cell.ref().compareTo(score.ref()) < 0)
            .reduce((first, second) -> cell(first, second))
            .filter(label -> labels.is(label.words(), Role.STATED_TOTAL))
            .isPresent();
  }

  private static Cell cell(Cell first, Cell second) {
    return second.isBlank() ? first : second;
  }

  /** The points that a label such as 预算执行得分(10分) states beside its score. */
  private static Optional<SheetCell> stated(Sheet sheet, Map<Role, SheetCell> amounts) {
    SheetCell score = amounts.get(Role.SCORE);
    return score == null
        ? Optional.empty()
        : Rows.of(sheet, score.ref().row()).stream()
            .filter(cell -> cell.ref().compareTo(score.ref()) < 0)
            .reduce((first, second) -> cell(first, second))
            .flatMap(
                label ->
                    LabelText.points(label.words())
                        .map(
                            points ->
                                new SheetCell(
                                    sheet.name(),
                                    Cell.text(label.ref(), points.toPlainString() + "分"))));
  }

  /**
   * The amount right of a label; one blank cell may stand between, though not before the rate at
   * the end of the row.
   */
  private static Optional<SheetCell> beside(Sheet sheet, Cell label, Role role) {
    CellRef first = right(sheet, label.ref());
    boolean blank = sheet.showing(first).isBlank();
    SheetCell next = at(sheet, blank ? right(sheet, first) : first);
    boolean ofAnother = blank && !OF_POINTS.contains(role) && isPercent(next);
    return Optional.of(next).filter(cell -> isAmount(cell) && !ofAnother);
  }

  private static SheetCell at(Sheet sheet, CellRef place) {
    return new SheetCell(sheet.name(), sheet.at(place));
  }

  private static CellRef right(Sheet sheet, CellRef place) {
    return new CellRef(place.row(), sheet.extent(place).last().column() + 1);
  }

  private static boolean isAmount(SheetCell cell) {
    return TableCells.isNumber(cell)
        || FormEntry.of(cell, Expectation.any())
            .figure()
            .filter(figure -> figure.unit().dimension() == Dimension.MONEY)
            .isPresent();
  }

  /** The rate of a row whose label stands above it. */
  private static Optional<SheetCell> below(Sheet sheet, LabelBook labels, int row) {
    return row == 0
        ? Optional.empty()
        : Rows.of(sheet, row - 1).stream()
            .filter(cell -> labels.is(cell.words(), Role.RATE))
            .map(label -> new CellRef(row, label.ref().column()))
            .filter(place -> sheet.extent(place).first().equals(place))
            .map(place -> at(sheet, place))
            .filter(TableCells::isNumber)
            .findFirst();
  }

  /** The percentage right of what was spent, without a label: 执行数 | 764.40 | 98.00%. */
  private static Optional<SheetCell> last(Sheet sheet, LabelBook labels, int row) {
    return Rows.of(sheet, row).stream()
        .filter(cell -> labels.is(cell.words(), Role.EXECUTED))
        .map(label -> at(sheet, right(sheet, right(sheet, label.ref()))))
        .filter(FundPairs::isPercent)
        .findFirst();
  }

  private static boolean isPercent(SheetCell cell) {
    return FormEntry.of(cell, Expectation.any())
        .figure()
        .filter(figure -> figure.unit().equals(Unit.PERCENT))
        .isPresent();
  }

  private static Optional<SheetCell> cell(Map<Role, SheetCell> amounts, Role role) {
    return Optional.ofNullable(amounts.get(role));
  }
}
