package cn.hebiao.adapter.excel.compare;

import cn.hebiao.adapter.excel.ooxml.XmlCursor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands directly in an element, and what stands in each of its children.
 *
 * @param attributes of the element itself
 * @param sections the children as a whole, by name
 * @param lists what stands in each child, one entry each, by the child's name
 */
record Children(String attributes, Map<String, String> sections, Map<String, List<String>> lists) {

  static Children of(XmlCursor xml) {
    Map<String, String> sections = new LinkedHashMap<>();
    Map<String, List<String>> lists = new LinkedHashMap<>();
    String attributes = xml.attributes().toString();
    while (xml.child(1)) {
      String name = xml.name();
      String key = sections.containsKey(name) ? name + sections.size() : name;
      String head = xml.attributes().toString();
      List<String> entries = new ArrayList<>();
      while (xml.child(2)) {
        entries.add(xml.element().canonical());
      }
      sections.put(key, head + entries);
      lists.put(key, entries);
    }
    return new Children(attributes, sections, lists);
  }

  List<String> list(String name) {
    return lists.getOrDefault(name, List.of());
  }

  String section(String name) {
    return sections.getOrDefault(name, "");
  }
}
