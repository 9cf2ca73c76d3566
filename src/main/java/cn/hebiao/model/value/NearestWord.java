package cn.hebiao.model.value;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what a misspelt word was meant to be. */
public final class NearestWord {
  private NearestWord() {}

  /**
   * The known word that needs the fewest changes; of several the first in the order of letters.
   *
   * @param percent of the longer word's letters that may change at most; empty where all known
   *     words are farther off
   */
  public static Optional<String> of(String word, Collection<String> known, int percent) {
    return known.stream()
        .filter(
            other ->
                distance(word, other) * 100 <= Math.max(word.length(), other.length()) * percent)
        .min(
            Comparator.<String>comparingInt(other -> distance(word, other))
                .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * How many letters must be changed, added, left out or swapped with their neighbour to turn one
   * word into another.
   */
  public static int distance(String from, String to) {
    int[] before = new int[to.length() + 1];
    int[] row = new int[to.length() + 1];
    int[] next = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      next[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        next[j] = Math.min(row[j - 1] + change, Math.min(row[j], next[j - 1]) + 1);
        if (isSwapped(from, i, to, j)) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      int[] spare = before;
      before = row;
      row = next;
      next = spare;
    }
    return row[to.length()];
  }

  private static boolean isSwapped(String from, int i, String to, int j) {
    return i > 1
        && j > 1
        && from.charAt(i - 1) == to.charAt(j - 2)
        && from.charAt(i - 2) == to.charAt(j - 1);
  }
}
