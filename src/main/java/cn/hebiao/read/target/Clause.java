package cn.hebiao.read.target;

import cn.hebiao.model.value.WrittenNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A piece of text between two punctuation marks, with the numbers in it.
 *
 * @param text the piece
 * @param numbers its numbers in their order, without dates and ordinals
 */
record Clause(String text, List<Number> numbers) {
  /**
   * One number.
   *
   * @param start index of its first sign in the clause
   * @param written the number, its end counted in the clause
   */
  record Number(int start, WrittenNumber written) {
    int end() {
      return written.end();
    }
  }

  /** What stands before a number and after the one before it. */
  String before(int number) {
    int from = number == 0 ? 0 : numbers.get(number - 1).end();
    return text.substring(from, numbers.get(number).start());
  }

  /** What stands behind the last number. */
  String rest() {
    return text.substring(numbers.get(numbers.size() - 1).end());
  }

  /** Cuts a text, already plain, into its clauses; empty ones are left out. */
  static List<Clause> of(String text) {
    return new Cutter(text).clauses();
  }

  /** Runs once from left to right over the text. */
  private static final class Cutter {
    private static final String DELIMITERS = ",;。.、!?；！？";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final String text;
    private final List<Clause> clauses = new ArrayList<>();
    private List<Number> numbers = new ArrayList<>();
    private int start;
    private int at;

    Cutter(String text) {
      this.text = text;
    }

    List<Clause> clauses() {
      while (at < text.length()) {
        Optional<WrittenNumber> number = mayBegin() ? WrittenNumber.at(text, at) : Optional.empty();
        if (number.isPresent()) {
          take(number.get());
        } else if (DELIMITERS.indexOf(text.charAt(at)) >= 0) {
          close();
          start = ++at;
        } else {
          at++;
        }
      }
      close();
      return clauses;
    }

    private void close() {
      if (at > start && !text.substring(start, at).isBlank()) {
        clauses.add(new Clause(text.substring(start, at), numbers));
      }
      numbers = new ArrayList<>();
    }

    private void take(WrittenNumber number) {
      if (!isLabel(number)) {
        WrittenNumber moved =
            new WrittenNumber(number.value(), number.end() - start, number.doubts());
        numbers.add(new Number(at - start, moved));
      }
      at = number.end();
    }

    private boolean mayBegin() {
      char sign = text.charAt(at);
      char before = at == start ? ' ' : text.charAt(at - 1);
      if (sign == '-' || sign == '+') {
        return numbers.isEmpty() && !isWordLetter(before) && before != ')';
      }
      return isDigit(sign) || "OolI.".indexOf(sign) >= 0 && !isWordLetter(before);
    }

    /** Dates, ordinals and names such as 2023年, 11月, 第3, A4, PM2.5 are no figures. */
    private boolean isLabel(WrittenNumber number) {
      char before = at == start ? ' ' : text.charAt(at - 1);
      char after = number.end() < text.length() ? text.charAt(number.end()) : ' ';
      if (before == '第' || isLatin(before)) {
        return true;
      }
      boolean whole = number.value().scale() == 0 && number.value().precision() <= 4;
      if (!whole) {
        return false;
      }
      int value = number.value().intValue();
      return switch (after) {
        case '年' -> value >= FIRST_YEAR && value < LAST_YEAR;
        case '月' -> value >= 1 && value <= 12;
        case '号' -> true;
        case '日' -> value >= 1 && value <= 31 && text.lastIndexOf('月', at) >= start;
        default -> false;
      };
    }

    private static boolean isWordLetter(char sign) {
      return isLatin(sign) || isDigit(sign);
    }

    private static boolean isLatin(char sign) {
      return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
    }

    private static boolean isDigit(char sign) {
      return sign >= '0' && sign <= '9';
    }
  }
}
