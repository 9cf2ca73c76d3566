package cn.hebiao.adapter.excel.read;

import cn.hebiao.app.UnreadableBook;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a part of the package refers to: its related parts by id. */
final class Relationships {
  /**
   * One reference.
   *
   * @param type the last word of its type, the same in transitional and strict files
   * @param target the name of the part, from the root of the package
   */
  record Relationship(String type, String target) {}

  private final Map<String, Relationship> byId = new LinkedHashMap<>();

  private Relationships() {}

  /** Those of a part; of the package itself where the part is the empty name. */
  static Relationships of(OoxmlPackage parts, String part) throws UnreadableBook {
    Relationships found = new Relationships();
    String folder = part.substring(0, part.lastIndexOf('/') + 1);
    String name = folder + "_rels/" + part.substring(folder.length()) + ".rels";
    if (!parts.has(name)) {
      return found;
    }
    try (XmlPart xml = parts.xml(name)) {
      xml.root();
      while (xml.next(1)) {
        String type = xml.attribute("Type", "");
        String target = xml.attribute("Target", "");
        // Links to other files are never followed.
        if (xml.is("Relationship") && !xml.attribute("TargetMode", "").equals("External")) {
          found.byId.put(
              xml.attribute("Id", ""),
              new Relationship(type.substring(type.lastIndexOf('/') + 1), resolve(folder, target)));
        }
      }
    }
    return found;
  }

  private static String resolve(String folder, String target) {
    String path = target.replace('\\', '/');
    Deque<String> steps = new ArrayDeque<>();
    for (String step : (path.startsWith("/") ? path : folder + path).split("/")) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }

  /** The reference of an id. */
  Optional<Relationship> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The part that the first reference of a type leads to. */
  Optional<String> ofType(String type) {
    return byId.values().stream()
        .filter(reference -> reference.type().equals(type))
        .map(Relationship::target)
        .findFirst();
  }
}
