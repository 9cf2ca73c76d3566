package cn.hebiao.adapter.report;

import cn.hebiao.tell.summary.CellLink;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.jxls.common.Context;
import org.jxls.transform.poi.WritableCellValue;

/**
 * A text that leads to a cell of another workbook. It is a real link, not a HYPERLINK formula, so
 * that no agency's file or sheet name ever gets into a formula.
 */
record LinkedText(String text, CellLink link) implements WritableCellValue {
  /** Excel takes no more links on a sheet than 65,530. */
  static final int MOST = 65_000;

  private static final String ESCAPED = " \"#%<>?[\\]^`{|}";

  @Override
  public Object writeToCell(Cell cell, Context context) {
    cell.setCellValue(text);
    Hyperlink hyperlink =
        cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.FILE);
    hyperlink.setAddress(escaped(link.file()));
    ((XSSFHyperlink) hyperlink).setLocation(link.location());
    cell.setHyperlink(hyperlink);
    return text;
  }

  /** Escapes what may not stand in an address; Chinese characters may, and Excel keeps them. */
  static String escaped(String file) {
    StringBuilder address = new StringBuilder();
    for (char c : file.toCharArray()) {
      if (c <= ' ' || c == 0x7f || ESCAPED.indexOf(c) >= 0) {
        address.append('%').append(String.format(java.util.Locale.ROOT, "%02X", (int) c));
      } else {
        address.append(c);
      }
    }
    return address.toString();
  }

  @Override
  public String toString() {
    return text;
  }
}
