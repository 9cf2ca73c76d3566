package cn.hebiao.author.lint;

import cn.hebiao.rules.rulebook.Status;
import cn.hebiao.rules.rulebook.WorkedExample;
import java.util.HashSet;
import java.util.Set;

/** Worked examples of rules that are off. */
final class ExamplesOfOff implements LintCheck {
  @Override
  public void look(InspectedRulebook rulebook) {
    Set<String> off = new HashSet<>();
    rulebook.own().indicators().stream()
        .filter(rule -> rule.status() == Status.OFF)
        .forEach(rule -> off.add(rule.id()));
    rulebook.own().checks().stream()
        .filter(check -> check.status() == Status.OFF)
        .forEach(check -> off.add(check.id()));
    for (WorkedExample example : rulebook.own().examples()) {
      if (off.remove(example.subject())) {
        rulebook.doubt(DoubtKind.EXAMPLE_OF_OFF, example, "对象", "subject", example.subject());
      }
    }
  }
}
