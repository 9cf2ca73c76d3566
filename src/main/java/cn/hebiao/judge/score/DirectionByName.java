package cn.hebiao.judge.score;

import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.IndicatorRow.TargetCell;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.read.form.Wildcard;
import cn.hebiao.read.target.Direction;
import cn.hebiao.rules.rulebook.Labels;
import cn.hebiao.rules.rulebook.Role;
import java.util.List;

/**
 * Which way is better, by what a form says in a column of its own, else by the indicator's name.
 * The most telling of the rulebook's spellings counts: 不合格率 is no 合格率.
 */
final class DirectionByName {
  private final List<Spelled> higher;
  private final List<Spelled> lower;
  private final List<Spelled> notLower;

  DirectionByName(Labels labels) {
    higher = spelled(labels, Role.HIGHER_BETTER);
    lower = spelled(labels, Role.LOWER_BETTER);
    notLower = spelled(labels, Role.NOT_LOWER_BETTER);
  }

  /** A spelling with the number of its characters. */
  private record Spelled(Wildcard pattern, int characters) {}

  private static List<Spelled> spelled(Labels labels, Role role) {
    return labels.of(role).stream()
        .map(word -> new Spelled(new Wildcard(word), word.replace("*", "").length()))
        .toList();
  }

  /** Which way is better; unstated where neither speaks, or both do. */
  Direction of(IndicatorRow row) {
    Direction stated = of(LabelText.normalise(row.target().map(TargetCell::direction).orElse("")));
    return stated == Direction.UNSTATED ? of(LabelText.core(row.name())) : stated;
  }

  private Direction of(String words) {
    int less = longest(notLower, words) > 0 ? 0 : longest(lower, words);
    int order = Integer.compare(longest(higher, words), less);
    return order == 0 ? Direction.UNSTATED : order > 0 ? Direction.HIGHER : Direction.LOWER;
  }

  private static int longest(List<Spelled> spellings, String words) {
    return spellings.stream()
        .filter(spelled -> spelled.pattern.matches(words))
        .mapToInt(Spelled::characters)
        .max()
        .orElse(0);
  }
}
