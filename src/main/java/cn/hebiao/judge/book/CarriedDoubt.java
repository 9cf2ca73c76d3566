package cn.hebiao.judge.book;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.fund.ExecutionRateCheck;
import cn.hebiao.judge.check.score.BandEdgeCheck;
import cn.hebiao.judge.check.score.RowScoreCheck;
import cn.hebiao.judge.check.score.UndecidedScoresCheck;
import cn.hebiao.judge.score.AskedCells;
import cn.hebiao.judge.score.FormScorer.ScoredForm;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.finding.Unevaluated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.read.form.AbsentLabel;
import cn.hebiao.read.form.Declared;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.read.form.IndicatorRow.Criterion;
import cn.hebiao.rules.rulebook.CrossCheck;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A scored form after everything has been found: what a figure decided that is told to be wrong or
 * doubtful is left open, and is held against nobody.
 *
 * @param read the form as recognised
 * @param card its scores as first computed
 * @param asked the cells on which these may rest
 * @param rules the rules it follows
 * @param context what its checks were given
 * @param found what its own checks found, what follows from other findings among it
 */
record CarriedDoubt(
    Form read,
    Scorecard card,
    AskedCells asked,
    RulesAtWork rules,
    CheckContext context,
    List<Finding> found) {
  private static final Set<FindingCode> OF_SCORES =
      Set.of(
          RowScoreCheck.SCORE_DIFFERS,
          RowScoreCheck.SCORE_ROUNDED,
          BandEdgeCheck.SCORE_DEPENDS_ON_ROUNDING);

  CarriedDoubt {
    found = List.copyOf(found);
  }

  /**
   * What becomes of the form.
   *
   * @param card its scores, open where they rest on figures in doubt
   * @param dropped findings that rested on them
   * @param added findings that were not told beside those dropped
   * @param settled what was left to a person by its first scores
   * @param open what is left to a person
   */
  record Carried(
      Scorecard card,
      List<Finding> dropped,
      List<Finding> added,
      List<Unevaluated> settled,
      List<Unevaluated> open) {}

  /**
   * Scores the form again without the figures in doubt, as far as any was asked for.
   *
   * @param all everything that was found in the workbook
   * @param facts gives the figures of the workbook anew
   */
  Optional<Carried> over(List<Finding> all, Supplier<Facts> facts, List<AbsentLabel> absent) {
    Set<SheetCell> points = new HashSet<>(points().toList());
    List<Finding> doubts =
        all.stream()
            .filter(finding -> finding.severity() != Severity.NOTICE)
            .filter(finding -> points.stream().noneMatch(finding::isAt))
            .toList();
    if (doubts.stream().noneMatch(asked::isAmong)) {
      return Optional.empty();
    }
    Map<Boolean, List<Finding>> byTruth =
        doubts.stream().collect(Collectors.partitioningBy(this::mayBeTrue));
    List<Finding> contradicted = byTruth.get(false);
    ScoredForm scored =
        contradicted.stream().noneMatch(asked::isAmong)
            ? new ScoredForm(card.doubting(contradicted), asked, context.facts())
            : again(facts.get(), contradicted);
    Scorecard without =
        byTruth.get(true).stream().noneMatch(scored.asked()::isAmong)
            ? scored.card()
            : again(facts.get(), doubts).card();
    Scorecard again =
        rules.scorer().unconfirmed(scored.card().rated(card), without, scored.facts());
    Set<SheetCell> opened = new HashSet<>(opened(again).toList());
    if (opened.isEmpty() && opened(without).findFirst().isEmpty()) {
      return Optional.empty();
    }
    List<Finding> dropped =
        found.stream()
            .filter(finding -> OF_SCORES.contains(finding.code()))
            .filter(finding -> opened.stream().anyMatch(finding::isAt))
            .toList();
    return Optional.of(
        new Carried(
            again,
            rules.settings().apply(dropped),
            rules.settings().apply(uncovered(dropped, absent)),
            new UndecidedScoresCheck().open(card, context),
            new UndecidedScoresCheck().open(again, context)));
  }

  private ScoredForm again(Facts facts, List<Finding> told) {
    return rules.scorer().scored(read, facts, card.doubts(), told);
  }

  /**
   * Whether it only says that a figure is beyond a limit, which may be so and then is explained.
   */
  private boolean mayBeTrue(Finding finding) {
    return finding.severity() == Severity.WARNING
        && (finding.is(ExecutionRateCheck.RATE_ABOVE_ONE)
            || context.rulebook().checks().stream()
                .filter(check -> check.title().equals(finding.rule()))
                .anyMatch(check -> check.relation() != CrossCheck.Relation.EQUAL));
  }

  /** What was not told because of findings that are not told any more. */
  private List<Finding> uncovered(List<Finding> dropped, List<AbsentLabel> absent) {
    List<Finding> rest = found.stream().filter(finding -> !dropped.contains(finding)).toList();
    List<Finding> before = FollowUp.without(found, Told.of(card, context, absent, found));
    return FollowUp.without(rest, Told.of(card, context, absent, rest)).stream()
        .filter(finding -> !before.contains(finding))
        .toList();
  }

  /** The cells of points, notes and rates: no computed score rests on them. */
  private Stream<SheetCell> points() {
    Declared declared = card.form().declared();
    return Stream.of(
            Stream.of(declared.score(), declared.weight(), declared.grade()),
            card.rows().stream().flatMap(row -> Stream.of(row.row().score(), row.row().note())),
            card.rows().stream()
                .flatMap(row -> row.row().criteria().stream())
                .map(Criterion::score),
            card.funds().stream()
                .flatMap(fund -> fund.block().total().stream())
                .flatMap(line -> Stream.of(line.score(), line.rate())))
        .flatMap(cells -> cells)
        .flatMap(Optional::stream);
  }

  /** The score cells of what rules decided and do not any more. */
  private Stream<SheetCell> opened(Scorecard again) {
    Stream<SheetCell> rows =
        IntStream.range(0, card.rows().size())
            .filter(i -> again.rows().get(i).isDecidedLessThan(card.rows().get(i)))
            .mapToObj(i -> card.rows().get(i).row())
            .flatMap(
                row ->
                    Stream.concat(
                        row.score().or(() -> Optional.of(row.nameCell())).stream(),
                        row.criteria().stream().flatMap(c -> c.score().stream())));
    boolean fund =
        card.funds().filter(FundScore::decided).isPresent()
            && again.funds().filter(FundScore::decided).isEmpty();
    return Stream.concat(
        rows,
        card.funds().stream()
            .filter(line -> fund)
            .flatMap(line -> line.block().total().stream())
            .flatMap(line -> cell(line).stream()));
  }

  private static Optional<SheetCell> cell(FundBlock.FundRow line) {
    return line.score().or(line::executed);
  }
}
