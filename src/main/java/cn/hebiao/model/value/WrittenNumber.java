package cn.hebiao.model.value;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One number found in a text that {@link PlainText#value} has made plain.
 *
 * @param value the number; its scale is the number of decimals written
 * @param end index of the first sign after it
 * @param doubts what was put right while reading it
 */
public record WrittenNumber(BigDecimal value, int end, Set<Doubt> doubts) {
  /** Reads a number with its sign. Empty where none starts at the place. */
  public static Optional<WrittenNumber> at(String text, int start) {
    return new Scan(text, start).number();
  }

  /** Whether there is a digit at a place. */
  static boolean digit(String text, int index) {
    return index >= 0
        && index < text.length()
        && text.charAt(index) >= '0'
        && text.charAt(index) <= '9';
  }

  /** A scan from left to right that never goes back further than one group of digits. */
  private static final class Scan {
    private static final int MOST_DIGITS = 40;

    private final String text;
    private final int start;
    private final StringBuilder digits = new StringBuilder();
    private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    private int at;

    Scan(String text, int start) {
      this.text = text;
      this.start = start;
      this.at = start;
    }

    Optional<WrittenNumber> number() {
      if (sign(at) == '-' || sign(at) == '+') {
        digits.append(sign(at++));
        at += sign(at) == ' ' ? 1 : 0;
      }
      int whole = groups();
      int decimals = fraction();
      if (whole + decimals == 0 || whole + decimals > MOST_DIGITS) {
        return Optional.empty();
      }
      return Optional.of(new WrittenNumber(scaled(new BigDecimal(digits.toString())), at, doubts));
    }

    private int groups() {
      int first = run();
      int count = first;
      while (first > 0 && first <= 3 && groupFollows()) {
        at++;
        count += run();
      }
      return count;
    }

    private boolean groupFollows() {
      char separator = sign(at);
      return (separator == ',' || separator == ' ')
          && digit(text, at + 1)
          && digit(text, at + 2)
          && digit(text, at + 3)
          && !digit(text, at + 4);
    }

    private int fraction() {
      if (sign(at) != '.' || !isDigitLike(at + 1, at)) {
        return 0;
      }
      digits.append('.');
      at++;
      return run();
    }

    /** Digits in a row, with the letters that stand for digits among them. */
    private int run() {
      int from = at;
      while (isDigitLike(at, from)) {
        if (!digit(text, at)) {
          doubts.add(Doubt.LETTER_FOR_DIGIT);
        }
        digits.append(digit(text, at) ? sign(at) : zeroOrOne(sign(at)));
        at++;
      }
      return at - from;
    }

    private boolean isDigitLike(int index, int from) {
      if (digit(text, index)) {
        return true;
      }
      if (zeroOrOne(sign(index)) == 0) {
        return false;
      }
      // A letter counts only inside a number, never at the edge of a word.
      boolean begins = index == start && !isLetter(sign(index - 1));
      boolean after = index > from || sign(index - 1) == '.' || begins;
      int next = index + 1;
      while (next < index + 4 && zeroOrOne(sign(next)) != 0) {
        next++;
      }
      boolean before = digit(text, next) || (sign(next) == '.' && digit(text, next + 1));
      boolean ends = index > from && (next >= text.length() || sign(next) == '%');
      return after && (before || ends);
    }

    private BigDecimal scaled(BigDecimal value) {
      if (sign(at) != 'E' && sign(at) != 'e') {
        return value;
      }
      int exponent = at + 1;
      boolean negative = sign(exponent) == '-';
      exponent += negative || sign(exponent) == '+' ? 1 : 0;
      int from = exponent;
      while (digit(text, exponent)) {
        exponent++;
      }
      if (exponent == from || exponent > from + 2 || isLetter(sign(exponent))) {
        return value;
      }
      int power = Integer.parseInt(text.substring(from, exponent));
      at = exponent;
      doubts.add(Doubt.SCIENTIFIC);
      return value.scaleByPowerOfTen(negative ? -power : power);
    }

    private char sign(int index) {
      return index >= 0 && index < text.length() ? text.charAt(index) : '\0';
    }

    private static char zeroOrOne(char letter) {
      return switch (letter) {
        case 'O', 'o' -> '0';
        case 'l', 'I' -> '1';
        default -> 0;
      };
    }

    private static boolean isLetter(char sign) {
      return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
    }
  }
}
