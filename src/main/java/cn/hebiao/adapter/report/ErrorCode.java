package cn.hebiao.adapter.report;

import org.apache.poi.ss.usermodel.FormulaError;

/** The error value of a formula, by its number in POI. */
record ErrorCode(byte code) {
  /** As it stands in a file, for example {@code #DIV/0!}. */
  @Override
  public String toString() {
    return FormulaError.forInt(code).getString();
  }
}
