package cn.hebiao.tell.explain;

import cn.hebiao.judge.result.Subject;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.IndicatorRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The cells of indicators, and the figures elsewhere that their scores rest on. */
final class RowUses implements CellUseFinder {
  @Override
  public List<Use> uses(Subject subject) {
    return subject.card().stream()
        .flatMap(card -> card.rows().stream())
        .flatMap(RowUses::uses)
        .toList();
  }

  private static Stream<Use> uses(ScoredRow scored) {
    IndicatorRow row = scored.row();
    Account account = account(scored);
    List<Use> uses = new ArrayList<>();
    use(row.score(), "SCORE", row, account.summed(), uses);
    row.criteria()
        .forEach(
            criterion -> {
              use(criterion.score(), "SCORE", row, account.summed(), uses);
              use(criterion.weight(), "WEIGHT", row, account, uses);
            });
    use(row.weight(), "WEIGHT", row, account, uses);
    use(row.target().map(IndicatorRow.TargetCell::cell), "TARGET", row, account, uses);
    use(row.actual(), "ACTUAL", row, account, uses);
    use(row.note(), "NOTE", row, account, uses);
    use(Optional.of(row.nameCell()), "NAME", row, account, uses);
    List<SheetCell> known = uses.stream().map(Use::cell).toList();
    for (FigureSource source : account.sources()) {
      if (!known.contains(source.cell())) {
        Message title = Message.of("explain.row.ITEM", "item", source.name(), "name", row.name());
        uses.add(new Use(source.cell(), account.titled(title)));
      }
    }
    return Stream.concat(CriterionParts.uses(scored).stream(), uses.stream()).distinct();
  }

  private static void use(
      Optional<SheetCell> cell, String role, IndicatorRow row, Account account, List<Use> uses) {
    Message title = Message.of("explain.row." + role, "name", row.name());
    cell.ifPresent(place -> uses.add(new Use(place, account.titled(title))));
  }

  private static Account account(ScoredRow scored) {
    Reckoning reckoning = Reckoning.of(scored);
    List<Message> parts = CriterionParts.sentences(scored);
    return new Account(
        Message.of("explain.row.SCORE", "name", scored.row().name()),
        parts.isEmpty() ? scored.rule() : "",
        reckoning.steps(),
        reckoning.sources(),
        parts,
        scored
            .weight()
            .filter(weight -> !reckoning.steps().isEmpty())
            .map(weight -> Verdicts.rounding(scored.rounding(), weight)),
        Verdicts.of(scored));
  }
}
