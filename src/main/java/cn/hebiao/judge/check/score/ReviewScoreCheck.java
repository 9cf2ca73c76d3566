package cn.hebiao.judge.check.score;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.check.Sums;
import cn.hebiao.judge.diagnose.slip.WrongFigure;
import cn.hebiao.judge.score.Basis;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.ReviewTotal;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.PointEntries;
import cn.hebiao.read.form.ReviewEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The scores of somebody who reviewed the form lie within the weights and make up their total. That
 * they differ from the self scores is told, and is nobody's mistake.
 */
public final class ReviewScoreCheck implements FormCheck {
  public static final FindingCode REVIEW_OUT_OF_RANGE = FindingCode.error("REVIEW_OUT_OF_RANGE");
  public static final FindingCode REVIEW_TOTAL_DIFFERS = FindingCode.error("REVIEW_TOTAL_DIFFERS");
  public static final FindingCode REVIEW_MISSING = FindingCode.warning("REVIEW_MISSING");
  public static final FindingCode REVIEW_DIFFERS = FindingCode.notice("REVIEW_DIFFERS");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  @Override
  public List<FindingCode> codes() {
    return List.of(REVIEW_OUT_OF_RANGE, REVIEW_TOTAL_DIFFERS, REVIEW_MISSING, REVIEW_DIFFERS);
  }

  /** A score that others gave, with what it is held against. */
  private record Reviewed(
      String name,
      ReviewEntry entry,
      Optional<BigDecimal> weight,
      Optional<BigDecimal> self,
      Optional<BigDecimal> computed) {
    static Stream<Reviewed> of(ScoredRow row, Scorecard card) {
      Optional<BigDecimal> ruled = row.computed().filter(c -> row.basis() == Basis.RULE);
      return of(
          row.row().name(), row.row().points(), SharedScores.weight(row, card), row.self(), ruled);
    }

    static Stream<Reviewed> of(FundScore fund) {
      Optional<BigDecimal> ruled = fund.computed().filter(c -> fund.decided());
      return fund.block().total().stream()
          .flatMap(
              line -> of(CheckContext.FUND_ROW, line.points(), fund.weight(), fund.self(), ruled));
    }

    private static Stream<Reviewed> of(
        String name,
        PointEntries points,
        Optional<BigDecimal> weight,
        Optional<BigDecimal> self,
        Optional<BigDecimal> computed) {
      return points.reviews().stream()
          .filter(entry -> entry.score().number().isPresent())
          .map(entry -> new Reviewed(name, entry, weight, self, computed));
    }

    private SheetCell cell() {
      return entry.score().place().orElseThrow();
    }

    private BigDecimal score() {
      return entry.score().number().orElseThrow();
    }

    Optional<Finding> judged() {
      BigDecimal score = score();
      boolean within =
          score.signum() >= 0 && weight.filter(most -> score.compareTo(most) > 0).isEmpty();
      return within
          ? self.filter(own -> own.compareTo(score) != 0).map(this::differs)
          : Optional.of(
              Finding.at(
                      cell(),
                      REVIEW_OUT_OF_RANGE,
                      Message.of(
                          "finding.REVIEW_OUT_OF_RANGE",
                          "name",
                          name,
                          "label",
                          entry.label(),
                          "weight",
                          weight.map(Written::plain).orElse("")))
                  .showing(Stated.points(score), Stated.NOTHING));
    }

    private Finding differs(BigDecimal own) {
      boolean ruled = computed.filter(right -> right.compareTo(score()) != 0).isPresent();
      boolean less = own.compareTo(score()) > 0;
      return Finding.at(
              cell(),
              REVIEW_DIFFERS,
              Message.of(
                  "finding.REVIEW_DIFFERS"
                      + (less ? ".less" : ".more")
                      + (ruled ? ".computed" : ""),
                  "name",
                  name,
                  "label",
                  entry.label(),
                  "self",
                  Written.plain(own),
                  "difference",
                  Written.plain(own.subtract(score()).abs()),
                  "computed",
                  computed.map(Written::plain).orElse("")))
          .showing(Stated.points(score()), Stated.NOTHING);
    }
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    Stream.concat(
            card.funds().stream().flatMap(Reviewed::of),
            card.rows().stream().flatMap(row -> Reviewed.of(row, card)))
        .forEach(one -> one.judged().ifPresent(findings::add));
    ReviewTotal.of(card).stream()
        .filter(total -> !Sums.folded(card))
        .flatMap(total -> total(total, card).stream())
        .forEach(findings::add);
    return findings;
  }

  /**
   * The total is the sum; the execution row may have no cell of its own and keep its self score.
   */
  private static Optional<Finding> total(ReviewTotal review, Scorecard card) {
    if (review.declared().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal declared = review.declared().get();
    BigDecimal own =
        card.funds()
            .filter(fund -> Reviewed.of(fund).noneMatch(one -> one.entry.besides(review.column())))
            .flatMap(FundScore::self)
            .orElse(BigDecimal.ZERO);
    boolean right =
        Stream.of(review.sum(), review.sum().add(own)).anyMatch(sum -> isSame(declared, sum));
    if (right || !card.complete()) {
      return Optional.empty();
    }
    List<WrongFigure.NamedFigure> parts =
        review.scores().stream()
            .map(score -> new WrongFigure.NamedFigure(review.column().label(), score))
            .toList();
    FindingCode code = review.complete() ? REVIEW_TOTAL_DIFFERS : REVIEW_MISSING;
    return review
        .cell()
        .map(
            cell ->
                Finding.at(
                        cell,
                        code,
                        Message.of(
                            "finding." + code.name(),
                            "label",
                            review.column().label(),
                            "steps",
                            Sums.steps(parts),
                            "blank",
                            Long.toString(review.blank())))
                    .showing(Stated.points(declared), Stated.points(review.sum())));
  }

  private static boolean isSame(BigDecimal declared, BigDecimal sum) {
    BigDecimal gap = declared.subtract(sum).abs();
    return gap.signum() == 0
        || declared.scale() > 0 && gap.compareTo(HALF.movePointLeft(declared.scale())) <= 0;
  }
}
