package cn.hebiao.rules.formula.expr;

import java.util.List;
import java.util.stream.Collectors;

/** A way of writing expressions down. */
public interface Notation {
  /** A data item. */
  FormulaText name(Name name);

  /** The sign of an operator. */
  default String sign(BinaryOperator operator) {
    return operator.sign();
  }

  /** The sign of a relation. */
  default String sign(ComparisonOperator relation) {
    return relation.sign();
  }

  /** A number that is snapped before it is used; only Excel must be told so. */
  default FormulaText snapped(Expr number) {
    return number.write(this);
  }

  /** A function with its arguments. */
  default FormulaText call(FormulaFunction function, List<Expr> args) {
    return call(function.name(), args);
  }

  /** A function of the given name with these arguments. */
  default FormulaText call(String name, List<Expr> args) {
    return FormulaText.atom(
        args.stream()
            .map(arg -> arg.write(this).text())
            .collect(Collectors.joining(separator(), name + "(", ")")));
  }

  /** What stands between arguments. */
  default String separator() {
    return ", ";
  }
}
