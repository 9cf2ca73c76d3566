package cn.hebiao.author.lint;

import cn.hebiao.model.value.Written;
import cn.hebiao.rules.formula.expr.Binary;
import cn.hebiao.rules.formula.expr.BinaryOperator;
import cn.hebiao.rules.formula.expr.Comparison;
import cn.hebiao.rules.formula.expr.Expr;
import cn.hebiao.rules.rulebook.BuiltIn;
import cn.hebiao.rules.rulebook.IndicatorRule;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** A ratio that is compared with 90 where 90% is meant. */
final class PercentSlips implements LintCheck {
  private static final BigDecimal NO_RATIO = new BigDecimal(10);

  @Override
  public void look(InspectedRulebook rulebook) {
    for (IndicatorRule rule : rulebook.own().indicators()) {
      Set<String> ratios = new LinkedHashSet<>();
      rule.ratio()
          .filter(ratio -> isQuotient(ratio.expr()))
          .ifPresent(
              ratio -> {
                ratios.add(BuiltIn.RATIO.chinese());
                ratios.add(ratio.expr().toText());
              });
      ratios.add(BuiltIn.RATE.chinese());
      rule.score()
          .ifPresent(
              score -> {
                comparedWithFractions(score.expr(), ratios);
                look(score.expr(), ratios, rule, rulebook);
              });
    }
  }

  private static void look(
      Expr expr, Set<String> ratios, IndicatorRule rule, InspectedRulebook rulebook) {
    if (expr instanceof Comparison comparison) {
      boolean left = ratios.contains(comparison.left().toText());
      boolean right = ratios.contains(comparison.right().toText());
      Optional<BigDecimal> threshold =
          left
              ? ConstantValue.of(comparison.right())
              : right ? ConstantValue.of(comparison.left()) : Optional.empty();
      threshold
          .filter(value -> value.compareTo(NO_RATIO) >= 0)
          .ifPresent(
              value ->
                  rulebook.doubt(
                      DoubtKind.THRESHOLD_PERCENT,
                      rule,
                      "得分公式",
                      "condition",
                      comparison.toText(),
                      "value",
                      Written.plain(value)));
    }
    expr.parts().forEach(part -> look(part, ratios, rule, rulebook));
  }

  /** What is compared with 90% elsewhere in the formula is a ratio, too. */
  private static void comparedWithFractions(Expr expr, Set<String> ratios) {
    if (expr instanceof Comparison comparison) {
      ConstantValue.of(comparison.right())
          .filter(value -> value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0)
          .ifPresent(value -> ratios.add(comparison.left().toText()));
    }
    expr.parts().forEach(part -> comparedWithFractions(part, ratios));
  }

  private static boolean isQuotient(Expr expr) {
    return expr instanceof Binary binary && binary.operator() == BinaryOperator.DIVIDE;
  }
}
