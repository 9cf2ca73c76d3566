package cn.hebiao.tell.summary;

import cn.hebiao.judge.check.FormState;
import cn.hebiao.judge.result.Datum;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.ReviewTotal;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.judge.score.Totals;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Dimension;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Unit;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.rules.rulebook.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Makes the lines of one file. */
final class FileLines {
  private static final int WAN = 4;

  private final Consolidated file;
  private final Messages messages;
  private final String agency;
  private final Optional<Integer> year;

  FileLines(Consolidated file, Messages messages) {
    this.file = file;
    this.messages = messages;
    this.agency = file.checked().agency().orElse("");
    this.year = file.checked().year();
  }

  List<Scorecard> scored() {
    return file.checked().forms().stream().filter(card -> card.form().kind().scored()).toList();
  }

  FormLine form(Scorecard card, FormState state, List<Finding> findings) {
    Optional<Totals> totals = card.computed();
    return new FormLine(
        LineSource.of(file, card.form().sheet(), Optional.of(card.form().range().first())),
        file.checked().file(),
        agency(card),
        project(card),
        card.form().kind().chinese(),
        card.form().heading().year(),
        card.rulebook(),
        totals.map(Totals::weight).or(() -> card.declared().weight()),
        card.declared().score(),
        review(card, Role.REVIEW_SCORE),
        review(card, Role.REEVALUATED),
        Optional.empty(),
        "",
        totals.flatMap(Totals::score),
        totals.map(Totals::lowest),
        totals.map(Totals::highest),
        card.declared().grade(),
        totals.filter(sum -> !sum.isGradeOpen()).flatMap(Totals::grade),
        totals.filter(Totals::isGradeOpen).map(this::range).orElse(""),
        totals.flatMap(Totals::share),
        count(findings, Severity.ERROR),
        count(findings, Severity.WARNING),
        count(findings, Severity.NOTICE),
        state);
  }

  private static Optional<BigDecimal> review(Scorecard card, Role role) {
    return ReviewTotal.of(card).stream()
        .filter(total -> total.column().role() == role)
        .flatMap(total -> total.total().stream())
        .findFirst();
  }

  private String range(Totals totals) {
    return messages.text(
        Message.of(
            "summary.grade.range",
            "grade",
            totals.grade().orElse(""),
            "lowest",
            totals.lowestGrade().orElse(""),
            "highest",
            totals.highestGrade().orElse("")));
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  IndicatorLine indicator(Scorecard card, ScoredRow scored) {
    IndicatorRow row = scored.row();
    SheetCell place = row.score().orElse(row.nameCell());
    return new IndicatorLine(
        source(place),
        agency(card),
        project(card),
        row.level1(),
        row.level2(),
        row.name(),
        row.target().map(IndicatorRow.TargetCell::text).orElse(""),
        row.actual().map(SheetCell::words).orElse(""),
        scored.weight(),
        scored.self(),
        ReviewTotal.of(Role.REVIEW_SCORE, scored),
        ReviewTotal.of(Role.REEVALUATED, scored),
        scored.computed(),
        scored.completion(),
        scored.basis(),
        messages.text(scored.explanation()));
  }

  FundLine fund(Scorecard card, FundScore fund) {
    FundBlock block = fund.block();
    LineSource source =
        block
            .total()
            .flatMap(FundBlock.FundRow::executed)
            .map(this::source)
            .orElseGet(
                () -> LineSource.of(file, block.sheet(), Optional.of(block.range().first())));
    return new FundLine(
        source,
        agency(card),
        project(card),
        card.form().kind().chinese(),
        wan(fund.initial()),
        wan(fund.adjusted()),
        wan(fund.executed()),
        fund.declaredRate(),
        fund.computedRate(),
        fund.weight(),
        fund.self(),
        fund.computed());
  }

  private static Optional<BigDecimal> wan(Optional<BigDecimal> yuan) {
    return yuan.map(amount -> amount.movePointLeft(WAN));
  }

  FindingLine finding(Finding finding) {
    return new FindingLine(
        LineSource.of(file, finding.sheet(), finding.cell()),
        agency,
        finding.severity(),
        finding.code().name(),
        messages.text(finding.message()),
        finding.found(),
        finding.expected(),
        finding.diagnosis().map(messages::text).orElse(""),
        finding.rule());
  }

  DatumLine datum(Datum datum) {
    Figure figure = datum.figure();
    Dimension dimension = figure.unit().dimension();
    boolean money = dimension == Dimension.MONEY;
    boolean rate = dimension == Dimension.RATIO;
    return new DatumLine(
        source(datum.cell()),
        agency,
        year,
        datum.item(),
        money
            ? figure.number().movePointLeft(WAN)
            : rate ? figure.number().movePointRight(2) : figure.unit().fromBase(figure.number()),
        money
            ? messages.text(Message.of("summary.unit.money"))
            : rate ? Unit.PERCENT.label() : figure.unit().label());
  }

  private LineSource source(SheetCell cell) {
    return LineSource.of(file, cell.sheet(), Optional.of(cell.ref()));
  }

  private String agency(Scorecard card) {
    return card.form().heading().agency().orElse(agency);
  }

  private static String project(Scorecard card) {
    return card.form().heading().project().orElse("");
  }
}
