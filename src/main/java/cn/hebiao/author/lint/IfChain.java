package cn.hebiao.author.lint;

import cn.hebiao.rules.formula.expr.Call;
import cn.hebiao.rules.formula.expr.Expr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A chain of IFs, each in the last place of the one before: IF(a, 1, IF(b, 2, 3)).
 *
 * @param cases conditions with what they bring, in order
 * @param otherwise what is left
 */
public record IfChain(List<Case> cases, Expr otherwise) {
  /** A condition and what it brings. */
  public record Case(Expr condition, Expr result) {}

  /** The chain that an expression is; a chain without cases if it is none. */
  public static IfChain of(Expr expr) {
    List<Case> cases = new ArrayList<>();
    Expr rest = expr;
    while (rest instanceof Call call && isChoice(call)) {
      cases.add(new Case(call.args().get(0), call.args().get(1)));
      rest = call.args().get(2);
    }
    return new IfChain(cases, rest);
  }

  /** The value of an expression without names; empty for others. */
  public static Optional<BigDecimal> constant(Expr expr) {
    return ConstantValue.of(expr);
  }

  static boolean isChoice(Call call) {
    return call.function().name().equals("IF");
  }

  /** The outermost chains inside an expression, itself included. */
  static List<IfChain> within(Expr expr) {
    IfChain own = of(expr);
    if (own.cases.isEmpty()) {
      return expr.parts().stream().flatMap(part -> within(part).stream()).toList();
    }
    List<IfChain> all = new ArrayList<>(List.of(own));
    own.cases.forEach(each -> all.addAll(within(each.result())));
    all.addAll(within(own.otherwise));
    return all;
  }

  /** What it can bring, in order. */
  List<Expr> results() {
    return Stream.concat(cases.stream().map(Case::result), Stream.of(otherwise)).toList();
  }
}
