package cn.hebiao.adapter.excel.write;

import cn.hebiao.adapter.excel.ooxml.Relations;
import cn.hebiao.adapter.excel.ooxml.Relations.PackageRelation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The relationships of one part (or of the package itself, for the empty part name) while they are
 * being changed.
 */
final class RelationList {
  private static final Pattern NUMBERED = Pattern.compile("rId([0-9]{1,8})");
  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-package.relationships+xml";

  private final EditedPackage parts;
  private final String source;

  RelationList(EditedPackage parts, String source) {
    this.parts = parts;
    this.source = source;
  }

  /** The part in which they are kept. */
  String part() {
    return Relations.partOf(source);
  }

  List<PackageRelation> all() {
    return Relations.of(parts, source).all();
  }

  /** The part of a kind, if the package holds it. */
  Optional<String> related(String type) {
    return Relations.of(parts, source).part(type).filter(parts::has);
  }

  /** The part of an id, if the package holds it. */
  Optional<String> byId(String id) {
    return Relations.of(parts, source).byId(id).map(PackageRelation::part).filter(parts::has);
  }

  /** Adds a relationship to another part and gives its id. */
  String add(String type, String part) {
    if (!parts.has(part())) {
      parts.add(
          part(),
          OoxmlConformance.declaration()
              + "<Relationships xmlns=\""
              + NAMESPACE
              + "\"></Relationships>");
      new ContentTypeList(parts).allow("rels", TYPE);
    }
    String id = freeId();
    XmlElement root = parts.root(part());
    XmlEdits edits = new XmlEdits();
    edits.append(
        root,
        "<%sRelationship Id=\"%s\" Type=\"%s\" Target=\"/%s\"/>"
            .formatted(root.prefix(), id, type, XmlChars.attribute(part)));
    parts.edit(part(), edits);
    return id;
  }

  private String freeId() {
    Set<String> taken = new HashSet<>();
    long highest = 0;
    for (PackageRelation relation : all()) {
      Matcher number = NUMBERED.matcher(relation.id());
      taken.add(relation.id());
      highest = Math.max(highest, number.matches() ? Long.parseLong(number.group(1)) : 0);
    }
    do {
      highest++;
    } while (taken.contains("rId" + highest));
    return "rId" + highest;
  }

  /** Takes relationships out; the parts they lead to stay. */
  void remove(List<PackageRelation> relations) {
    if (relations.isEmpty()) {
      return;
    }
    List<PackageRelation> all = all();
    List<XmlElement> elements = parts.root(part()).children("Relationship");
    XmlEdits edits = new XmlEdits();
    for (int i = 0; i < elements.size(); i++) {
      if (relations.contains(all.get(i))) {
        edits.delete(elements.get(i));
      }
    }
    parts.edit(part(), edits);
  }
}
