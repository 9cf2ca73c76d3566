package cn.hebiao.rules.formula;

/**
 * A word of a formula.
 *
 * @param type what it is
 * @param text normalised: signs in ASCII, names without quotation marks
 * @param position its first character, counted from 1
 */
record Token(Type type, String text, int position) {
  enum Type {
    NUMBER,
    NAME,
    /** A name in square brackets, never a function or a reserved word. */
    BRACKETED,
    TEXT,
    SIGN,
    /** AND, OR or NOT, in whatever spelling. */
    WORD,
    END;

    /** Whether an operand may end with it, so that an operator is due. */
    boolean endsOperand() {
      return this == NUMBER || this == NAME || this == BRACKETED || this == TEXT;
    }
  }

  boolean is(Type wanted, String wantedText) {
    return type == wanted && text.equals(wantedText);
  }

  boolean isSign(String sign) {
    return is(Type.SIGN, sign);
  }

  boolean endsOperand() {
    return type.endsOperand() || isSign(")") || isSign("%");
  }
}
