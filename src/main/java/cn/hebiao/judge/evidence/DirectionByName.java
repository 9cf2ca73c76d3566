package cn.hebiao.judge.evidence;

import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.IndicatorRow.TargetCell;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.read.form.NamePatterns;
import cn.hebiao.read.target.Direction;
import cn.hebiao.rules.rulebook.Labels;
import cn.hebiao.rules.rulebook.Role;

/**
 * Which way is better, by what a form says in a column of its own, else by the indicator's name.
 * The most telling of the rulebook's spellings counts: 不合格率 is no 合格率.
 */
public final class DirectionByName {
  private final NamePatterns higher;
  private final NamePatterns lower;
  private final NamePatterns notLower;

  /**
   * @param labels the spellings of the rulebook
   */
  public DirectionByName(Labels labels) {
    higher = new NamePatterns(labels, Role.HIGHER_BETTER);
    lower = new NamePatterns(labels, Role.LOWER_BETTER);
    notLower = new NamePatterns(labels, Role.NOT_LOWER_BETTER);
  }

  /** Which way is better; unstated where neither speaks, or both do. */
  public Direction of(IndicatorRow row) {
    Direction stated = stated(row);
    return stated == Direction.UNSTATED ? of(LabelText.core(row.name())) : stated;
  }

  /** Which way is better by what the form says in a column of its own. */
  Direction stated(IndicatorRow row) {
    return of(LabelText.normalise(row.target().map(TargetCell::direction).orElse("")));
  }

  private Direction of(String words) {
    int less = notLower.match(words) ? 0 : lower.longest(words);
    int order = Integer.compare(higher.longest(words), less);
    return order == 0 ? Direction.UNSTATED : order > 0 ? Direction.HIGHER : Direction.LOWER;
  }
}
