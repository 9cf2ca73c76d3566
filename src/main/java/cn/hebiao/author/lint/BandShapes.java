package cn.hebiao.author.lint;

import cn.hebiao.author.lint.InspectedRulebook.Placed;
import cn.hebiao.rules.reading.NumberRange;
import cn.hebiao.rules.rulebook.BuiltIn;
import cn.hebiao.rules.rulebook.IndicatorRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Bands that leave a hole between them, and bands of which two claim the same numbers. */
final class BandShapes implements LintCheck {
  @Override
  public void look(InspectedRulebook rulebook) {
    for (IndicatorRule rule : rulebook.own().indicators()) {
      written(rule, rulebook);
    }
    for (Placed placed : rulebook.formulas()) {
      boolean bands = !rulebook.traces().bands(placed.part()).isEmpty();
      if (!bands || placed.column().equals("比率公式")) {
        IfChain.within(placed.formula().expr()).forEach(chain -> chain(chain, placed, rulebook));
      }
    }
  }

  private static void written(IndicatorRule rule, InspectedRulebook rulebook) {
    List<NumberRange> bands = rulebook.traces().bands(rule);
    List<NumberRanges> ranges =
        bands.stream().map(range -> new NumberRanges(List.of(range))).toList();
    overlap(ranges)
        .ifPresent(
            both ->
                rulebook.doubt(
                    DoubtKind.BRANCH_OVERLAP,
                    rule,
                    "得分公式",
                    "subject",
                    BuiltIn.RATIO.chinese(),
                    "range",
                    both.words()));
  }

  private static Optional<NumberRanges> overlap(List<NumberRanges> ranges) {
    for (int i = 0; i < ranges.size(); i++) {
      for (int j = i + 1; j < ranges.size(); j++) {
        if (ranges.get(i).crosses(ranges.get(j))) {
          return Optional.of(ranges.get(i).and(ranges.get(j)));
        }
      }
    }
    return Optional.empty();
  }

  private static void chain(IfChain chain, Placed placed, InspectedRulebook rulebook) {
    List<Condition> conditions =
        chain.cases().stream().map(each -> Condition.of(each.condition())).toList();
    List<String> subjects = conditions.stream().flatMap(c -> c.subject().stream()).toList();
    boolean oneSubject =
        subjects.size() == conditions.size() && subjects.stream().distinct().count() == 1;
    if (!oneSubject || conditions.size() < 2) {
      return;
    }
    String subject = subjects.get(0);
    List<NumberRanges> ranges = conditions.stream().map(c -> c.ifTrue().get(subject)).toList();
    overlap(ranges)
        .ifPresent(
            both ->
                rulebook.doubt(
                    DoubtKind.BRANCH_OVERLAP,
                    placed.part(),
                    placed.column(),
                    "subject",
                    subject,
                    "range",
                    both.words()));
    NumberRanges open = NumberRanges.ALL;
    for (NumberRanges taken : ranges) {
      open = open.without(taken);
    }
    if (isHole(chain) && !open.enclosed().isEmpty()) {
      rulebook.doubt(
          DoubtKind.BRANCH_GAP,
          placed.part(),
          placed.column(),
          "subject",
          subject,
          "range",
          open.enclosed().get(0).words(),
          "points",
          chain.otherwise().toText());
    }
  }

  /** Whether what is left brings less than every band: nobody gives the middle the least. */
  private static boolean isHole(IfChain chain) {
    Optional<BigDecimal> rest = ConstantValue.of(chain.otherwise());
    return rest.isPresent()
        && chain.cases().stream()
            .map(each -> ConstantValue.of(each.result()))
            .allMatch(points -> points.isPresent() && points.get().compareTo(rest.get()) >= 0);
  }
}
