package cn.hebiao.read.form;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Many words, to find out whether a text holds one of them. */
final class HeldWords {
  /** No word begins with another, so that the one a text goes on with is the last before it. */
  private final TreeSet<String> words = new TreeSet<>();

  private final Set<Character> starts;
  private final int longest;

  HeldWords(Collection<String> all) {
    for (String word : new TreeSet<>(all)) {
      if (words.isEmpty() || !word.startsWith(words.last())) {
        words.add(word);
      }
    }
    this.starts = words.stream().map(word -> word.charAt(0)).collect(Collectors.toSet());
    this.longest = words.stream().mapToInt(String::length).max().orElse(0);
  }

  boolean isHeldBy(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (starts.contains(text.charAt(at))) {
        String word = words.floor(text.substring(at, Math.min(at + longest, text.length())));
        if (word != null && text.startsWith(word, at)) {
          return true;
        }
      }
    }
    return false;
  }
}
