package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.Content;
import java.util.Optional;

/**
 * Writes single cells. Texts are inline, so that the shared strings stay as they are.
 *
 * @param prefix of all elements, with its colon
 */
record CellXml(String prefix) {
  String of(CellRef ref, int style, Optional<Content> content) {
    String open = "<" + prefix + "c r=\"" + ref.name() + "\" s=\"" + style + "\"";
    return content.isEmpty()
        ? open + "/>"
        : open + content.get().fold(this::text, this::number) + "</" + prefix + "c>";
  }

  private String text(Content.TextContent words) {
    String text = XmlChars.cellText(words.text());
    return words
        .formula()
        .map(formula -> " t=\"str\">" + formula(formula) + element("v", text))
        .orElseGet(
            () ->
                " t=\"inlineStr\">"
                    + element(
                        "is",
                        "<" + prefix + "t xml:space=\"preserve\">" + text + "</" + prefix + "t>"));
  }

  private String number(Content.NumberContent figure) {
    String value = element("v", AttributeNumbers.plain(figure.value()));
    return ">" + figure.formula().map(this::formula).orElse("") + value;
  }

  private String formula(String formula) {
    return element("f", XmlChars.text(formula));
  }

  private String element(String name, String content) {
    return "<" + prefix + name + ">" + content + "</" + prefix + name + ">";
  }

  /** Whether Excel would take a text for a formula if someone edited it. */
  static boolean looksLikeFormula(Content content) {
    String text = content.fold(Content.TextContent::text, figure -> "");
    return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
  }

  /** Whether it is computed by a formula. */
  static boolean isFormula(Content content) {
    return formula(content).isPresent();
  }

  static Optional<String> formula(Content content) {
    return content.fold(Content.TextContent::formula, Content.NumberContent::formula);
  }
}
