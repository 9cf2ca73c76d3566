package cn.hebiao.core.fact;

import cn.hebiao.core.form.LabelText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures inside sentences: 比上年同期减少9起，下降52.9%. */
final class Sentences {
  private static final Pattern FIGURE =
      Pattern.compile(
          "^[:为是达约共计]{0,3}([-+]?[0-9][0-9]{0,15}(?:,[0-9]{3}){0,5}(?:\\.[0-9]{1,8})?"
              + "(?:[%‰]|[\\p{IsHan}㎡]{0,4}))");

  private Sentences() {}

  /** The figure right behind the first of the words that one follows; empty where none does. */
  static Optional<String> figureAfter(String text, List<String> words) {
    String normal = LabelText.normalise(text);
    for (String word : words) {
      String wanted = LabelText.normalise(word);
      int at = wanted.isEmpty() || wanted.contains("*") ? -1 : normal.indexOf(wanted);
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
}
