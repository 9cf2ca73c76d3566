package cn.hebiao.adapter.excel.read;

import cn.hebiao.app.UnreadableBook;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The list in which a package says what each of its parts is. */
final class ContentTypes {
  static final String PART = "[Content_Types].xml";

  private final Map<String, String> byPart = new HashMap<>();
  private final Map<String, String> byExtension = new HashMap<>();

  private ContentTypes() {}

  /** Empty if the package has no such list. */
  static ContentTypes of(OoxmlPackage parts) throws UnreadableBook {
    ContentTypes types = new ContentTypes();
    if (!parts.has(PART)) {
      return types;
    }
    try (XmlPart xml = parts.xml(PART)) {
      xml.root();
      while (xml.next(1)) {
        String type = xml.attribute("ContentType", "");
        if (xml.is("Override")) {
          types.byPart.put(key(xml.attribute("PartName", "")), type);
        } else if (xml.is("Default")) {
          types.byExtension.put(key(xml.attribute("Extension", "")), type);
        }
      }
    }
    return types;
  }

  private static String key(String name) {
    String path = name.toLowerCase(Locale.ROOT);
    return path.startsWith("/") ? path.substring(1) : path;
  }

  /** The type of a part, empty if the list says nothing of it. */
  String of(String part) {
    String name = key(part);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return byPart.getOrDefault(name, byExtension.getOrDefault(extension, ""));
  }
}
