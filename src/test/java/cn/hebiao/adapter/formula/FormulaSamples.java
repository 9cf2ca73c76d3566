package cn.hebiao.adapter.formula;

import cn.hebiao.rules.formula.data.SnappedDecimal;
import cn.hebiao.rules.formula.expr.Binary;
import cn.hebiao.rules.formula.expr.BinaryOperator;
import cn.hebiao.rules.formula.expr.Call;
import cn.hebiao.rules.formula.expr.Comparison;
import cn.hebiao.rules.formula.expr.Expr;
import cn.hebiao.rules.formula.expr.Name;
import cn.hebiao.rules.formula.expr.Negation;
import cn.hebiao.rules.formula.expr.Num;
import cn.hebiao.rules.formula.expr.Percent;
import cn.hebiao.rules.formula.expr.Relation;
import cn.hebiao.rules.formula.expr.Truth;
import cn.hebiao.rules.formula.function.FormulaFunctions;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random expressions over a few names. */
final class FormulaSamples {
  static final List<String> NAMES = List.of("a", "b", "决算数", "2022年三公经费", "A(万元)", "真");

  private FormulaSamples() {}

  static String snapped(BigDecimal value) {
    return SnappedDecimal.of(value).toPlainString();
  }

  /** Numbers with up to two decimals. */
  static Arbitrary<BigDecimal> figures(double most) {
    return Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(most)).ofScale(2);
  }

  static Arbitrary<Expr> numbers(int depth) {
    Arbitrary<Expr> leaf =
        Arbitraries.oneOf(
            figures(20).map(Num::new),
            Arbitraries.integers().between(0, 10).map(BigDecimal::valueOf).map(Num::new),
            Arbitraries.of(NAMES).map(Name::new));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Expr> inner = numbers(depth - 1);
    return Arbitraries.oneOf(
        leaf,
        inner.map(Negation::new),
        inner.map(Percent::new),
        Combinators.combine(
                Arbitraries.of(
                    BinaryOperator.ADD,
                    BinaryOperator.SUBTRACT,
                    BinaryOperator.MULTIPLY,
                    BinaryOperator.DIVIDE),
                inner,
                inner)
            .as(Binary::new),
        Combinators.combine(inner, Arbitraries.integers().between(0, 3))
            .as((base, power) -> power(base, power)),
        Combinators.combine(conditions(depth - 1), inner, inner)
            .as((condition, one, other) -> call("IF", condition, one, other)),
        inner.list().ofMinSize(1).ofMaxSize(3).flatMap(FormulaSamples::aggregate),
        Combinators.combine(
                Arbitraries.of("ROUND", "ROUNDUP", "ROUNDDOWN"),
                inner,
                Arbitraries.integers().between(0, 3))
            .as((name, x, digits) -> call(name, x, new Num(BigDecimal.valueOf(digits)))),
        Combinators.combine(Arbitraries.of("INT", "ABS"), inner).as((name, x) -> call(name, x)),
        Combinators.combine(inner, inner).as((x, y) -> call("缺省", x, y)),
        Combinators.combine(inner, inner, inner).as((x, y, z) -> call("限定", x, y, z)),
        Combinators.combine(Arbitraries.of("阶梯扣分", "比例扣分"), inner, inner, inner, inner)
            .as((name, x, y, z, w) -> call(name, x, y, z, w)));
  }

  static Arbitrary<Expr> conditions(int depth) {
    Arbitrary<Expr> inner = numbers(Math.max(0, depth - 1));
    Arbitrary<Expr> comparison =
        Combinators.combine(Arbitraries.of(Relation.values()), inner, inner).as(Comparison::new);
    if (depth <= 0) {
      return Arbitraries.oneOf(comparison, Arbitraries.of(true, false).map(Truth::new));
    }
    Arbitrary<Expr> part = conditions(depth - 1);
    return Arbitraries.oneOf(
        comparison,
        part.map(x -> call("NOT", x)),
        Combinators.combine(Arbitraries.of("AND", "OR"), part, part)
            .as((name, x, y) -> call(name, x, y)),
        Combinators.combine(part, part, part).as((x, y, z) -> call("IF", x, y, z)));
  }

  static Expr call(String function, Expr... args) {
    return new Call(FormulaFunctions.named(function).orElseThrow(), List.of(args));
  }

  private static Expr power(Expr base, int exponent) {
    return new Binary(BinaryOperator.POWER, base, new Num(BigDecimal.valueOf(exponent)));
  }

  private static Arbitrary<Expr> aggregate(List<Expr> args) {
    return Arbitraries.of("SUM", "AVERAGE", "MIN", "MAX")
        .map(name -> call(name, args.toArray(Expr[]::new)));
  }
}
