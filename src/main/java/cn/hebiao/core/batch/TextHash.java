package cn.hebiao.core.batch;

import cn.hebiao.core.form.LabelText;
import cn.hebiao.core.grid.SheetCell;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** The fingerprint of a long text; blanks and punctuation do not matter. */
final class TextHash {
  private static final int SHOWN = 20;

  private TextHash() {}

  static Optional<TextDigest> of(SheetCell cell, int shortest, int file, String agency) {
    String words = cell.words().strip();
    if (words.length() < shortest || agency.isEmpty()) {
      return Optional.empty();
    }
    String bare = LabelText.normalise(words).replaceAll("[\\p{P}\\p{S}]", "");
    return bare.codePointCount(0, bare.length()) < shortest
        ? Optional.empty()
        : Optional.of(
            new TextDigest(
                Place.of(file, agency, cell, beginning(words)),
                UUID.nameUUIDFromBytes(bare.getBytes(StandardCharsets.UTF_8)),
                bare.codePointCount(0, bare.length())));
  }

  private static String beginning(String words) {
    int end = Math.min(SHOWN, words.codePointCount(0, words.length()));
    String start = words.substring(0, words.offsetByCodePoints(0, end));
    return (start.length() < words.length() ? start + "…" : start).replaceAll("\\s+", " ");
  }
}
