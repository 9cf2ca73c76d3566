package cn.hebiao.adapter.excel.write;

import cn.hebiao.adapter.excel.ooxml.ContentTypes;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The list of content types of a package while it is being changed. */
final class ContentTypeList {
  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/package/2006/content-types";
  private static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String VML = "application/vnd.openxmlformats-officedocument.vmlDrawing";

  private final EditedPackage parts;

  ContentTypeList(EditedPackage parts) {
    this.parts = parts;
  }

  /** Names a new part of a SpreadsheetML kind such as {@code worksheet} or {@code comments}. */
  void add(String part, String kind) {
    set(part, SHEET + kind + "+xml");
  }

  /** Gives a part a type of its own, in place of another that it has. */
  void set(String part, String type) {
    Optional<XmlElement> present = override(part);
    if (present.isPresent()) {
      XmlEdits edits = new XmlEdits();
      edits.attribute(present.get(), "ContentType", type);
      parts.edit(ContentTypes.PART, edits);
    } else {
      add("Override", "PartName", "/" + part, type);
    }
  }

  /** Makes sure that drawings in VML have a type. */
  void allowVml() {
    allow("vml", VML);
  }

  /** Makes sure that parts of an extension have a type. */
  void allow(String extension, String type) {
    if (!ContentTypes.of(parts).byExtension().containsKey(extension)) {
      add("Default", "Extension", extension, type);
    }
  }

  private XmlElement root() {
    if (!parts.has(ContentTypes.PART)) {
      parts.add(
          ContentTypes.PART,
          OoxmlConformance.declaration() + "<Types xmlns=\"" + NAMESPACE + "\"></Types>");
    }
    return parts.root(ContentTypes.PART);
  }

  private Optional<XmlElement> override(String part) {
    return root().children("Override").stream()
        .filter(e -> e.attribute("PartName").orElse("").equalsIgnoreCase("/" + part))
        .findFirst();
  }

  private void add(String element, String key, String name, String type) {
    XmlElement root = root();
    String xml =
        "<%s%s %s=\"%s\" ContentType=\"%s\"/>"
            .formatted(root.prefix(), element, key, XmlChars.attribute(name), type);
    XmlEdits edits = new XmlEdits();
    if (element.equals("Default") && !root.empty()) {
      edits.insert(root.openEnd(), xml);
    } else {
      edits.append(root, xml);
    }
    parts.edit(ContentTypes.PART, edits);
  }

  /** Forgets parts that have been removed. */
  void remove(Collection<String> removed) {
    Set<String> names = new HashSet<>();
    removed.forEach(part -> names.add(("/" + part).toLowerCase(Locale.ROOT)));
    XmlEdits edits = new XmlEdits();
    root().children("Override").stream()
        .filter(e -> names.contains(e.attribute("PartName").orElse("").toLowerCase(Locale.ROOT)))
        .forEach(edits::delete);
    parts.edit(ContentTypes.PART, edits);
  }
}
