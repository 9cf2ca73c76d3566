package cn.hebiao.rules.formula;

import cn.hebiao.rules.formula.expr.NameSpelling;

/** The characters of a formula's text, with signs in whatever form read as one. */
final class FormulaCharacters {
  /** Stands for the end of the text. */
  static final int END = -1;

  private final int[] points;

  FormulaCharacters(String text) {
    this.points = text.codePoints().toArray();
  }

  int length() {
    return points.length;
  }

  /** The character as typed. */
  String typed(int index) {
    return Character.toString(points[index]);
  }

  /** The characters as typed. */
  String typed(int from, int to) {
    return new String(points, from, to - from);
  }

  /** The character in its plain form. */
  int at(int index) {
    return index < points.length ? plain(points[index]) : END;
  }

  boolean isDigit(int index) {
    int c = at(index);
    return c >= '0' && c <= '9';
  }

  boolean isBlank(int index) {
    return index < points.length && NameSpelling.isBlank(points[index]);
  }

  boolean startsName(int index) {
    return index < points.length && NameSpelling.startsName(at(index));
  }

  boolean inName(int index) {
    return index < points.length && NameSpelling.inName(at(index));
  }

  boolean isQuote(int index) {
    return index < points.length && NameSpelling.isQuote(at(index));
  }

  boolean isJoiner(int index) {
    return NameSpelling.isJoiner(at(index));
  }

  boolean isIdeograph(int index) {
    return index < points.length && Character.isIdeographic(points[index]);
  }

  private static int plain(int c) {
    int narrow = c >= 0xFF01 && c <= 0xFF5E ? c - 0xFF01 + '!' : c;
    return switch (narrow) {
      case '×', '✕', '✖' -> '*';
      case '÷', '∕' -> '/';
      case '−', '﹣' -> '-';
      case '﹢' -> '+';
      case '﹪' -> '%';
      case '≦', '⩽' -> '≤';
      case '≧', '⩾' -> '≥';
      case '﹤' -> '<';
      case '﹥' -> '>';
      case '﹦', '═' -> '=';
      case '﹐', '﹔', ';' -> ',';
      case '﹙' -> '(';
      case '﹚' -> ')';
      case '【' -> '[';
      case '】' -> ']';
      default -> narrow;
    };
  }
}
