package cn.hebiao.adapter.files.journal;

import cn.hebiao.adapter.files.RecordEncoding;
import cn.hebiao.app.FinishedFile;
import cn.hebiao.app.SavedCopy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A line of the journal: a check sum over the rest, then the key, the copy and the file, each in
 * letters without blanks.
 *
 * @param key of the file; {@link #NONE} for a copy whose file is gone
 * @param copy the copy; empty where there is none
 * @param content the finished file, packed; {@link #NONE} for a copy whose file is gone
 */
record JournalLine(String key, Optional<SavedCopy> copy, String content) {
  static final String NONE = "-";

  private static final RecordEncoding<FinishedFile> ENCODING =
      new RecordEncoding<>(FinishedFile.class);

  /** Nothing of a form comes near; a packed lie ends here. */
  private static final long MOST_UNPACKED = 256L << 20;

  static JournalLine of(String key, FinishedFile file) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(packed, fast))) {
      ENCODING.write(file, out);
    } finally {
      fast.end();
    }
    return new JournalLine(
        key, file.copy(), Base64.getEncoder().encodeToString(packed.toByteArray()));
  }

  static JournalLine of(SavedCopy orphan) {
    return new JournalLine(NONE, Optional.of(orphan), NONE);
  }

  /** The line; empty where a text is none. */
  static Optional<JournalLine> read(String text) {
    String[] parts = text.split(" ", -1);
    boolean sound =
        parts.length == 5 && parts[0].equals(sum(text.substring(parts[0].length() + 1)));
    return sound
        ? Optional.of(new JournalLine(parts[1], copy(parts[2], parts[3]), parts[4]))
        : Optional.empty();
  }

  private static Optional<SavedCopy> copy(String sha256, String place) {
    return sha256.equals(NONE)
        ? Optional.empty()
        : Optional.of(
            new SavedCopy(
                new String(Base64.getDecoder().decode(place), StandardCharsets.UTF_8), sha256));
  }

  String text() {
    String place =
        copy.map(c -> c.place().getBytes(StandardCharsets.UTF_8))
            .map(bytes -> Base64.getEncoder().encodeToString(bytes))
            .orElse(NONE);
    String rest = String.join(" ", key, copy.map(SavedCopy::sha256).orElse(NONE), place, content);
    return sum(rest) + " " + rest;
  }

  private static String sum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08x", sum.getValue());
  }

  /**
   * The finished file.
   *
   * @throws IOException if it is not one; what its constructors throw is passed on
   */
  FinishedFile file() throws IOException {
    byte[] packed = Base64.getDecoder().decode(content);
    try (InputStream unpacked = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      byte[] bytes = unpacked.readNBytes((int) MOST_UNPACKED);
      return ENCODING.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
  }
}
