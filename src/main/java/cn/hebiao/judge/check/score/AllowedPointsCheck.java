package cn.hebiao.judge.check.score;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.score.PointLimit;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredPart;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.FormEntry;
import cn.hebiao.read.form.IndicatorRow.Criterion;
import cn.hebiao.read.form.StandardText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A score that a person gives is one that the standard allows: under 得1分，否则不得分 there is no 0.5. The
 * points of the parts of a standard make up its weight.
 */
public final class AllowedPointsCheck implements FormCheck {
  public static final FindingCode SCORE_NOT_ALLOWED = FindingCode.error("SCORE_NOT_ALLOWED");
  public static final FindingCode STANDARD_SUM_DIFFERS = FindingCode.notice("STANDARD_SUM_DIFFERS");

  @Override
  public List<FindingCode> codes() {
    return List.of(SCORE_NOT_ALLOWED, STANDARD_SUM_DIFFERS);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    StandardText words = context.words().standards();
    for (ScoredRow row : card.rows()) {
      if (!SharedScores.shared(row, card)) {
        row.parts().forEach(part -> findings.addAll(notAllowed(row, part)));
      }
      otherSum(row, words).ifPresent(findings::add);
    }
    return findings;
  }

  private static List<Finding> notAllowed(ScoredRow row, ScoredPart part) {
    Optional<PointLimit> limit =
        part.limit().filter(only -> part.self().filter(s -> isOther(s, only, part)).isPresent());
    if (limit.isEmpty()) {
      return List.of();
    }
    List<Finding> single = single(row, limit.get());
    return single.isEmpty() && part.cell().isPresent()
        ? List.of(finding(part.cell().get(), row, part.self().get(), limit.get()))
        : single;
  }

  /** Points beyond the weight are told as such. */
  private static boolean isOther(BigDecimal self, PointLimit limit, ScoredPart part) {
    return self.signum() >= 0 && self.compareTo(part.weight()) <= 0 && !limit.allows(self);
  }

  /** Of several criteria with a score each, those that are not allowed. */
  private static List<Finding> single(ScoredRow row, PointLimit limit) {
    List<Criterion> criteria = row.row().criteria();
    if (criteria.stream().anyMatch(c -> c.points().score().number().isEmpty())) {
      return List.of();
    }
    return IntStream.range(0, Math.min(limit.each().size(), criteria.size()))
        .boxed()
        .flatMap(
            i -> limit.each().get(i).flatMap(own -> single(row, criteria.get(i), own)).stream())
        .toList();
  }

  private static Optional<Finding> single(ScoredRow row, Criterion criterion, PointLimit own) {
    FormEntry score = criterion.points().score();
    return score
        .number()
        .filter(self -> !own.allows(self))
        .map(self -> finding(score.place().orElseThrow(), row, self, own));
  }

  private static Finding finding(SheetCell cell, ScoredRow row, BigDecimal self, PointLimit limit) {
    return Finding.at(
            cell,
            SCORE_NOT_ALLOWED,
            Message.of("finding." + SCORE_NOT_ALLOWED.name(), "name", row.row().name())
                .with("score", Written.plain(self))
                .with("allowed", limit.words())
                .with("standard", limit.standard().strip()))
        .showing(Stated.points(self), Stated.words(limit.words()));
  }

  private static Optional<Finding> otherSum(ScoredRow row, StandardText words) {
    List<String> texts = row.row().criteria().stream().map(Criterion::text).toList();
    return row.weight()
        .filter(weight -> row.worth().exact())
        .flatMap(
            weight ->
                words
                    .otherSum(texts, weight)
                    .map(
                        sum ->
                            Finding.at(
                                    row.row().weight().orElse(row.row().nameCell()),
                                    STANDARD_SUM_DIFFERS,
                                    "name",
                                    row.row().name(),
                                    "sum",
                                    Written.plain(sum),
                                    "weight",
                                    Written.plain(weight))
                                .showing(Stated.points(weight), Stated.NOTHING)));
  }
}
