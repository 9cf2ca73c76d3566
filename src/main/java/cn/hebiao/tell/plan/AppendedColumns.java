package cn.hebiao.tell.plan;

import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.judge.score.Totals;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.tell.edit.Content;
import cn.hebiao.tell.edit.Edit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The columns 核算得分, 差额 and 核查意见 beside a form. */
final class AppendedColumns {
  private static final int COLUMNS = 3;
  private static final int[] WIDTHS = {9, 8, 40};
  private static final String POINTS = "General";

  private final Sheet sheet;
  private final Scorecard card;
  private final Opinions opinions;
  private final Messages messages;
  private final BackLinks back;
  private final int first;
  private final List<Edit> edits = new ArrayList<>();
  private final List<Integer> scored = new ArrayList<>();
  private final NavigableSet<Integer> written = new TreeSet<>();

  AppendedColumns(
      Sheet sheet,
      Scorecard card,
      Opinions opinions,
      Messages messages,
      BackLinks back,
      List<SheetBlock> taken) {
    this.sheet = sheet;
    this.card = card;
    this.opinions = opinions;
    this.messages = messages;
    this.back = back;
    FreeColumns free = new FreeColumns(sheet, card.form().range(), COLUMNS, taken);
    this.first = free.first();
    taken.add(new SheetBlock(sheet.name(), free.block(first)));
  }

  List<Edit> edits() {
    header(card.form().headerRow());
    card.funds().ifPresent(this::fund);
    card.rows().stream()
        .filter(row -> row.row().nameCell().sheet().equals(sheet.name()))
        .forEach(this::row);
    card.computed().ifPresent(this::total);
    between();
    for (int i = 0; i < COLUMNS; i++) {
      edits.add(new Edit.Width(sheet.name(), first + i, WIDTHS[i]));
    }
    edits.add(
        new Edit.Print(
            sheet.name(),
            CellRange.of(
                card.form().range().first().row(),
                card.form().range().first().column(),
                card.form().range().last().row(),
                first + COLUMNS - 1)));
    return edits;
  }

  /** Boxes in the rows between ours, so that the columns look like a part of the form. */
  private void between() {
    for (int row = written.first(); row < written.last(); row++) {
      if (!written.contains(row)) {
        empty(row, Edit.AppendedRole.TEXT);
      }
    }
  }

  private void empty(int row, Edit.AppendedRole role) {
    for (int offset = 0; offset < COLUMNS; offset++) {
      append(row, offset, words(""), role);
    }
  }

  /** The words stand in the last row of a header over several rows. */
  private void header(int row) {
    for (int above = like(row).row(); above < row; above++) {
      empty(above, Edit.AppendedRole.HEADER);
    }
    append(row, 0, words(Message.of("appended.computed")), Edit.AppendedRole.HEADER);
    append(row, 1, words(Message.of("appended.difference")), Edit.AppendedRole.HEADER);
    append(
        row,
        2,
        words(Message.of("appended.opinion")),
        Edit.AppendedRole.HEADER,
        Optional.of(back.firstOrTop(sheet.name(), card.form().range())));
  }

  private void fund(FundScore fund) {
    Optional<SheetCell> place =
        fund.block().total().flatMap(line -> line.score().or(line::executed));
    if (place.isEmpty() || fund.weight().isEmpty() || !isHere(fund)) {
      return;
    }
    int header = fund.block().range().first().row();
    if (header < place.get().ref().row()) {
      header(header);
    }
    line(
        place.get().ref().row(),
        1,
        fund.computed(),
        fund.live(),
        fund.block().total().flatMap(FundBlock.FundRow::score),
        fund.self(),
        words(opinions.of(fund)));
  }

  private boolean isHere(FundScore fund) {
    return fund.block().sheet().equals(sheet.name());
  }

  /** What the points of an execution row on another sheet add to a sum, as a formula. */
  private String elsewhere() {
    return card.funds()
        .filter(fund -> fund.weight().isPresent() && !isHere(fund))
        .flatMap(fund -> fund.computed().map(c -> "+" + fund.live().orElseGet(c::toPlainString)))
        .orElse("");
  }

  private void row(ScoredRow row) {
    int at = row.row().nameCell().ref().row();
    if (row.row().unused()) {
      append(at, 0, words(""), Edit.AppendedRole.NUMBER);
      difference(at, 1, Optional.empty());
      append(at, 2, words(Message.of("opinion.notUsed")), Edit.AppendedRole.TEXT);
      return;
    }
    for (int below = 1; below < row.row().lines(); below++) {
      empty(at + below, Edit.AppendedRole.TEXT);
    }
    boolean oneScore = RowBlanks.cells(row).size() <= 1;
    line(
        at,
        row.row().lines(),
        row.computed(),
        row.live(),
        oneScore ? row.row().score() : Optional.empty(),
        row.self(),
        words(opinions.of(row)));
  }

