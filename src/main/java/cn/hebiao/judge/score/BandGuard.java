package cn.hebiao.judge.score;

import cn.hebiao.model.value.Interval;
import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.formula.data.Binding;
import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.SnappedDecimal;
import cn.hebiao.rules.formula.expr.Comparison;
import cn.hebiao.rules.formula.expr.Expr;
import cn.hebiao.rules.rulebook.BuiltIn;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Whether a formula compares figures so close to a line that their last digits decide.
 *
 * <p>Two figures that are written alike are meant to be equal: spending all of the budget is 100%,
 * however many decimals both are written with.
 *
 * @param ranges the figures with the ranges they stand for as written
 * @param quotient whether 比率 is computed from several figures, not written on the form itself
 */
record BandGuard(Bindings ranges, boolean quotient) {

  /** Whether some condition of the formula can come out either way. */
  boolean undecided(Formula formula) {
    return undecided(formula.expr());
  }

  private boolean undecided(Expr expr) {
    return expr instanceof Comparison comparison && crosses(comparison)
        || expr.parts().stream().anyMatch(this::undecided);
  }

  private boolean crosses(Comparison comparison) {
    Optional<Interval> left = comparison.left().span(ranges).interval();
    Optional<Interval> right = comparison.right().span(ranges).interval();
    return left.flatMap(l -> right.map(r -> overlap(l, r))).orElse(false) && !alike(comparison);
  }

  /** Ranges that just touch are those of different figures, such as 99.99 and 100.00. */
  private static boolean overlap(Interval left, Interval right) {
    return SnappedDecimal.of(left.low()).compareTo(SnappedDecimal.of(right.high())) < 0
        && SnappedDecimal.of(right.low()).compareTo(SnappedDecimal.of(left.high())) < 0;
  }

  private boolean alike(Comparison comparison) {
    Optional<BigDecimal> left = value(comparison.left());
    boolean equal = left.isPresent() && left.equals(value(comparison.right()));
    boolean figures = !comparison.left().names().isEmpty() && !comparison.right().names().isEmpty();
    boolean whole = left.filter(v -> v.compareTo(BigDecimal.ONE) == 0).isPresent();
    return equal
        && (figures || whole && !written(comparison.left()) && !written(comparison.right()));
  }

  /** Whether a side is a rate that stands on the form as such. */
  private boolean written(Expr side) {
    return side.asName()
        .map(name -> !quotient || !name.text().equals(BuiltIn.RATIO.chinese()))
        .orElse(false);
  }

  /** What a side is when every figure is just what is written. */
  private Optional<BigDecimal> value(Expr side) {
    Bindings exact =
        name ->
            ranges
                .lookup(name)
                .<Binding>fold(
                    scalar -> Binding.Scalar.exact(scalar.value()), all -> all, none -> none);
    return side.span(exact).interval().map(Interval::low).map(SnappedDecimal::of);
  }
}
