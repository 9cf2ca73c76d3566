package cn.hebiao.judge.check.score;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.check.Sums;
import cn.hebiao.judge.check.weight.WeightSectionCheck;
import cn.hebiao.judge.diagnose.slip.WrongFigure;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.read.form.Declared.Subtotal;
import cn.hebiao.read.form.FormEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The rows of a section make up its subtotal row. */
public final class ScoreSectionCheck implements FormCheck {
  public static final FindingCode SCORE_SECTION_DIFFERS =
      FindingCode.error("SCORE_SECTION_DIFFERS");

  @Override
  public List<FindingCode> codes() {
    return List.of(SCORE_SECTION_DIFFERS, WeightSectionCheck.WEIGHT_SECTION_DIFFERS);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    for (Subtotal subtotal : card.form().declared().subtotals()) {
      judge(
              subtotal.points().weight(),
              subtotal,
              card,
              ScoredRow::weight,
              WeightSectionCheck.WEIGHT_SECTION_DIFFERS,
              context)
          .ifPresent(findings::add);
      judge(
              subtotal.points().score(),
              subtotal,
              card,
              ScoredRow::self,
              SCORE_SECTION_DIFFERS,
              context)
          .ifPresent(findings::add);
    }
    return findings;
  }

  private static Optional<Finding> judge(
      FormEntry entry,
      Subtotal subtotal,
      Scorecard card,
      Function<ScoredRow, Optional<BigDecimal>> points,
      FindingCode code,
      CheckContext context) {
    Optional<BigDecimal> stated = entry.number();
    List<List<ScoredRow>> possible =
        likely(subtotal, card).stream().filter(rows -> !named(rows, points).isEmpty()).toList();
    if (stated.isEmpty() || possible.isEmpty()) {
      return Optional.empty();
    }
    List<ScoredRow> rows =
        Collections.min(possible, Comparator.comparing(some -> gap(stated.get(), some, points)));
    if (gap(stated.get(), rows, points).signum() == 0) {
      return Optional.empty();
    }
    List<WrongFigure.NamedFigure> parts = named(rows, points);
    BigDecimal sum = Sums.of(parts);
    return Optional.of(
        context.diagnosed(
            Finding.at(
                    entry.place().orElseThrow(),
                    code,
                    "name",
                    name(subtotal, rows),
                    "steps",
                    Sums.steps(parts))
                .showing(Stated.points(stated.get()), Stated.points(sum)),
            WrongFigure.points(stated.get(), sum, parts, List.of())));
  }

  /**
   * The rows that a subtotal may add up: those of its first level, of its second level, or all
   * since the subtotal before. Which it is forms do not say.
   */
  private static List<List<ScoredRow>> rows(Subtotal subtotal, Scorecard card) {
    List<ScoredRow> above = card.rows().stream().limit(subtotal.above()).toList();
    int before =
        card.form().declared().subtotals().stream()
            .mapToInt(Subtotal::above)
            .filter(rows -> rows < subtotal.above())
            .max()
            .orElse(0);
    List<ScoredRow> first =
        card.rows().stream().filter(row -> row.row().level1().equals(subtotal.level1())).toList();
    List<ScoredRow> second =
        first.stream().filter(row -> row.row().level2().equals(subtotal.level2())).toList();
    return List.of(
        first, second, above.subList(Math.min(before, above.size()), above.size()), above);
  }

  /** Where its weight tells which rows a subtotal is of, these. */
  private static List<List<ScoredRow>> likely(Subtotal subtotal, Scorecard card) {
    List<List<ScoredRow>> possible = rows(subtotal, card);
    Optional<BigDecimal> weight = subtotal.points().weight().number();
    List<List<ScoredRow>> weighing =
        possible.stream()
            .filter(
                rows ->
                    weight.filter(w -> gap(w, rows, ScoredRow::weight).signum() == 0).isPresent())
            .toList();
    return weighing.isEmpty() ? possible : weighing;
  }

  private static String name(Subtotal subtotal, List<ScoredRow> rows) {
    boolean section = rows.stream().allMatch(row -> row.row().level1().equals(subtotal.level1()));
    return section ? subtotal.level1() : subtotal.label().words().strip();
  }

  private static List<WrongFigure.NamedFigure> named(
      List<ScoredRow> rows, Function<ScoredRow, Optional<BigDecimal>> points) {
    return rows.stream()
        .flatMap(
            row ->
                points
                    .apply(row)
                    .map(p -> new WrongFigure.NamedFigure(row.row().name(), p))
                    .stream())
        .toList();
  }

  /** How far rows are from what is stated; those that come nearest are the likeliest. */
  private static BigDecimal gap(
      BigDecimal stated, List<ScoredRow> rows, Function<ScoredRow, Optional<BigDecimal>> points) {
    return stated.subtract(Sums.of(named(rows, points))).abs();
  }
}
