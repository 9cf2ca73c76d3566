package cn.hebiao.rules.formula;

/** Ends the reading of a bad text; never leaves this package. */
final class FormulaRejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient FormulaError error;

  FormulaRejected(int position, String key, String... namesAndValues) {
    super(key, null, false, false);
    this.error = FormulaError.at(position, key, namesAndValues);
  }

  FormulaError error() {
    return error;
  }
}
