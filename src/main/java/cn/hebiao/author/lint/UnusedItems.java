package cn.hebiao.author.lint;

import cn.hebiao.rules.rulebook.CrossCheck;
import cn.hebiao.rules.rulebook.DataItem;
import cn.hebiao.rules.rulebook.Status;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Data items that no formula uses, or only rules that are off, and items read from one place. */
final class UnusedItems implements LintCheck {
  private static final String COLUMN = "数据项";

  @Override
  public void look(InspectedRulebook rulebook) {
    Set<String> active = new HashSet<>();
    Set<String> off = new HashSet<>();
    rulebook.formulas().forEach(f -> (f.active() ? active : off).addAll(f.formula().names()));
    for (CrossCheck check : rulebook.own().checks()) {
      (check.status() == Status.OFF ? off : active).add(check.target());
    }
    Map<DataItem, String> places = new HashMap<>();
    for (DataItem item : rulebook.own().items()) {
      if (!active.contains(item.name())) {
        boolean onlyOff = off.contains(item.name());
        rulebook.doubt(
            onlyOff ? DoubtKind.ITEM_ONLY_OFF : DoubtKind.ITEM_UNUSED,
            item,
            COLUMN,
            "name",
            item.name());
      }
      String first = places.putIfAbsent(unnamed(item), item.name());
      if (first != null) {
        rulebook.doubt(DoubtKind.ITEM_TWICE, item, COLUMN, "name", item.name(), "first", first);
      }
    }
  }

  private static DataItem unnamed(DataItem item) {
    return new DataItem(
        "",
        item.tables(),
        item.manner(),
        item.rowLabels(),
        item.untilLabels(),
        item.columnLabels(),
        item.unit(),
        item.blankIsZero());
  }
}
