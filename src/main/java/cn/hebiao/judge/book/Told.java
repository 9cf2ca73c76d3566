package cn.hebiao.judge.book;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.note.NoteDraft;
import cn.hebiao.judge.check.value.CompletionCheck;
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
  /** Half of the last digit that points are usually written with. */
  private static final BigDecimal POINT_WIDTH = new BigDecimal("0.05");

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
        SuspectWeight.of(card, context));
  }

  /** What has been found of a workbook. */
  static Told of(CheckContext context, List<Finding> findings) {
    return new Told(
        findings, Optional.empty(), context.rulebook().grades(), Set.of(), Optional.empty());
  }

  List<Finding> findings() {
    return findings;
  }

  Optional<Scorecard> card() {
    return card;
  }

  GradeScale grades() {
    return grades;
  }

  /** The one row whose weight is mistyped; empty where there is none. */
  Optional<SuspectWeight> weight() {
    return weight;
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

  /** Whether the points of the finding's row are told to be fewer than the row's all. */
  boolean isOfRowDueFullPoints(Finding finding, Set<FindingCode> causes) {
    return rows()
        .filter(row -> at(finding, row.row().note()))
        .filter(row -> isTold(causes, row.row().score()))
        .anyMatch(
            row -> row.weight().isPresent() && FundsTold.isSame(row.computed(), row.weight()));
  }

  /** Whether a note is lacking in a row for which all points are claimed wrongly. */
  boolean isOfRowClaimed(Finding note, Set<FindingCode> causes) {
    return !NoteDraft.unfinished(note.found())
        && rows()
            .filter(row -> at(note, row.row().note()) && row.claimsAll())
            .anyMatch(
                row -> isTold(causes, row.row().score()) || isTold(causes, row.row().actual()));
  }

  /** The finding on a row's score or actual value with the note that is due there. */
  Finding withNote(Finding claim, Finding note) {
    boolean ofOneRow =
        rows()
            .filter(row -> at(note, row.row().note()))
            .anyMatch(row -> at(claim, row.row().score()) || at(claim, row.row().actual()));
    return ofOneRow ? claim.followedBy(note) : claim;
  }

  /** Whether a row has the points that its wrong completion rate gives. */
  boolean isCompletionOfWrongScore(Finding rate, Set<FindingCode> causes) {
    return rows()
        .filter(row -> at(rate, row.row().completion()) && isTold(causes, row.row().score()))
        .anyMatch(row -> isShare(row.self(), rate.stands().number(), row.weight()));
  }

  /** Whether a share of points stands beside a score that is told to be wrong. */
  boolean isShareOfWrongScore(Finding share, Set<FindingCode> causes) {
    return share.message().key().equals(CompletionCheck.OF_SCORES)
        && rows()
            .anyMatch(
                row -> at(share, row.row().completion()) && isTold(causes, row.row().score()));
  }

  private static boolean isShare(
      Optional<BigDecimal> points, Optional<BigDecimal> rate, Optional<BigDecimal> weight) {
    return points.isPresent()
        && weight.isPresent()
        && rate.map(r -> r.min(BigDecimal.ONE).multiply(weight.get()).subtract(points.get()))
            .filter(gap -> gap.abs().compareTo(POINT_WIDTH) <= 0)
            .isPresent();
  }

  /** Whether a score is held against a weight that is not filled in. */
  boolean isScoreOfMissingWeight(Finding score, Set<FindingCode> causes) {
    return rows()
        .filter(row -> at(score, row.row().score()))
        .anyMatch(row -> isTold(causes, row.row().weight()));
  }

  /** Whether a cause was told of the very cell, by more than a warning. */
  boolean isLessSureOfAmount(Finding parts, Set<FindingCode> causes) {
    return parts.severity() != Severity.ERROR && isAtCause(parts, causes);
  }

  /** Whether a cause was told of the very cell. */
  boolean isAtCause(Finding finding, Set<FindingCode> causes) {
    return finding.cell().stream()
        .flatMap(cell -> byPlace.getOrDefault(new Place(finding.sheet(), cell), Set.of()).stream())
        .anyMatch(causes::contains);
  }

  static boolean isAccused(Finding finding) {
    return finding.severity() != Severity.NOTICE;
  }

  Stream<ScoredRow> rows() {
    return card.stream().flatMap(c -> c.rows().stream());
  }

  Optional<FundScore> funds() {
    return card.flatMap(Scorecard::funds);
  }

  Optional<FundBlock.FundRow> fundLine() {
    return funds().flatMap(fund -> fund.block().total());
  }

  boolean isTold(Set<FindingCode> codes, Optional<SheetCell> cell) {
    return cell.map(c -> byPlace.getOrDefault(new Place(c.sheet(), c.ref()), Set.of())).stream()
        .flatMap(Set::stream)
        .anyMatch(codes::contains);
  }

  static boolean at(Finding finding, Optional<SheetCell> cell) {
    return cell.filter(finding::isAt).isPresent();
  }

  static boolean atOnePlace(Finding one, Finding other) {
    return one.sheet().equals(other.sheet()) && one.cell().equals(other.cell());
  }
}
