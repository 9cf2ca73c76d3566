package cn.hebiao.judge.across;

import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.LabelText;
import java.util.Optional;
import java.util.UUID;

/** The fingerprint of a long text; blanks and punctuation do not matter. */
final class TextHash {
  private static final int SHOWN = 20;

  private TextHash() {}

  static Optional<TextDigest> of(SheetCell cell, int shortest, String agency) {
    String words = cell.words().strip();
    if (words.length() < shortest || agency.isEmpty()) {
      return Optional.empty();
    }
    String bare = LabelText.normalise(words).replaceAll("[\\p{P}\\p{S}]", "");
    return bare.codePointCount(0, bare.length()) < shortest
        ? Optional.empty()
        : Optional.of(
            new TextDigest(
                BatchPlace.of(agency, cell, beginning(words)),
                hash(bare),
                bare.codePointCount(0, bare.length())));
  }

  /** Two independent sums of 64 bits: equal for different texts by no chance worth fearing. */
  static UUID hash(String text) {
    long one = 0xcbf29ce484222325L;
    long two = text.length();
    for (int i = 0; i < text.length(); i++) {
      one = (one ^ text.charAt(i)) * 0x100000001b3L;
      two = two * 6364136223846793005L + text.charAt(i) + 1442695040888963407L;
    }
    return new UUID(one, two);
  }

  private static String beginning(String words) {
    int end = Math.min(SHOWN, words.codePointCount(0, words.length()));
    String start = words.substring(0, words.offsetByCodePoints(0, end));
    return (start.length() < words.length() ? start + "…" : start).replaceAll("\\s+", " ");
  }
}
