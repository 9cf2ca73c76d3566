package cn.hebiao.adapter.excel.write;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A cell format (an {@code xf} of the style sheet) as it is written, with a few attributes changed.
 * Everything that is not changed, extensions too, is taken over.
 */
final class CellFormat {
  private final Map<String, String> attributes;
  private final String alignment;
  private final String rest;

  private CellFormat(Map<String, String> attributes, String alignment, String rest) {
    this.attributes = attributes;
    this.alignment = alignment;
    this.rest = rest;
  }

  static CellFormat of(XmlElement xf) {
    StringBuilder alignment = new StringBuilder();
    StringBuilder rest = new StringBuilder();
    for (XmlElement child : xf.children()) {
      (child.is("alignment") ? alignment : rest).append(child.raw());
    }
    return new CellFormat(
        new LinkedHashMap<>(xf.attributes()), alignment.toString(), rest.toString());
  }

  /** The format of a cell without any. */
  static CellFormat plain() {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (String id : new String[] {"numFmtId", "fontId", "fillId", "borderId", "xfId"}) {
      attributes.put(id, "0");
    }
    return new CellFormat(attributes, "", "");
  }

  int id(String attribute) {
    return AttributeNumbers.intOr(attributes.get(attribute), 0);
  }

  CellFormat font(int id) {
    return with("fontId", id, "applyFont");
  }

  CellFormat fill(int id) {
    return with("fillId", id, "applyFill");
  }

  CellFormat border(int id) {
    return with("borderId", id, "applyBorder");
  }

  CellFormat number(int id) {
    return with("numFmtId", id, "applyNumberFormat");
  }

  /** The same with the mark that keeps Excel from reading text as a formula when it is edited. */
  CellFormat quoted() {
    Map<String, String> changed = new LinkedHashMap<>(attributes);
    changed.put("quotePrefix", "1");
    return new CellFormat(changed, alignment, rest);
  }

  CellFormat aligned(String prefix, String horizontal, String vertical, boolean wrap) {
    Map<String, String> changed = new LinkedHashMap<>(attributes);
    changed.put("applyAlignment", "1");
    String element =
        "<%salignment horizontal=\"%s\" vertical=\"%s\"%s/>"
            .formatted(prefix, horizontal, vertical, wrap ? " wrapText=\"1\"" : "");
    return new CellFormat(changed, element, rest);
  }

  private CellFormat with(String attribute, int id, String apply) {
    Map<String, String> changed = new LinkedHashMap<>(attributes);
    changed.put(attribute, Integer.toString(id));
    changed.put(apply, "1");
    return new CellFormat(changed, alignment, rest);
  }

  /** As it is written into the style sheet. */
  String xml(String prefix) {
    StringBuilder out = new StringBuilder("<" + prefix + "xf");
    attributes.forEach(
        (name, value) ->
            out.append(' ')
                .append(name)
                .append("=\"")
                .append(XmlChars.attribute(value))
                .append('"'));
    return alignment.isEmpty() && rest.isEmpty()
        ? out.append("/>").toString()
        : out.append('>').append(alignment).append(rest).append("</" + prefix + "xf>").toString();
  }
}
