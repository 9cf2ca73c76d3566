package cn.hebiao.rules.reading;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How words of a rulebook are compared. */
public final class Spelling {
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
  private static final Pattern BAR = Pattern.compile("[|\uFF5C]");

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

  /** The known word that needs the fewest changes; empty if more than half would change. */
  public static Optional<String> nearest(String word, Collection<String> known) {
    return known.stream()
        .filter(other -> 2 * distance(word, other) <= Math.max(word.length(), other.length()))
        .min(
            Comparator.<String>comparingInt(other -> distance(word, other))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Insertions, deletions, replacements and swaps of neighbours from one word to the other. */
  private static int distance(String from, String to) {
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, from, to, i, j);
      }
    }
    return cost[from.length()][to.length()];
  }

  private static int cheapest(int[][] cost, String from, String to, int i, int j) {
    boolean same = from.charAt(i - 1) == to.charAt(j - 1);
    int best = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), cost[i - 1][j] + 1);
    best = Math.min(best, cost[i][j - 1] + 1);
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
