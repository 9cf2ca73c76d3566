package cn.hebiao.adapter.excel.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** A serial number as the date or time that Excel shows, by the format code alone. */
final class DateText {
  private static final long DAY = 86_400_000L;
  private static final String WEEKDAYS = "一二三四五六日";

  private final DateCode code;
  private final LocalDate day;
  private final long days;
  private final long millis;

  private DateText(DateCode code, LocalDate day, long total) {
    this.code = code;
    this.day = day;
    this.days = total / DAY;
    this.millis = total % DAY;
  }

  /** The text; none where the number is no date. */
  static Optional<String> of(BigDecimal serial, DateCode code, DateSystem dates) {
    if (dates.day(serial).isEmpty()) {
      return Optional.empty();
    }
    // Excel rounds to the last unit shown; without fractions that is the second.
    boolean fractions =
        code.pieces().stream().anyMatch(piece -> piece.startsWith("s") && piece.contains("."));
    BigDecimal unit = BigDecimal.valueOf(fractions ? 1 : 1000);
    long total =
        serial
            .multiply(BigDecimal.valueOf(DAY))
            .divide(unit, 0, RoundingMode.HALF_UP)
            .multiply(unit)
            .longValueExact();
    return dates
        .day(BigDecimal.valueOf(total / DAY))
        .map(day -> new DateText(code, day, total).text());
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    code.pieces().forEach(piece -> text.append(part(piece)));
    return text.toString();
  }

  private String part(String piece) {
    String elapsed = DateCode.elapsed(piece);
    if (!elapsed.isEmpty()) {
      return padded(elapsed(elapsed.charAt(0)), elapsed.length());
    }
    int width = piece.length();
    return switch (piece.charAt(0)) {
      case '"' -> piece.replace("\"", "");
      case '\\' -> piece.substring(1);
      case '_' -> " ";
      case '*', '[' -> "";
      case 'y' -> width <= 2 ? padded(day.getYear() % 100, 2) : padded(day.getYear(), 4);
      case 'e' -> padded(day.getYear(), 4);
      case 'm' -> month(width);
      case 'd' -> dayOfMonth(width);
      case 'n' -> padded(millis / 60_000 % 60, width);
      case 's' -> seconds(piece);
      case 'h' -> padded(hour(), width);
      case 'a', '上' -> named(piece);
      default -> piece;
    };
  }

  private long elapsed(char unit) {
    long all = days * DAY + millis;
    return switch (unit) {
      case 'h' -> all / 3_600_000;
      case 'm' -> all / 60_000;
      default -> all / 1000;
    };
  }

  private long hour() {
    long hour = millis / 3_600_000;
    return code.halfDays() ? (hour + 11) % 12 + 1 : hour;
  }

  private String seconds(String piece) {
    int point = piece.indexOf('.');
    int width = point < 0 ? piece.length() : point;
    String whole = padded(millis / 1000 % 60, width);
    int digits = point < 0 ? 0 : Math.min(3, piece.length() - point - 1);
    return digits == 0 ? whole : whole + "." + padded(millis % 1000, 3).substring(0, digits);
  }

  private String month(int width) {
    String name = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return switch (width) {
      case 1, 2 -> padded(day.getMonthValue(), width);
      case 3 -> name.substring(0, 3);
      case 4 -> name;
      default -> name.substring(0, 1);
    };
  }

  private String dayOfMonth(int width) {
    if (width <= 2) {
      return padded(day.getDayOfMonth(), width);
    }
    if (code.chinese()) {
      return weekday(width == 3 ? "周" : "星期");
    }
    String name = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return width == 3 ? name.substring(0, 3) : name;
  }

  private String named(String piece) {
    boolean morning = millis < DAY / 2;
    return switch (piece) {
      case "am/pm" -> morning ? "AM" : "PM";
      case "a/p" -> morning ? "A" : "P";
      case "上午/下午" -> morning ? "上午" : "下午";
      case "aaa" -> weekday("");
      default -> piece.startsWith("aaa") ? weekday("星期") : piece;
    };
  }

  private String weekday(String before) {
    return before + WEEKDAYS.charAt(day.getDayOfWeek().getValue() - 1);
  }

  private static String padded(long number, int width) {
    String digits = Long.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
