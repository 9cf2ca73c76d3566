package cn.hebiao.judge.evidence;

import cn.hebiao.model.value.RecurringAnswers;
import cn.hebiao.model.value.Unit;
import cn.hebiao.read.target.Actual;
import cn.hebiao.read.target.Target;
import java.util.Optional;

/**
 * Takes the texts of targets and actual values apart, one that recurs only once: each check of a
 * form asks for the same pairs, and the agencies of a place write the same targets.
 */
public final class TextsTakenApart {
  private static final int MOST_SEEN = 5_000;

  /** Longer ones hardly recur. */
  private static final int LONGEST_SEEN = 200;

  private final RecurringAnswers<TextWithUnit, Target> targets = new RecurringAnswers<>(MOST_SEEN);
  private final RecurringAnswers<TextWithUnit, Actual> actuals = new RecurringAnswers<>(MOST_SEEN);

  /** A text with the unit for numbers without one of their own. */
  private record TextWithUnit(String text, Optional<Unit> unit) {}

  Target target(String text, Optional<Unit> unit) {
    return text.length() > LONGEST_SEEN
        ? Target.parse(text, unit)
        : targets.of(new TextWithUnit(text, unit), one -> Target.parse(one.text(), one.unit()));
  }

  Actual actual(String text, Optional<Unit> unit) {
    return text.length() > LONGEST_SEEN
        ? Actual.parse(text, unit)
        : actuals.of(new TextWithUnit(text, unit), one -> Actual.parse(one.text(), one.unit()));
  }
}
