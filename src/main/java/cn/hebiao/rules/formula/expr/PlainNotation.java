package cn.hebiao.rules.formula.expr;

/** Formulas as rulebooks have them. */
record PlainNotation() implements Notation {
  @Override
  public FormulaText name(Name name) {
    return FormulaText.atom(
        NameSpelling.isPlain(name.text()) ? name.text() : "[" + name.text() + "]");
  }
}
