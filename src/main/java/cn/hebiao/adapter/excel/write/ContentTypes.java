package cn.hebiao.adapter.excel.write;

import java.util.Locale;

/** The list of content types of a package. */
final class ContentTypes {
  private static final String PART = "[Content_Types].xml";
  private static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final OoxmlPackage parts;

  ContentTypes(OoxmlPackage parts) {
    this.parts = parts;
  }

  /** Names a new part of a SpreadsheetML kind such as {@code worksheet} or {@code comments}. */
  void add(String part, String kind) {
    addOther(part, SHEET + kind + "+xml");
  }

  /** Names a new part of any type. */
  void addOther(String part, String type) {
    add("Override", "PartName", "/" + part, type);
  }

  /** Makes sure that drawings in VML have a type. */
  void allowVml() {
    boolean known =
        parts.root(PART).children("Default").stream()
            .map(element -> element.attribute("Extension").orElse("").toLowerCase(Locale.ROOT))
            .anyMatch("vml"::equals);
    if (!known) {
      add(
          "Default",
          "Extension",
          "vml",
          "application/vnd.openxmlformats-officedocument.vmlDrawing");
    }
  }

  private void add(String element, String key, String name, String type) {
    XmlElement root = parts.root(PART);
    String xml =
        "<%s%s %s=\"%s\" ContentType=\"%s\"/>"
            .formatted(root.prefix(), element, key, XmlChars.attribute(name), type);
    XmlEdits edits = new XmlEdits();
    if (element.equals("Default") && !root.empty()) {
      edits.insert(root.openEnd(), xml);
    } else {
      edits.append(root, xml);
    }
    parts.edit(PART, edits);
  }

  /** Forgets a part that has been removed. */
  void remove(String part) {
    XmlEdits edits = new XmlEdits();
    parts.root(PART).children("Override").stream()
        .filter(e -> e.attribute("PartName").orElse("").equalsIgnoreCase("/" + part))
        .forEach(edits::delete);
    parts.edit(PART, edits);
  }
}
