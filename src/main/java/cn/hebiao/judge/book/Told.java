package cn.hebiao.judge.book;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.weight.SuspectWeight;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.AbsentLabel;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.rules.rulebook.GradeScale;
import cn.hebiao.rules.rulebook.Parameter;
import cn.hebiao.rules.rulebook.Role;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What has been found of a form or workbook, to see what follows from what. */
final class Told {
  /** Half of the last digit that rates are usually written with. */
  private static final BigDecimal RATE_WIDTH = new BigDecimal("0.0005");

  private final List<Finding> findings;
  private final Map<Place, Set<FindingCode>> byPlace = new HashMap<>();
  private final Optional<Scorecard> card;
  private final GradeScale grades;
  private final Set<Role> columns;
  private final Optional<SuspectWeight> weight;

  private record Place(String sheet, CellRef cell) {}

  private Told(
      List<Finding> findings,
      Optional<Scorecard> card,
      GradeScale grades,
      Set<Role> columns,
      Optional<SuspectWeight> weight) {
    this.findings = findings;
    this.card = card;
    this.grades = grades;
    this.columns = columns;
    this.weight = weight;
    for (Finding finding : findings) {
      finding
          .cell()
          .map(cell -> new Place(finding.sheet(), cell))
          .ifPresent(
              place -> byPlace.computeIfAbsent(place, p -> new HashSet<>()).add(finding.code()));
    }
  }

  /** What has been found of a form, some of whose columns may not have been. */
  static Told of(
      Scorecard card, CheckContext context, List<AbsentLabel> absent, List<Finding> findings) {
    Set<Role> columns = new HashSet<>();
    absent.stream()
        .filter(label -> label.column() && label.sheet().equals(card.form().sheet()))
        .filter(label -> card.form().range().contains(label.place()))
        .forEach(label -> columns.add(label.role()));
    return new Told(
        findings,
        Optional.of(card),
        context.rulebook().grades(),
        columns,
        SuspectWeight.of(card, context.threshold(Parameter.FULL_SCORE)));
  }

  /** What has been found of a workbook. */
  static Told of(CheckContext context, List<Finding> findings) {
    return new Told(
        findings, Optional.empty(), context.rulebook().grades(), Set.of(), Optional.empty());
  }

  boolean isWithoutColumn(Role role) {
    return columns.contains(role);
  }

  boolean isAsGraveBeside(Finding finding) {
    return finding.cell().isPresent()
        && findings.stream()
            .filter(known -> !FollowUp.SAME_CELL.followers().contains(known.code()))
            .filter(known -> known.severity().compareTo(finding.severity()) <= 0)
            .anyMatch(known -> atOnePlace(known, finding));
  }

  boolean isInRowOfMistypedWeight(Finding finding, Set<FindingCode> causes) {
    return weight
        .map(suspect -> suspect.row().row())
        .filter(row -> at(finding, row.score()) || at(finding, row.note()))
        .isPresent();
  }

  /** Whether the scores as written, those above their weights too, make up the total. */
  boolean totalsWithMistypedWeight(Finding finding, Set<FindingCode> causes) {
    BigDecimal sum =
        rows()
            .flatMap(row -> row.self().stream())
            .reduce(funds().flatMap(FundScore::self).orElse(BigDecimal.ZERO), BigDecimal::add);
    return weight.isPresent()
        && card.flatMap(c -> c.declared().score())
            .filter(total -> total.compareTo(sum) == 0)
            .isPresent();
  }

  boolean isAmountToldByParts(Finding finding, Set<FindingCode> causes) {
    return amount(finding.code()).filter(finding::equals).isPresent()
        && findings.stream()
            .filter(f -> causes.contains(f.code()) && f.severity() == Severity.ERROR)
            .anyMatch(f -> atOnePlace(f, finding));
  }

