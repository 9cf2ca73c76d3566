package cn.hebiao.judge.check.value;

import cn.hebiao.judge.check.Trial;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellValue;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.ValueReader;
import cn.hebiao.model.value.Written;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Cells that show something else than they store. */
final class ShownFigure {
  /** So many cells are tried one by one. */
  static final int MOST = 60;

  private static final BigDecimal NEXT_TO_NOTHING = new BigDecimal("0.000001");

  private ShownFigure() {}

  /**
   * A notice for every cell with which the outcome would be another.
   *
   * @param others by cell, what it would be
   */
  static List<Finding> mattering(Map<SheetCell, SheetCell> others, Trial trial) {
    if (others.isEmpty()) {
      return List.of();
    }
    Set<String> now = trial.outcome(Map.of());
    // Rarely does any of them matter, so all are tried together first.
    return trial.outcome(others).equals(now)
        ? List.of()
        : others.keySet().stream()
            .filter(cell -> !trial.outcome(Map.of(cell, others.get(cell))).equals(now))
            .map(ShownFigure::notice)
            .toList();
  }

  private static Finding notice(SheetCell cell) {
    return Finding.at(
        cell,
        ReadableCheck.VALUE_DOUBTFUL,
        Message.of(
            "finding.VALUE_DOUBTFUL.stored",
            "shown",
            cell.cell().shown().strip(),
            "stored",
            stored(cell).cell().shown()));
  }

  static boolean differs(SheetCell place) {
    Cell cell = place.cell();
    if (cell.value().number().isEmpty() || cell.value().date().isPresent()) {
      return false;
    }
    if (Written.plain(cell.value().number().get()).equals(cell.shown())) {
      return false;
    }
    Optional<Figure> figure = figure(cell);
    return figure
        .map(f -> f.number().subtract(f.unit().toBase(f.written())).abs())
        .filter(
            gap ->
                gap.compareTo(
                        NEXT_TO_NOTHING.multiply(figure.get().number().abs().max(BigDecimal.ONE)))
                    > 0)
        .isPresent();
  }

  private static Optional<Figure> figure(Cell cell) {
    return ValueReader.read(cell, Expectation.any()).figure();
  }

  /** The cell showing all that it stores. */
  static SheetCell stored(SheetCell place) {
    Cell cell = place.cell();
    Figure figure = figure(cell).orElseThrow();
    String text =
        Written.plain(figure.unit().fromBase(figure.number()), 10) + figure.unit().label();
    return new SheetCell(
        place.sheet(), new Cell(cell.ref(), cell.value(), text, cell.format(), cell.formula()));
  }

  /** The cell storing just what it shows. */
  static SheetCell shown(SheetCell place) {
    Cell cell = place.cell();
    Figure figure = figure(cell).orElseThrow();
    BigDecimal number = cell.value().number().orElseThrow();
    BigDecimal base = figure.unit().toBase(figure.written());
    boolean scaled =
        number.subtract(base).abs().compareTo(number.subtract(figure.written()).abs()) <= 0;
    return new SheetCell(
        place.sheet(),
        new Cell(
            cell.ref(),
            new CellValue.Numeric(scaled ? base : figure.written()),
            cell.shown(),
            cell.format(),
            cell.formula()));
  }
}
