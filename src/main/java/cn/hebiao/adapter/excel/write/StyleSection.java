package cn.hebiao.adapter.excel.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One list of the style sheet, such as its fills: equal entries are found again, not added twice.
 */
final class StyleSection {
  private final String name;
  private final Optional<XmlElement> element;
  private final List<XmlElement> entries = new ArrayList<>();
  private final Map<String, Integer> indexes = new HashMap<>();
  private final StringBuilder added = new StringBuilder();
  private final int existing;

  StyleSection(XmlElement styles, String name) {
    this.name = name;
    this.element = styles.child(name);
    element.ifPresent(list -> list.children().forEach(this::remember));
    this.existing = entries.size();
  }

  private int remember(XmlElement entry) {
    entries.add(entry);
    int index = entries.size() - 1;
    indexes.putIfAbsent(entry.canonical(), index);
    return index;
  }

  /** The index of an entry, which is added where there is no equal one. */
  int indexOf(String xml) {
    XmlElement entry = XmlElement.root(xml);
    Integer known = indexes.get(entry.canonical());
    if (known != null) {
      return known;
    }
    added.append(xml);
    return remember(entry);
  }

  List<XmlElement> entries() {
    return entries;
  }

  /** The entry of an index, if the file has it. */
  Optional<XmlElement> entry(int index) {
    return index >= 0 && index < entries.size()
        ? Optional.of(entries.get(index))
        : Optional.empty();
  }

  /** Writes the additions; {@code at} is where the list belongs if the file lacks it. */
  void save(XmlEdits edits, String prefix, int at) {
    if (entries.size() == existing) {
      return;
    }
    String count = Integer.toString(entries.size());
    if (element.isEmpty()) {
      edits.insert(
          at, "<%1$s%2$s count=\"%3$s\">%4$s</%1$s%2$s>".formatted(prefix, name, count, added));
      return;
    }
    XmlElement list = element.get();
    if (list.empty()) {
      edits.replace(
          list, "<%1$s%2$s count=\"%3$s\">%4$s</%1$s%2$s>".formatted(prefix, name, count, added));
    } else {
      list.attribute("count").ifPresent(old -> edits.attribute(list, "count", count));
      edits.insert(list.contentEnd(), added.toString());
    }
  }
}
