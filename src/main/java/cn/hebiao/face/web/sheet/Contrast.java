package cn.hebiao.face.web.sheet;

/**
 * Whether a colour can be read on another, by the contrast that WCAG 2 asks of text (4.5 to 1).
 * Colours are six hexadecimal digits.
 */
final class Contrast {
  private static final double LEAST = 4.5;

  private Contrast() {}

  static boolean readable(String ink, String ground) {
    double one = luminance(ink);
    double other = luminance(ground);
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) >= LEAST;
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour, 16);
    return 0.2126 * part(rgb >> 16) + 0.7152 * part(rgb >> 8) + 0.0722 * part(rgb);
  }

  private static double part(int value) {
    double share = (value & 0xff) / 255.0;
    return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
