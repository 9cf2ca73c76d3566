package cn.hebiao.read.form;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.rules.rulebook.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the fund block of a self-evaluation form. */
final class FundReader {
  private static final Pattern POINTS =
      Pattern.compile("\\((?:满分|权重)?(?:0[-~—至])?([0-9]{1,3}(?:\\.[0-9]{1,2})?分)");
  private static final Pattern OVERSPENT = Pattern.compile("(?=.{8})(?:超过|超出|超支|追加|高于)");
  private static final int MOST_ROWS = 30;
  private static final int MOST_LABELS = 4;
  private static final int LONGEST_GOAL = 10;
  private final Sheet sheet;
  private final LabelBook labels;

  FundReader(Sheet sheet, LabelBook labels) {
    this.sheet = sheet;
    this.labels = labels;
  }

  /**
   * A fund block as it was read.
   *
   * @param assumed labels that were made up for
   * @param doubts what can be read in two ways
   */
  record ReadFunds(FundBlock block, List<Assumed> assumed, List<Finding> doubts) {}

  /** The block whose header is the given row, down to before the limit; empty if it is none. */
  Optional<ReadFunds> at(int row, int limit) {
    return FundRows.of(sheet, labels, row)
        .or(() -> FundPairs.of(sheet, labels, row))
        .map(pairs -> new ReadFunds(pairs, List.of(), List.of()))
        .or(() -> FundColumns.of(sheet, labels, row).map(columns -> read(row, limit, columns)))
        .or(
            () ->
                FundSentence.of(sheet, labels, row)
                    .map(block -> new ReadFunds(block, List.of(), List.of())));
  }

  /** The block of the whole amount; tables of single tasks or projects may stand beside it. */
  Optional<ReadFunds> whole(int from, int limit) {
    int[] headers =
        Arrays.stream(Rows.used(sheet, from, limit - 1))
            .filter(row -> at(row, limit).isPresent())
            .toArray();
    List<ReadFunds> blocks = new ArrayList<>();
    for (int i = 0; i < headers.length; i++) {
      at(headers[i], i + 1 < headers.length ? headers[i + 1] : limit).ifPresent(blocks::add);
    }
    return blocks.stream().filter(this::isWhole).findFirst().or(() -> blocks.stream().findFirst());
  }

  private boolean isWhole(ReadFunds read) {
    return read.block()
        .total()
        .filter(line -> line.score().isPresent() || labels.is(line.label(), Role.FUND_TOTAL))
        .isPresent();
  }

  private ReadFunds read(int row, int limit, FundColumns columns) {
    int first = columns.first();
    FundUnit unit = new FundUnit(sheet, row, first);
    Expectation amount = FundBlock.amounts(unit.money());
    List<FundBlock.FundRow> lines = new ArrayList<>();
    List<Integer> rows = new ArrayList<>();
    int last = row;
    for (int below = row + 1; below < limit && below <= row + MOST_ROWS && !ends(below); below++) {
      FundBlock.FundRow line = line(below, label(below, first).orElse(""), columns, amount);
      if (!line.label().isEmpty() || line.hasAmounts()) {
        lines.add(line);
        rows.add(below);
      }
      last = below;
    }
    int end = last;
    Optional<FundBlock.FundRow> total = total(lines);
    List<Assumed> assumed = new ArrayList<>(columns.assumed());
    total.flatMap(line -> unnamed(line, lines, rows, first)).ifPresent(assumed::add);
    List<Finding> doubts = new ArrayList<>(unit.another().stream().toList());
    total
        .map(line -> rows.get(lines.indexOf(line)))
        .ifPresent(at -> doubts.addAll(doubled(at, columns)));
    total.ifPresent(lines::remove);
    FundBlock block =
        new FundBlock(
            sheet.name(),
            CellRange.of(row, leftmost(row, first), last, columns.last()),
            unit.money(),
            total
                .map(line -> line.weight().isPresent() ? line : line.worth(points(row, first)))
                .map(line -> apart(line, row, end)),
            lines,
            FundBreakdown.in(sheet, row + 1, last, amount),
            overspent(row, last));
    return new ReadFunds(block, assumed, doubts);
  }

  /** A sentence in the block that speaks of more being spent. */
  private Optional<SheetCell> overspent(int row, int last) {
    return Rows.between(sheet, row, last).values().stream()
        .filter(cell -> OVERSPENT.matcher(cell.words()).find())
        .map(cell -> new SheetCell(sheet.name(), cell))
        .findFirst();
  }

  private List<Finding> doubled(int row, FundColumns columns) {
    return columns.doubled().stream()
        .flatMap(
            other ->
                cell(row, columns.at(other.role()))
                    .flatMap(
                        used ->
                            cell(row, Optional.of(other.index()))
                                .filter(cell -> !cell.isBlank())
                                .flatMap(
                                    cell ->
                                        TwoReadings.of(other.role(), used, cell, Severity.WARNING)))
                    .stream())
        .toList();
  }

  /** That the line taken for the total is not labelled as such although the others are. */
  private Optional<Assumed> unnamed(
      FundBlock.FundRow total, List<FundBlock.FundRow> lines, List<Integer> rows, int first) {
    if (labels.is(total.label(), Role.FUND_TOTAL) || labels.is(total.label(), Role.TOTAL)) {
      return Optional.empty();
    }
    int row = rows.get(lines.indexOf(total));
    int column = labelColumn(row, first).orElse(-1);
    if (column >= 0) {
      return labels
          .nearest(total.label(), List.of(Role.FUND_TOTAL))
          .map(role -> Assumed.near(role, new CellRef(row, column), total.label()));
    }
    return lines.size() < 2 || !total.hasAmounts()
        ? Optional.empty()
        : labelColumn(rows.get(1), first)
            .filter(c -> sheet.extent(new CellRef(row, c)).first().row() == row)
            .map(c -> Assumed.placed(Role.FUND_TOTAL, new CellRef(row, c)));
  }

