package cn.hebiao.adapter.excel.write;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A cell format (an {@code xf} of the style sheet) as it is written, with a few attributes changed.
 * Everything that is not changed, extensions too, is taken over.
 *
 * @param alignment its first child as XML
 * @param rest its other children as XML
 */
record CellFormat(Map<String, String> attributes, String alignment, String rest) {
  /** The format of a cell without any. */
  static final CellFormat PLAIN =
      of(
          XmlElement.root(
              "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"));

  static CellFormat of(XmlElement xf) {
    StringBuilder alignment = new StringBuilder();
    StringBuilder rest = new StringBuilder();
    for (XmlElement child : xf.children()) {
      (child.is("alignment") ? alignment : rest).append(child.raw());
    }
    return new CellFormat(xf.attributes(), alignment.toString(), rest.toString());
  }

  int id(String attribute) {
    return AttributeNumbers.intOr(attributes.get(attribute), 0);
  }

  CellFormat font(int id) {
    return with("fontId", id).with("applyFont", 1);
  }

  CellFormat fill(int id) {
    return with("fillId", id).with("applyFill", 1);
  }

  CellFormat border(int id) {
    return with("borderId", id).with("applyBorder", 1);
  }

  CellFormat number(int id) {
    return with("numFmtId", id).with("applyNumberFormat", 1);
  }

  /** The same with the mark that keeps Excel from reading text as a formula when it is edited. */
  CellFormat quoted(boolean quoted) {
    return quoted ? with("quotePrefix", 1) : this;
  }

  CellFormat aligned(String prefix, String horizontal, String vertical, boolean wrap) {
    String element =
        "<%salignment horizontal=\"%s\" vertical=\"%s\"%s/>"
            .formatted(prefix, horizontal, vertical, wrap ? " wrapText=\"1\"" : "");
    return new CellFormat(with("applyAlignment", 1).attributes, element, rest);
  }

  private CellFormat with(String attribute, int value) {
    Map<String, String> changed = new LinkedHashMap<>(attributes);
    changed.put(attribute, Integer.toString(value));
    return new CellFormat(changed, alignment, rest);
  }

  /** As it is written into the style sheet. */
  String xml(String prefix) {
    String open = "<" + prefix + "xf" + XmlChars.attributes(attributes);
    return alignment.isEmpty() && rest.isEmpty()
        ? open + "/>"
        : open + ">" + alignment + rest + "</" + prefix + "xf>";
  }
}