  /** Whether what was spent is told to differ from its parts, and these are enough. */
  boolean isWithinPartsOfSpent(Finding finding, Set<FindingCode> causes) {
    Optional<BigDecimal> costs = finding.stands().number();
    return findings.stream()
        .filter(f -> causes.contains(f.code()))
        .filter(f -> at(f, fundLine().flatMap(FundBlock.FundRow::executed)))
        .flatMap(f -> f.due().number().stream())
        .anyMatch(parts -> costs.filter(sum -> sum.compareTo(parts) <= 0).isPresent());
  }

  /** Whether the points of the finding's row are told to be fewer than the row's all. */
  boolean isOfRowDueFullPoints(Finding finding, Set<FindingCode> causes) {
    return rows()
        .filter(row -> at(finding, row.row().note()))
        .filter(row -> isTold(causes, row.row().score()))
        .anyMatch(row -> row.weight().isPresent() && isSame(row.computed(), row.weight()));
  }

  boolean isBesideMistypedAmount(Finding finding, Set<FindingCode> causes) {
    return causes.stream()
        .flatMap(code -> amount(code).stream())
        .anyMatch(
            amount ->
                finding.cell().equals(amount.cell())
                    || at(finding, fundLine().flatMap(FundBlock.FundRow::score))
                    || at(finding, fundLine().flatMap(FundBlock.FundRow::executed)));
  }

  /** Whether more was spent than planned where a rate of at most 100 % is told to differ. */
  boolean isOverspendingAtWrongRate(Finding finding, Set<FindingCode> causes) {
    return isTold(causes, fundLine().flatMap(FundBlock.FundRow::rate))
        && funds()
            .flatMap(FundScore::declaredRate)
            .filter(rate -> rate.compareTo(BigDecimal.ONE) <= 0)
            .isPresent();
  }

  /** Whether a rate is that of an amount as its parts give it. */
  boolean isRateOfPartsSum(Finding finding, Set<FindingCode> causes) {
    // One part alone bears no witness against the total: the rate may have been put on it instead.
    boolean several =
        funds().stream()
                .flatMap(fund -> fund.block().parts().stream())
                .filter(
                    part ->
                        part.amounts().adjusted().number().isPresent()
                            || part.amounts().initial().number().isPresent())
                .count()
            > 1;
    Optional<BigDecimal> executed = funds().flatMap(FundScore::executed);
    Optional<BigDecimal> budget = funds().flatMap(f -> f.adjusted().or(f::initial));
    return several
        && at(finding, fundLine().flatMap(FundBlock.FundRow::rate))
        && findings.stream()
            .filter(f -> causes.contains(f.code()))
            .anyMatch(
                f ->
                    at(f, fundLine().flatMap(FundBlock.FundRow::executed))
                        ? isRate(finding, f.due().number(), budget)
                        : isRate(finding, executed, f.due().number()));
  }

  private static boolean isRate(
      Finding rate, Optional<BigDecimal> executed, Optional<BigDecimal> budget) {
    return executed.isPresent()
        && budget.filter(b -> b.signum() > 0).isPresent()
        && rate.stands()
            .number()
            .map(r -> executed.get().divide(budget.get(), MathContext.DECIMAL64).subtract(r))
            .filter(gap -> gap.abs().compareTo(RATE_WIDTH) <= 0)
            .isPresent();
  }

  /** Whether a rule says that more was spent than planned where an amount is told already. */
  boolean isOverspendingToldAlready(Finding finding, Set<FindingCode> causes) {
    Optional<BigDecimal> budget = funds().flatMap(f -> f.adjusted().or(f::initial));
    boolean overspending =
        at(finding, fundLine().flatMap(FundBlock.FundRow::executed))
            && isSame(finding.stands().number(), funds().flatMap(FundScore::executed))
            && isSame(finding.due().number(), budget);
    return overspending
        && fundLine().stream()
            .flatMap(
                line -> Stream.of(line.executed(), line.adjusted(), line.initial(), line.rate()))
            .anyMatch(cell -> isTold(causes, cell));
  }

