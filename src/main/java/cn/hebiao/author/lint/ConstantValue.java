package cn.hebiao.author.lint;

import cn.hebiao.model.value.Interval;
import cn.hebiao.rules.formula.data.Binding;
import cn.hebiao.rules.formula.expr.Expr;
import cn.hebiao.rules.formula.expr.ResultKind;
import java.math.BigDecimal;
import java.util.Optional;

/** The value of an expression without names. */
final class ConstantValue {
  private ConstantValue() {}

  /** The value; empty for an expression that hangs on figures, or has none. */
  static Optional<BigDecimal> of(Expr expr) {
    return expr.names().isEmpty() && expr.kind() == ResultKind.NUMBER
        ? expr.span(name -> new Binding.Missing(""))
            .interval()
            .filter(Interval::isPoint)
            .map(Interval::low)
        : Optional.empty();
  }
}
