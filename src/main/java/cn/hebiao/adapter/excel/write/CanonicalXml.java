package cn.hebiao.adapter.excel.write;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an element says, whatever prefixes and attribute order it uses. */
final class CanonicalXml {
  private CanonicalXml() {}

  /** The same text for two elements that say the same. */
  static String of(XmlElement element) {
    StringBuilder out = new StringBuilder(element.local());
    Map<String, String> sorted = new TreeMap<>();
    element
        .attributes()
        .forEach(
            (key, value) -> {
              if (!key.startsWith("xmlns")) {
                sorted.put(key.substring(key.indexOf(':') + 1), value);
              }
            });
    sorted.forEach((key, value) -> out.append(' ').append(key).append('=').append(value));
    List<XmlElement> children = element.children();
    out.append('[');
    if (children.isEmpty()) {
      out.append(element.text().strip());
    }
    children.forEach(child -> out.append(of(child)).append(';'));
    return out.append(']').toString();
  }
}
