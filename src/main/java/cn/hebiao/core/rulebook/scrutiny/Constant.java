package cn.hebiao.core.rulebook.scrutiny;

import cn.hebiao.core.formula.data.Binding;
import cn.hebiao.core.formula.expr.Expr;
import cn.hebiao.core.formula.expr.Kind;
import cn.hebiao.core.value.Interval;
import java.math.BigDecimal;
import java.util.Optional;

/** The value of an expression without names. */
final class Constant {
  private Constant() {}

  /** The value; empty for an expression that hangs on figures, or has none. */
  static Optional<BigDecimal> of(Expr expr) {
    return expr.names().isEmpty() && expr.kind() == Kind.NUMBER
        ? expr.span(name -> new Binding.Missing(""))
            .interval()
            .filter(Interval::isPoint)
            .map(Interval::low)
        : Optional.empty();
  }
}
