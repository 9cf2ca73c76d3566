package cn.hebiao.author.lint;

import cn.hebiao.rules.rulebook.CrossCheck;
import cn.hebiao.rules.rulebook.Scope;
import cn.hebiao.rules.rulebook.Status;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Cross-checks that say nothing, say it twice, or never run. */
final class IdleChecks implements LintCheck {
  /** Words by which an advice tells what to do. */
  private static final Pattern TO_DO = Pattern.compile("请|应|须|改|核对|核实|补|说明");

  @Override
  public void look(InspectedRulebook rulebook) {
    Map<String, CrossCheck> first = new HashMap<>();
    for (CrossCheck check : rulebook.own().checks()) {
      if (check.status() == Status.OFF) {
        continue;
      }
      if (!TO_DO.matcher(check.advice()).find()) {
        rulebook.doubt(DoubtKind.ADVICE_MISSING, check, "提示", "name", check.name());
      }
      String sides =
          check.left().expr().toText() + check.relation() + check.right().expr().toText();
      if (check.left().expr().equals(check.right().expr())) {
        rulebook.doubt(DoubtKind.CHECK_OF_ITSELF, check, "右式", "formula", check.right().text());
      }
      String key = sides + check.kinds() + check.when() + check.firstYear() + check.lastYear();
      CrossCheck before = first.putIfAbsent(key, check);
      if (before != null) {
        rulebook.doubt(DoubtKind.CHECK_TWICE, check, "编号", "first", before.id());
      }
      scope(check, rulebook);
      target(check, rulebook);
    }
  }

  private static void scope(CrossCheck check, InspectedRulebook rulebook) {
    Scope scope = rulebook.own().scope();
    boolean tooEarly =
        check.lastYear().isPresent()
            && scope.firstYear().isPresent()
            && check.lastYear().getAsInt() < scope.firstYear().getAsInt();
    boolean tooLate =
        check.firstYear().isPresent()
            && scope.lastYear().isPresent()
            && check.firstYear().getAsInt() > scope.lastYear().getAsInt();
    if (tooEarly || tooLate) {
      rulebook.doubt(
          DoubtKind.CHECK_NEVER_BY_YEAR,
          check,
          tooEarly ? "终止年度" : "起始年度",
          "year",
          "" + (tooEarly ? check.lastYear() : check.firstYear()).getAsInt());
    }
    if (!check.kinds().isEmpty() && check.kinds().stream().noneMatch(scope::takes)) {
      rulebook.doubt(
          DoubtKind.CHECK_NEVER_BY_KIND, check, "表种", "kind", check.kinds().get(0).chinese());
    }
  }

  private static void target(CrossCheck check, InspectedRulebook rulebook) {
    boolean inside =
        check.target().isEmpty()
            || check.left().expr().asName().isEmpty()
            || check.left().names().contains(check.target())
            || check.right().names().contains(check.target());
    if (!inside) {
      rulebook.doubt(DoubtKind.TARGET_ELSEWHERE, check, "指向", "name", check.target());
    }
  }
}
