package cn.hebiao.adapter.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

  /** Longer than any XML declaration. */
  private static final int DECLARATION = 128;

  private static final Pattern BREAK = Pattern.compile("[?]>\r\n?");
  private static final byte[] DATA_END = "</sheetData>".getBytes(StandardCharsets.UTF_8);
  private static final String NO_RELATIONS =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships"
          + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "</Relationships>";

  private final Set<String> leftOut = new HashSet<>();
  private final Map<String, List<UnaryOperator<String>>> edits = new HashMap<>();
  private final Map<String, UnaryOperator<String>> afterData = new HashMap<>();

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

  /** Changes the text of a small part; relations that are missing are made. */
  void edit(String part, UnaryOperator<String> edit) {
    edits.computeIfAbsent(part, name -> new ArrayList<>()).add(edit);
  }

  /** Changes what follows the cells of a sheet, without taking these into memory. */
  void editAfterData(String part, UnaryOperator<String> edit) {
    afterData.put(part, edit);
  }

  byte[] repacked(byte[] zip) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
    Set<String> missing = new HashSet<>(edits.keySet());
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        missing.remove(part.getName());
        if (!leftOut.contains(part.getName())) {
          put(out, part.getName());
          copy(part.getName(), plain(in), out);
          out.closeEntry();
        }
      }
      for (String part : missing.stream().sorted().toList()) {
        put(out, part);
        out.write(edited(part, NO_RELATIONS));
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** POI breaks the line behind an XML declaration as the machine's own text files do. */
  private static InputStream plain(InputStream in) throws IOException {
    byte[] head = in.readNBytes(DECLARATION);
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("<?xml")) {
      head = BREAK.matcher(text).replaceFirst("?>\n").getBytes(StandardCharsets.ISO_8859_1);
    }
    return new SequenceInputStream(
        new ByteArrayInputStream(head),
        new FilterInputStream(in) {
          /** The other parts of the package are still to be read. */
          @Override
          public void close() {}
        });
  }

  private static void put(ZipOutputStream out, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    out.putNextEntry(entry);
  }

  private void copy(String part, InputStream in, OutputStream out) throws IOException {
    if (edits.containsKey(part)) {
      out.write(edited(part, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } else if (afterData.containsKey(part)) {
      copyData(in, out);
      String rest = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      out.write(afterData.get(part).apply(rest).getBytes(StandardCharsets.UTF_8));
    } else {
      in.transferTo(out);
    }
  }

  private byte[] edited(String part, String text) {
    String edited = text;
    for (UnaryOperator<String> edit : edits.get(part)) {
      edited = edit.apply(edited);
    }
    return edited.getBytes(StandardCharsets.UTF_8);
  }

  /** Copies up to the end of the cells; the end's first character occurs in it only once. */
  private static void copyData(InputStream in, OutputStream out) throws IOException {
    ByteArrayOutputStream some = new ByteArrayOutputStream();
    int matched = 0;
    for (int b = in.read(); b >= 0; b = in.read()) {
      some.write(b);
      if (b == DATA_END[matched]) {
        matched++;
      } else {
        matched = b == DATA_END[0] ? 1 : 0;
      }
      if (some.size() > 65_536 || matched == DATA_END.length) {
        some.writeTo(out);
        some.reset();
      }
      if (matched == DATA_END.length) {
        return;
      }
    }
    some.writeTo(out);
  }
}
