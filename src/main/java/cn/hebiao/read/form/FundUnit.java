package cn.hebiao.read.form;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.value.Dimension;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The amount unit of a fund block: the labels left of, in, or up to six rows above its header. */
final class FundUnit {
  private static final Pattern UNIT = Pattern.compile("(亿元|百万元|万元|千元|元)");
  private static final int ROWS_ABOVE = 6;
  private static final int LONGEST_STATEMENT = 12;

  private final String sheet;
  private final List<Cell> places = new ArrayList<>();

  FundUnit(Sheet sheet, int row, int first) {
    this.sheet = sheet.name();
    for (int column = first - 1; column >= 0; column--) {
      places.add(sheet.showing(new CellRef(row, column)));
      places.add(sheet.showing(new CellRef(row + 1, column)));
    }
    places.addAll(Rows.of(sheet, row));
    Rows.between(sheet, row - ROWS_ABOVE, row - 1).values().stream()
        .filter(cell -> cell.words().contains("单位"))
        .flatMap(cell -> Stream.of(cell, beside(sheet, cell.ref())))
        .filter(cell -> cell.words().contains("单位") || isUnit(cell))
        .forEach(places::add);
  }

  /** The cell right of a label. */
  private static Cell beside(Sheet sheet, CellRef label) {
    return sheet.showing(new CellRef(label.row(), sheet.extent(label).last().column() + 1));
  }

  /** Whether a text says no more than which unit amounts are in. */
  static boolean isStatement(String words) {
    String normal = LabelText.normalise(words);
    return normal.length() <= LONGEST_STATEMENT
        && normal.contains("单位")
        && UNIT.matcher(normal).find();
  }

  /** Whether a cell holds nothing but a unit of amounts. */
  private static boolean isUnit(Cell cell) {
    return UNIT.matcher(LabelText.normalise(cell.words())).matches();
  }

  /** The unit by the nearest label that states one; no unit where none does. */
  Unit money() {
    return stating().flatMap(cell -> Units.standard().named(written(cell))).orElse(Unit.NONE);
  }

  private Optional<Cell> stating() {
    return places.stream().filter(cell -> !written(cell).isEmpty()).findFirst();
  }

  private static String written(Cell cell) {
    String normal = LabelText.normalise(cell.words());
    Matcher unit = UNIT.matcher(normal);
    return normal.length() <= LabelText.LONGEST && unit.find() ? unit.group(1) : "";
  }

  /** That another label states another unit of the same amounts. */
  Optional<Finding> another() {
    Optional<Cell> used = stating();
    Optional<Unit> unit = used.flatMap(FundUnit::stated);
    return unit.flatMap(
        mine ->
            places.stream()
                .filter(
                    cell ->
                        stated(cell)
                            .filter(other -> other.factor().compareTo(mine.factor()) != 0)
                            .isPresent())
                .findFirst()
                .map(
                    cell ->
                        TwoReadings.units(sheet, cell.ref(), quoted(used.get()), quoted(cell))));
  }

  private static Optional<Unit> stated(Cell cell) {
    return cell.words().length() > 2 * LabelText.LONGEST
        ? Optional.empty()
        : Units.standard().named(cell.words()).filter(unit -> unit.dimension() == Dimension.MONEY);
  }

  private static String quoted(Cell cell) {
    return cell.ref().name() + "“" + LabelText.normalise(cell.words()) + "”";
  }
}
