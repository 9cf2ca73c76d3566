package cn.hebiao.rules.formula.expr;

import cn.hebiao.rules.formula.data.Binding;
import cn.hebiao.rules.formula.data.Bindings;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** The sum on paper: figures for names, × ÷ ≤ for signs. */
record SubstitutedNotation(Bindings bindings) implements Notation {
  private static final int DECIMALS_KEPT = 2;
  private static final int FIGURES_SHOWN = 5;

  @Override
  public FormulaText name(Name name) {
    return bindings
        .lookup(name.text())
        .fold(
            scalar -> figure(scalar.value()),
            vector -> FormulaText.atom(list(vector.items())),
            missing -> FormulaText.atom(name.text()));
  }

  @Override
  public String sign(BinaryOperator operator) {
    return operator.shown();
  }

  @Override
  public String sign(ComparisonOperator relation) {
    return relation.shown();
  }

  /**
   * Of a figure with a stand-in only the one that counts is shown; sums have their Chinese name.
   */
  @Override
  public FormulaText call(FormulaFunction function, List<Expr> args) {
    return switch (function.name()) {
      case "缺省" -> args.get(known(args.get(0)) ? 0 : 1).write(this);
      case "SUM" -> call(NameSpelling.SUM_ON_PAPER, args);
      default -> Notation.super.call(function, args);
    };
  }

  private boolean known(Expr expr) {
    return expr.names().stream()
        .allMatch(name -> bindings.lookup(name).fold(s -> true, v -> true, m -> false));
  }

  private static FormulaText figure(BigDecimal value) {
    String text = plain(value);
    // A negative figure gets brackets except where it comes first: 5-(-3), but -3+5.
    return value.signum() < 0 ? new FormulaText(text, FormulaText.SUM) : FormulaText.atom(text);
  }

  /** As written; of more than two decimals the zeros at the end go. */
  private static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    int scale = Math.max(stripped.scale(), Math.min(DECIMALS_KEPT, Math.max(value.scale(), 0)));
    return stripped.setScale(scale).toPlainString();
  }

  private static String list(List<Binding.Scalar> items) {
    String shown =
        items.stream()
            .limit(FIGURES_SHOWN)
            .map(item -> plain(item.value()))
            .collect(Collectors.joining(", "));
    return items.size() > FIGURES_SHOWN ? shown + ", …" : shown;
  }
}
