package cn.hebiao.tell.plan;

import cn.hebiao.judge.check.note.NoteCheck;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.result.DerivedBlank;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredPart;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.FormEntry;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.tell.edit.Content;
import cn.hebiao.tell.edit.Edit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Cells that the agency left blank and that follow from what it filled. */
final class DerivedBlanks {
  private static final String POINTS = "General";
  private static final String RATE = "0.00%";

  private final Messages messages;

  DerivedBlanks(Messages messages) {
    this.messages = messages;
  }

  /** What a bureau may fill in a copy of its own: scores, rates, totals, grades and drafts. */
  List<FilledBlank> fills(Checked checked) {
    List<FilledBlank> fills = new ArrayList<>();
    for (Scorecard card : checked.forms()) {
      card.funds().ifPresent(fund -> funds(fund, fills));
      card.rows().forEach(row -> score(row, card, fills));
      total(card, fills);
      grade(card, fills);
    }
    checked.fillings().stream()
        .filter(DerivedBlank::rate)
        .forEach(filling -> figure(filling, fills));
    drafts(checked, fills);
    return fills;
  }

  /**
   * What an agency may fill in its own form before it submits: also the parts of the fund block and
   * amounts that a cross-check determines. Each cell once, and none outside the forms.
   */
  List<FilledBlank> own(Checked checked) {
    List<FilledBlank> fills = new ArrayList<>(fills(checked));
    for (Scorecard card : checked.forms()) {
      card.funds().ifPresent(fund -> fund.block().parts().forEach(line -> rate(line, fills)));
    }
    Map<SheetCell, Set<BigDecimal>> figures = new HashMap<>();
    for (DerivedBlank filling : checked.fillings()) {
      figures
          .computeIfAbsent(filling.cell(), cell -> new HashSet<>())
          .add(filling.value().stripTrailingZeros());
    }
    // All checks that determine a cell must give it the same figure.
    checked.fillings().stream()
        .filter(filling -> !filling.rate() && figures.get(filling.cell()).size() == 1)
        .forEach(filling -> figure(filling, fills));
    Set<String> ofRows =
        checked.forms().stream()
            .flatMap(card -> card.form().rows().stream())
            .map(row -> row.nameCell().sheet())
            .collect(Collectors.toSet());
    Map<Place, FilledBlank> once = new LinkedHashMap<>();
    fills.stream()
        .filter(
            fill -> ofRows.contains(fill.edit().sheet()) || inForm(fill.edit(), checked.forms()))
        .forEach(fill -> once.putIfAbsent(Place.of(fill.edit()), fill.asReadable()));
    return List.copyOf(once.values());
  }

  private record Place(String sheet, CellRef cell) {
    static Place of(Edit.Fill edit) {
      return new Place(edit.sheet(), edit.cell());
    }
  }

  private static boolean inForm(Edit.Fill edit, List<Scorecard> cards) {
    return cards.stream()
        .map(Scorecard::form)
        .anyMatch(form -> form.sheet().equals(edit.sheet()) && form.range().contains(edit.cell()));
  }

  private static void figure(DerivedBlank filling, List<FilledBlank> fills) {
    Message what = Message.of("fill.FIGURE", "rule", filling.rule());
    fill(filling.cell(), filling.value(), filling.live(), filling.format(), what, fills);
  }

  private void drafts(Checked checked, List<FilledBlank> fills) {
    List<Finding> all = new ArrayList<>(checked.findings());
    checked.findings().forEach(finding -> all.addAll(finding.following()));
    Set<List<Object>> drafted = new HashSet<>();
    for (Finding finding : all) {
      if (finding.is(NoteCheck.NOTE_MISSING)
          && finding.cell().isPresent()
          && drafted.add(List.of(finding.sheet(), finding.cell().get()))) {
        Message draft =
            new Message(
                finding.message().key().replace("finding.", "draft."), finding.message().args());
        fills.add(
            new FilledBlank(
                new Edit.Fill(
                    finding.sheet(),
                    finding.cell().get(),
                    new Content.TextContent(messages.text(draft))),
                Message.of("fill.DRAFT", "name", finding.message().arg("name").orElse(""))));
      }
    }
  }

