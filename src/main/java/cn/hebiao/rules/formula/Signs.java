package cn.hebiao.rules.formula;

import cn.hebiao.rules.formula.expr.BinaryOperator;
import cn.hebiao.rules.formula.expr.Relation;
import java.util.Map;
import java.util.Optional;

/** What the signs between two numbers mean. */
final class Signs {
  static final Map<String, BinaryOperator> SUMS =
      Map.of("+", BinaryOperator.ADD, "-", BinaryOperator.SUBTRACT);
  static final Map<String, BinaryOperator> PRODUCTS =
      Map.of("*", BinaryOperator.MULTIPLY, "/", BinaryOperator.DIVIDE);
  static final Map<String, BinaryOperator> POWERS = Map.of("^", BinaryOperator.POWER);

  private static final Map<String, Relation> RELATIONS =
      Map.ofEntries(
          Map.entry("=", Relation.EQUAL),
          Map.entry("==", Relation.EQUAL),
          Map.entry("<>", Relation.UNEQUAL),
          Map.entry("!=", Relation.UNEQUAL),
          Map.entry("≠", Relation.UNEQUAL),
          Map.entry("<", Relation.LESS),
          Map.entry("<=", Relation.AT_MOST),
          Map.entry("≤", Relation.AT_MOST),
          Map.entry(">", Relation.GREATER),
          Map.entry(">=", Relation.AT_LEAST),
          Map.entry("≥", Relation.AT_LEAST));

  private Signs() {}

  static Optional<Relation> relation(Token token) {
    return token.type() == Token.Type.SIGN
        ? Optional.ofNullable(RELATIONS.get(token.text()))
        : Optional.empty();
  }

  static Optional<BinaryOperator> operator(Token token, Map<String, BinaryOperator> signs) {
    return token.type() == Token.Type.SIGN
        ? Optional.ofNullable(signs.get(token.text()))
        : Optional.empty();
  }
}
