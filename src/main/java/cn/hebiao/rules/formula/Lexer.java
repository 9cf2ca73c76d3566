package cn.hebiao.rules.formula;

import cn.hebiao.rules.formula.Token.Type;
import cn.hebiao.rules.formula.expr.NameSpelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a formula's text into words. */
final class Lexer {
  private static final int LONGEST_NUMBER = 30;
  private static final List<String> LONG_SIGNS = List.of("<=", ">=", "<>", "!=", "==");
  private static final String SHORT_SIGNS = "+-*/^%()=<>≤≥≠,";

  private final FormulaCharacters letters;
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  private Lexer(FormulaCharacters letters) {
    this.letters = letters;
  }

  static List<Token> tokens(String text) {
    FormulaCharacters letters = new FormulaCharacters(text);
    if (letters.length() > Formula.LONGEST_TEXT) {
      String most = Integer.toString(Formula.LONGEST_TEXT);
      throw new FormulaRejected(Formula.LONGEST_TEXT + 1, "formula.tooLong", "most", most);
    }
    return new Lexer(letters).read();
  }

  private List<Token> read() {
    while (next < letters.length()) {
      if (letters.isBlank(next)) {
        next++;
      } else if (letters.isDigit(next) || letters.at(next) == '.' && letters.isDigit(next + 1)) {
        numberOrName();
      } else if (letters.at(next) == '[') {
        bracketed();
      } else if (operatorIsDue() && operatorWord()) {
        continue;
      } else if (letters.startsName(next) || letters.isQuote(next)) {
        nameOrText();
      } else {
        sign();
      }
    }
    add(Type.END, "", next);
    return tokens;
  }

  private boolean operatorIsDue() {
    return !tokens.isEmpty() && tokens.get(tokens.size() - 1).endsOperand();
  }

  /** 且 and 或 stand alone after an operand, even without a blank; AND and OR as whole words. */
  private boolean operatorWord() {
    if (letters.isJoiner(next)) {
      add(Type.WORD, letters.at(next) == '且' ? "AND" : "OR", next++);
      return true;
    }
    int end = next;
    StringBuilder word = new StringBuilder();
    while (end < letters.length() && isLatin(letters.at(end))) {
      word.appendCodePoint(letters.at(end++));
    }
    String upper = word.toString().toUpperCase(Locale.ROOT);
    if (!upper.equals("AND") && !upper.equals("OR")) {
      return false;
    }
    add(Type.WORD, upper, next);
    next = end;
    return true;
  }

  private void numberOrName() {
    int start = next;
    int end = digits(start);
    if (letters.at(end) == '.' && letters.isDigit(end + 1)) {
      end = digits(end + 1);
    }
    if (letters.isIdeograph(end) && !letters.isJoiner(end) && letters.isDigit(start)) {
      next = end;
      name(start);
      return;
    }
    StringBuilder number = new StringBuilder();
    for (int i = start; i < end; i++) {
      number.appendCodePoint(letters.at(i));
    }
    next = end;
    check(number.toString(), start);
    add(Type.NUMBER, number.toString(), start);
  }

  private void check(String number, int start) {
    if (letters.inName(next) && !letters.isJoiner(next)) {
      throw new FormulaRejected(
          next + 1, "formula.badNumber", "text", number + letters.typed(next));
    }
    if (number.length() > 1 && number.charAt(0) == '0' && number.charAt(1) != '.') {
      throw new FormulaRejected(start + 1, "formula.leadingZero", "text", number);
    }
    if (number.length() > LONGEST_NUMBER) {
      throw new FormulaRejected(start + 1, "formula.badNumber", "text", number);
    }
  }

  private int digits(int from) {
    int end = from;
    while (letters.isDigit(end)) {
      end++;
    }
    return end;
  }

  private void bracketed() {
    int start = next;
    do {
      next++;
      if (next >= letters.length() || letters.at(next) == '[') {
        throw new FormulaRejected(start + 1, "formula.openBracket");
      }
    } while (letters.at(next) != ']');
    addName(Type.BRACKETED, start, start + 1, next);
    next++;
  }

  /** Text in straight quotation marks, unless a name goes on right behind it: "三公"经费. */
  private void nameOrText() {
    if (letters.at(next) != '"') {
      name(next);
      return;
    }
    int close = next + 1;
    while (close < letters.length() && letters.at(close) != '"') {
      close++;
    }
    if (close >= letters.length()) {
      throw new FormulaRejected(next + 1, "formula.openQuote");
    }
    if (letters.inName(close + 1) && !letters.isJoiner(close + 1)) {
      name(next);
      return;
    }
    add(Type.TEXT, letters.typed(next + 1, close), next);
    next = close + 1;
  }

  private void name(int start) {
    boolean begun = next > start;
    while (letters.inName(next) || letters.isQuote(next)) {
      if (begun && letters.isJoiner(next)) {
        throw new FormulaRejected(next + 1, "formula.joinedWord", "word", letters.typed(next));
      }
      begun |= !letters.isQuote(next);
      next++;
    }
    String word = letters.typed(start, next);
    if (word.equals("非") || word.equalsIgnoreCase("NOT") || word.equals("ＮＯＴ")) {
      add(Type.WORD, "NOT", start);
    } else {
      addName(Type.NAME, start, start, next);
    }
  }

  private void addName(Type type, int start, int from, int to) {
    String name = NameSpelling.normalised(letters.typed(from, to));
    if (name.isEmpty()) {
      throw new FormulaRejected(start + 1, "formula.emptyName");
    }
    add(type, name, start);
  }

  private void sign() {
    String two = sign(letters.at(next), letters.at(next + 1));
    if (LONG_SIGNS.contains(two)) {
      add(Type.SIGN, two, next);
      next += 2;
      return;
    }
    int c = letters.at(next);
    if (SHORT_SIGNS.indexOf(c) < 0) {
      throw new FormulaRejected(next + 1, "formula.badSign", "sign", letters.typed(next));
    }
    add(Type.SIGN, Character.toString(c), next);
    next++;
  }

  private static String sign(int one, int other) {
    return other == FormulaCharacters.END
        ? Character.toString(one)
        : Character.toString(one) + Character.toString(other);
  }

  private static boolean isLatin(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private void add(Type type, String text, int index) {
    tokens.add(new Token(type, text, index + 1));
  }
}
