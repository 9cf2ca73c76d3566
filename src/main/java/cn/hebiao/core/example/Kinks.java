package cn.hebiao.core.example;

import cn.hebiao.core.formula.expr.Binary;
import cn.hebiao.core.formula.expr.BinaryOperator;
import cn.hebiao.core.formula.expr.Call;
import cn.hebiao.core.formula.expr.Comparison;
import cn.hebiao.core.formula.expr.Expr;
import cn.hebiao.core.formula.expr.Num;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a formula changes its course: at each zero of one of these differences it passes from one
 * band, step, cap or floor to the next.
 */
final class Kinks {
  private static final Expr ZERO = new Num(BigDecimal.ZERO);

  private Kinks() {}

  /** The differences whose zeros are the thresholds of a formula, in the order of the formula. */
  static List<Expr> of(Expr expr) {
    List<Expr> kinks = new ArrayList<>();
    collect(expr, kinks);
    return kinks.stream().filter(kink -> !kink.names().isEmpty()).distinct().toList();
  }

  private static void collect(Expr expr, List<Expr> kinks) {
    if (expr instanceof Comparison comparison) {
      kinks.add(difference(comparison.left(), comparison.right()));
    }
    if (expr instanceof Call call) {
      call(call, kinks);
    }
    expr.parts().forEach(part -> collect(part, kinks));
  }

  private static void call(Call call, List<Expr> kinks) {
    List<Expr> args = call.args();
    switch (call.function().name()) {
      case "限定" -> {
        kinks.add(difference(args.get(0), args.get(1)));
        kinks.add(difference(args.get(0), args.get(2)));
      }
      case "MIN", "MAX" -> {
        for (Expr other : args.subList(1, args.size())) {
          kinks.add(difference(args.get(0), other));
        }
      }
      case "阶梯扣分", "比例扣分" -> {
        kinks.add(args.get(1));
        kinks.add(difference(args.get(1), args.get(2)));
        Expr steps = new Binary(BinaryOperator.DIVIDE, args.get(0), args.get(3));
        kinks.add(difference(args.get(1), new Binary(BinaryOperator.MULTIPLY, steps, args.get(2))));
      }
      case "ABS" -> kinks.add(difference(args.get(0), ZERO));
      default -> {
        // No other function changes its course.
      }
    }
  }

  private static Expr difference(Expr left, Expr right) {
    return new Binary(BinaryOperator.SUBTRACT, left, right);
  }
}
