package cn.hebiao.model.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Whole numbers below ten thousand in Chinese characters: 零, 两, 十二, 三百. */
public final class ChineseNumber {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final int LONGEST = 9;

  private ChineseNumber() {}

  /** The number that starts at a place in the text. Empty where none does or it is malformed. */
  public static Optional<WrittenNumber> at(String text, int start) {
    int total = 0;
    int digit = -1;
    int power = 10_000;
    int at = start;
    for (; at < text.length(); at++) {
      int times = times(text.charAt(at));
      if (times > 0) {
        // Powers fall from left to right; 十 alone is ten.
        if (times >= power || digit == 0 || (digit < 0 && times != 10)) {
          return Optional.empty();
        }
        total += (digit < 0 ? 1 : digit) * times;
        power = times;
        digit = -1;
      } else if (digit(text.charAt(at)) >= 0) {
        if (digit > 0) {
          return Optional.empty();
        }
        digit = digit(text.charAt(at));
      } else {
        break;
      }
      if (at - start >= LONGEST) {
        return Optional.empty();
      }
    }
    if (at == start) {
      return Optional.empty();
    }
    BigDecimal value = BigDecimal.valueOf((long) total + Math.max(digit, 0));
    return Optional.of(new WrittenNumber(value, at, Set.of()));
  }

  private static int digit(char sign) {
    return switch (sign) {
      case '〇' -> 0;
      case '两' -> 2;
      default -> DIGITS.indexOf(sign);
    };
  }

  private static int times(char sign) {
    return switch (sign) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1000;
      default -> 0;
    };
  }
}
