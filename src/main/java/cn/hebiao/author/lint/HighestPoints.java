package cn.hebiao.author.lint;

import cn.hebiao.model.value.Written;
import cn.hebiao.rules.formula.expr.Binary;
import cn.hebiao.rules.formula.expr.BinaryOperator;
import cn.hebiao.rules.formula.expr.Expr;
import cn.hebiao.rules.rulebook.IndicatorRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Score formulas of plain numbers whose best is more or less than the weight. */
final class HighestPoints implements LintCheck {
  @Override
  public void look(InspectedRulebook rulebook) {
    for (IndicatorRule rule : rulebook.own().indicators()) {
      boolean bands = !rulebook.traces().bands(rule).isEmpty();
      Optional<BigDecimal> best = rule.score().flatMap(score -> best(score.expr()));
      if (best.isPresent() && rule.weight().isPresent()) {
        int above = best.get().compareTo(rule.weight().get());
        if (above < 0) {
          doubt(DoubtKind.SCORE_BELOW_WEIGHT, rule, best.get(), rulebook);
        } else if (above > 0 && !bands) {
          doubt(DoubtKind.SCORE_ABOVE_WEIGHT, rule, best.get(), rulebook);
        }
      }
    }
  }

  private static void doubt(
      DoubtKind suspicion, IndicatorRule rule, BigDecimal best, InspectedRulebook rulebook) {
    rulebook.doubt(
        suspicion,
        rule,
        "得分公式",
        "best",
        Written.plain(best),
        "weight",
        Written.plain(rule.weight().orElseThrow()));
  }

  /** The most that a chain of plain numbers, or a sum of such chains, can bring. */
  private static Optional<BigDecimal> best(Expr expr) {
    IfChain chain = IfChain.of(expr);
    if (!chain.cases().isEmpty()) {
      List<Optional<BigDecimal>> all = chain.results().stream().map(HighestPoints::best).toList();
      return all.stream().allMatch(Optional::isPresent)
          ? all.stream().map(Optional::get).max(BigDecimal::compareTo)
          : Optional.empty();
    }
    if (expr instanceof Binary sum && sum.operator() == BinaryOperator.ADD) {
      return best(sum.left()).flatMap(left -> best(sum.right()).map(left::add));
    }
    return ConstantValue.of(expr);
  }
}
