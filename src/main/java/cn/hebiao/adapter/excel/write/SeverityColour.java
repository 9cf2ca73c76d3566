package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.finding.Severity;
import org.apache.poi.ss.usermodel.IndexedColors;

/**
 * The ground that cells of a severity get. The three are pale enough to read black text on, and far
 * enough apart in lightness (about 68, 85 and 95 per cent) to be told apart on a black-and-white
 * printer.
 */
enum SeverityColour {
  ERROR("F4978E", IndexedColors.CORAL),
  WARNING("FFD966", IndexedColors.TAN),
  NOTICE("E6F0FA", IndexedColors.LIGHT_TURQUOISE);

  private final String ground;
  private final IndexedColors old;

  SeverityColour(String ground, IndexedColors old) {
    this.ground = ground;
    this.old = old;
  }

  static SeverityColour of(Severity severity) {
    return valueOf(severity.name());
  }

  /** Red, green and blue in six hexadecimal digits. */
  String ground() {
    return ground;
  }

  /** The nearest colour that xls workbooks have: about 65, 84 and 94 per cent light. */
  short old() {
    return old.index;
  }
}
