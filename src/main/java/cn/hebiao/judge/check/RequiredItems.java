package cn.hebiao.judge.check;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Unevaluated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.read.fact.Lookup;
import cn.hebiao.rules.rulebook.DataItem;
import cn.hebiao.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Data items that the rulebook wants to be filled. */
public final class RequiredItems {
  private RequiredItems() {}

  /** A finding for every blank cell of such an item; an item without a cell stays open. */
  public static FormChecks.Ran check(Rulebook rulebook, Facts facts) {
    List<Finding> findings = new ArrayList<>();
    List<Unevaluated> open = new ArrayList<>();
    for (DataItem item : rulebook.items()) {
      if (item.mustBeFilled()) {
        Lookup found = facts.find(item.name());
        gaps(found)
            .flatMap(gap -> gap.place().stream())
            .filter(SheetCell::isBlank)
            .forEach(cell -> findings.add(blank(item, cell)));
        found
            .missing()
            .filter(why -> found.place().isEmpty())
            .ifPresent(why -> open.add(new Unevaluated(item.name(), "", Optional.empty(), why)));
      }
    }
    return new FormChecks.Ran(findings, open);
  }

  private static Stream<Lookup> gaps(Lookup found) {
    return Stream.concat(Stream.of(found).filter(f -> !f.isPresent()), found.gaps().stream());
  }

  private static Finding blank(DataItem item, SheetCell cell) {
    return Finding.of(
        FindingCode.FIGURE_MISSING,
        cell.sheet(),
        Optional.of(cell.ref()),
        Message.of("finding.FIGURE_MISSING", "name", item.name()));
  }
}
