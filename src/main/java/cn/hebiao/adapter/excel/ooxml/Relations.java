package cn.hebiao.adapter.excel.ooxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a part of a package refers to.
 *
 * @param all its references in the order of the file
 */
public record Relations(List<PackageRelation> all) {
  /**
   * One reference.
   *
   * @param id by which the part itself names it
   * @param uri its type as it is written
   * @param part the part it leads to, as the package names it; empty where the package has no such
   *     part, and where it leads out of the package, which is never followed
   */
  public record PackageRelation(String id, String uri, String part) {
    /** The last word of the type, the same in transitional and strict files. */
    public String type() {
      return uri.substring(uri.lastIndexOf('/') + 1);
    }
  }

  public Relations {
    all = List.copyOf(all);
  }

  /** The part in which the references of another part are kept. */
  public static String partOf(String source) {
    String folder = PartNames.folder(source);
    return folder + "_rels/" + source.substring(folder.length()) + ".rels";
  }

  /** Those of a part; of the package itself where the part is the empty name. */
  public static Relations of(ZipParts parts, String source) {
    List<PackageRelation> found = new ArrayList<>();
    String name = partOf(source);
    if (parts.has(name)) {
      try (XmlCursor xml = parts.xml(name)) {
        xml.root();
        while (xml.child(1)) {
          if (xml.is("Relationship")) {
            boolean outside = xml.attribute("TargetMode", "").equals("External");
            String target = PartNames.resolve(source, xml.attribute("Target", ""));
            boolean held = !outside && parts.has(target);
            found.add(
                new PackageRelation(
                    xml.attribute("Id", ""),
                    xml.attribute("Type", ""),
                    held ? parts.stored(target) : ""));
          }
        }
      }
    }
    return new Relations(found);
  }

  /** The reference of an id. */
  public Optional<PackageRelation> byId(String id) {
    return all.stream().filter(relation -> relation.id().equals(id)).findFirst();
  }

  /** The parts that the references of a type lead to. */
  public List<String> parts(String type) {
    return all.stream()
        .filter(relation -> relation.type().equals(type) && !relation.part().isEmpty())
        .map(PackageRelation::part)
        .toList();
  }

  /** The first of them. */
  public Optional<String> part(String type) {
    return parts(type).stream().findFirst();
  }
}
