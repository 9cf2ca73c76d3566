package cn.hebiao.judge.check.prose;

import cn.hebiao.judge.check.CheckedBook;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.CellReading;
import cn.hebiao.model.value.Dimension;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Interval;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Units;
import cn.hebiao.model.value.ValueReader;
import cn.hebiao.read.fact.FactName;
import cn.hebiao.read.fact.ProseFigure;
import cn.hebiao.read.fact.ProseFigures;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.rules.rulebook.FormKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Collects what a workbook states under names: rows of data tables, indicators, sentences. */
final class StatedFacts {
  /**
   * What is stated.
   *
   * @param scope the sheet of a project, which has facts of its own; empty for the agency's
   */
  record FactKey(String scope, String words, Optional<Integer> year) {}

  private final CheckedBook checked;
  private final Optional<Integer> year;
  private final Map<FactKey, List<StatedFact>> facts = new LinkedHashMap<>();

  private StatedFacts(CheckedBook checked) {
    this.checked = checked;
    this.year =
        checked.cards().stream().flatMap(card -> card.form().heading().year().stream()).findFirst();
  }

  /** All facts by what they are of, in the order of the workbook. */
  static Map<FactKey, List<StatedFact>> of(CheckedBook checked) {
    StatedFacts all = new StatedFacts(checked);
    checked.book().sheets().forEach(all::table);
    checked.cards().forEach(all::indicators);
    ProseCells.of(checked).forEach(all::prose);
    return all.facts;
  }

  private void prose(SheetCell cell) {
    for (ProseFigure figure : ProseFigures.of(cell)) {
      FactName.of(figure.name(), figure.year()).ifPresent(name -> add(name, StatedFact.of(figure)));
    }
  }

  private void indicators(Scorecard card) {
    for (IndicatorRow row : card.form().rows()) {
      List<Figure> figures =
          Stream.concat(
                  row.reached().figure().stream(),
                  row.target().flatMap(target -> target.written().figure()).stream())
              .toList();
      if (!figures.isEmpty() && row.actual().isPresent()) {
        List<Interval> ranges = figures.stream().map(StatedFacts::range).toList();
        FactName.of(row.name(), Optional.empty())
            .ifPresent(
                name ->
                    add(
                        name,
                        new StatedFact(
                            row.actual().get(),
                            unit(figures.get(0)),
                            ranges,
                            row.actual().get().words().strip(),
                            false)));
      }
    }
  }

  /** Rows of a label and one number, with its unit behind it or nowhere. */
  private void table(Sheet sheet) {
    Map<Integer, List<Cell>> rows = new LinkedHashMap<>();
    sheet
        .cells()
        .values()
        .forEach(
            cell -> {
              if (!cell.isBlank()) {
                rows.computeIfAbsent(cell.ref().row(), row -> new ArrayList<>()).add(cell);
              }
            });
    rows.values().forEach(cells -> row(sheet, cells));
  }

  private void row(Sheet sheet, List<Cell> cells) {
    long numbers = cells.stream().filter(cell -> cell.value().number().isPresent()).count();
    if (numbers != 1) {
      return;
    }
    for (int i = 1; i < cells.size(); i++) {
      Cell number = cells.get(i);
      Cell label = cells.get(i - 1);
      boolean beside = sheet.extent(label.ref()).last().column() + 1 == number.ref().column();
      if (number.value().number().isPresent() && beside && !hasFormAt(sheet, number.ref())) {
        String behind = i + 1 < cells.size() ? cells.get(i + 1).words().strip() : "";
        FactName.of(label.words(), Optional.empty())
            .ifPresent(name -> number(sheet, number, behind).ifPresent(fact -> add(name, fact)));
      }
    }
  }

  private boolean hasFormAt(Sheet sheet, CellRef ref) {
    return checked.cards().stream()
        .map(Scorecard::form)
        .anyMatch(
            form ->
                form.sheet().equals(sheet.name())
                    && !form.rows().isEmpty()
                    && form.range().contains(ref));
  }

  private static Optional<StatedFact> number(Sheet sheet, Cell cell, String behind) {
    CellReading reading = ValueReader.read(cell, Expectation.any());
    Optional<Unit> unit = behind.isEmpty() ? Optional.empty() : Units.standard().named(behind);
    return reading
        .figure()
        .map(
            figure -> {
              boolean plain = figure.unit().dimension() == Dimension.NONE;
              Figure known =
                  plain && unit.isPresent()
                      ? new Figure(
                          unit.get().toBase(figure.written()),
                          figure.written(),
                          figure.decimals(),
                          unit.get())
                      : figure;
              return new StatedFact(
                  new SheetCell(sheet.name(), cell),
                  unit(known),
                  List.of(range(known)),
                  cell.words().strip() + (plain ? behind : ""),
                  false);
            });
  }

  private static Interval range(Figure figure) {
    boolean based =
        figure.unit().dimension() == Dimension.MONEY
            || figure.unit().dimension() == Dimension.RATIO;
    return based
        ? Interval.point(figure.number()).widen(figure.halfWidth())
        : figure.decimals() == 0
            ? Interval.point(figure.written())
            : Interval.shownWith(figure.written(), figure.decimals());
  }

  private static String unit(Figure figure) {
    return switch (figure.unit().dimension()) {
      case MONEY -> ProseFigure.MONEY;
      case RATIO -> ProseFigure.PERCENT;
      default -> {
        String label = figure.unit().label();
        yield label.isEmpty() ? "" : label.substring(0, 1);
      }
    };
  }

  private void add(FactName name, StatedFact fact) {
    String scope =
        checked.cards().stream()
            .map(Scorecard::form)
            .filter(form -> form.kind() == FormKind.PROJECT)
            .filter(form -> form.sheet().equals(fact.cell().sheet()))
            .map(form -> form.sheet() + form.range().name())
            .findFirst()
            .orElse("");
    facts
        .computeIfAbsent(
            new FactKey(scope, name.words(), name.year().or(() -> year)), key -> new ArrayList<>())
        .add(fact);
  }
}