  private void line(
      int row,
      int lines,
      Optional<BigDecimal> computed,
      Optional<String> live,
      Optional<SheetCell> selfCell,
      Optional<BigDecimal> self,
      Content opinion) {
    append(
        row,
        0,
        computed
            .map(c -> figure(c, live))
            .orElseGet(() -> new Content.TextContent("", live.map(this::here))),
        Edit.AppendedRole.NUMBER);
    Optional<BigDecimal> gap = computed.flatMap(c -> self.map(c::subtract));
    String difference =
        new CellRef(row, first).name()
            + "-"
            + selfCell
                .filter(cell -> cell.cell().value().number().isPresent())
                .map(cell -> cell.ref().name())
                .orElse(self.map(BigDecimal::toPlainString).orElse("0"));
    difference(row, lines, gap.map(g -> figure(g, Optional.of("ROUND(" + difference + ",4)"))));
    append(row, 2, opinion, Edit.AppendedRole.TEXT);
    if (computed.isPresent() || live.isPresent()) {
      scored.add(row);
    }
  }

  private void total(Totals totals) {
    Optional<SheetCell> declared = card.form().declared().score();
    int below = card.form().range().last().row();
    boolean own =
        declared.isPresent()
            && declared.get().sheet().equals(sheet.name())
            && declared.get().ref().row() > card.form().headerRow()
            && declared.get().ref().row() <= below;
    if (!own || totals.score().isEmpty() || scored.isEmpty()) {
      return;
    }
    int row = declared.get().ref().row();
    BigDecimal sum =
        card.rows().stream()
            .flatMap(r -> r.computed().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .add(
                card.funds()
                    .filter(f -> f.weight().isPresent())
                    .flatMap(FundScore::computed)
                    .orElse(BigDecimal.ZERO));
    BigDecimal limited = totals.live().cap().map(sum::min).orElse(sum);
    boolean follows = limited.compareTo(totals.score().get()) == 0;
    Optional<String> live =
        follows && row > scored.get(scored.size() - 1)
            ? Optional.of(
                totals
                    .live()
                    .points(
                        "SUM("
                            + new CellRef(scored.get(0), first).name()
                            + ":"
                            + new CellRef(row - 1, first).name()
                            + ")"
                            + elsewhere()))
            : Optional.empty();
    TotalSentence sentence = new TotalSentence(opinions, card, first, new CellRef(row, first));
    Content opinion =
        live.isPresent() ? sentence.of(totals, this::here) : words(opinions.of(totals));
    line(row, 1, totals.score(), live, declared, card.declared().score(), opinion);
  }

  /**
   * The difference leads to the first finding about its rows of the form, with a dash to click on
   * where there is no figure. The opinion does not: some programs show linked text on one line.
   */
  private void difference(int row, int lines, Optional<Content> figure) {
    CellRange form = card.form().range();
    CellRange block =
        CellRange.of(row, form.first().column(), row + lines - 1, form.last().column());
    Optional<CellRef> leadsTo = back.first(sheet.name(), block);
    Message none = Message.of("appended.noDifference");
    Content otherwise = leadsTo.map(to -> words(none)).orElse(words(""));
    append(row, 1, figure.orElse(otherwise), Edit.AppendedRole.NUMBER, leadsTo);
  }

  private void append(int row, int offset, Content content, Edit.AppendedRole role) {
    append(row, offset, content, role, Optional.empty());
  }

  private void append(
      int row, int offset, Content content, Edit.AppendedRole role, Optional<CellRef> leadsTo) {
    written.add(row);
    CellRef cell = new CellRef(row, first + offset);
    edits.add(new Edit.Append(sheet.name(), cell, content, like(row), role, leadsTo));
  }

  /** The form's own cell at the right end of the row, whose borders and font are taken over. */
  private CellRef like(int row) {
    CellRef edge = new CellRef(row, card.form().range().last().column());
    CellRange extent = sheet.extent(edge);
    Cell cell = sheet.at(extent.first());
    return cell.ref();
  }

  private Content words(Message message) {
    return words(messages.text(message));
  }

  private static Content words(String text) {
    return new Content.TextContent(text);
  }

  private Content figure(BigDecimal value, Optional<String> formula) {
    return new Content.NumberContent(value, formula.map(this::here), POINTS);
  }

  /** Cells of the same sheet need no sheet name, which keeps the formula readable. */
  private String here(String formula) {
    String here = "(?<!')" + Pattern.quote("'" + sheet.name().replace("'", "''") + "'!");
    return formula.replaceAll(here, "");
  }
}
