package cn.hebiao.rules.formula;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what a misspelt word was meant to be. */
final class Nearest {
  private Nearest() {}

  /** The word with the fewest letters to change; empty when all are too far off. */
  static Optional<String> of(String word, Collection<String> known) {
    return known.stream()
        .filter(other -> isNear(word, other))
        .min(
            Comparator.<String>comparingInt(other -> distance(word, other))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** At most two letters in five. */
  private static boolean isNear(String one, String other) {
    return distance(one, other) * 5 <= Math.max(one.length(), other.length()) * 2;
  }

  private static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[above.length];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[other.length()];
  }
}
