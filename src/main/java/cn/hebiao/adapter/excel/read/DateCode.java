package cn.hebiao.adapter.excel.read;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A number format code cut into its pieces as far as dates and times need it; only the section for
 * positive numbers counts.
 *
 * @param pieces its pieces in their order, minutes written as {@code n} to tell them from months
 * @param chinese whether the code itself asks for Chinese names of days
 */
record DateCode(List<String> pieces, boolean chinese) {
  private static final Pattern PIECE =
      Pattern.compile(
          "\"[^\"]*\"?|\\\\.|[_*].|\\[[^\\]]*\\]|AM/PM|A/P|上午/下午"
              + "|y+|e+|m+|d+|a{3,}|h+|s+(\\.0+)?|.",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)\\]");

  /** What the system's own long date and time look like on a Chinese machine. */
  private static final String LONG_DATE = "yyyy年m月d日";

  private static final String LONG_TIME = "h:mm:ss";

  static DateCode of(String code) {
    String upper = code.toUpperCase(Locale.ROOT);
    String meant = code;
    if (upper.startsWith("[$-F800]")) {
      meant = LONG_DATE;
    } else if (upper.startsWith("[$-F400]")) {
      meant = LONG_TIME;
    }
    List<String> pieces =
        PIECE
            .matcher(meant)
            .results()
            .map(MatchResult::group)
            .takeWhile(piece -> !piece.equals(";"))
            .map(DateCode::lower)
            .toList();
    return new DateCode(withMinutes(pieces), upper.contains("804]"));
  }

  /** Letters of a code may be of either case; quoted text keeps its own. */
  private static String lower(String piece) {
    boolean literal = piece.startsWith("\"") || piece.startsWith("\\");
    return literal ? piece : piece.toLowerCase(Locale.ROOT);
  }

  private static List<String> withMinutes(List<String> pieces) {
    String[] result = pieces.toArray(new String[0]);
    for (int i = 0; i < result.length; i++) {
      if (isMonth(result[i]) && result[i].length() <= 2) {
        boolean minutes =
            neighbour(result, i, -1).startsWith("h") || neighbour(result, i, 1).startsWith("s");
        result[i] = minutes ? "n".repeat(result[i].length()) : result[i];
      }
    }
    return List.of(result);
  }

  private static boolean isMonth(String piece) {
    return piece.startsWith("m");
  }

  /** The next piece in a direction that stands for a part of a date or time. */
  private static String neighbour(String[] pieces, int from, int step) {
    for (int i = from + step; i >= 0 && i < pieces.length; i += step) {
      if (isField(pieces[i])) {
        return pieces[i];
      }
      if (ELAPSED.matcher(pieces[i]).matches()) {
        return pieces[i].substring(1);
      }
    }
    return "";
  }

  /** Whether a piece stands for a part of a date or time. */
  static boolean isField(String piece) {
    return "ymdhsn".indexOf(piece.charAt(0)) >= 0 || piece.startsWith("aaa");
  }

  /**
   * The unit and width of a piece that counts beyond a day, such as {@code hh} of [hh]; else empty.
   */
  static String elapsed(String piece) {
    return ELAPSED.matcher(piece).matches() ? piece.substring(1, piece.length() - 1) : "";
  }

  /** Whether this code shows dates or times and no plain digits. */
  boolean isDate() {
    boolean digits = pieces.stream().anyMatch(piece -> "0#?@".contains(piece));
    return !digits && pieces.stream().anyMatch(p -> isField(p) || !elapsed(p).isEmpty());
  }

  /** Whether hours run to 12 only. */
  boolean halfDays() {
    return pieces.stream().anyMatch(DateCode::isHalfDay);
  }

  static boolean isHalfDay(String piece) {
    return piece.equals("am/pm") || piece.equals("a/p") || piece.equals("上午/下午");
  }
}
