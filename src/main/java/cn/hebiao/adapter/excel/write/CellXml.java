package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.Content;
import java.util.Optional;

/** Writes single cells. Texts are inline, so that the shared strings stay as they are. */
final class CellXml {
  private final String prefix;

  CellXml(String prefix) {
    this.prefix = prefix;
  }

  String of(CellRef ref, int style, Optional<Content> content) {
    String open = "<" + prefix + "c r=\"" + ref.name() + "\" s=\"" + style + "\"";
    return content
        .map(
            value ->
                value.fold(words -> open + text(words), figure -> open + number(figure))
                    + "</"
                    + prefix
                    + "c>")
        .orElse(open + "/>");
  }

  private String text(Content.TextContent words) {
    if (words.formula().isPresent()) {
      String formula = element("f", XmlChars.text(words.formula().get()));
      return " t=\"str\">" + formula + element("v", XmlChars.cellText(words.text()));
    }
    return text(words.text());
  }

  private String text(String text) {
    String open = " t=\"inlineStr\"><" + prefix + "is><" + prefix + "t xml:space=\"preserve\">";
    return open + XmlChars.cellText(text) + "</" + prefix + "t></" + prefix + "is>";
  }

  private String number(Content.NumberContent figure) {
    String formula = figure.formula().map(f -> element("f", XmlChars.text(f))).orElse("");
    return ">" + formula + element("v", AttributeNumbers.plain(figure.value()));
  }

  private String element(String name, String content) {
    return "<" + prefix + name + ">" + content + "</" + prefix + name + ">";
  }

  /** Whether Excel would take a text for a formula if someone edited it. */
  static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
  }
}
