package cn.hebiao.judge.evidence;

import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.rules.rulebook.Labels;
import cn.hebiao.rules.rulebook.Role;

/** What the words of a rulebook say about an indicator. */
final class IndicatorWords {
  private IndicatorWords() {}

  /** Whether the name of an indicator holds one of the words of a role. */
  static boolean names(IndicatorRow row, Role role, Labels words) {
    String name = LabelText.normalise(row.name());
    return words.of(role).stream().anyMatch(name::contains);
  }

  /** Whether its target does. */
  static boolean targets(IndicatorRow row, Role role, Labels words) {
    String target = row.target().map(t -> LabelText.normalise(t.text())).orElse("");
    return words.of(role).stream().anyMatch(target::contains);
  }
}
