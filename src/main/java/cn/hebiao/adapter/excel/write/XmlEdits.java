package cn.hebiao.adapter.excel.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Changes to one text, collected first and made in one go; what they do not name stays as it is.
 */
final class XmlEdits {
  private final List<Patch.Splice> splices = new ArrayList<>();

  /** Puts text in at a position; several at the same position keep the order of the calls. */
  XmlEdits insert(int at, String text) {
    return replace(at, at, text);
  }

  XmlEdits replace(int from, int to, String text) {
    splices.add(new Patch.Splice(from, to, text));
    return this;
  }

  XmlEdits replace(XmlElement element, String text) {
    return replace(element.start(), element.end(), text);
  }

  XmlEdits delete(XmlElement element) {
    return replace(element, "");
  }

  /** Sets an attribute, at its place where it exists, else as the last one. */
  XmlEdits attribute(XmlElement element, String name, String value) {
    String escaped = XmlChars.attribute(value);
    return element
        .span(name)
        .map(span -> replace(span[0], span[1], escaped))
        .orElseGet(() -> insert(element.attributesEnd(), " " + name + "=\"" + escaped + "\""));
  }

  /** Takes an attribute out together with the blank before it. */
  void removeAttribute(XmlElement element, String name) {
    element.span(name).ifPresent(span -> replace(span[0] - name.length() - 3, span[1] + 1, ""));
  }

  /** Adds a last child, opening an element that was written as a single tag. */
  XmlEdits append(XmlElement parent, String child) {
    if (!parent.empty()) {
      return insert(parent.contentEnd(), child);
    }
    String name = parent.prefix() + parent.local();
    return replace(parent.attributesEnd(), parent.end(), ">" + child + "</" + name + ">");
  }

  boolean isEmpty() {
    return splices.isEmpty();
  }

  Patch patch() {
    List<Patch.Splice> sorted = new ArrayList<>(splices);
    sorted.sort(Comparator.comparingInt(Patch.Splice::from).thenComparingInt(Patch.Splice::to));
    return new Patch(sorted);
  }
}
