package cn.hebiao.judge.check;

import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.rules.rulebook.GradeScale;
import cn.hebiao.rules.rulebook.Parameter;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Findings that say no more than another one does: a single slip is told once, where it was made,
 * and the figures that were right beside it are left alone.
 */
final class FollowUps {
  private static final Set<FindingCode> WRONG_SCORES =
      EnumSet.of(
          FindingCode.SCORE_DIFFERS, FindingCode.SCORE_ABOVE_WEIGHT, FindingCode.SCORE_NEGATIVE);
  private static final Set<FindingCode> UNREAD_SCORES =
      EnumSet.of(
          FindingCode.CELL_ERROR,
          FindingCode.NOT_A_NUMBER,
          FindingCode.FORMULA_NOT_CALCULATED,
          FindingCode.SCORE_MISSING);
  private static final Set<FindingCode> SUMS =
      EnumSet.of(FindingCode.SCORE_TOTAL_DIFFERS, FindingCode.SCORE_SECTION_DIFFERS);
  private static final Set<FindingCode> BY_WEIGHT =
      EnumSet.of(
          FindingCode.SCORE_DIFFERS,
          FindingCode.SCORE_ABOVE_WEIGHT,
          FindingCode.NOTE_MISSING,
          FindingCode.NOTE_EMPTY);
  private static final Set<FindingCode> BY_AMOUNT =
      EnumSet.of(FindingCode.SCORE_DIFFERS, FindingCode.RATE_ABOVE_ONE, FindingCode.RATE_LOW);

  private final Scorecard card;
  private final CheckContext context;
  private final List<Finding> findings;
  private final Map<Place, Set<FindingCode>> told = new HashMap<>();
  private final Optional<SuspectWeight> weight;
  private final Optional<Finding> amount;

  private record Place(String sheet, CellRef cell) {}

  private FollowUps(Scorecard card, CheckContext context, List<Finding> findings) {
    this.card = card;
    this.context = context;
    this.findings = findings;
    for (Finding finding : findings) {
      finding
          .cell()
          .map(cell -> new Place(finding.sheet(), cell))
          .ifPresent(
              place ->
                  told.computeIfAbsent(place, p -> EnumSet.noneOf(FindingCode.class))
                      .add(finding.code()));
    }
    this.weight = SuspectWeight.of(card, context.threshold(Parameter.FULL_SCORE));
    this.amount =
        fundLine().flatMap(line -> findings.stream().filter(f -> isAmount(f, line)).findFirst());
  }

  /** The findings of a form without those that follow from others. */
  static List<Finding> without(Scorecard card, CheckContext context, List<Finding> findings) {
    FollowUps told = new FollowUps(card, context, findings);
    return findings.stream()
        .filter(f -> !told.followsFromWeight(f))
        .filter(f -> !told.followsFromAmount(f))
        .filter(f -> !told.followsFromScores(f))
        .filter(f -> !told.followsFromTotal(f))
        .toList();
  }

  /** The row's weight is mistyped: its score is right for the weight it should have. */
  private boolean followsFromWeight(Finding finding) {
    if (weight.isEmpty()) {
      return false;
    }
    ScoredRow row = weight.get().row();
    boolean total = finding.code() == FindingCode.SCORE_TOTAL_DIFFERS && totalsAsWritten();
    return total
        || BY_WEIGHT.contains(finding.code())
            && (at(finding, row.row().score()) || at(finding, row.row().note()));
  }

  /** Whether the scores as written, those above their weights too, make up the total. */
  private boolean totalsAsWritten() {
    BigDecimal sum =
        card.rows().stream()
            .flatMap(row -> row.self().stream())
            .reduce(card.funds().flatMap(FundScore::self).orElse(BigDecimal.ZERO), BigDecimal::add);
    return card.declared().score().filter(total -> total.compareTo(sum) == 0).isPresent();
  }

  /** An amount is mistyped: rate and score were computed from the right one. */
  private boolean followsFromAmount(Finding finding) {
    if (amount.isEmpty()) {
      return false;
    }
    boolean rate = finding.equals(amount.get()) && toldByParts(finding);
    return rate
        || BY_AMOUNT.contains(finding.code())
            && (finding.cell().equals(amount.get().cell())
                || at(finding, fundLine().flatMap(FundBlock.Line::score))
                || at(finding, fundLine().flatMap(FundBlock.Line::executed)));
  }

