package cn.hebiao.judge.check.score;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.diagnose.slip.WrongFigure;
import cn.hebiao.judge.score.Basis;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Interval;
import cn.hebiao.model.value.Placeholder;
import cn.hebiao.model.value.Unit;
import cn.hebiao.read.target.Direction;
import cn.hebiao.read.target.PairOutcome;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The self score of a row that a rule decides is the rule's score. */
public final class RowScoreCheck implements FormCheck {
  public static final FindingCode SCORE_DIFFERS = FindingCode.error("SCORE_DIFFERS");
  public static final FindingCode SCORE_ROUNDED = FindingCode.notice("SCORE_ROUNDED");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  @Override
  public List<FindingCode> codes() {
    return List.of(SCORE_DIFFERS, SCORE_ROUNDED);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    for (ScoredRow row : card.rows()) {
      boolean decided = row.basis() == Basis.RULE && row.computed().isPresent() && !deducted(row);
      boolean within =
          row.self().isPresent()
              && row.weight().isPresent()
              && row.self().get().compareTo(row.weight().get()) <= 0
              && row.self().get().signum() >= 0;
      if (decided && within && row.openParts().isEmpty() && !SharedScores.shared(row, card)) {
        scoreCell(row).flatMap(cell -> judge(cell, row, context)).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** Above a bare number, points that an agency took off itself may be for having exceeded it. */
  private static boolean deducted(ScoredRow row) {
    return row.outcome().filter(PairOutcome.Exceeded.class::isInstance).isPresent()
        && row.outcome().flatMap(PairOutcome::reached).isEmpty()
        && row.self().filter(self -> self.compareTo(row.computed().get()) < 0).isPresent();
  }

  private static Optional<SheetCell> scoreCell(ScoredRow row) {
    return row.row()
        .score()
        .or(() -> row.row().criteria().stream().flatMap(c -> c.score().stream()).findFirst());
  }

  /** The decimals the agency wrote: 2.00 is no rounded 1.67. */
  private static int decimals(ScoredRow row, BigDecimal self) {
    int written = row.row().points().score().figure().map(Figure::decimals).orElse(0);
    return Math.max(written, Math.max(0, self.stripTrailingZeros().scale()));
  }

  /** Full points for a missed target are a claim, not a rounding. */
  private static boolean roundedTo(BigDecimal self, ScoredRow row, BigDecimal computed) {
    boolean full = row.weight().map(weight -> weight.compareTo(self) == 0).orElse(false);
    return !full && computed.setScale(0, RoundingMode.HALF_UP).compareTo(self) == 0;
  }

  /**
   * Whether an agency took off more than the usual way would above a limit, and says why: there are
   * several ways in use.
   */
  private static boolean isOfOwnScale(ScoredRow row, BigDecimal self, BigDecimal computed) {
    boolean limit =
        row.outcome()
            .flatMap(PairOutcome::measure)
            .filter(pair -> pair.direction() == Direction.LOWER)
            .isPresent();
    String note = row.row().note().map(SheetCell::words).orElse("").strip();
    return limit
        && self.compareTo(computed) < 0
        && row.grounds().applied().isEmpty()
        && !note.isEmpty()
        && !Placeholder.saysNothing(note);
  }

  private static Optional<Finding> judge(SheetCell cell, ScoredRow row, CheckContext context) {
    BigDecimal self = row.self().get();
    BigDecimal computed = row.computed().get();
    Interval allowed = row.allowed().orElse(Interval.point(computed));
    int decimals = decimals(row, self);
    BigDecimal half = decimals == 0 ? BigDecimal.ZERO : HALF.movePointLeft(decimals);
    if (new Interval(self.subtract(half), self.add(half)).overlaps(allowed)) {
      return Optional.empty();
    }
    boolean whole = decimals == 0 && roundedTo(self, row, computed);
    FindingCode code = whole ? SCORE_ROUNDED : SCORE_DIFFERS;
    Severity usual =
        whole || isOfOwnScale(row, self, computed)
            ? Severity.NOTICE
            : self.compareTo(computed) > 0 ? Severity.ERROR : Severity.WARNING;
    Severity severity = row.treatment().status().limit(usual);
    return Optional.of(
        context.diagnosed(
            Finding.at(
                    cell,
                    code,
                    row.explanation()
                        .explaining("finding." + code.name(), "name", row.row().name()))
                .showing(Stated.points(self), Stated.points(computed))
                .with(severity),
            wrong(row, self, computed)));
  }

  private static WrongFigure wrong(ScoredRow row, BigDecimal self, BigDecimal computed) {
    Optional<WrongFigure.Ratio> ratio =
        row.completion()
            .filter(r -> r.signum() > 0)
            .map(
                r -> new WrongFigure.Ratio(r, BigDecimal.ONE, row.weight().orElse(BigDecimal.ONE)));
    List<WrongFigure.NamedFigure> others = new ArrayList<>();
    row.completion()
        .filter(r -> r.signum() > 0)
        .ifPresent(
            r ->
                others.add(
                    new WrongFigure.NamedFigure(
                        "@name.completionPercent",
                        r.movePointRight(2).round(MathContext.DECIMAL64))));
    return new WrongFigure(Figure.of(self, Unit.POINT), computed, ratio, List.of(), others);
  }
}
