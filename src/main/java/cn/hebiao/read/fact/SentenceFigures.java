package cn.hebiao.read.fact;

import cn.hebiao.read.form.LabelText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Figures inside sentences, right behind some words: 比上年同期减少9起，下降52.9%. A {@code *} inside the
 * words stands for a few characters of the same sentence.
 */
final class SentenceFigures {
  private static final Pattern FIGURE =
      Pattern.compile(
          "^[:为是达约共计]{0,3}([-+]?[0-9][0-9]{0,15}(?:,[0-9]{3}){0,5}(?:\\.[0-9]{1,8})?"
              + "(?:[%‰]|[\\p{IsHan}㎡]{0,4}))");

  private final List<Words> words;

  SentenceFigures(List<String> words) {
    this.words =
        words.stream().map(LabelText::normalise).flatMap(w -> Words.of(w).stream()).toList();
  }

  /** The figure right behind the first of the words that one follows; empty where none does. */
  Optional<String> figureIn(String normal) {
    for (Words each : words) {
      Optional<String> figure = each.figureIn(normal);
      if (figure.isPresent()) {
        return figure;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> figureAt(String text, int place) {
    Matcher figure = FIGURE.matcher(text).region(place, text.length());
    return figure.find() ? Optional.of(figure.group(1)) : Optional.empty();
  }

  /** What a figure may stand behind. */
  private sealed interface Words {
    Optional<String> figureIn(String text);

    /** Words that begin with {@code *} lack their year and may be of any. */
    static Optional<Words> of(String normal) {
      if (normal.isEmpty() || normal.startsWith("*") || normal.endsWith("*")) {
        return Optional.empty();
      }
      return Optional.of(normal.contains("*") ? Gapped.of(normal) : new Plain(normal));
    }
  }

  private record Plain(String wanted) implements Words {
    @Override
    public Optional<String> figureIn(String text) {
      for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
        Optional<String> figure = figureAt(text, at + wanted.length());
        if (figure.isPresent()) {
          return figure;
        }
      }
      return Optional.empty();
    }
  }

  private record Gapped(Pattern wanted) implements Words {
    static Gapped of(String normal) {
      return new Gapped(
          Pattern.compile(
              Arrays.stream(normal.split("\\*"))
                  .map(Pattern::quote)
                  .collect(Collectors.joining("[^。;]{0,20}?"))));
    }

    @Override
    public Optional<String> figureIn(String text) {
      Matcher found = wanted.matcher(text);
      while (found.find()) {
        Optional<String> figure = figureAt(text, found.end());
        if (figure.isPresent()) {
          return figure;
        }
      }
      return Optional.empty();
    }
  }
}
