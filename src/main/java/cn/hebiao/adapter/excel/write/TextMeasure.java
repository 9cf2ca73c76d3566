package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.value.TextWidth;

/** How much room a text needs when it is wrapped. A Chinese character counts as two letters. */
final class TextMeasure {
  /** The tallest row that Excel knows, in points. */
  static final double TALLEST = 409;

  /** Fonts differ; what is a little too high reads better than what is cut off. */
  private static final double SPACING = 1.05;

  private TextMeasure() {}

  /** Lines that a text takes in a column of a width in characters. */
  static int lines(String text, double width) {
    double room = Math.max(2, width - 0.8);
    int lines = 0;
    for (String paragraph : text.split("\n", -1)) {
      lines++;
      double used = 0;
      for (int at = 0; at < paragraph.length(); ) {
        int c = paragraph.codePointAt(at);
        at += Character.charCount(c);
        double needs = SPACING * TextWidth.onPaper(c);
        if (used + needs > room) {
          lines++;
          used = 0;
        }
        used += needs;
      }
    }
    return lines;
  }

  /** Height in points of a row for a text in a font of a size, in a column of a width. */
  static double height(String text, double width, double fontSize) {
    double scaled = width * 11 / fontSize;
    return Math.min(TALLEST, Math.ceil(lines(text, scaled) * fontSize * 1.36 + 4));
  }
}
