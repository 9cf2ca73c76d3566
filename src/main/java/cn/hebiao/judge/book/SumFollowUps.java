package cn.hebiao.judge.book;

import cn.hebiao.judge.check.score.StandardScaleCheck;
import cn.hebiao.judge.check.weight.WeightSectionCheck;
import cn.hebiao.judge.check.weight.WeightTotalCheck;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.value.Interval;
import cn.hebiao.read.form.FundBlock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is told of sums of weights and scores, and of grades, on account of other findings. */
final class SumFollowUps {
  private SumFollowUps() {}

  /** Whether the scores as written, those above their weights too, make up the total. */
  static boolean totalsWithMistypedWeight(Told told, Finding finding, Set<FindingCode> causes) {
    BigDecimal sum =
        told.rows()
            .flatMap(row -> row.self().stream())
            .reduce(told.funds().flatMap(FundScore::self).orElse(BigDecimal.ZERO), BigDecimal::add);
    return told.weight().isPresent()
        && told.card()
            .flatMap(c -> c.declared().score())
            .filter(total -> total.compareTo(sum) == 0)
            .isPresent();
  }

  /** Whether weights are fewer than stated while some are missing. */
  static boolean isSumOfTooFewWeights(Told told, Finding sum, Set<FindingCode> causes) {
    boolean missing = told.findings().stream().anyMatch(f -> causes.contains(f.code()));
    boolean total = !sum.is(WeightSectionCheck.WEIGHT_SECTION_DIFFERS);
    return missing
        && over(told, sum).signum() < 0
        && (total || weightTotal(told).filter(all -> isAsFarOff(told, all, sum)).isPresent());
  }

  /**
   * Whether a sum would be right without a row that is told to stand there twice, or with other
   * points in its place: it may have been filled in over another row.
   */
  static boolean isSumWithRepeatedRow(Told told, Finding sum, Set<FindingCode> causes) {
    boolean weights =
        sum.is(WeightSectionCheck.WEIGHT_SECTION_DIFFERS)
            || sum.is(WeightTotalCheck.WEIGHT_TOTAL_DIFFERS);
    BigDecimal over = weights ? over(told, sum) : excess(sum).negate();
    return told.rows()
        .filter(row -> isRepeated(told, row, causes))
        .flatMap(row -> (weights ? row.weight() : row.self()).stream())
        .anyMatch(points -> points.compareTo(over) >= 0);
  }

  private static boolean isRepeated(Told told, ScoredRow row, Set<FindingCode> causes) {
    return told.findings().stream()
        .filter(f -> Told.isAccused(f) && causes.contains(f.code()))
        .anyMatch(f -> f.isAt(row.row().nameCell()));
  }

  /** Whether a section further in, told beside it, is as far off. */
  static boolean isAroundWrongSection(Told told, Finding section, Set<FindingCode> causes) {
    return told.findings().stream()
        .filter(f -> causes.contains(f.code()) && section.sheet().equals(f.sheet()))
        .anyMatch(f -> isFurtherIn(f, section) && isAsFarOff(told, f, section));
  }

  private static boolean isFurtherIn(Finding inner, Finding outer) {
    return inner.cell().flatMap(in -> outer.cell().map(out -> isFurtherIn(in, out))).orElse(false);
  }

  private static boolean isFurtherIn(CellRef inner, CellRef outer) {
    return inner.column() > outer.column() && inner.row() >= outer.row();
  }

  /**
   * Whether a section is as far off as the total of weights that is told at no place of its own.
   */
  static boolean isTotalOfWrongSection(Told told, Finding total, Set<FindingCode> causes) {
    return isPlaceless(told, total)
        && told.findings().stream()
            .filter(f -> causes.contains(f.code()))
            .anyMatch(section -> isAsFarOff(told, total, section));
  }

  private static Optional<Finding> weightTotal(Told told) {
    return told.findings().stream()
        .filter(f -> f.is(WeightTotalCheck.WEIGHT_TOTAL_DIFFERS))
        .findFirst();
  }

  private static boolean isPlaceless(Told told, Finding total) {
    return told.card().map(c -> c.form().range().first()).equals(total.cell());
  }

