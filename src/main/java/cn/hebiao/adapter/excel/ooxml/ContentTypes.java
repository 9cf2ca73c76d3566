package cn.hebiao.adapter.excel.ooxml;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a package says that each of its parts is.
 *
 * @param byPart types of single parts
 * @param byExtension types of all other parts by the extension of their names
 */
public record ContentTypes(Map<String, String> byPart, Map<String, String> byExtension) {
  /** The part that holds the list. */
  public static final String PART = "[Content_Types].xml";

  /** Empty if the package has no such list. */
  public static ContentTypes of(ZipParts parts) {
    Map<String, String> byPart = new LinkedHashMap<>();
    Map<String, String> byExtension = new HashMap<>();
    if (parts.has(PART)) {
      try (XmlCursor xml = parts.xml(PART)) {
        xml.root();
        while (xml.child(1)) {
          String type = xml.attribute("ContentType", "");
          if (xml.is("Override")) {
            byPart.put(PartNames.key(xml.attribute("PartName", "")), type);
          } else if (xml.is("Default")) {
            byExtension.put(PartNames.key(xml.attribute("Extension", "")), type);
          }
        }
      }
    }
    return new ContentTypes(byPart, byExtension);
  }

  /** The type of a part, empty if the list says nothing of it. */
  public String of(String part) {
    String name = PartNames.key(part);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return byPart.getOrDefault(name, byExtension.getOrDefault(extension, ""));
  }
}
