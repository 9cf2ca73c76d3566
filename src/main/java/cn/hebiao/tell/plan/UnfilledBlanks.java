package cn.hebiao.tell.plan;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredPart;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.FundBlock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The blank scores, rates, totals and grades that do not follow from what is filled. */
final class UnfilledBlanks {
  private static final int MOST_NAMED = 5;

  private final List<UnfilledBlank> found = new ArrayList<>();

  private UnfilledBlanks() {}

  /** Those of a workbook after it was filled, in reading order. */
  static List<UnfilledBlank> of(Checked filled) {
    UnfilledBlanks leftovers = new UnfilledBlanks();
    for (Scorecard card : filled.forms()) {
      if (card.form().kind().scored()) {
        card.funds().ifPresent(leftovers::funds);
        card.rows().forEach(row -> leftovers.row(row, card));
        leftovers.totals(card);
      }
    }
    return List.copyOf(leftovers.found);
  }

  private void funds(FundScore fund) {
    Optional<FundBlock.FundRow> line = fund.block().total();
    line.flatMap(FundBlock.FundRow::rate)
        .filter(cell -> cell.isBlank() && fund.computedRate().isEmpty())
        .ifPresent(
            cell ->
                add(
                    cell,
                    Message.of("fill.RATE", "name", line.get().label()),
                    Message.of("left.RATE")));
    line.flatMap(FundBlock.FundRow::score)
        .filter(cell -> cell.isBlank() && fund.weight().isPresent() && !fund.decided())
        .ifPresent(cell -> add(cell, Message.of("fill.FUND_SCORE"), fund.explanation()));
  }

  private void row(ScoredRow row, Scorecard card) {
    if (row.row().unused()) {
      return;
    }
    List<ScoredPart> fillable = RowBlanks.fillable(row, card);
    List<ScoredPart> blank = row.self().isPresent() ? row.openParts() : row.parts();
    if (row.weight().isEmpty()) {
      row.row()
          .score()
          .filter(SheetCell::isBlank)
          .ifPresent(cell -> add(cell, score(row, ""), Message.of("left.WEIGHT")));
    }
    blank.stream()
        .filter(part -> part.isBlank() && !fillable.contains(part))
        .forEach(
            part -> add(part.cell().orElseThrow(), score(row, part.marks()), why(part, row, card)));
  }

  private static Message score(ScoredRow row, String marks) {
    String key = marks.isEmpty() || row.row().criteria().size() < 2 ? "SCORE" : "CRITERION";
    return Message.of("fill." + key, "name", row.row().name(), "marks", marks);
  }

  private static Message why(ScoredPart part, ScoredRow row, Scorecard card) {
    if (!card.sharing(row).isEmpty()) {
      return Message.of("left.SHARED", "count", String.valueOf(card.sharing(row).size() + 1));
    }
    return part.points().map(points -> whole(points, row)).orElse(part.explanation());
  }

  /** Points of the whole row where the form wants them criterion by criterion. */
  private static Message whole(BigDecimal points, ScoredRow row) {
    return Message.of(
        "left.WHOLE",
        "score",
        Written.plain(points),
        "count",
        String.valueOf(RowBlanks.cells(row).size()));
  }

  private void totals(Scorecard card) {
    Optional<SheetCell> total = card.form().declared().score();
    List<String> open =
        found.stream()
            .map(UnfilledBlank::cell)
            .filter(cell -> cell.sheet().equals(card.form().sheet()))
            .filter(cell -> card.form().range().contains(cell.ref()))
            .map(cell -> cell.ref().name())
            .toList();
    total
        .filter(SheetCell::isBlank)
        .ifPresent(cell -> add(cell, Message.of("fill.TOTAL"), total(open)));
    card.form()
        .declared()
        .grade()
        .filter(cell -> cell.isBlank() && card.declared().due().isEmpty())
        .ifPresent(
            cell ->
                add(
                    cell,
                    Message.of("fill.GRADE"),
                    Message.of(
                        card.declared().score().isEmpty() ? "left.GRADE" : "left.GRADE_LINES")));
  }

  private static Message total(List<String> open) {
    return open.isEmpty()
        ? Message.of("left.TOTAL")
        : Message.of(
            open.size() > MOST_NAMED ? "left.TOTAL_OF_MANY" : "left.TOTAL_OF",
            "cells",
            open.stream().limit(MOST_NAMED).collect(Collectors.joining("、")),
            "count",
            String.valueOf(open.size()));
  }

  private void add(SheetCell cell, Message what, Message why) {
    found.add(new UnfilledBlank(cell, what, why));
  }
}