  private static void funds(FundScore fund, List<FilledBlank> fills) {
    Optional<FundBlock.FundRow> line = fund.block().total();
    line.flatMap(FundBlock.FundRow::rate)
        .filter(cell -> cell.isBlank() && !line.get().doubted())
        .ifPresent(
            cell ->
                fund.computedRate()
                    .ifPresent(
                        rate ->
                            fill(
                                cell,
                                rate,
                                rateFormula(line.get()),
                                RATE,
                                Message.of("fill.RATE", "name", line.get().label()),
                                fills)));
    line.flatMap(FundBlock.FundRow::score)
        .filter(cell -> cell.isBlank() && fund.decided())
        .ifPresent(
            cell ->
                fund.computed()
                    .ifPresent(
                        s ->
                            fill(
                                cell,
                                s,
                                fund.live(),
                                POINTS,
                                Message.of("fill.FUND_SCORE"),
                                fills)));
  }

  /** The rate of a part of the fund block, where both amounts are plain numbers beyond doubt. */
  private static void rate(FundBlock.FundRow line, List<FilledBlank> fills) {
    Optional<BigDecimal> budget = plain(budget(line)).filter(number -> number.signum() > 0);
    Optional<BigDecimal> executed = plain(line.amounts().executed());
    line.rate()
        .filter(cell -> cell.isBlank() && budget.isPresent() && executed.isPresent())
        .ifPresent(
            cell ->
                fill(
                    cell,
                    executed.get().divide(budget.get(), MathContext.DECIMAL64),
                    rateFormula(line),
                    RATE,
                    Message.of("fill.RATE", "name", line.label()),
                    fills));
  }

  private static FormEntry budget(FundBlock.FundRow line) {
    FormEntry adjusted = line.amounts().adjusted();
    return adjusted.isFilled() ? adjusted : line.amounts().initial();
  }

  private static Optional<BigDecimal> plain(FormEntry amount) {
    return amount.place().filter(cell -> !amount.doubted()).flatMap(SheetCell::number);
  }

  private static Optional<String> rateFormula(FundBlock.FundRow line) {
    FormEntry budget = budget(line);
    FormEntry executed = line.amounts().executed();
    return plain(budget).isPresent() && plain(executed).isPresent()
        ? Optional.of(executed.place().get().ref().name() + "/" + budget.place().get().ref().name())
        : Optional.empty();
  }

  private static void score(ScoredRow row, Scorecard card, List<FilledBlank> fills) {
    for (ScoredPart part : RowBlanks.fillable(row, card)) {
      Message what =
          Message.of(
              part.criteria().isEmpty() || row.row().criteria().size() < 2
                  ? "fill.SCORE"
                  : "fill.CRITERION",
              "name",
              row.row().name(),
              "marks",
              part.marks());
      fill(
          part.cell().orElseThrow(),
          part.points().get(),
          part.live(row.rounding()),
          POINTS,
          what,
          fills);
    }
  }

  /** A blank grade is the one that belongs to the total that the agency wrote. */
  private static void grade(Scorecard card, List<FilledBlank> fills) {
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
                                new FilledBlank(
                                    new Edit.Fill(
                                        cell.sheet(),
                                        cell.ref(),
                                        new Content.TextContent(due, liveGrade(card, cell))),
                                    Message.of("fill.GRADE")))));
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

  /** Whether the points for spending are still to come. */
  private static boolean isOpen(FundScore fund) {
    return !fund.repeated()
        && fund.weight().isPresent()
        && fund.self().or(fund::computed).isEmpty();
  }

  /** A blank total is filled only when every row has a score, of the agency's or of ours. */
  private static void total(Scorecard card, List<FilledBlank> fills) {
    Optional<SheetCell> cell = card.form().declared().score().filter(SheetCell::isBlank);
    List<ScoredRow> own = RowBlanks.counted(card);
    List<Optional<BigDecimal>> points =
        own.stream().map(row -> RowBlanks.settled(row, card)).toList();
    if (cell.isEmpty()
        || points.isEmpty()
        || points.stream().anyMatch(Optional::isEmpty)
        || card.funds().filter(DerivedBlanks::isOpen).isPresent()) {
      return;
    }
    BigDecimal sum =
        points.stream()
            .flatMap(Optional::stream)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .add(card.funds().flatMap(f -> f.self().or(f::computed)).orElse(BigDecimal.ZERO));
    String live = SelfTotal.of(card, cell.get().sheet());
    fill(cell.get(), sum, Optional.of(live), POINTS, Message.of("fill.TOTAL"), fills);
  }

  private static void fill(
      SheetCell cell,
      BigDecimal value,
      Optional<String> formula,
      String format,
      Message what,
      List<FilledBlank> fills) {
    Content figure = new Content.NumberContent(value, formula, format);
    fills.add(new FilledBlank(new Edit.Fill(cell.sheet(), cell.ref(), figure), what));
  }
}
