package cn.hebiao.model.value;

import cn.hebiao.model.grid.Cell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one cell says, next to what it stores and shows.
 *
 * @param cell the cell itself
 * @param kind what it turned out to be
 * @param text its text made plain; the error code of an error
 * @param figure the figure, present for {@link ReadingKind#FIGURE} only
 * @param alternative the other way to read an ambiguous figure, if there is one
 * @param storedNumber the stored number in base units (the number of a text cell is its written
 *     one)
 * @param shownNumber the number that Excel shows, in base units
 * @param doubts what may be wrong with the reading, without repeats
 */
public record CellReading(
    Cell cell,
    ReadingKind kind,
    String text,
    Optional<Figure> figure,
    Optional<Figure> alternative,
    Optional<BigDecimal> storedNumber,
    Optional<BigDecimal> shownNumber,
    List<Doubt> doubts) {

  /** The closed set of what a cell can say. */
  public enum ReadingKind {
    /** Nothing: not the same as zero. */
    BLANK,
    /** A placeholder such as — or /. */
    DASH,
    /** Words that say that nothing applies: 无, 不涉及. */
    NOT_APPLICABLE,
    /** A number with or without a unit. */
    FIGURE,
    /** Any other words. */
    TEXT,
    /** An Excel error, or a formula without a result. */
    ERROR
  }

  public CellReading {
    doubts = List.copyOf(doubts);
  }

  /** A reading without figures. */
  static CellReading words(Cell cell, ReadingKind kind, String text, List<Doubt> doubts) {
    return new CellReading(
        cell,
        kind,
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        doubts);
  }

  /** The number in base units, if the cell gives one. */
  public Optional<BigDecimal> number() {
    return figure.map(Figure::number);
  }

  /** Whether there is nothing to read: blank, a placeholder, or 无. */
  public boolean isEmpty() {
    return kind == ReadingKind.BLANK
        || kind == ReadingKind.DASH
        || kind == ReadingKind.NOT_APPLICABLE;
  }

  public boolean has(Doubt doubt) {
    return doubts.contains(doubt);
  }

  /** What the texts of the doubts may mention: found, shown, number and unit. */
  public Map<String, String> arguments() {
    return Map.of(
        "found", cell.words(),
        "shown", cell.shown(),
        "stored", cell.value().number().map(BigDecimal::toPlainString).orElse(""),
        "number", figure.map(read -> read.written().toPlainString()).orElse(""),
        "unit", figure.map(read -> read.unit().label()).orElse(""));
  }
}
