package cn.hebiao.adapter.excel.write;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A document property with the digest of a workbook that we have filled for an agency, so that we
 * know our own result again as long as nobody has changed it. It shows nowhere in the sheets, and a
 * program that saves the file may keep it: the digest no longer fits then.
 */
final class FilledDigest {
  private static final String NAME = "核表填报";
  private static final String PART = "docProps/custom.xml";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.custom-properties+xml";
  private static final String FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
  private static final String RELATION = "custom-properties";

  private final EditedPackage parts;
  private final RelationList relations;
  private final OoxmlConformance conformance;

  FilledDigest(EditedPackage parts, OoxmlConformance conformance) {
    this.parts = parts;
    this.relations = new RelationList(parts, "");
    this.conformance = conformance;
  }

  /** Writes the digest of everything else, in place of an earlier one. */
  void set() {
    String part = part().orElseGet(this::newPart);
    property(part)
        .ifPresent(
            old -> {
              XmlEdits edits = new XmlEdits();
              edits.delete(old);
              parts.edit(part, edits);
            });
    XmlElement root = parts.root(part);
    XmlEdits edits = new XmlEdits();
    edits.append(
        root,
        ("<%1$sproperty fmtid=\"%2$s\" pid=\"%3$d\" name=\"%4$s\">"
                + "<vt:lpwstr xmlns:vt=\"%5$s\">%6$s</vt:lpwstr></%1$sproperty>")
            .formatted(
                root.prefix(), FORMAT, freeNumber(root), NAME, conformance.variants(), digest()));
    parts.edit(part, edits);
  }

  /** Whether there is a digest and everything else is as it was when it was set. */
  boolean holds() {
    return part()
        .flatMap(this::property)
        .flatMap(property -> property.child("lpwstr"))
        .filter(value -> value.text().equals(digest()))
        .isPresent();
  }

  private Optional<String> part() {
    return relations.related(RELATION).or(() -> relations.related("customProperties"));
  }

  private String newPart() {
    String part = parts.has(PART) ? parts.freeName("docProps/custom", ".xml") : PART;
    parts.add(
        part,
        OoxmlConformance.declaration()
            + "<Properties xmlns=\"%s\"></Properties>".formatted(conformance.properties()));
    new ContentTypeList(parts).set(part, TYPE);
    relations.add(conformance.relation(conformance.customProperties()), part);
    return part;
  }

  private Optional<XmlElement> property(String part) {
    return parts.root(part).children("property").stream()
        .filter(p -> p.attribute("name").filter(NAME::equals).isPresent())
        .findFirst();
  }

  /** Numbers of properties start at 2. */
  private static int freeNumber(XmlElement root) {
    Set<Integer> taken =
        root.children("property").stream()
            .map(p -> AttributeNumbers.intOr(p.attribute("pid").orElse(""), 1))
            .collect(Collectors.toSet());
    int number = 2;
    while (taken.contains(number)) {
      number++;
    }
    return number;
  }

  /** The digest of all parts but the ones that the digest itself changes. */
  private String digest() {
    Set<String> own = Set.of(part().orElse(PART), relations.part(), "[Content_Types].xml");
    List<String> others = parts.parts().stream().filter(p -> !own.contains(p)).sorted().toList();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String part : others) {
      all.writeBytes(
          (part + ":" + Digest.of(parts.bytes(part)) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return Digest.of(all.toByteArray());
  }
}
