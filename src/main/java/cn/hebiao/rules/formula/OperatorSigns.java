package cn.hebiao.rules.formula;

import cn.hebiao.rules.formula.expr.BinaryOperator;
import cn.hebiao.rules.formula.expr.ComparisonOperator;
import java.util.Map;
import java.util.Optional;

/** What the signs between two numbers mean. */
final class OperatorSigns {
  static final Map<String, BinaryOperator> SUMS =
      Map.of("+", BinaryOperator.ADD, "-", BinaryOperator.SUBTRACT);
  static final Map<String, BinaryOperator> PRODUCTS =
      Map.of("*", BinaryOperator.MULTIPLY, "/", BinaryOperator.DIVIDE);
  static final Map<String, BinaryOperator> POWERS = Map.of("^", BinaryOperator.POWER);

  private static final Map<String, ComparisonOperator> RELATIONS =
      Map.ofEntries(
          Map.entry("=", ComparisonOperator.EQUAL),
          Map.entry("==", ComparisonOperator.EQUAL),
          Map.entry("<>", ComparisonOperator.UNEQUAL),
          Map.entry("!=", ComparisonOperator.UNEQUAL),
          Map.entry("≠", ComparisonOperator.UNEQUAL),
          Map.entry("<", ComparisonOperator.LESS),
          Map.entry("<=", ComparisonOperator.AT_MOST),
          Map.entry("≤", ComparisonOperator.AT_MOST),
          Map.entry(">", ComparisonOperator.GREATER),
          Map.entry(">=", ComparisonOperator.AT_LEAST),
          Map.entry("≥", ComparisonOperator.AT_LEAST));

  private OperatorSigns() {}

  static Optional<ComparisonOperator> relation(Token token) {
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
