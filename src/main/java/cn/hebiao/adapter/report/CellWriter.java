package cn.hebiao.adapter.report;

import cn.hebiao.tell.summary.LinkedCell;
import java.io.IOException;
import java.io.Writer;

/** Writes cells of one sheet as XML. */
final class CellWriter {
  private final Writer out;
  private final BandLinks links;
  private int firstWithoutLink;

  CellWriter(Writer out, BandLinks links) {
    this.out = out;
    this.links = links;
  }

  /** The first row, from 1, that had to do without its link; 0 where all have theirs. */
  int firstWithoutLink() {
    return firstWithoutLink;
  }

  /** Writes the beginning of a row; a height of 0 leaves it to Excel. */
  void beginRow(int row, float points) throws IOException {
    out.write("<row r=\"" + (row + 1) + "\"");
    out.write(points == 0 ? ">" : " ht=\"" + points + "\" customHeight=\"1\">");
  }

  void endRow() throws IOException {
    out.write("</row>");
  }

  /** Writes a cell with a value: a number, truth, text, link, or null or empty for nothing. */
  void write(String cell, int row, int style, Object value) throws IOException {
    begin(cell, style);
    if (value instanceof Number number) {
      out.write("><v>" + number.doubleValue() + "</v></c>");
    } else if (value instanceof Boolean truth) {
      out.write(" t=\"b\"><v>" + (truth ? 1 : 0) + "</v></c>");
    } else if (value == null || value.toString().isEmpty()) {
      out.write("/>");
    } else {
      out.write(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
      XmlText.writeCell(value.toString(), out);
      out.write("</t></is></c>");
    }
    boolean linked = !(value instanceof LinkedCell text) || links.add(cell, text.link());
    firstWithoutLink = linked || firstWithoutLink > 0 ? firstWithoutLink : row + 1;
  }

  /** Writes a cell with a formula and the value it has; null where only Excel can tell. */
  void writeFormula(String cell, int style, String formula, Object value) throws IOException {
    begin(cell, style);
    if (value instanceof Boolean) {
      out.write(" t=\"b\"");
    } else if (value instanceof ErrorCode) {
      out.write(" t=\"e\"");
    } else if (value instanceof String) {
      out.write(" t=\"str\"");
    }
    out.write("><f>");
    XmlText.write(formula, out);
    out.write("</f>");
    if (value != null) {
      out.write("<v>");
      XmlText.writeCell(value instanceof Boolean truth ? truth ? "1" : "0" : value.toString(), out);
      out.write("</v>");
    }
    out.write("</c>");
  }

  private void begin(String cell, int style) throws IOException {
    out.write("<c r=\"" + cell + "\" s=\"" + style + "\"");
  }
}
