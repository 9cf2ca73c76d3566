package cn.hebiao.core.check;

import cn.hebiao.core.diagnose.slip.WrongFigure;
import cn.hebiao.core.finding.Finding;
import cn.hebiao.core.finding.FindingCode;
import cn.hebiao.core.finding.Message;
import cn.hebiao.core.finding.Severity;
import cn.hebiao.core.form.Declared.Subtotal;
import cn.hebiao.core.grid.SheetCell;
import cn.hebiao.core.score.Scorecard;
import cn.hebiao.core.score.ScoredRow;
import cn.hebiao.core.value.Expectation;
import cn.hebiao.core.value.Figure;
import cn.hebiao.core.value.Unit;
import cn.hebiao.core.value.ValueReader;
import cn.hebiao.core.value.Written;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The rows of a section make up its subtotal row. */
final class ScoreSectionCheck implements FormCheck {
  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    for (Subtotal subtotal : card.form().declared().subtotals()) {
      subtotal
          .weight()
          .flatMap(
              c ->
                  judge(
                      c,
                      subtotal,
                      card,
                      ScoredRow::weight,
                      FindingCode.WEIGHT_SECTION_DIFFERS,
                      context))
          .ifPresent(findings::add);
      subtotal
          .score()
          .flatMap(
              c ->
                  judge(
                      c,
                      subtotal,
                      card,
                      ScoredRow::self,
                      FindingCode.SCORE_SECTION_DIFFERS,
                      context))
          .ifPresent(findings::add);
    }
    return findings;
  }

  /** The rows of its section; or all rows above it, where its weight is that of all of them. */
  private static List<ScoredRow> rows(Subtotal subtotal, Scorecard card) {
    List<ScoredRow> section =
        card.rows().stream().filter(row -> row.row().level1().equals(subtotal.level1())).toList();
    List<ScoredRow> above =
        card.rows().stream()
            .filter(row -> row.row().nameCell().sheet().equals(subtotal.label().sheet()))
            .filter(row -> row.row().nameCell().ref().row() < subtotal.label().ref().row())
            .toList();
    Optional<BigDecimal> weight =
        subtotal
            .weight()
            .flatMap(cell -> ValueReader.read(cell.cell(), Expectation.points()).number());
    return weight.isPresent()
            && weight.get().compareTo(weights(section)) != 0
            && weight.get().compareTo(weights(above)) == 0
        ? above
        : section;
  }

  private static String name(Subtotal subtotal, Scorecard card) {
    List<ScoredRow> rows = rows(subtotal, card);
    boolean section = rows.stream().allMatch(r -> r.row().level1().equals(subtotal.level1()));
    return section ? subtotal.level1() : subtotal.label().words().strip();
  }

  private static BigDecimal weights(List<ScoredRow> rows) {
    return rows.stream()
        .flatMap(row -> row.weight().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Optional<Finding> judge(
      SheetCell cell,
      Subtotal subtotal,
      Scorecard card,
      Function<ScoredRow, Optional<BigDecimal>> points,
      FindingCode code,
      CheckContext context) {
    Optional<BigDecimal> stated = ValueReader.read(cell.cell(), Expectation.points()).number();
    List<WrongFigure.Named> parts =
        rows(subtotal, card).stream()
            .flatMap(
                row ->
                    points.apply(row).map(p -> new WrongFigure.Named(row.row().name(), p)).stream())
            .toList();
    BigDecimal sum = Sums.of(parts);
    if (stated.isEmpty() || parts.isEmpty() || stated.get().compareTo(sum) == 0) {
      return Optional.empty();
    }
    return Optional.of(
        context.at(
            cell,
            code,
            Severity.ERROR,
            Message.of(
                "finding." + code.name(), "name", name(subtotal, card), "steps", Sums.steps(parts)),
            Written.plain(stated.get()),
            Written.plain(sum),
            Optional.of(
                new WrongFigure(
                    Figure.of(stated.get(), Unit.POINT),
                    sum,
                    Optional.empty(),
                    parts,
                    List.of()))));
  }
}