  /** The line that is labelled as the total, else the first one. */
  private Optional<FundBlock.FundRow> total(List<FundBlock.FundRow> lines) {
    return lines.stream()
        .filter(line -> labels.is(line.label(), Role.FUND_TOTAL))
        .findFirst()
        .or(() -> lines.stream().filter(line -> labels.is(line.label(), Role.TOTAL)).findFirst())
        .or(() -> lines.stream().findFirst());
  }

  /** The points that the labels left of the header or in it state, such as 预算执行情况(20分). */
  private FormEntry points(int row, int first) {
    List<Cell> places = new ArrayList<>();
    for (int column = Math.max(0, first - MOST_LABELS); column < first; column++) {
      places.add(sheet.showing(new CellRef(row, column)));
      places.add(sheet.showing(new CellRef(row + 1, column)));
    }
    places.addAll(Rows.of(sheet, row));
    for (Cell place : places) {
      String label = LabelText.normalise(place.words());
      Matcher points = POINTS.matcher(label);
      if (label.length() <= LabelText.LONGEST && points.find()) {
        return FormEntry.of(
            new SheetCell(sheet.name(), Cell.text(place.ref(), points.group(1))),
            Expectation.points());
      }
    }
    return FormEntry.NONE;
  }

  /** The line with points that stand below the amounts, beside a label of their own. */
  private FundBlock.FundRow apart(FundBlock.FundRow line, int row, int last) {
    FundBlock.FundRow weighed =
        line.weight().isPresent() ? line : line.worth(apart(row, last, Role.WEIGHT));
    return weighed.score().isPresent() ? weighed : weighed.scored(apart(row, last, Role.SCORE));
  }

  /** The first number right of a label: 预算执行分值 | 10, 预算执行率得分（满分10分） | 9.5. */
  private FormEntry apart(int row, int last, Role role) {
    return Rows.between(sheet, row + 1, last).values().stream()
        .filter(cell -> labels.is(cell.words(), role))
        .flatMap(
            label ->
                Rows.of(sheet, label.ref().row()).stream()
                    .filter(cell -> cell.ref().column() > label.ref().column()))
        .map(cell -> new SheetCell(sheet.name(), cell))
        .filter(TableCells::isNumber)
        .findFirst()
        .map(cell -> FormEntry.of(cell, Expectation.points()))
        .orElse(FormEntry.NONE);
  }

  private boolean ends(int row) {
    return isGoal(row)
        || sheet.cells().subMap(new CellRef(row, 0), new CellRef(row + 1, 0)).values().stream()
            .map(cell -> labels.roles(cell.words()))
            .anyMatch(
                roles ->
                    roles.contains(Role.GOAL)
                        || roles.contains(Role.LEVEL3)
                        || roles.contains(Role.LEVEL1));
  }

  /** A row of prose whose label speaks of goals, such as 项目年度目标. */
  private boolean isGoal(int row) {
    List<Cell> filled = Rows.of(sheet, row).stream().filter(cell -> !cell.isBlank()).toList();
    return filled.stream().noneMatch(cell -> cell.value().number().isPresent())
        && filled.stream()
            .findFirst()
            .map(Cell::words)
            .filter(words -> LabelText.normalise(words).length() <= LONGEST_GOAL)
            .filter(words -> labels.mentions(words, Role.GOAL))
            .isPresent();
  }

  private Optional<String> label(int row, int firstColumn) {
    return labelColumn(row, firstColumn)
        .map(column -> sheet.showing(new CellRef(row, column)).words().strip());
  }

  /** The nearest filled cell of a line left of its amounts. */
  private Optional<Integer> labelColumn(int row, int firstColumn) {
    for (int column = firstColumn - 1; column >= 0; column--) {
      CellRef ref = new CellRef(row, column);
      if (sheet.extent(ref).first().row() == row
          && !sheet.at(sheet.extent(ref).first()).isBlank()) {
        return Optional.of(sheet.extent(ref).first().column());
      }
    }
    return Optional.empty();
  }

  private FundBlock.FundRow line(int row, String label, FundColumns columns, Expectation amount) {
    return new FundBlock.FundRow(
        label,
        new FundBlock.Amounts(
            FormEntry.of(cell(row, columns.initial()), amount),
            FormEntry.of(cell(row, columns.at(Role.BUDGET_ADJUSTED)), amount),
            FormEntry.of(cell(row, columns.at(Role.EXECUTED)), amount)),
        FormEntry.of(cell(row, columns.at(Role.RATE)), Expectation.percent()),
        PointEntries.of(
            cell(row, columns.at(Role.WEIGHT)),
            cell(row, columns.at(Role.SCORE)),
            Optional.empty(),
            columns.reviews().stream()
                .flatMap(
                    review ->
                        cell(row, Optional.of(review.index()))
                            .map(cell -> ReviewEntry.of(review, cell))
                            .stream())
                .toList()));
  }

  private Optional<SheetCell> cell(int row, Optional<Integer> column) {
    return column
        .map(c -> sheet.extent(new CellRef(row, c)))
        .filter(extent -> extent.first().row() == row)
        .map(extent -> new SheetCell(sheet.name(), sheet.at(extent.first())));
  }

  private int leftmost(int row, int first) {
    int leftmost = first;
    for (int column = first - 1; column >= Math.max(0, first - MOST_LABELS); column--) {
      if (!sheet.showing(new CellRef(row, column)).isBlank()
          || !sheet.showing(new CellRef(row + 1, column)).isBlank()) {
        leftmost = column;
      }
    }
    return leftmost;
  }
}
