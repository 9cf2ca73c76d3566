package cn.hebiao.core.plan;

import cn.hebiao.core.annotate.Content;
import cn.hebiao.core.annotate.Edit;
import cn.hebiao.core.finding.Finding;
import cn.hebiao.core.finding.FindingCode;
import cn.hebiao.core.finding.Message;
import cn.hebiao.core.finding.Messages;
import cn.hebiao.core.form.FundBlock;
import cn.hebiao.core.grid.Book;
import cn.hebiao.core.grid.SheetCell;
import cn.hebiao.core.result.Checked;
import cn.hebiao.core.result.Filling;
import cn.hebiao.core.score.Basis;
import cn.hebiao.core.score.FundScore;
import cn.hebiao.core.score.Scorecard;
import cn.hebiao.core.score.ScoredRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cells that the agency left blank and that follow from what it filled. */
final class Blanks {
  private final Messages messages;

  Blanks(Messages messages) {
    this.messages = messages;
  }

  List<Edit> fills(Book book, Checked checked) {
    List<Edit> fills = new ArrayList<>();
    for (Scorecard card : checked.forms()) {
      card.funds().ifPresent(fund -> funds(fund, fills));
      card.rows().forEach(row -> score(row, fills));
      total(card, fills);
      grade(card, fills);
    }
    for (Filling filling : checked.fillings()) {
      fill(filling.cell(), filling.value(), Optional.empty(), filling.format(), fills);
    }
    for (Finding finding : checked.findings()) {
      if (finding.code() == FindingCode.NOTE_MISSING && finding.cell().isPresent()) {
        Message draft =
            new Message(
                finding.message().key().replace("finding.", "draft."), finding.message().args());
        fills.add(
            new Edit.Fill(
                finding.sheet(), finding.cell().get(), new Content.Words(messages.text(draft))));
      }
    }
    return fills;
  }

  private static void funds(FundScore fund, List<Edit> fills) {
    Optional<FundBlock.Line> line = fund.block().total();
    line.flatMap(FundBlock.Line::rate)
        .filter(SheetCell::isBlank)
        .ifPresent(
            cell ->
                fund.computedRate()
                    .ifPresent(rate -> fill(cell, rate, rateFormula(line.get()), "0.00%", fills)));
    line.flatMap(FundBlock.Line::score)
        .filter(cell -> cell.isBlank() && fund.decided())
        .ifPresent(
            cell -> fund.computed().ifPresent(s -> fill(cell, s, fund.live(), "0.##", fills)));
  }

  private static Optional<String> rateFormula(FundBlock.Line line) {
    Optional<SheetCell> budget = line.adjusted().filter(c -> !c.isBlank()).or(line::initial);
    boolean numbers =
        budget.map(c -> c.cell().value().number().isPresent()).orElse(false)
            && line.executed().map(c -> c.cell().value().number().isPresent()).orElse(false);
    return numbers
        ? Optional.of(line.executed().get().ref().name() + "/" + budget.get().ref().name())
        : Optional.empty();
  }

  private static void score(ScoredRow row, List<Edit> fills) {
    boolean decided = row.basis() == Basis.RULE && !row.row().unused();
    row.row()
        .score()
        .filter(cell -> cell.isBlank() && decided && row.row().criteria().size() <= 1)
        .ifPresent(cell -> row.computed().ifPresent(s -> fill(cell, s, row.live(), "0.##", fills)));
  }

  /** A blank grade is the one that belongs to the total that the agency wrote. */
  private static void grade(Scorecard card, List<Edit> fills) {
    card.form()
        .declared()
        .grade()
        .filter(SheetCell::isBlank)
        .ifPresent(
            cell ->
                card.declared()
                    .due()
                    .ifPresent(
                        due ->
                            fills.add(
                                new Edit.Fill(
                                    cell.sheet(),
                                    cell.ref(),
                                    new Content.Words(due, liveGrade(card, cell))))));
  }

  /** The grade follows the total where that is a number on the same sheet. */
  private static Optional<String> liveGrade(Scorecard card, SheetCell grade) {
    return card.form()
        .declared()
        .score()
        .filter(total -> total.sheet().equals(grade.sheet()))
        .filter(total -> total.cell().value().number().isPresent())
        .flatMap(total -> card.computed().flatMap(t -> t.live().grade(total.ref().name())));
  }

  /** A blank total is filled only when every row has a score, of the agency's or of ours. */
  private static void total(Scorecard card, List<Edit> fills) {
    Optional<SheetCell> cell = card.form().declared().score().filter(SheetCell::isBlank);
    boolean whole =
        card.rows().stream()
            .filter(row -> !row.row().unused())
            .allMatch(row -> row.self().isPresent() || row.basis() == Basis.RULE);
    if (cell.isEmpty() || !whole || card.rows().isEmpty()) {
      return;
    }
    BigDecimal sum =
        card.rows().stream()
            .flatMap(row -> row.self().or(row::computed).stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .add(card.funds().flatMap(f -> f.self().or(f::computed)).orElse(BigDecimal.ZERO));
    String live = SelfTotal.of(card, cell.get().sheet());
    fill(cell.get(), sum, Optional.of(live), "0.##", fills);
  }

  private static void fill(
      SheetCell cell, BigDecimal value, Optional<String> formula, String format, List<Edit> fills) {
    fills.add(new Edit.Fill(cell.sheet(), cell.ref(), new Content.Figure(value, formula, format)));
  }
}
