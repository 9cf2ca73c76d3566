package cn.hebiao.adapter.excel.write;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The relationships of one part (or of the package itself, for the empty part name). */
final class Relations {
  private static final Pattern NUMBERED = Pattern.compile("rId([0-9]{1,8})");
  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  /**
   * One relationship.
   *
   * @param type the last word of its type, for example {@code worksheet}
   * @param part the part it leads to, empty where it leads out of the package
   */
  record Relation(String id, String type, String part, XmlElement element) {}

  private final OoxmlPackage parts;
  private final String source;
  private final String relsPart;

  Relations(OoxmlPackage parts, String source) {
    this.parts = parts;
    this.source = source;
    int slash = source.lastIndexOf('/') + 1;
    this.relsPart = source.substring(0, slash) + "_rels/" + source.substring(slash) + ".rels";
  }

  String part() {
    return relsPart;
  }

  List<Relation> all() {
    return parts.rootIfPresent(relsPart).stream()
        .flatMap(root -> root.children("Relationship").stream())
        .map(this::relation)
        .toList();
  }

  private Relation relation(XmlElement element) {
    String type = element.attribute("Type").orElse("");
    String target = element.attribute("Target").orElse("");
    boolean outside = element.attribute("TargetMode").orElse("").equals("External");
    return new Relation(
        element.attribute("Id").orElse(""),
        type.substring(type.lastIndexOf('/') + 1),
        outside ? "" : resolve(target),
        element);
  }

  private String resolve(String target) {
    String path = target.replace('\\', '/');
    if (!path.startsWith("/")) {
      path = source.substring(0, source.lastIndexOf('/') + 1) + path;
    }
    Deque<String> steps = new ArrayDeque<>();
    for (String step : path.split("/")) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }

  /** The first relationship of a kind. */
  Optional<Relation> ofType(String type) {
    return all().stream().filter(relation -> relation.type().equals(type)).findFirst();
  }

  Optional<Relation> byId(String id) {
    return all().stream().filter(relation -> relation.id().equals(id)).findFirst();
  }

  /** Adds a relationship to another part and gives its id. */
  String add(String type, String part) {
    if (!parts.has(relsPart)) {
      parts.add(
          relsPart,
          Dialect.declaration() + "<Relationships xmlns=\"" + NAMESPACE + "\"></Relationships>");
    }
    String id = freeId();
    XmlElement root = parts.root(relsPart);
    XmlEdits edits = new XmlEdits();
    edits.append(
        root,
        "<%sRelationship Id=\"%s\" Type=\"%s\" Target=\"/%s\"/>"
            .formatted(root.prefix(), id, type, XmlChars.attribute(part)));
    parts.edit(relsPart, edits);
    return id;
  }

  private String freeId() {
    Set<String> taken = new HashSet<>();
    long highest = 0;
    for (Relation relation : all()) {
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
  void remove(List<Relation> relations) {
    XmlEdits edits = new XmlEdits();
    relations.forEach(relation -> edits.delete(relation.element()));
    parts.edit(relsPart, edits);
  }
}
