package cn.hebiao.judge.check.prose;

import cn.hebiao.judge.check.CheckedBook;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Dimension;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Interval;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Units;
import cn.hebiao.model.value.ValueReader;
import cn.hebiao.read.fact.FactName;
import cn.hebiao.read.fact.ProseFigure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A row of a data table: a label and the one number of the row right beside it.
 *
 * @param label what the number is of
 * @param cell the number
 * @param figure the number with its unit, which may stand in the cell behind it
 * @param written the number with its unit as written
 * @param remarks the cells behind it that hold words
 */
record DataRow(
    String label, SheetCell cell, Figure figure, String written, List<SheetCell> remarks) {
  private static final int LONGEST_UNIT = 4;

  DataRow {
    remarks = List.copyOf(remarks);
  }

  /** The rows of all sheets, but for those of forms with indicators. */
  static List<DataRow> of(CheckedBook checked) {
    return checked.book().sheets().stream().flatMap(sheet -> of(sheet, checked)).toList();
  }

  private static Stream<DataRow> of(Sheet sheet, CheckedBook checked) {
    Map<Integer, List<Cell>> rows = new LinkedHashMap<>();
    sheet.cells().values().stream()
        .filter(cell -> !cell.isBlank())
        .forEach(
            cell -> rows.computeIfAbsent(cell.ref().row(), row -> new ArrayList<>()).add(cell));
    return rows.values().stream().flatMap(cells -> of(sheet, cells, checked).stream());
  }

  private static Optional<DataRow> of(Sheet sheet, List<Cell> cells, CheckedBook checked) {
    long numbers = cells.stream().filter(cell -> cell.value().number().isPresent()).count();
    if (numbers != 1) {
      return Optional.empty();
    }
    for (int i = 1; i < cells.size(); i++) {
      Cell number = cells.get(i);
      Cell label = cells.get(i - 1);
      boolean beside = sheet.extent(label.ref()).last().column() + 1 == number.ref().column();
      if (number.value().number().isPresent()
          && beside
          && !hasFormAt(sheet, number.ref(), checked)) {
        String behind = i + 1 < cells.size() ? cells.get(i + 1).words().strip() : "";
        List<SheetCell> remarks =
            cells.subList(i + 1, cells.size()).stream()
                .map(cell -> new SheetCell(sheet.name(), cell))
                .toList();
        return ValueReader.read(number, Expectation.any())
            .figure()
            .filter(read -> read.unit().dimension() != Dimension.NONE || !unknown(behind, remarks))
            .map(read -> of(label, new SheetCell(sheet.name(), number), read, behind, remarks));
      }
    }
    return Optional.empty();
  }

  private static boolean hasFormAt(Sheet sheet, CellRef ref, CheckedBook checked) {
    return checked.cards().stream()
        .map(Scorecard::form)
        .anyMatch(
            form ->
                form.sheet().equals(sheet.name())
                    && !form.rows().isEmpty()
                    && form.range().contains(ref));
  }

  /** Whether a word stands where a unit would, with the remark behind it, and is none. */
  private static boolean unknown(String behind, List<SheetCell> remarks) {
    return remarks.size() > 1
        && !behind.isEmpty()
        && behind.length() <= LONGEST_UNIT
        && Units.standard().named(behind).isEmpty();
  }

  private static DataRow of(
      Cell label, SheetCell number, Figure read, String behind, List<SheetCell> remarks) {
    boolean plain = read.unit().dimension() == Dimension.NONE;
    Figure figure =
        (plain && !behind.isEmpty() ? Units.standard().named(behind) : Optional.<Unit>empty())
            .map(
                unit ->
                    new Figure(unit.toBase(read.written()), read.written(), read.decimals(), unit))
            .orElse(read);
    String written = number.words().strip() + (plain ? behind : "");
    return new DataRow(label.words(), number, figure, written, remarks);
  }

  /** What is stated by it. */
  StatedFact fact(FactName name) {
    return new StatedFact(name.words(), cell, unit(), List.of(range()), written, false);
  }

  /** What the number may stand for as written: in 元, as a ratio, or as counted. */
  Interval range() {
    return range(figure);
  }

  static Interval range(Figure figure) {
    boolean based =
        figure.unit().dimension() == Dimension.MONEY
            || figure.unit().dimension() == Dimension.RATIO;
    return based
        ? Interval.point(figure.number()).widen(figure.halfWidth())
        : figure.decimals() == 0
            ? Interval.point(figure.written())
            : Interval.shownWith(figure.written(), figure.decimals());
  }

  /** The unit as sentences have it; empty where there is none. */
  String unit() {
    return unit(figure);
  }

  static String unit(Figure figure) {
    return switch (figure.unit().dimension()) {
      case MONEY -> ProseFigure.MONEY;
      case RATIO -> ProseFigure.PERCENT;
      default -> {
        String label = figure.unit().label();
        yield label.isEmpty() ? "" : label.substring(0, 1);
      }
    };
  }
}
