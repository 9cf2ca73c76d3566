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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What has been found of a form or workbook, to see what follows from what. */
final class Told {
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

  boolean isBesideMistypedAmount(Finding finding, Set<FindingCode> causes) {
    return causes.stream()
        .flatMap(code -> amount(code).stream())
        .anyMatch(
            amount ->
                finding.cell().equals(amount.cell())
                    || at(finding, fundLine().flatMap(FundBlock.FundRow::score))
                    || at(finding, fundLine().flatMap(FundBlock.FundRow::executed)));
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
