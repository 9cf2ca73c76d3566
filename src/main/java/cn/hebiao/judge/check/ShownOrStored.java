package cn.hebiao.judge.check;

import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.Totals;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.CellValue;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.CellReading;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.ValueReader;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.read.form.IndicatorRow;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names the cells that show something else than they store, where it matters: targets and actual
 * values are read as they are shown, points and amounts as they are stored, and the other way round
 * a score, the grade or what a check finds would be another.
 */
public final class ShownOrStored {
  private static final BigDecimal NEXT_TO_NOTHING = new BigDecimal("0.000001");

  /** So many cells are tried one by one. */
  private static final int MOST = 60;

  private final Function<Form, Scorecard> scorer;
  private final Function<Scorecard, List<Finding>> checks;

  /**
   * @param scorer scores a form
   * @param checks checks a scored form
   */
  public ShownOrStored(
      Function<Form, Scorecard> scorer, Function<Scorecard, List<Finding>> checks) {
    this.scorer = scorer;
    this.checks = checks;
  }

  /** The notices on a form. */
  public List<Finding> check(Scorecard card) {
    Set<SheetCell> texts = texts(card.form());
    List<SheetCell> cells =
        Stream.concat(texts.stream(), points(card.form()))
            .distinct()
            .filter(cell -> differs(cell.cell()))
            .limit(MOST)
            .toList();
    if (cells.isEmpty()) {
      return List.of();
    }
    Map<SheetCell, SheetCell> others = new LinkedHashMap<>();
    for (SheetCell cell : cells) {
      Cell other = texts.contains(cell) ? stored(cell.cell()) : shown(cell.cell());
      others.put(cell, new SheetCell(cell.sheet(), other));
    }
    Set<String> now = outcome(card);
    // Rarely does any of them matter, so all are tried together first.
    return outcome(card, others).equals(now)
        ? List.of()
        : cells.stream()
            .filter(cell -> !outcome(card, Map.of(cell, others.get(cell))).equals(now))
            .map(ShownOrStored::notice)
            .toList();
  }

  /** What the form comes to with other cells in place of some. */
  private Set<String> outcome(Scorecard card, Map<SheetCell, SheetCell> others) {
    return outcome(scorer.apply(card.form().map(cell -> others.getOrDefault(cell, cell))));
  }

  static Finding notice(SheetCell cell) {
    return Finding.of(
        FindingCode.VALUE_DOUBTFUL,
        cell.sheet(),
        Optional.of(cell.ref()),
        Message.of(
            "finding.VALUE_DOUBTFUL.stored",
            "shown",
            cell.cell().shown().strip(),
            "stored",
            stored(cell.cell()).shown()));
  }

  /** Everything that the form comes to. */
  private Set<String> outcome(Scorecard card) {
    Set<String> outcome = new LinkedHashSet<>();
    card.rows()
        .forEach(
            row ->
                outcome.add(row.row().nameCell().ref() + " " + row.computed().map(Written::plain)));
    card.funds().ifPresent(fund -> outcome.add("fund " + fund.computed().map(Written::plain)));
    outcome.add("grade " + card.computed().flatMap(Totals::grade));
    outcome.add("declared " + card.declared().due());
    outcome.addAll(
        checks.apply(card).stream()
            .map(f -> f.code() + " " + f.cell().map(CellRef::name) + " " + f.severity())
            .collect(Collectors.toSet()));
    return outcome;
  }

  private static Set<SheetCell> texts(Form form) {
    return form.rows().stream()
        .flatMap(
            row ->
                Stream.concat(
                    row.target().map(IndicatorRow.TargetCell::cell).stream(),
                    row.actual().stream()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<SheetCell> points(Form form) {
    Stream<SheetCell> rows =
        form.rows().stream()
            .flatMap(
                row ->
                    Stream.concat(
                        Stream.of(row.weight(), row.score()).flatMap(Optional::stream),
                        row.criteria().stream()
                            .flatMap(c -> Stream.of(c.weight(), c.score()))
                            .flatMap(Optional::stream)));
    Stream<SheetCell> funds =
        form.funds().flatMap(FundBlock::total).stream()
            .flatMap(
                line ->
                    Stream.of(
                        line.initial(),
                        line.adjusted(),
                        line.executed(),
                        line.weight(),
                        line.rate(),
                        line.score()))
            .flatMap(Optional::stream);
    Stream<SheetCell> totals =
        Stream.of(form.declared().weight(), form.declared().score()).flatMap(Optional::stream);
    return Stream.of(rows, funds, totals).flatMap(stream -> stream);
  }

  static boolean differs(Cell cell) {
    if (cell.value().number().isEmpty() || cell.value().date().isPresent()) {
      return false;
    }
    if (Written.plain(cell.value().number().get()).equals(cell.shown())) {
      return false;
    }
    Optional<Figure> figure = figure(cell);
    return figure
        .map(f -> f.number().subtract(f.unit().toBase(f.written())).abs())
        .filter(
            gap ->
                gap.compareTo(
                        NEXT_TO_NOTHING.multiply(figure.get().number().abs().max(BigDecimal.ONE)))
                    > 0)
        .isPresent();
  }

  private static Optional<Figure> figure(Cell cell) {
    CellReading reading = ValueReader.read(cell, Expectation.any());
    return reading.figure();
  }

  /** The cell showing all that it stores. */
  private static Cell stored(Cell cell) {
    Figure figure = figure(cell).orElseThrow();
    String text =
        Written.plain(figure.unit().fromBase(figure.number()), 10) + figure.unit().label();
    return new Cell(cell.ref(), cell.value(), text, cell.format(), cell.formula());
  }

  /** The cell storing just what it shows. */
  static Cell shown(Cell cell) {
    Figure figure = figure(cell).orElseThrow();
    BigDecimal number = cell.value().number().orElseThrow();
    BigDecimal base = figure.unit().toBase(figure.written());
    boolean scaled =
        number.subtract(base).abs().compareTo(number.subtract(figure.written()).abs()) <= 0;
    return new Cell(
        cell.ref(),
        new CellValue.Numeric(scaled ? base : figure.written()),
        cell.shown(),
        cell.format(),
        cell.formula());
  }
}
