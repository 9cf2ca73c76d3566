package cn.hebiao.judge.check.prose;

import cn.hebiao.judge.check.BookCheck;
import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.CheckedBook;
import cn.hebiao.judge.score.AppliedRule;
import cn.hebiao.judge.score.Calculation;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Interval;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.fact.ProseFigure;
import cn.hebiao.read.fact.ProseFigures;
import cn.hebiao.read.form.Column;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.read.form.NearName;
import cn.hebiao.rules.rulebook.IndicatorRule;
import cn.hebiao.rules.rulebook.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The one rate that the evidence of an indicator states is what the data tables give for it, where
 * no row of these states the rate itself. Which is wrong nothing decides.
 */
public final class ComputedRateCheck implements BookCheck {
  private static final FindingCode CODE = SentenceCheck.SENTENCE_DIFFERS;

  @Override
  public List<FindingCode> codes() {
    return List.of(CODE);
  }

  @Override
  public List<Finding> check(CheckedBook checked, CheckContext context) {
    Set<String> stated =
        DataRow.of(checked).stream()
            .map(row -> LabelText.core(row.label()))
            .collect(Collectors.toSet());
    return checked.cards().stream()
        .filter(card -> card.form().kind().scored())
        .flatMap(
            card ->
                card.rows().stream().flatMap(row -> differing(row, card, checked, stated).stream()))
        .toList();
  }

  private static Optional<Finding> differing(
      ScoredRow row, Scorecard card, CheckedBook checked, Set<String> stated) {
    Optional<AppliedRule> rule =
        row.grounds().applied().stream()
            .filter(applied -> isOfName(applied.rule(), stated))
            .findFirst();
    List<ProseFigure> rates =
        evidence(row, card, checked)
            .flatMap(cell -> ProseFigures.of(cell).stream())
            .filter(ProseFigure::isPercent)
            .toList();
    return rates.size() == 1 && isRate(rates.get(0)) && !isStated(rates.get(0).name(), stated)
        ? rule.flatMap(AppliedRule::ratio).flatMap(ratio -> differing(rates.get(0), ratio))
        : Optional.empty();
  }

  /** A ratio that is called as the indicator itself. */
  private static boolean isOfName(IndicatorRule rule, Set<String> stated) {
    String name = LabelText.core(rule.ratioName());
    return rule.names().stream().map(LabelText::core).anyMatch(name::equals)
        && rule.names().stream().map(LabelText::core).noneMatch(one -> isStated(one, stated));
  }

  /** Whether a row of a data table is called so, a slip of the pen allowed for. */
  private static boolean isStated(String name, Set<String> stated) {
    return stated.contains(name)
        || stated.stream().anyMatch(label -> NearName.mistyped(label, name));
  }

  private static boolean isRate(ProseFigure figure) {
    return ProseFigure.isRate(figure.name()) && !figure.isChange();
  }

  private static Optional<Finding> differing(ProseFigure figure, Calculation ratio) {
    Optional<BigDecimal> due = ratio.result().number();
    Optional<Interval> range = ratio.formula().range(ratio.figures().exact()).interval();
    return due.filter(rate -> !figure.range().overlaps(range.orElse(Interval.point(rate))))
        .map(
            rate ->
                Finding.at(
                        figure.cell(),
                        CODE,
                        Message.of(
                            "finding." + CODE.name() + ".computed",
                            "name",
                            figure.name(),
                            "written",
                            figure.written(),
                            "steps",
                            ratio.formula().substituted(ratio.figures().asWritten()),
                            "due",
                            Written.percent(rate)))
                    .showing(Stated.words(figure.written()), Stated.NOTHING));
  }

  private static Stream<SheetCell> evidence(ScoredRow row, Scorecard card, CheckedBook checked) {
    CellRef first = row.row().nameCell().ref();
    List<Integer> columns =
        card.form().columns().stream()
            .filter(column -> column.role() == Role.EVIDENCE)
            .map(Column::index)
            .toList();
    return checked.book().sheets().stream()
        .filter(sheet -> sheet.name().equals(card.form().sheet()))
        .flatMap(
            sheet ->
                IntStream.range(first.row(), first.row() + row.row().lines())
                    .boxed()
                    .flatMap(line -> columns.stream().map(column -> cell(sheet, line, column))))
        .filter(cell -> !cell.isBlank());
  }

  private static SheetCell cell(Sheet sheet, int row, int column) {
    return new SheetCell(sheet.name(), sheet.at(new CellRef(row, column)));
  }
}
