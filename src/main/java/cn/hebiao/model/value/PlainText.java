package cn.hebiao.model.value;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One spelling for texts that people write alike.
 *
 * <p>{@link #label} is for comparing labels and throws away all blanks; {@link #value} is milder,
 * for texts in which blanks, circled numbers or raised digits may mean something.
 */
public final class PlainText {
  private static final Pattern BARE_AMOUNT = Pattern.compile("[0-9０-９.,，．]+(?:万元|元)?");

  private static final String OPENING = "[{【〔〖〘〚（［｛﹙﹛﹝";
  private static final String CLOSING = "]}】〕〗〙〛）］｝﹚﹜﹞";
  private static final String LONG_DASHES = "―—─━﹘⸺";
  private static final String SHORT_DASHES = "‐‑‒–−﹣－";
  private static final String QUOTES = "\"'“”„‟〝〞＂「」『』‘’‚‛＇";

  /** Signs that are frequent in tables and have no compatibility form. */
  private static final String FREQUENT = "、。《》【】〔〕「」“”‘’—≥≤×\u3000";

  /** Signs that look alike but lie outside the blocks that are folded as a whole. */
  private static final Map<Integer, Integer> LOOK_ALIKES =
      Map.of(
          (int) '〜', (int) '~', (int) '∼', (int) '~', (int) '∶', (int) ':', (int) '＝', (int) '=');

  private PlainText() {}

  /**
   * The text of a label for comparison: full-width and compatibility forms unified (NFKC), all
   * blanks, line breaks, quotes, controls and invisible signs out, one kind of bracket and dash,
   * letters in lower case. Empty for a blank.
   */
  public static String label(String text) {
    int plain = 0;
    while (plain < text.length() && isPlain(text.charAt(plain))) {
      plain++;
    }
    return plain == text.length() ? text : unifiedLabel(text);
  }

  /** Most labels are Chinese characters, digits and plain marks, which stand for themselves. */
  private static boolean isPlain(int sign) {
    return sign >= '一' && sign <= '鿿' || sign >= '(' && sign <= ';' || sign == '%';
  }

  /** Signs that are left out may have kept others apart that then make one sign together. */
  private static String unifiedLabel(String text) {
    String before = text;
    String now = unifiedOnce(before);
    while (!isFoldable(now) && !now.equals(before)) {
      before = now;
      now = unifiedOnce(before);
    }
    return now;
  }

  private static String unifiedOnce(String text) {
    String unified = isFoldable(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder kept = new StringBuilder(unified.length());
    for (int i = 0; i < unified.length(); ) {
      int sign = unified.codePointAt(i);
      i += Character.charCount(sign);
      if (isPlain(sign)) {
        kept.appendCodePoint(sign);
      } else {
        appendLabel(kept, isFullWidth(sign) ? sign - '！' + '!' : sign);
      }
    }
    return kept.toString();
  }

  /** Whether the compatibility forms of a text are full-width letters and signs at most. */
  private static boolean isFoldable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (!isPlain(sign) && sign > '~' && !isFullWidth(sign) && FREQUENT.indexOf(sign) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFullWidth(int sign) {
    return sign >= '！' && sign <= '～';
  }

  private static void appendLabel(StringBuilder kept, int sign) {
    if (isBlank(sign) || isInvisible(sign) || QUOTES.indexOf(sign) >= 0) {
      return;
    }
    if (OPENING.indexOf(sign) >= 0) {
      kept.append('(');
    } else if (CLOSING.indexOf(sign) >= 0) {
      kept.append(')');
    } else if (LONG_DASHES.indexOf(sign) >= 0 || SHORT_DASHES.indexOf(sign) >= 0) {
      kept.append('-');
    } else {
      kept.appendCodePoint(Character.toLowerCase(LOOK_ALIKES.getOrDefault(sign, sign)));
    }
  }

  /**
   * The text of a value: full-width signs and foreign digits made plain, blanks and line breaks as
   * single spaces, none at the ends, no invisible signs. Circled numbers, ㎡ and brackets stay.
   */
  public static String value(String text) {
    if (isCommon(text)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(sign -> isBlank(sign) || !isInvisible(sign))
        .forEach(sign -> appendValue(kept, sign));
    int end = kept.length();
    return kept.substring(0, end > 0 && kept.charAt(end - 1) == ' ' ? end - 1 : end);
  }

  private static void appendValue(StringBuilder kept, int sign) {
    if (isBlank(sign)) {
      if (kept.length() > 0 && kept.charAt(kept.length() - 1) != ' ') {
        kept.append(' ');
      }
    } else {
      kept.appendCodePoint(folded(sign));
    }
  }

  /** Most signs are visible ASCII or plain Chinese characters and stand for themselves. */
  private static boolean isCommon(char sign) {
    return sign > ' ' && sign < 0x7F || sign >= 0x4E00 && sign <= 0x9FA5;
  }

  private static boolean isCommon(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isCommon(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int folded(int sign) {
    if (SHORT_DASHES.indexOf(sign) >= 0) {
      return '-';
    }
    if (LONG_DASHES.indexOf(sign) >= 0) {
      return '—';
    }
    if (Character.getType(sign) == Character.DECIMAL_DIGIT_NUMBER) {
      return '0' + Character.digit(sign, 10);
    }
    if ((sign >= 0xFF00 && sign <= 0xFFEF) || (sign >= 0xFE50 && sign <= 0xFE6F)) {
      String plain = Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKC);
      return plain.codePointCount(0, plain.length()) == 1 ? plain.codePointAt(0) : sign;
    }
    return LOOK_ALIKES.getOrDefault(sign, sign);
  }

  private static boolean isBlank(int sign) {
    return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
  }

  private static boolean isInvisible(int sign) {
    int type = Character.getType(sign);
    // Half a pair shows nothing either, and could join another half when a sign between them goes.
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.UNASSIGNED
        || type == Character.SURROGATE;
  }

  /** Whether a text is nothing but an amount: digits, with or without a unit. */
  public static boolean isBareAmount(String text) {
    return BARE_AMOUNT.matcher(text.strip()).matches();
  }
}
