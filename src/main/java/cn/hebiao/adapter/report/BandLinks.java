package cn.hebiao.adapter.report;

import cn.hebiao.tell.summary.CellLink;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The links of one sheet: real links, not HYPERLINK formulas, so that no agency's file or sheet
 * name ever gets into a formula. They are written straight into the parts, with one relation for
 * each file; POI keeps thousands of bytes for each link and a relation of its own.
 */
final class BandLinks {
  private static final String ESCAPED = " \"#%<>?[\\]^`{|}";
  private static final String TYPE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final int most;
  private final List<Link> links = new ArrayList<>();
  private final Map<String, String> idOfFile = new LinkedHashMap<>();

  private record Link(String cell, String location, String id) {}

  /**
   * @param most how many there may be
   */
  BandLinks(int most) {
    this.most = most;
  }

  /** Notes a link; says whether there was still room for it. */
  boolean add(String cell, CellLink link) {
    if (links.size() >= most) {
      return false;
    }
    String id = idOfFile.computeIfAbsent(link.file(), file -> "link" + (idOfFile.size() + 1));
    links.add(new Link(cell, link.location(), id));
    return true;
  }

  boolean isEmpty() {
    return links.isEmpty();
  }

  /** Writes the links as elements of the sheet. */
  void write(Writer out) throws IOException {
    for (Link link : links) {
      out.write("<hyperlink ref=\"" + link.cell() + "\" xmlns:r=\"" + NAMESPACE);
      out.write("\" r:id=\"" + link.id() + "\" location=\"");
      XmlText.write(link.location(), out);
      out.write("\"/>");
    }
  }

  /** The sheet's relations with those to the files. */
  String withRelations(String relations) {
    StringWriter text = new StringWriter();
    try {
      for (Map.Entry<String, String> file : idOfFile.entrySet()) {
        text.write("<Relationship Id=\"" + file.getValue() + "\" Type=\"" + TYPE);
        text.write("\" Target=\"");
        XmlText.write(escaped(file.getKey()), text);
        text.write("\" TargetMode=\"External\"/>");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail so", e);
    }
    return relations.replace("</Relationships>", text + "</Relationships>");
  }

  /** Escapes what may not stand in an address; Chinese characters may, and Excel keeps them. */
  static String escaped(String file) {
    StringBuilder address = new StringBuilder();
    for (char c : file.toCharArray()) {
      if (c <= ' ' || c == 0x7f || ESCAPED.indexOf(c) >= 0) {
        address.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      } else {
        address.append(c);
      }
    }
    return address.toString();
  }
}