  private static boolean isSame(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.isPresent() && other.filter(o -> o.compareTo(one.get()) == 0).isPresent();
  }

  /** The finding that an amount of the fund block, and not the rate, is wrong. */
  private Optional<Finding> amount(FindingCode code) {
    return fundLine()
        .flatMap(
            line ->
                findings.stream()
                    .filter(f -> f.is(code))
                    .filter(
                        f ->
                            at(f, line.executed())
                                || at(f, line.adjusted())
                                || at(f, line.initial()))
                    .findFirst());
  }

  boolean isSumOfUnreadScores(Finding sum, Set<FindingCode> causes) {
    BigDecimal open =
        rows()
            .filter(row -> row.self().isEmpty())
            .filter(row -> isTold(causes, row.row().score()))
            .flatMap(row -> row.weight().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal more = excess(sum);
    return isAccused(sum) && more.signum() > 0 && more.compareTo(open) <= 0;
  }

  boolean isSumOfWrongScores(Finding sum, Set<FindingCode> causes) {
    List<BigDecimal> corrections =
        rows()
            .filter(row -> isTold(causes, row.row().score()))
            .flatMap(row -> correction(row.self(), row.computed()).stream())
            .toList();
    BigDecimal all = corrections.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal fund =
        funds()
            .filter(f -> isTold(causes, f.block().total().flatMap(FundBlock.FundRow::score)))
            .flatMap(f -> correction(f.self(), f.computed()))
            .orElse(BigDecimal.ZERO);
    BigDecimal missing = excess(sum);
    return isAccused(sum)
        && missing.signum() != 0
        && (missing.compareTo(all) == 0
            || missing.compareTo(fund) == 0
            || missing.compareTo(all.add(fund)) == 0
            || corrections.stream().anyMatch(one -> one.compareTo(missing) == 0));
  }

  /** Whether a cause was told of the very cell. */
  boolean isAtCause(Finding finding, Set<FindingCode> causes) {
    return finding.cell().stream()
        .flatMap(cell -> byPlace.getOrDefault(new Place(finding.sheet(), cell), Set.of()).stream())
        .anyMatch(causes::contains);
  }

  boolean isGradeOfRightTotal(Finding grade, Set<FindingCode> causes) {
    return findings.stream()
        .filter(f -> causes.contains(f.code()) && isAccused(f))
        .flatMap(f -> f.due().number().flatMap(grades::of).stream())
        .anyMatch(right -> right.name().equals(grade.found()));
  }

  private static boolean isAccused(Finding finding) {
    return finding.severity() != Severity.NOTICE;
  }

  private static BigDecimal excess(Finding sum) {
    return sum.stands().number().orElseThrow().subtract(sum.due().number().orElseThrow());
  }

  private static Optional<BigDecimal> correction(
      Optional<BigDecimal> self, Optional<BigDecimal> computed) {
    return self.flatMap(points -> computed.map(right -> right.subtract(points)));
  }

  private Stream<ScoredRow> rows() {
    return card.stream().flatMap(c -> c.rows().stream());
  }

  private Optional<FundScore> funds() {
    return card.flatMap(Scorecard::funds);
  }

  private Optional<FundBlock.FundRow> fundLine() {
    return funds().flatMap(fund -> fund.block().total());
  }

  private boolean isTold(Set<FindingCode> codes, Optional<SheetCell> cell) {
    return cell.map(c -> byPlace.getOrDefault(new Place(c.sheet(), c.ref()), Set.of())).stream()
        .flatMap(Set::stream)
        .anyMatch(codes::contains);
  }

  private static boolean at(Finding finding, Optional<SheetCell> cell) {
    return cell.filter(finding::isAt).isPresent();
  }

  private static boolean atOnePlace(Finding one, Finding other) {
    return one.sheet().equals(other.sheet()) && one.cell().equals(other.cell());
  }
}
