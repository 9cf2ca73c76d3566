package cn.hebiao.judge.check.value;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.check.fund.FundFilledCheck;
import cn.hebiao.judge.check.score.NotFilledCheck;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Unevaluated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.fact.ItemLookup;
import cn.hebiao.rules.rulebook.DataItem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Data items that the rulebook wants to be filled. */
public final class RequiredItemsCheck implements FormCheck {
  @Override
  public List<FindingCode> codes() {
    return List.of(FundFilledCheck.FIGURE_MISSING);
  }

  /** A finding for every blank cell of such an item. */
  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    return items(card, context)
        .flatMap(
            item ->
                gaps(context.facts().find(item.name()))
                    .flatMap(gap -> gap.place().stream())
                    .filter(SheetCell::isBlank)
                    .map(
                        cell ->
                            Finding.at(cell, FundFilledCheck.FIGURE_MISSING, "name", item.name())))
        .toList();
  }

  /** An item without a cell stays open. */
  @Override
  public List<Unevaluated> open(Scorecard card, CheckContext context) {
    return items(card, context).flatMap(item -> open(item, context).stream()).toList();
  }

  private static Optional<Unevaluated> open(DataItem item, CheckContext context) {
    ItemLookup found = context.facts().find(item.name());
    return found
        .missing()
        .filter(why -> found.place().isEmpty())
        .map(why -> new Unevaluated(item.name(), "", Optional.empty(), why));
  }

  /** Of a form that is still to be filled nothing is required. */
  private static Stream<DataItem> items(Scorecard card, CheckContext context) {
    return NotFilledCheck.applies(card)
        ? Stream.of()
        : context.rulebook().items().stream().filter(DataItem::mustBeFilled);
  }

  private static Stream<ItemLookup> gaps(ItemLookup found) {
    return Stream.concat(Stream.of(found).filter(f -> !f.isPresent()), found.gaps().stream());
  }
}
