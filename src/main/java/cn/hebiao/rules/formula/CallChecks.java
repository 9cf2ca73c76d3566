package cn.hebiao.rules.formula;

import cn.hebiao.model.value.NearestWord;
import cn.hebiao.rules.formula.expr.ArgumentFault;
import cn.hebiao.rules.formula.expr.Call;
import cn.hebiao.rules.formula.expr.Expr;
import cn.hebiao.rules.formula.expr.FormulaFunction;
import cn.hebiao.rules.formula.expr.ResultKind;
import cn.hebiao.rules.formula.function.FormulaFunctions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks what functions and operators are given. */
final class CallChecks {
  private CallChecks() {}

  /** A call, or an error at the function or at the argument that is wrong. */
  static Expr of(String name, int position, List<Expr> args, List<Integer> argPositions) {
    FormulaFunction function =
        FormulaFunctions.named(name).orElseThrow(() -> unknown(name, position));
    if (!function.arity().takes(args.size())) {
      String wanted = function.arity().text();
      String given = Integer.toString(args.size());
      throw new FormulaRejected(
          position, "formula.wrongArguments", "function", name, "wanted", wanted, "given", given);
    }
    Optional<ArgumentFault> fault = function.fault(args);
    if (fault.isPresent()) {
      int index = fault.get().index();
      throw new FormulaRejected(
          argPositions.get(index), fault.get().key(), "text", args.get(index).toText());
    }
    return new Call(function, args);
  }

  static void require(ResultKind kind, Expr expr, int position) {
    Optional<ArgumentFault> fault = ArgumentFault.unlessAll(kind, List.of(expr));
    if (fault.isPresent()) {
      throw new FormulaRejected(position, fault.get().key(), "text", expr.toText());
    }
  }

  private static FormulaRejected unknown(String name, int position) {
    return NearestWord.of(
            name.toUpperCase(Locale.ROOT), FormulaFunctions.names(), Formula.NEAR_PERCENT)
        .map(
            near ->
                new FormulaRejected(
                    position, "formula.unknownFunction", "name", name, "nearest", near))
        .orElseGet(
            () -> new FormulaRejected(position, "formula.unknownFunctionAlone", "name", name));
  }
}
