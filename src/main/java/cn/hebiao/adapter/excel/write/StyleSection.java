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

  StyleSection(XmlElement styles, String name) {
    this.name = name;
    this.element = styles.child(name);
    element.ifPresent(list -> list.children().forEach(this::remember));
  }

  private int remember(XmlElement entry) {
    entries.add(entry);
    indexes.putIfAbsent(CanonicalXml.of(entry), entries.size() - 1);
    return entries.size() - 1;
  }

  /** The index of an entry, which is added where there is no equal one. */
  int indexOf(String xml) {
    XmlElement entry = XmlElement.root(xml);
    Integer known = indexes.get(CanonicalXml.of(entry));
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

  /** Writes the additions; {@code order} tells where the list belongs if the file lacks it. */
  void save(XmlEdits edits, XmlElement styles, List<String> order) {
    if (added.isEmpty()) {
      return;
    }
    String count = Integer.toString(entries.size());
    String whole =
        "<%1$s%2$s count=\"%3$s\">%4$s</%1$s%2$s>".formatted(styles.prefix(), name, count, added);
    if (element.isEmpty()) {
      edits.insert(styles.placeOf(name, order, 0), whole);
    } else if (element.get().empty()) {
      edits.replace(element.get(), whole);
    } else {
      if (element.get().attribute("count").isPresent()) {
        edits.attribute(element.get(), "count", count);
      }
      edits.append(element.get(), added.toString());
    }
  }
}
