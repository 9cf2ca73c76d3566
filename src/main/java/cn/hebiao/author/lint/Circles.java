package cn.hebiao.author.lint;

import cn.hebiao.rules.rulebook.BuiltIn;
import java.util.Set;

/** Indicators that are scored by a total that they are part of themselves. */
final class Circles implements Scrutiny {
  private static final Set<String> TOTALS =
      Set.of(BuiltIn.SCORE_SUM.chinese(), BuiltIn.STATED_TOTAL.chinese());

  @Override
  public void look(Inspected rulebook) {
    rulebook.formulas().stream()
        .filter(placed -> rulebook.own().indicators().contains(placed.part()))
        .forEach(
            placed ->
                placed.formula().names().stream()
                    .filter(TOTALS::contains)
                    .forEach(
                        name ->
                            rulebook.doubt(
                                Suspicion.CIRCULAR,
                                placed.part(),
                                placed.column(),
                                "column",
                                placed.column(),
                                "name",
                                name)));
  }
}
