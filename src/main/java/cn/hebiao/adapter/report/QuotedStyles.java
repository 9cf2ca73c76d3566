package cn.hebiao.adapter.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Marks texts that Excel would take for a formula once somebody edits the cell. One style more for
 * each style of the template at most.
 */
final class QuotedStyles {
  private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

  private final XSSFWorkbook workbook;
  private final Map<Short, Short> quoted = new HashMap<>();

  QuotedStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** The number of the style for a text: another one if it begins like a formula. */
  short style(XSSFCellStyle plain, String text) {
    return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0
        ? quoted.computeIfAbsent(plain.getIndex(), this::quote)
        : plain.getIndex();
  }

  /** The part of the workbook that holds its styles, those made here among them. */
  String part() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.getStylesSource().writeTo(bytes);
    return Repacking.textOf(bytes.toByteArray());
  }

  private short quote(short base) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(workbook.getCellStyleAt(base));
    style.setQuotePrefixed(true);
    return style.getIndex();
  }
}
