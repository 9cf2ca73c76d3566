package cn.hebiao.writeback;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Workbooks whose parts are named, related or written oddly, as some programs do it. */
final class OddParts {
  private static final String R =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String SHEET_RELS = Receipt.relations(SHEET);
  private static final String BOOK_RELS = "xl/_rels/workbook.xml.rels";
  private static final String DRAWING = "xl/drawings/vmlDrawing0.vml";

  private OddParts() {}

  /** The same workbook without and with notes, each in its own odd way. */
  static Map<String, byte[]> of(Map<String, byte[]> base, Map<String, byte[]> noted) {
    Map<String, byte[]> books = new LinkedHashMap<>();
    books.put("broken tags of shapes.xlsx", brokenTags(copy(noted)));
    books.put("shapes of another name.xlsx", otherName(copy(noted)));
    books.put("notes that are missing.xlsx", missing(copy(noted)));
    books.put("shapes in headers.xlsx", headers(copy(base)));
    books.put("names in other case.xlsx", otherCase(copy(base)));
    books.put("backslashes.xlsx", replaced(copy(base), BOOK_RELS, "worksheets/", "worksheets\\"));
    books.put(
        "absolute targets.xlsx",
        replaced(copy(base), BOOK_RELS, "worksheets/", "/xl/./worksheets/../worksheets/"));
    return books;
  }

  private static Map<String, byte[]> copy(Map<String, byte[]> parts) {
    return new LinkedHashMap<>(parts);
  }

  private static String drawingOf(Map<String, byte[]> parts) {
    return parts.keySet().stream().filter(name -> name.endsWith(".vml")).findFirst().orElseThrow();
  }

  private static byte[] replaced(Map<String, byte[]> parts, String part, String old, String now) {
    VariedBooks.replace(parts, part, old, now);
    return VariedBooks.zip(parts);
  }

  /** Excel itself leaves line breaks in the texts of shapes open. */
  private static byte[] brokenTags(Map<String, byte[]> parts) {
    return replaced(
        parts,
        drawingOf(parts),
        "</xml>",
        "<v:shape id=\"_x0000_s9001\" style=\"position:absolute\"><v:textbox><div>一<br>二&nbsp;</div>"
            + "</v:textbox></v:shape></xml>");
  }

  private static byte[] otherName(Map<String, byte[]> parts) {
    String old = drawingOf(parts);
    parts.put("xl/drawings/shapes.bin", parts.remove(old));
    VariedBooks.replace(parts, SHEET_RELS, old.substring(old.lastIndexOf('/') + 1), "shapes.bin");
    return replaced(
        parts,
        "[Content_Types].xml",
        "</Types>",
        "<Override PartName=\"/xl/drawings/shapes.bin\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/></Types>");
  }

  /** A relation to notes that are not there, before the one to those that are. */
  private static byte[] missing(Map<String, byte[]> parts) {
    return replaced(
        parts,
        SHEET_RELS,
        "2006/relationships\">",
        "2006/relationships\"><Relationship Id=\"rIdGone\" Type=\""
            + R
            + "/comments\" Target=\"../gone.xml\"/>");
  }

  private static byte[] headers(Map<String, byte[]> parts) {
    parts.put(
        SHEET_RELS,
        utf8(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                + " Id=\"rIdH\" Type=\""
                + R
                + "/vmlDrawing\" Target=\"../drawings/vmlDrawing0.vml\"/></Relationships>"));
    parts.put(
        DRAWING, utf8("<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape id=\"CH\"/></xml>"));
    VariedBooks.replace(
        parts,
        "[Content_Types].xml",
        "</Types>",
        "<Override PartName=\"/"
            + DRAWING
            + "\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/></Types>");
    return replaced(
        parts,
        SHEET,
        "</worksheet>",
        "<legacyDrawingHF xmlns:r=\"" + R + "\" r:id=\"rIdH\"/></worksheet>");
  }

  private static byte[] otherCase(Map<String, byte[]> parts) {
    parts.put("xl/WorkSheets/Sheet1.XML", parts.remove(SHEET));
    return VariedBooks.zip(parts);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
