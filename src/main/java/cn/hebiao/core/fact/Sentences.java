package cn.hebiao.core.fact;

import cn.hebiao.core.form.LabelText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Figures inside sentences: 比上年同期减少9起，下降52.9%. */
final class Sentences {
  private static final Pattern FIGURE =
      Pattern.compile(
          "^[:为是达约共计]{0,3}([-+]?[0-9][0-9]{0,15}(?:,[0-9]{3}){0,5}(?:\\.[0-9]{1,8})?"
              + "(?:[%‰]|[\\p{IsHan}㎡]{0,4}))");

  private Sentences() {}

  /**
   * The figure right behind the first of the words that one follows; empty where none does. A
   * {@code *} inside the words stands for a few characters of the same sentence.
   */
  static Optional<String> figureAfter(String text, List<String> words) {
    String normal = LabelText.normalise(text);
    for (String word : words) {
      String wanted = LabelText.normalise(word);
      if (wanted.contains("*")) {
        Optional<String> figure = behindGap(normal, wanted);
        if (figure.isPresent()) {
          return figure;
        }
        continue;
      }
      int at = wanted.isEmpty() ? -1 : normal.indexOf(wanted);
      while (at >= 0) {
        Matcher figure = FIGURE.matcher(normal.substring(at + wanted.length()));
        if (figure.find()) {
          return Optional.of(figure.group(1));
        }
        at = normal.indexOf(wanted, at + 1);
      }
    }
    return Optional.empty();
  }

  /** Words that begin with {@code *} lack their year and may be of any. */
  private static Optional<String> behindGap(String text, String wanted) {
    if (wanted.startsWith("*") || wanted.endsWith("*")) {
      return Optional.empty();
    }
    String words =
        Arrays.stream(wanted.split("\\*"))
            .map(Pattern::quote)
            .collect(Collectors.joining("[^。;]{0,20}?"));
    Matcher found = Pattern.compile(words).matcher(text);
    while (found.find()) {
      Matcher figure = FIGURE.matcher(text.substring(found.end()));
      if (figure.find()) {
        return Optional.of(figure.group(1));
      }
    }
    return Optional.empty();
  }
}
