package cn.hebiao.model.value;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads cells: the only way from what a cell holds to a number or a word. */
public final class ValueReader {
  private static final Set<String> ERRORS =
      Set.of(
          "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!");

  private ValueReader() {}

  /** Reads one cell against what the table says about it. Never fails. */
  public static CellReading read(Cell cell, Expectation expected) {
    CellValue value = cell.value();
    if (cell.formula().isPresent() && !cell.formula().get().cached() && value.isBlank()) {
      return CellReading.words(
          cell, CellReading.ReadingKind.ERROR, "", List.of(Doubt.FORMULA_WITHOUT_VALUE));
    }
    if (value.error().isPresent()) {
      return CellReading.words(cell, CellReading.ReadingKind.ERROR, value.error().get(), List.of());
    }
    if (value.date().isPresent()) {
      return DateReading.of(cell, expected);
    }
    if (value.number().isPresent()) {
      return NumericReading.of(cell, value.number().get(), expected);
    }
    if (value.isBlank() || !value.text().isEmpty()) {
      return text(cell, value.text(), expected);
    }
    return CellReading.words(
        cell,
        CellReading.ReadingKind.TEXT,
        PlainText.value(cell.shown()),
        List.of(Doubt.LOGICAL_VALUE));
  }

  /** Reads a part of a cell's text, such as what follows the colon in 基本支出：408.34. */
  public static CellReading read(Cell cell, String part, Expectation expected) {
    return text(cell, part, expected);
  }

  private static CellReading text(Cell cell, String raw, Expectation expected) {
    String text = PlainText.value(raw);
    if (ERRORS.contains(text)) {
      return CellReading.words(cell, CellReading.ReadingKind.ERROR, text, List.of());
    }
    Optional<CellReading.ReadingKind> placeholder = Placeholder.kind(text);
    if (placeholder.isPresent()) {
      return CellReading.words(cell, placeholder.get(), text, List.of());
    }
    return WrittenFigure.read(text)
        .map(written -> figure(cell, text, written, expected))
        .orElseGet(() -> words(cell, text, expected));
  }

  private static CellReading figure(
      Cell cell, String text, WrittenFigure written, Expectation expected) {
    List<Doubt> doubts = new ArrayList<>(written.doubts());
    if (written.unit().isAbsent() || written.unit().equals(Unit.PERCENT)) {
      doubts.add(Doubt.NUMBER_AS_TEXT);
    }
    UnitChoice choice = UnitChoice.of(written.value(), written.unit(), expected);
    doubts.addAll(choice.doubts());
    Figure figure = Figure.of(written.value(), choice.unit());
    Optional<BigDecimal> number = Optional.of(figure.number());
    return new CellReading(
        cell,
        CellReading.ReadingKind.FIGURE,
        text,
        Optional.of(figure),
        choice.other().map(figure::in),
        number,
        number,
        doubts);
  }

  private static CellReading words(Cell cell, String text, Expectation expected) {
    List<Doubt> doubts = new ArrayList<>();
    if (WrittenFigure.oddlyGrouped(text)) {
      doubts.add(Doubt.GROUPING_ODD);
    }
    if (expected.wanted().number()) {
      doubts.add(Doubt.NOT_A_NUMBER);
    }
    return CellReading.words(cell, CellReading.ReadingKind.TEXT, text, doubts);
  }
}