  private Optional<FundBlock.Line> fundLine() {
    return card.funds().flatMap(fund -> fund.block().total());
  }

  private static boolean isAmount(Finding finding, FundBlock.Line line) {
    return finding.code() == FindingCode.RATE_DIFFERS
        && (at(finding, line.executed())
            || at(finding, line.adjusted())
            || at(finding, line.initial()));
  }

  /** Whether the sum of its parts says the same of the amount. */
  private boolean toldByParts(Finding amount) {
    return findings.stream()
        .filter(f -> f.code() == FindingCode.FUND_PARTS_DIFFER && f.severity() == Severity.ERROR)
        .anyMatch(f -> f.sheet().equals(amount.sheet()) && f.cell().equals(amount.cell()));
  }

  /** The sum is right once the scores that are told to be wrong are. */
  private boolean followsFromScores(Finding finding) {
    if (!SUMS.contains(finding.code()) || finding.severity() == Severity.NOTICE) {
      return false;
    }
    if (lackOfScores(finding)) {
      return true;
    }
    BigDecimal missing =
        new BigDecimal(finding.found()).subtract(new BigDecimal(finding.expected()));
    List<BigDecimal> corrections =
        card.rows().stream()
            .filter(row -> isWrong(row.row().score()))
            .flatMap(row -> correction(row).stream())
            .toList();
    BigDecimal all = corrections.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal fund =
        card.funds()
            .filter(f -> isWrong(f.block().total().flatMap(FundBlock.Line::score)))
            .flatMap(FollowUps::correction)
            .orElse(BigDecimal.ZERO);
    return missing.signum() != 0
        && (missing.compareTo(all) == 0
            || missing.compareTo(fund) == 0
            || missing.compareTo(all.add(fund)) == 0
            || corrections.stream().anyMatch(one -> one.compareTo(missing) == 0));
  }

  /** What the total has too much may be the points of cells that are told to be unreadable. */
  private boolean lackOfScores(Finding finding) {
    BigDecimal more = new BigDecimal(finding.found()).subtract(new BigDecimal(finding.expected()));
    BigDecimal open =
        card.rows().stream()
            .filter(row -> row.self().isEmpty())
            .filter(row -> told(UNREAD_SCORES, row.row().score()))
            .flatMap(row -> row.weight().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return more.signum() > 0 && more.compareTo(open) <= 0;
  }

  /** The grade is that of the rows' scores; only the total is wrong. */
  private boolean followsFromTotal(Finding finding) {
    return finding.code() == FindingCode.GRADE_DIFFERS
        && findings.stream()
            .filter(f -> f.code() == FindingCode.SCORE_TOTAL_DIFFERS)
            .filter(f -> f.severity() != Severity.NOTICE)
            .flatMap(f -> context.rulebook().grades().of(new BigDecimal(f.expected())).stream())
            .map(GradeScale.Grade::name)
            .anyMatch(finding.found()::equals);
  }

  private boolean isWrong(Optional<SheetCell> score) {
    return told(WRONG_SCORES, score);
  }

  private boolean told(Set<FindingCode> codes, Optional<SheetCell> cell) {
    return cell.map(c -> told.getOrDefault(new Place(c.sheet(), c.ref()), Set.of())).stream()
        .flatMap(Set::stream)
        .anyMatch(codes::contains);
  }

  private static Optional<BigDecimal> correction(ScoredRow row) {
    return row.self().flatMap(self -> row.computed().map(right -> right.subtract(self)));
  }

  private static Optional<BigDecimal> correction(FundScore fund) {
    return fund.self().flatMap(self -> fund.computed().map(right -> right.subtract(self)));
  }

  private static boolean at(Finding finding, Optional<SheetCell> cell) {
    return cell.isPresent()
        && finding.sheet().equals(cell.get().sheet())
        && finding.cell().equals(cell.map(SheetCell::ref));
  }
}
