package cn.hebiao.rules.reading;

import cn.hebiao.model.value.NearestWord;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How words of a rulebook are compared. */
public final class Spelling {
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
  private static final Pattern BAR = Pattern.compile("[|\uFF5C]");

  private static final Pattern CHOICE = Pattern.compile("[{｛]([^{}｛｝]*/[^{}｛｝]*)[}｝]");

  private static final int NEAR_PERCENT = 50;

  private Spelling() {}

  /** Half-width and without blanks: the form in which words and names are compared. */
  static String plain(String text) {
    if (isPlain(text)) {
      return text;
    }
    return BLANK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  /** Chinese characters and visible ASCII signs stand for themselves. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c > ' ' && c <= '~' || c >= '一' && c <= '龥')) {
        return false;
      }
    }
    return true;
  }

  /** The parts of a text between bars, without those that are blank. */
  static List<String> parts(String text) {
    return BAR.splitAsStream(text).map(String::strip).filter(part -> !part.isEmpty()).toList();
  }

  /**
   * The words that a text stands for in which braces hold the choices for one part of it: {@code
   * {全年/}支出{数/额}} is 全年支出数, 全年支出额, 支出数 and 支出额. A text without braces is its own only word.
   */
  static List<String> built(String text) {
    Matcher choice = CHOICE.matcher(text);
    if (!choice.find()) {
      return List.of(text);
    }
    return Arrays.stream(choice.group(1).split("/", -1))
        .map(part -> text.substring(0, choice.start()) + part + text.substring(choice.end()))
        .flatMap(word -> built(word).stream())
        .toList();
  }

  /** The known word that needs the fewest changes; empty if more than half would change. */
  public static Optional<String> nearest(String word, Collection<String> known) {
    return NearestWord.of(word, known, NEAR_PERCENT);
  }
}
