package cn.hebiao.adapter.excel.write;

import cn.hebiao.core.annotate.Content;
import cn.hebiao.core.grid.CellRef;
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
                value.fold(words -> open + text(words.text()), figure -> open + number(figure))
                    + "</"
                    + prefix
                    + "c>")
        .orElse(open + "/>");
  }

  private String text(String text) {
    return " t=\"inlineStr\"><%1$sis><%1$st xml:space=\"preserve\">%2$s</%1$st></%1$sis>"
        .formatted(prefix, XmlChars.cellText(text));
  }

  private String number(Content.Figure figure) {
    String formula =
        figure
            .formula()
            .map(f -> "<%1$sf>%2$s</%1$sf>".formatted(prefix, XmlChars.text(f)))
            .orElse("");
    return ">" + formula + "<%1$sv>%2$s</%1$sv>".formatted(prefix, Numbers.plain(figure.value()));
  }

  /** Whether Excel would take a text for a formula if someone edited it. */
  static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
  }
}
