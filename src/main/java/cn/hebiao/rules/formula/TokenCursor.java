package cn.hebiao.rules.formula;

import cn.hebiao.rules.formula.Token.Type;
import cn.hebiao.rules.formula.expr.Expr;
import java.util.List;
import java.util.function.Supplier;

/** The place in the row of words that the parser has come to, and the limits it keeps. */
final class TokenCursor {
  private static final int DEEPEST = 64;

  /** Bounds the height of the tree, and so the stack of whoever walks it. */
  private static final int MOST_OPERATORS = 400;

  private final List<Token> tokens;
  private int index;
  private int depth;
  private int operators;

  TokenCursor(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token token() {
    return tokens.get(index);
  }

  int position() {
    return token().position();
  }

  boolean atEnd() {
    return token().type() == Type.END;
  }

  boolean opensCall() {
    return !atEnd() && tokens.get(index + 1).isSign("(");
  }

  Token take() {
    return tokens.get(index++);
  }

  boolean takeIf(String sign) {
    boolean there = token().isSign(sign);
    index += there ? 1 : 0;
    return there;
  }

  Token takeOperator() {
    if (++operators > MOST_OPERATORS) {
      String most = Integer.toString(MOST_OPERATORS);
      throw new FormulaRejected(position(), "formula.tooManyOperators", "most", most);
    }
    return take();
  }

  void close(Token open) {
    if (atEnd()) {
      throw new FormulaRejected(open.position(), "formula.openParenthesis");
    }
    if (!takeIf(")")) {
      throw unexpected();
    }
  }

  Expr deeper(Supplier<Expr> inner) {
    if (++depth > DEEPEST) {
      throw new FormulaRejected(position(), "formula.tooDeep", "most", Integer.toString(DEEPEST));
    }
    Expr expr = inner.get();
    depth--;
    return expr;
  }

  FormulaRejected unexpected() {
    return atEnd()
        ? new FormulaRejected(position(), "formula.unexpectedEnd")
        : new FormulaRejected(position(), "formula.unexpected", "text", token().text());
  }
}
