package cn.hebiao.adapter.excel.write;

import cn.hebiao.adapter.excel.ooxml.Relations;
import cn.hebiao.adapter.excel.ooxml.Relations.PackageRelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The relationships of one part (or of the package itself, for the empty part name) while they are
 * being changed.
 */
record RelationList(EditedPackage parts, String source) {
  private static final Pattern NUMBERED = Pattern.compile("rId([0-9]{1,8})");
  private static final String NONE =
      OoxmlConformance.DECLARATION
          + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "</Relationships>";
  private static final String TYPE = "application/vnd.openxmlformats-package.relationships+xml";

  /** The part in which they are kept. */
  String part() {
    return Relations.partOf(source);
  }

  /** As they are now. */
  Relations now() {
    return Relations.of(parts, source);
  }

  /** Adds a relationship to another part and gives its id. */
  String add(String type, String part) {
    if (!parts.has(part())) {
      parts.add(part(), NONE);
      new ContentTypeList(parts).allow("rels", TYPE);
    }
    String id = freeId();
    parts.append(
        part(),
        "<%sRelationship Id=\"%s\" Type=\"%s\" Target=\"/%s\"/>"
            .formatted(parts.root(part()).prefix(), id, type, XmlChars.attribute(part)));
    return id;
  }

  private String freeId() {
    Set<String> taken = now().all().stream().map(PackageRelation::id).collect(Collectors.toSet());
    long highest = 0;
    for (String id : taken) {
      Matcher number = NUMBERED.matcher(id);
      highest = Math.max(highest, number.matches() ? Long.parseLong(number.group(1)) : 0);
    }
    do {
      highest++;
    } while (taken.contains("rId" + highest));
    return "rId" + highest;
  }

  /** Takes relationships out and gives the parts that they led to, which stay. */
  List<String> remove(Predicate<PackageRelation> wanted) {
    List<PackageRelation> all = now().all();
    List<XmlElement> gone = new ArrayList<>();
    List<String> led = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (wanted.test(all.get(i))) {
        gone.add(parts.root(part()).children("Relationship").get(i));
        led.add(all.get(i).part());
      }
    }
    parts.delete(part(), gone);
    return led;
  }
}
