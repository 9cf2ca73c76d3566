package cn.hebiao.adapter.formula;

import cn.hebiao.property.Draw;
import cn.hebiao.rules.formula.data.SnappedDecimal;
import cn.hebiao.rules.formula.expr.Binary;
import cn.hebiao.rules.formula.expr.BinaryOperator;
import cn.hebiao.rules.formula.expr.Call;
import cn.hebiao.rules.formula.expr.Comparison;
import cn.hebiao.rules.formula.expr.ComparisonOperator;
import cn.hebiao.rules.formula.expr.Expr;
import cn.hebiao.rules.formula.expr.FormulaFunction;
import cn.hebiao.rules.formula.expr.Name;
import cn.hebiao.rules.formula.expr.Negation;
import cn.hebiao.rules.formula.expr.NumberLiteral;
import cn.hebiao.rules.formula.expr.Percent;
import cn.hebiao.rules.formula.expr.TruthLiteral;
import cn.hebiao.rules.formula.function.FormulaFunctions;
import java.math.BigDecimal;
import java.util.List;

/** Random expressions over a few names. */
final class FormulaSamples {
  static final List<String> NAMES = List.of("a", "b", "决算数", "2022年三公经费", "A(万元)", "真");

  private FormulaSamples() {}

  static String snapped(BigDecimal value) {
    return SnappedDecimal.of(value).toPlainString();
  }

  /** A number with two decimals. */
  static BigDecimal figure(Draw draw, int most) {
    return draw.decimal("0", "" + most, 2);
  }

  static Expr all(Draw draw) {
    return draw.onceIn(2) ? number(draw, 3) : condition(draw, 3);
  }

  static Expr number(Draw draw, int depth) {
    int kind = depth == 0 ? 0 : draw.evenly(0, 12);
    return switch (kind) {
      case 0 ->
          draw.oneOf(
              () -> new NumberLiteral(figure(draw, 20)),
              () -> whole(draw.between(0, 10)),
              () -> new Name(draw.of(NAMES)));
      case 1 -> new Negation(number(draw, depth - 1));
      case 2 -> new Percent(number(draw, depth - 1));
      case 3 ->
          new Binary(
              draw.of(
                  BinaryOperator.ADD,
                  BinaryOperator.SUBTRACT,
                  BinaryOperator.MULTIPLY,
                  BinaryOperator.DIVIDE),
              number(draw, depth - 1),
              number(draw, depth - 1));
      case 4 ->
          new Binary(BinaryOperator.POWER, number(draw, depth - 1), whole(draw.between(0, 3)));
      case 5 ->
          new Call(
              function("IF"),
              List.of(
                  condition(draw, depth - 1), number(draw, depth - 1), number(draw, depth - 1)));
      case 6 -> call(draw.of("SUM", "AVERAGE", "MIN", "MAX"), draw, depth, draw.evenly(1, 3));
      case 7, 8 ->
          new Call(
              function(draw.of("ROUND", "ROUNDUP", "ROUNDDOWN")),
              List.of(number(draw, depth - 1), whole(draw.between(0, 3))));
      case 9 -> call(draw.of("INT", "ABS"), draw, depth, 1);
      case 10 -> call("缺省", draw, depth, 2);
      case 11 -> call("限定", draw, depth, 3);
      default -> call(draw.of("阶梯扣分", "比例扣分"), draw, depth, 4);
    };
  }

  static Expr condition(Draw draw, int depth) {
    int kind = draw.evenly(0, depth <= 0 ? 1 : 3);
    int below = Math.max(0, depth - 1);
    if (kind == 0) {
      return new Comparison(
          draw.of(ComparisonOperator.values()), number(draw, below), number(draw, below));
    }
    if (depth <= 0) {
      return new TruthLiteral(draw.flag());
    }
    List<Expr> parts = draw.list(3, 3, () -> condition(draw, depth - 1));
    return switch (kind) {
      case 1 -> new Call(function("NOT"), parts.subList(0, 1));
      case 2 -> new Call(function(draw.of("AND", "OR")), parts.subList(0, 2));
      default -> new Call(function("IF"), parts);
    };
  }

  private static Expr whole(int number) {
    return new NumberLiteral(BigDecimal.valueOf(number));
  }

  private static Expr call(String name, Draw draw, int depth, int args) {
    return new Call(function(name), draw.list(args, args, () -> number(draw, depth - 1)));
  }

  private static FormulaFunction function(String name) {
    return FormulaFunctions.named(name).orElseThrow();
  }
}
