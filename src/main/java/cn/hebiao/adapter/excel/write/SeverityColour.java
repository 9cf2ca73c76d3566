package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.finding.Severity;

/**
 * The ground that cells of a severity get. The three are pale enough to read black text on, and far
 * enough apart in lightness (about 68, 85 and 95 per cent) to be told apart on a black-and-white
 * printer.
 */
enum SeverityColour {
  ERROR("F4978E"),
  WARNING("FFD966"),
  NOTICE("E6F0FA");

  private final String ground;

  SeverityColour(String ground) {
    this.ground = ground;
  }

  static SeverityColour of(Severity severity) {
    return valueOf(severity.name());
  }

  /** Red, green and blue in six hexadecimal digits. */
  String ground() {
    return ground;
  }
}
