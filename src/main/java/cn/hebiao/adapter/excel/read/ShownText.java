package cn.hebiao.adapter.excel.read;

import java.math.BigDecimal;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;

/**
 * The text that Excel shows for a number, the same on every machine.
 *
 * <p>Blanks around it, which formats use to line up digits, are left out. Not for several threads.
 */
final class ShownText {
  /** Excel's General shows up to 11 digits, POI's alike but for 10 with a decimal point. */
  private static final int PLAIN_DIGITS = 10;

  /** A longer whole number is a code, which Excel shows as 5.10923E+16 to nobody's use. */
  private static final int CODE_DIGITS = 20;

  private final DataFormatter formatter = new DataFormatter(Locale.US);
  private final DateSystem dates;

  ShownText(DateSystem dates) {
    this.dates = dates;
  }

  String of(BigDecimal number, NumberStyle style) {
    boolean general = style.equals(NumberStyle.GENERAL);
    boolean brief = number.precision() <= PLAIN_DIGITS && number.scale() < PLAIN_DIGITS;
    boolean digits = number.scale() <= 0 && number.precision() <= CODE_DIGITS;
    if (general && (brief || digits)) {
      return number.toPlainString();
    }
    if (style.plain().isPresent()) {
      return style.plain().get().text(number);
    }
    if (style.code().replace(";", "").isEmpty()) {
      return "";
    }
    return style
        .date()
        .map(code -> DateText.of(number, code, dates).orElseGet(() -> general(number)))
        .orElseGet(() -> number(number, style))
        .strip();
  }

  private String number(BigDecimal number, NumberStyle style) {
    try {
      return formatted(number, style);
    } catch (RuntimeException | StackOverflowError e) {
      // A format code that POI does not understand must not hide the number.
      return general(number);
    }
  }

  private String general(BigDecimal number) {
    return formatted(number, NumberStyle.GENERAL);
  }

  private String formatted(BigDecimal number, NumberStyle style) {
    return formatter.formatRawCellContents(
        number.doubleValue(), style.id(), style.code(), dates.is1904());
  }
}
