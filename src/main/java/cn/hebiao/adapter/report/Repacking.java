package cn.hebiao.adapter.report;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Packs a saved workbook anew: with one fixed time for all parts, so that the same parts are the
 * same bytes, and with what POI cannot do, or only with very much memory.
 */
final class Repacking {
  /** Not the earliest that zip files know: Java adds the local time zone's time to that one. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** POI breaks the line behind an XML declaration as the machine's own text files do. */
  private static final Pattern BREAK = Pattern.compile("^(<[?]xml[^>]*[?]>)\r\n?");

  private static final String NO_RELATIONS =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships"
          + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "</Relationships>";

  private final Set<String> leftOut = new HashSet<>();
  private final Map<String, UnaryOperator<String>> edits = new LinkedHashMap<>();
  private final Map<String, Rewriting> rewritten = new LinkedHashMap<>();
  private final Set<String> last = new LinkedHashSet<>();

  /** Writes a part of which the text is too long for memory. */
  @FunctionalInterface
  interface Rewriting {
    /** Writes the part, given its text as POI has saved it. */
    void write(String saved, Writer out) throws IOException;
  }

  /** The text of a part as POI writes it, the same on every machine. */
  static String textOf(byte[] part) {
    return BREAK.matcher(new String(part, StandardCharsets.UTF_8)).replaceFirst("$1\n");
  }

  /** The name of a sheet's part. */
  static String partOf(XSSFSheet sheet) {
    return sheet.getPackagePart().getPartName().getName().substring(1);
  }

  /** The name of the part with a sheet's relations. */
  static String relationsOf(XSSFSheet sheet) {
    return partOf(sheet).replaceFirst("([^/]+)$", "_rels/$1.rels");
  }

  /** Leaves a part out. */
  void leaveOut(String part) {
    leftOut.add(part);
  }

  /** Removes from the text of a part what matches. */
  void remove(String part, Pattern pattern) {
    edit(part, text -> pattern.matcher(text).replaceAll(""));
  }

  /** Changes the text of a part; relations that are missing are made. */
  void edit(String part, UnaryOperator<String> edit) {
    edits.merge(part, edit, (one, two) -> text -> two.apply(one.apply(text)));
  }

  /** Has a part written anew. */
  void rewrite(String part, Rewriting writing) {
    rewritten.put(part, writing);
  }

  /** Has a part written after all others, in the order of these calls. */
  void writeLast(String part) {
    last.add(part);
  }

  /** Writes the workbook that POI has saved; that one is small. */
  void write(byte[] saved, OutputStream out) throws IOException {
    Map<String, byte[]> parts = parts(saved);
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      if (!leftOut.contains(part.getKey()) && !last.contains(part.getKey())) {
        write(part.getKey(), part.getValue(), zip);
      }
    }
    for (String part : last) {
      byte[] text = parts.get(part);
      String none = edits.containsKey(part) ? NO_RELATIONS : "";
      if (text != null || !none.isEmpty()) {
        write(part, text == null ? none.getBytes(StandardCharsets.UTF_8) : text, zip);
      }
    }
    zip.finish();
  }

  private static Map<String, byte[]> parts(byte[] saved) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(saved))) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        parts.put(part.getName(), in.readAllBytes());
      }
    }
    return parts;
  }

  private void write(String part, byte[] content, ZipOutputStream zip) throws IOException {
    ZipEntry entry = new ZipEntry(part);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    if (part.endsWith(".xml") || part.endsWith(".rels") || part.endsWith(".vml")) {
      String text = textOf(content);
      text = edits.getOrDefault(part, UnaryOperator.identity()).apply(text);
      Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
      rewritten.getOrDefault(part, (saved, to) -> to.write(saved)).write(text, out);
      out.flush();
    } else {
      zip.write(content);
    }
    zip.closeEntry();
  }
}