  private static boolean isAsFarOff(Told told, Finding one, Finding other) {
    return over(told, one).compareTo(over(told, other)) == 0;
  }

  /** How many points the weights of rows are more than what is stated for them together. */
  private static BigDecimal over(Told told, Finding weights) {
    boolean stated =
        weights.is(WeightSectionCheck.WEIGHT_SECTION_DIFFERS)
            || Told.at(weights, told.card().flatMap(c -> c.form().declared().weight()));
    return stated ? excess(weights).negate() : excess(weights);
  }

  /** Whether a sum is right with other points, within its weight, for a row that has more. */
  static boolean isSumOfScoreBeyondWeight(Told told, Finding sum, Set<FindingCode> causes) {
    return Told.isAccused(sum)
        && told.rows()
            .filter(row -> isTold(told, row, causes))
            .filter(row -> row.self().isPresent() && row.weight().isPresent())
            .anyMatch(row -> isSetRight(row.self().get(), row.weight().get(), excess(sum)));
  }

  private static boolean isTold(Told told, ScoredRow row, Set<FindingCode> causes) {
    return Stream.concat(
            row.row().score().stream(),
            row.row().criteria().stream().flatMap(criterion -> criterion.score().stream()))
        .anyMatch(cell -> told.isTold(causes, Optional.of(cell)));
  }

  /** Sums take such points as they are, or as many as there can be. */
  private static boolean isSetRight(BigDecimal self, BigDecimal weight, BigDecimal excess) {
    Interval possible = Interval.between(BigDecimal.ZERO, weight);
    BigDecimal most = self.max(BigDecimal.ZERO).min(weight);
    return possible.contains(self.add(excess)) || possible.contains(most.add(excess));
  }

  static boolean isSumOfUnreadScores(Told told, Finding sum, Set<FindingCode> causes) {
    BigDecimal open =
        told.rows()
            .filter(row -> row.self().isEmpty())
            .filter(row -> told.isTold(causes, row.row().score()))
            .flatMap(row -> row.weight().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal more = excess(sum);
    return Told.isAccused(sum) && more.signum() > 0 && more.compareTo(open) <= 0;
  }

  static boolean isSumOfWrongScores(Told told, Finding sum, Set<FindingCode> causes) {
    List<BigDecimal> corrections =
        told.rows()
            .filter(row -> told.isTold(causes, row.row().score()))
            .flatMap(row -> correction(told, row).stream())
            .toList();
    BigDecimal all = corrections.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal fund =
        told.funds()
            .filter(f -> told.isTold(causes, f.block().total().flatMap(FundBlock.FundRow::score)))
            .flatMap(f -> correction(f.self(), f.computed()))
            .orElse(BigDecimal.ZERO);
    BigDecimal missing = excess(sum);
    return Told.isAccused(sum)
        && missing.signum() != 0
        && (missing.compareTo(all) == 0
            || missing.compareTo(fund) == 0
            || missing.compareTo(all.add(fund)) == 0
            || corrections.stream().anyMatch(one -> one.compareTo(missing) == 0));
  }

  static boolean isGradeOfRightTotal(Told told, Finding grade, Set<FindingCode> causes) {
    return told.findings().stream()
        .filter(f -> causes.contains(f.code()) && Told.isAccused(f))
        .flatMap(f -> f.due().number().flatMap(told.grades()::of).stream())
        .anyMatch(right -> right.name().equals(grade.found()));
  }

  private static BigDecimal excess(Finding sum) {
    return sum.stands().number().orElseThrow().subtract(sum.due().number().orElseThrow());
  }

  /** What a score has to be put right by: as a printed scale says, else as it is computed. */
  private static Optional<BigDecimal> correction(Told told, ScoredRow row) {
    return told.findings().stream()
        .filter(f -> f.is(StandardScaleCheck.SCALE_SCORE_DIFFERS))
        .filter(f -> Told.at(f, row.row().score()))
        .findFirst()
        .flatMap(f -> correction(f.stands().number(), f.due().number()))
        .or(() -> correction(row.self(), row.computed()));
  }

  private static Optional<BigDecimal> correction(
      Optional<BigDecimal> self, Optional<BigDecimal> computed) {
    return self.flatMap(points -> computed.map(right -> right.subtract(points)));
  }
}
