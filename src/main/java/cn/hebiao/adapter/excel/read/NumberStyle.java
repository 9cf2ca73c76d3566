package cn.hebiao.adapter.excel.read;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/**
 * How a cell shows its number.
 *
 * @param id the format's number in the file
 * @param code the format code, {@code General} where none is set
 * @param date the code as that of a date or a time, if it is one
 * @param plain the code as one of the plainest numbers, if it is one
 */
record NumberStyle(int id, String code, Optional<DateCode> date, Optional<PlainDecimals> plain) {
  static final NumberStyle GENERAL =
      new NumberStyle(0, "General", Optional.empty(), Optional.empty());

  /** Excel ends at 255 characters; nobody reads a longer one. */
  private static final int MAX_CODE = 255;

  /** How some Chinese programs write General into the file. */
  private static final String CHINESE_GENERAL = "G/通用格式";

  /** General with words behind it, such as a unit, outside of quotes. */
  private static final Pattern GENERAL_WITH_WORDS =
      Pattern.compile("(?:(?i:General)|G/通用格式)(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

  private static final String ANY_DIGITS = "0.##########";

  private static final String YEAR_MONTH = "yyyy\"年\"m\"月\"";
  private static final String MONTH_DAY = "m\"月\"d\"日\"";
  private static final String YEAR_MONTH_DAY = "yyyy\"年\"m\"月\"d\"日\"";
  private static final String HOUR_MINUTE = "h\"时\"mm\"分\"";
  private static final String HOUR_MINUTE_SECOND = "h\"时\"mm\"分\"ss\"秒\"";
  private static final String NOON_MINUTE = "上午/下午h\"时\"mm\"分\"";
  private static final String NOON_SECOND = "上午/下午h\"时\"mm\"分\"ss\"秒\"";

  /** A format with its code written in the file. */
  static NumberStyle of(int id, String code) {
    boolean general = code.equalsIgnoreCase("General") || code.equals(CHINESE_GENERAL);
    if (general || code.isEmpty() || code.length() > MAX_CODE) {
      return GENERAL;
    }
    return written(id, GENERAL_WITH_WORDS.matcher(code).replaceAll(ANY_DIGITS));
  }

  private static NumberStyle written(int id, String code) {
    return new NumberStyle(
        id, code, Optional.of(DateCode.of(code)).filter(DateCode::isDate), PlainDecimals.of(code));
  }

  /** A format known by its number alone, as Chinese Excel and WPS understand it. */
  static NumberStyle builtin(int id) {
    // ECMA-376 part 1, 18.8.30, zh-cn; typing 1-12 into Chinese Excel gives number 58.
    String code =
        switch (id) {
          case 14 -> "yyyy/m/d";
          case 27, 36, 50, 52, 57 -> YEAR_MONTH;
          case 28, 29, 51, 53, 54, 58 -> MONTH_DAY;
          case 30 -> "m-d-yy";
          case 31 -> YEAR_MONTH_DAY;
          case 32 -> HOUR_MINUTE;
          case 33 -> HOUR_MINUTE_SECOND;
          case 34, 55 -> NOON_MINUTE;
          case 35, 56 -> NOON_SECOND;
          default -> plain(id);
        };
    return of(id, code);
  }

  private static String plain(int id) {
    String code = id < 0 ? null : BuiltinFormats.getBuiltinFormat(id);
    // POI fills the numbers nobody uses with reserved-0x17 and the like.
    return code == null || code.startsWith("reserved") ? "General" : code;
  }
}
