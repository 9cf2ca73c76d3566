package cn.hebiao.adapter.excel.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Replacements in a text, from its beginning to its end and never overlapping. The patch that
 * undoes it can be made and kept, which is how our own work is taken out again to the byte.
 */
record Patch(List<Splice> splices) {
  /** More text than any workbook of ours has lost; a guard against made-up registers. */
  private static final long LARGEST = 1L << 27;

  /** The characters between two positions become a text. */
  record Splice(int from, int to, String text) {}

  Patch {
    splices = List.copyOf(splices);
    int end = 0;
    for (Splice splice : splices) {
      if (splice.from() < end || splice.to() < splice.from()) {
        throw new IllegalStateException("changes overlap at " + splice.from());
      }
      end = splice.to();
    }
  }

  String applyTo(String source) {
    StringBuilder out = new StringBuilder(source.length() + 64 * splices.size());
    int at = 0;
    for (Splice splice : splices) {
      out.append(source, at, splice.from()).append(splice.text());
      at = splice.to();
    }
    return out.append(source, at, source.length()).toString();
  }

  /** The same places with other texts. */
  Patch map(UnaryOperator<String> change) {
    return new Patch(
        splices.stream().map(s -> new Splice(s.from(), s.to(), change.apply(s.text()))).toList());
  }

  /** The patch that turns the patched text back into this source. */
  Patch inverse(String source) {
    List<Splice> back = new ArrayList<>(splices.size());
    int shift = 0;
    for (Splice splice : splices) {
      int from = splice.from() + shift;
      String old = source.substring(splice.from(), splice.to());
      back.add(new Splice(from, from + splice.text().length(), old));
      shift += splice.text().length() - old.length();
    }
    return new Patch(back);
  }

  /** As letters and digits, for keeping in a cell. */
  String encode() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeInt(splices.size());
      for (Splice splice : splices) {
        byte[] text = splice.text().getBytes(StandardCharsets.UTF_8);
        out.writeInt(splice.from());
        out.writeInt(splice.to());
        out.writeInt(text.length);
        out.write(text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  static Patch decode(String encoded) {
    byte[] bytes = Base64.getDecoder().decode(encoded);
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      int count = in.readInt();
      long total = 0;
      List<Splice> splices = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int from = in.readInt();
        int to = in.readInt();
        int length = in.readInt();
        total += length;
        if (length < 0 || total > LARGEST) {
          throw new IllegalArgumentException("the register has been tampered with");
        }
        byte[] text = in.readNBytes(length);
        splices.add(new Splice(from, to, new String(text, StandardCharsets.UTF_8)));
      }
      return new Patch(splices);
    } catch (IOException e) {
      throw new IllegalArgumentException("the register has been tampered with", e);
    }
  }
}
