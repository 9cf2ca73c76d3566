package cn.hebiao.author.lint;

import cn.hebiao.rules.rulebook.BuiltIn;
import java.util.Set;

/** Indicators that are scored by a total that they are part of themselves. */
final class CircularScores implements LintCheck {
  private static final Set<String> TOTALS =
      Set.of(BuiltIn.SCORE_SUM.chinese(), BuiltIn.STATED_TOTAL.chinese());

  @Override
  public void look(InspectedRulebook rulebook) {
    rulebook.formulas().stream()
        .filter(placed -> rulebook.own().indicators().contains(placed.part()))
        .forEach(
            placed ->
                placed.formula().names().stream()
                    .filter(TOTALS::contains)
                    .forEach(
                        name ->
                            rulebook.doubt(
                                DoubtKind.CIRCULAR,
                                placed.part(),
                                placed.column(),
                                "column",
                                placed.column(),
                                "name",
                                name)));
  }
}
