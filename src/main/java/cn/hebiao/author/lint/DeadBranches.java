package cn.hebiao.author.lint;

import cn.hebiao.author.lint.InspectedRulebook.Placed;
import cn.hebiao.rules.formula.expr.Call;
import cn.hebiao.rules.formula.expr.Expr;
import java.util.Map;

/** Branches of IF that nothing reaches: IF(x&lt;90%, 3, IF(x&lt;80%, 2, 0)) never brings 2. */
final class DeadBranches implements LintCheck {
  @Override
  public void look(InspectedRulebook rulebook) {
    rulebook
        .formulas()
        .forEach(placed -> walk(placed.formula().expr(), Map.of(), placed, rulebook));
  }

  private static void walk(
      Expr expr, Map<String, NumberRanges> known, Placed placed, InspectedRulebook rulebook) {
    if (expr instanceof Call call && IfChain.isChoice(call)) {
      Condition condition = Condition.of(call.args().get(0));
      walk(call.args().get(0), known, placed, rulebook);
      branch(call, 1, Condition.both(known, condition.ifTrue()), placed, rulebook);
      branch(call, 2, Condition.both(known, condition.ifFalse()), placed, rulebook);
    } else {
      expr.parts().forEach(part -> walk(part, known, placed, rulebook));
    }
  }

  private static void branch(
      Call call,
      int index,
      Map<String, NumberRanges> known,
      Placed placed,
      InspectedRulebook rulebook) {
    Expr branch = call.args().get(index);
    if (known.values().stream().noneMatch(NumberRanges::isEmpty)) {
      walk(branch, known, placed, rulebook);
      return;
    }
    rulebook.doubt(
        DoubtKind.BRANCH_UNREACHABLE,
        placed.part(),
        placed.column(),
        "column",
        placed.column(),
        "condition",
        call.args().get(0).toText(),
        "branch",
        branch.toText(),
        "way",
        index == 1 ? "@scrutiny.branchHolds" : "@scrutiny.branchFails");
  }
}
