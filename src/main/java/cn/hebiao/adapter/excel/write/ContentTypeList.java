package cn.hebiao.adapter.excel.write;

import cn.hebiao.adapter.excel.ooxml.ContentTypes;
import java.util.List;

/** The list of content types of a package while it is being changed. */
record ContentTypeList(EditedPackage parts) {
  private static final String NONE =
      OoxmlConformance.DECLARATION
          + "<Types"
          + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"></Types>";
  private static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  /** Names a new part of a SpreadsheetML kind such as {@code worksheet} or {@code comments}. */
  void add(String part, String kind) {
    set(part, SHEET + kind + "+xml");
  }

  /** Gives a part a type of its own, in place of another that it has. */
  void set(String part, String type) {
    List<XmlElement> present = overrides(List.of(part));
    if (present.isEmpty()) {
      XmlElement root = root();
      parts.append(ContentTypes.PART, xml(root, "Override", "PartName", "/" + part, type));
    } else {
      parts.edit(ContentTypes.PART, new XmlEdits().attribute(present.get(0), "ContentType", type));
    }
  }

  /** Makes sure that parts of an extension have a type. */
  void allow(String extension, String type) {
    if (!ContentTypes.of(parts).byExtension().containsKey(extension)) {
      XmlElement root = root();
      String xml = xml(root, "Default", "Extension", extension, type);
      XmlEdits edits = new XmlEdits();
      parts.edit(
          ContentTypes.PART,
          root.empty() ? edits.append(root, xml) : edits.insert(root.openEnd(), xml));
    }
  }

  /** Forgets parts that have been removed. */
  void remove(List<String> removed) {
    parts.delete(ContentTypes.PART, overrides(removed));
  }

  private XmlElement root() {
    if (!parts.has(ContentTypes.PART)) {
      parts.add(ContentTypes.PART, NONE);
    }
    return parts.root(ContentTypes.PART);
  }

  private List<XmlElement> overrides(List<String> named) {
    return root().children("Override").stream()
        .filter(
            entry ->
                named.stream()
                    .anyMatch(part -> entry.attribute("PartName", "").equalsIgnoreCase("/" + part)))
        .toList();
  }

  private static String xml(XmlElement root, String element, String key, String name, String type) {
    return "<%s%s %s=\"%s\" ContentType=\"%s\"/>"
        .formatted(root.prefix(), element, key, XmlChars.attribute(name), type);
  }
}
