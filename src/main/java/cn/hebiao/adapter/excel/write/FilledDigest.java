package cn.hebiao.adapter.excel.write;

import cn.hebiao.adapter.excel.ooxml.ContentTypes;
import cn.hebiao.adapter.excel.ooxml.Relations;
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
record FilledDigest(EditedPackage parts, OoxmlConformance dialect) {
  private static final String NAME = "核表填报";
  private static final String PART = "docProps/custom.xml";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.custom-properties+xml";
  private static final String FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

  private RelationList relations() {
    return new RelationList(parts, "");
  }

  /** Writes the digest of everything else, in place of an earlier one. */
  void set() {
    String part = part().orElseGet(this::newPart);
    parts.delete(part, own(part));
    XmlElement root = parts.root(part);
    parts.append(
        part,
        ("<%1$sproperty fmtid=\"%2$s\" pid=\"%3$d\" name=\"%4$s\">"
                + "<vt:lpwstr xmlns:vt=\"%5$s\">%6$s</vt:lpwstr></%1$sproperty>")
            .formatted(
                root.prefix(), FORMAT, freeNumber(root), NAME, dialect.variants(), digest()));
  }

  /** Whether there is a seal and everything else is as it was when it was set. */
  boolean holds() {
    return part().map(this::own).orElse(List.of()).stream()
        .flatMap(property -> property.child("lpwstr").stream())
        .anyMatch(value -> value.text().equals(digest()));
  }

  private Optional<String> part() {
    Relations all = relations().now();
    return all.part("custom-properties").or(() -> all.part("customProperties"));
  }

  private String newPart() {
    String part = parts.has(PART) ? parts.freeName("docProps/custom", ".xml") : PART;
    parts.add(
        part,
        OoxmlConformance.DECLARATION
            + "<Properties xmlns=\"%s\"></Properties>".formatted(dialect.properties()));
    new ContentTypeList(parts).set(part, TYPE);
    relations().add(dialect.relation(dialect.customProperties()), part);
    return part;
  }

  /** The first property of ours, if there is one. */
  private List<XmlElement> own(String part) {
    return parts.root(part).children("property").stream()
        .filter(property -> property.has("name", NAME))
        .limit(1)
        .toList();
  }

  /** Numbers of properties start at 2. */
  private static int freeNumber(XmlElement root) {
    Set<Integer> taken =
        root.children("property").stream().map(p -> p.number("pid", 1)).collect(Collectors.toSet());
    int number = 2;
    while (taken.contains(number)) {
      number++;
    }
    return number;
  }

  /** The digest of all parts but the ones that the seal itself changes. */
  private String digest() {
    Set<String> own = Set.of(part().orElse(PART), relations().part(), ContentTypes.PART);
    StringBuilder all = new StringBuilder();
    parts.names().stream()
        .filter(part -> !own.contains(part))
        .sorted()
        .forEach(part -> all.append(part + ":" + Digest.of(parts.bytes(part)) + "\n"));
    return Digest.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }
}
