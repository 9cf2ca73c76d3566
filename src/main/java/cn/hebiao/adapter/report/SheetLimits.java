package cn.hebiao.adapter.report;

/**
 * How much a sheet can hold.
 *
 * @param rows rows; what is more goes on in a sheet of its own
 * @param links links to other workbooks; cells beyond show their text only
 */
record SheetLimits(int rows, int links) {
  /** Excel's rows, and somewhat fewer than its 65,530 links: a template may have its own. */
  static final SheetLimits EXCEL = new SheetLimits(1_048_576, 65_000);
}
