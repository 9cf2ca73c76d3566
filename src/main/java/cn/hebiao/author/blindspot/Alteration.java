package cn.hebiao.author.blindspot;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways to get a figure wrong. */
public enum Alteration {
  /** Two neighbouring digits swapped: 48.16 for 48.61. */
  DIGITS_SWAPPED(Alteration::swapped),
  /** One too many. */
  ONE_MORE(figure -> figure.add(BigDecimal.ONE).toPlainString()),
  /** One too few. */
  ONE_LESS(figure -> figure.subtract(BigDecimal.ONE).toPlainString()),
  /** Ten times too much. */
  TENFOLD(figure -> figure.movePointRight(1).toPlainString()),
  /** The decimal point one place too far left. */
  TENTH(figure -> figure.movePointLeft(1).toPlainString()),
  /** The sign turned. */
  SIGN_TURNED(figure -> figure.negate().toPlainString()),
  /** Left blank. */
  BLANKED(figure -> "");

  private static final Pattern FIGURE =
      Pattern.compile("(-?[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?)(%?)(\\D{0,3})");

  private final Function<BigDecimal, String> made;

  Alteration(Function<BigDecimal, String> made) {
    this.made = made;
  }

  /** Whether a cell holds a plain figure, perhaps with a short unit. */
  public static boolean possible(Cell cell) {
    return FIGURE.matcher(cell.shown().strip()).matches();
  }

  /** The cell with this slip; empty where it holds no plain figure or the slip changes nothing. */
  public Optional<Cell> in(Cell cell) {
    Matcher figure = FIGURE.matcher(cell.shown().strip());
    if (!figure.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(figure.group(1).replace(",", ""));
    String wrong = made.apply(number);
    if (wrong.isEmpty()) {
      return Optional.of(Cell.blank(cell.ref()));
    }
    return new BigDecimal(wrong).compareTo(number) == 0
        ? Optional.empty()
        : Optional.of(written(cell, wrong, figure.group(2), figure.group(3)));
  }

  /** Kept as number or text, as the cell was before. */
  private static Cell written(Cell old, String digits, String percent, String unit) {
    if (old.value().number().isEmpty() || !unit.isEmpty()) {
      return Cell.text(old.ref(), digits + percent + unit);
    }
    BigDecimal number = new BigDecimal(digits);
    return new Cell(
        old.ref(),
        new CellValue.Numeric(percent.isEmpty() ? number : number.movePointLeft(2)),
        digits + percent,
        old.format(),
        Optional.empty());
  }

  private static String swapped(BigDecimal figure) {
    char[] digits = figure.toPlainString().toCharArray();
    for (int i = 0; i + 1 < digits.length; i++) {
      boolean both = Character.isDigit(digits[i]) && Character.isDigit(digits[i + 1]);
      boolean leadingZero = i == 0 && digits[i + 1] == '0';
      if (both && digits[i] != digits[i + 1] && !leadingZero) {
        char first = digits[i];
        digits[i] = digits[i + 1];
        digits[i + 1] = first;
        return new String(digits);
      }
    }
    return figure.toPlainString();
  }
}
