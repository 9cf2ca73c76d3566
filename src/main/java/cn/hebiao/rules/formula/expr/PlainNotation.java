package cn.hebiao.rules.formula.expr;

/** Formulas as rulebooks have them. */
record PlainNotation() implements Notation {
  @Override
  public Piece name(Name name) {
    return Piece.atom(NameSpelling.isPlain(name.text()) ? name.text() : "[" + name.text() + "]");
  }
}
