package cn.hebiao.judge.across;

import cn.hebiao.judge.across.FormDigest.DigestAmount;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Figure;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.target.PairOutcome;
import cn.hebiao.rules.rulebook.DataItem;
import cn.hebiao.rules.rulebook.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes from one workbook's result what the checks over several need. */
final class BatchExtract {
  private final Checked checked;
  private final BatchRules rules;
  private final String agency;

  BatchExtract(Checked checked, BatchRules rules) {
    this.checked = checked;
    this.rules = rules;
    this.agency = checked.agency().orElse("");
  }

  private Stream<Scorecard> scored() {
    return checked.forms().stream().filter(card -> card.form().kind().scored());
  }

  List<FormDigest> forms() {
    return scored().map(this::form).toList();
  }

  private FormDigest form(Scorecard card) {
    Form form = card.form();
    String own = form.heading().agency().orElse(agency);
    BatchPlace place =
        form.heading()
            .agencyCell()
            .map(cell -> BatchPlace.of(own, cell, own))
            .orElseGet(
                () -> new BatchPlace(0, own, form.sheet(), Optional.of(form.range().first()), own));
    List<BigDecimal> completions =
        card.rows().stream()
            .filter(row -> row.outcome().flatMap(PairOutcome::reached).isPresent())
            .flatMap(row -> row.completion().stream())
            .toList();
    BigDecimal multiple = rules.value(Parameter.LOW_TARGET_MULTIPLE).orElse(BigDecimal.ZERO);
    long surpassed =
        multiple.signum() <= 0
            ? 0
            : completions.stream().filter(rate -> rate.compareTo(multiple) >= 0).count();
    return new FormDigest(
        place,
        form.kind(),
        form.heading().project().orElse(""),
        form.heading().year(),
        total(card, own),
        card.funds().flatMap(fund -> spent(fund, own)),
        content(card),
        completions.size(),
        (int) surpassed);
  }

  /** What two forms of one content have alike, whoever they name. */
  private static Optional<UUID> content(Scorecard card) {
    if (!card.filled()) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    for (ScoredRow scored : card.rows()) {
      IndicatorRow row = scored.row();
      words.add(row.level1() + "|" + row.level2() + "|" + row.name());
      words.add(row.target().map(IndicatorRow.TargetCell::text).orElse(""));
      Stream.of(row.actual(), row.weight(), row.score(), row.note())
          .map(cell -> cell.map(SheetCell::words).orElse(""))
          .forEach(words::add);
    }
    card.funds()
        .map(FundScore::block)
        .ifPresent(
            block ->
                Stream.concat(block.total().stream(), block.parts().stream())
                    .flatMap(line -> Stream.of(line.initial(), line.adjusted(), line.executed()))
                    .map(cell -> cell.map(SheetCell::words).orElse(""))
                    .forEach(words::add));
    return Optional.of(TextHash.hash(String.join("\n", words)));
  }

  private Optional<DigestAmount> total(Scorecard card, String own) {
    Optional<SheetCell> cell = card.form().declared().score();
    return card.declared()
        .score()
        .map(
            score ->
                new DigestAmount(
                    cell.map(c -> BatchPlace.of(own, c, c.words().strip()))
                        .orElseGet(
                            () ->
                                new BatchPlace(0, own, card.form().sheet(), Optional.empty(), "")),
                    score,
                    BigDecimal.ZERO));
  }

  private Optional<DigestAmount> spent(FundScore fund, String own) {
    return fund.block()
        .total()
        .map(line -> line.amounts().executed())
        .flatMap(
            entry ->
                entry.figure().map(figure -> amount(entry.place().orElseThrow(), figure, own)));
  }

  private DigestAmount amount(SheetCell cell, Figure figure, String own) {
    return new DigestAmount(
        BatchPlace.of(own, cell, cell.words().strip()), figure.number(), figure.halfWidth());
  }

  /** The items that are compared: those of last year, their counterparts, and project spending. */
  List<FigureDigest> figures() {
    Optional<Integer> year = checked.year();
    if (year.isEmpty() || agency.isEmpty()) {
      return List.of();
    }
    Set<String> lastYears =
        checked.data().stream()
            .flatMap(datum -> datum.thisYear().stream())
            .collect(Collectors.toSet());
    return checked.data().stream()
        .filter(
            datum ->
                datum.thisYear().isPresent()
                    || lastYears.contains(datum.item())
                    || datum.item().equals(DataItem.PROJECT_SPENDING))
        .map(
            datum ->
                new FigureDigest(
                    datum.item(),
                    datum.thisYear(),
                    year.get(),
                    amount(datum.cell(), datum.figure(), agency)))
        .toList();
  }

  /** Deviation notes and actual values that are long enough to be no coincidence. */
  List<TextDigest> texts() {
    Optional<Integer> shortest = rules.count(Parameter.COPIED_LENGTH);
    List<TextDigest> texts = new ArrayList<>();
    scored()
        .forEach(
            card -> {
              String own = card.form().heading().agency().orElse(agency);
              for (ScoredRow row : card.rows()) {
                shortest.ifPresent(
                    least ->
                        Stream.of(row.row().note(), row.row().actual())
                            .flatMap(Optional::stream)
                            .flatMap(cell -> TextHash.of(cell, least, own).stream())
                            .forEach(texts::add));
              }
            });
    return texts;
  }
}
