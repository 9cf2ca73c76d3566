package cn.hebiao.model.value;

import cn.hebiao.model.grid.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads cells that store a number. The stored number stands; the shown text gives the decimals and,
 * through the number format, perhaps a unit.
 */
final class NumericReading {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private NumericReading() {}

  static CellReading of(Cell cell, BigDecimal stored, Expectation expected) {
    String shown = PlainText.value(cell.shown());
    Optional<WrittenFigure> written = WrittenFigure.read(shown);
    return written.isPresent()
        ? shown(cell, stored, written.get(), expected)
        : unshown(cell, stored, shown, expected);
  }

  private static CellReading shown(
      Cell cell, BigDecimal stored, WrittenFigure written, Expectation expected) {
    BigDecimal value = written.value();
    Unit own = written.unit();
    List<Doubt> doubts = new ArrayList<>();
    Optional<BigDecimal> inUnit = inUnit(stored, value, own);
    if (inUnit.isEmpty()) {
      // The format scales or hides: only the stored number is to be trusted.
      doubts.add(Doubt.SHOWN_DIFFERS);
      own = Unit.NONE;
    }
    BigDecimal number = inUnit.orElse(stored);
    return reading(cell, number, value, value.scale(), own, expected, doubts);
  }

  /** The stored number in the unit shown, if what is shown is a rounding of it. */
  private static Optional<BigDecimal> inUnit(BigDecimal stored, BigDecimal shown, Unit unit) {
    BigDecimal half = HALF.scaleByPowerOfTen(-shown.scale());
    BigDecimal base = unit.fromBase(stored);
    boolean plain = near(stored, shown, half);
    boolean scaled = near(base, shown, half);
    boolean scaledFirst = unit.dimension() == Dimension.RATIO;
    if (scaled && (scaledFirst || !plain)) {
      return Optional.of(base);
    }
    return plain ? Optional.of(stored) : Optional.empty();
  }

  private static boolean near(BigDecimal number, BigDecimal shown, BigDecimal half) {
    return number.subtract(shown).abs().compareTo(half) <= 0;
  }

  /** Nothing readable is shown: a column too narrow, a zero shown as a dash, or a hiding format. */
  private static CellReading unshown(
      Cell cell, BigDecimal stored, String shown, Expectation expected) {
    List<Doubt> doubts = new ArrayList<>();
    boolean narrow = !shown.isEmpty() && shown.chars().allMatch(sign -> sign == '#');
    boolean dash = stored.signum() == 0 && Placeholder.kind(shown).isPresent() && !shown.isEmpty();
    if (!narrow && !dash) {
      doubts.add(Doubt.SHOWN_DIFFERS);
    }
    int decimals = Math.max(0, stored.stripTrailingZeros().scale());
    return reading(cell, stored, stored, decimals, Unit.NONE, expected, doubts);
  }

  private static CellReading reading(
      Cell cell,
      BigDecimal number,
      BigDecimal written,
      int decimals,
      Unit own,
      Expectation expected,
      List<Doubt> doubts) {
    UnitChoice choice = UnitChoice.of(number, own, expected);
    doubts.addAll(choice.doubts());
    Unit unit = choice.unit();
    Figure figure = new Figure(unit.toBase(number), written, decimals, unit);
    return new CellReading(
        cell,
        CellReading.ReadingKind.FIGURE,
        PlainText.value(cell.words()),
        Optional.of(figure),
        choice.other().map(figure::in),
        Optional.of(figure.number()),
        Optional.of(unit.toBase(written)),
        doubts);
  }
}
