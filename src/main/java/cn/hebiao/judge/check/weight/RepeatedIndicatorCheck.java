package cn.hebiao.judge.check.weight;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.LabelText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An indicator that stands twice under one label with the same target and weight counts twice. That
 * it was filled in twice is certain enough to be corrected where actual value and score agree, too;
 * without a target nothing less is said.
 */
public final class RepeatedIndicatorCheck implements FormCheck {
  public static final FindingCode INDICATOR_REPEATED = FindingCode.warning("INDICATOR_REPEATED");

  /** What must be the same; target and weight are empty where the form has none. */
  private record Likeness(
      String level1, String level2, String name, String target, Optional<BigDecimal> weight) {
    /** Nothing is said of a row without a name, or with nothing of its own beside it. */
    boolean tells() {
      return !name.isEmpty() && (weight.isPresent() || !target.isEmpty());
    }
  }

  @Override
  public List<FindingCode> codes() {
    return List.of(INDICATOR_REPEATED);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    Map<Likeness, ScoredRow> seen = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (ScoredRow row : card.rows()) {
      Optional.of(likeness(row))
          .filter(Likeness::tells)
          .flatMap(likeness -> Optional.ofNullable(seen.putIfAbsent(likeness, row)))
          .filter(first -> isFilledAlike(row, first) || isPlanned(row))
          .map(first -> finding(row, first))
          .ifPresent(findings::add);
    }
    return findings;
  }

  private static Likeness likeness(ScoredRow scored) {
    IndicatorRow row = scored.row();
    return new Likeness(
        row.level1(),
        row.level2(),
        LabelText.core(row.name()),
        target(row),
        scored.weight().map(BigDecimal::stripTrailingZeros));
  }

  private static boolean isPlanned(ScoredRow row) {
    return row.weight().isPresent() && !target(row.row()).isEmpty();
  }

  private static String target(IndicatorRow row) {
    return row.target().map(target -> LabelText.normalise(target.text())).orElse("");
  }

  /** Whether both have the same score, or actual value where the form has no points. */
  private static boolean isFilledAlike(ScoredRow one, ScoredRow other) {
    boolean filled = one.self().isPresent() || one.weight().isEmpty() && isReached(one);
    return filled
        && stripped(one).equals(stripped(other))
        && LabelText.normalise(one.row().reached().words())
            .equals(LabelText.normalise(other.row().reached().words()));
  }

  private static boolean isReached(ScoredRow row) {
    return row.row().reached().isFilled();
  }

  private static Optional<BigDecimal> stripped(ScoredRow row) {
    return row.self().map(BigDecimal::stripTrailingZeros);
  }

  private static Finding finding(ScoredRow row, ScoredRow first) {
    boolean alike = isFilledAlike(row, first);
    Message message =
        Message.of(
            alike ? "finding.INDICATOR_REPEATED.filled" : "finding.INDICATOR_REPEATED",
            "name",
            row.row().name(),
            "first",
            first.row().nameCell().ref().name());
    return Finding.at(row.row().nameCell(), INDICATOR_REPEATED, message)
        .with(alike ? Severity.WARNING : Severity.NOTICE)
        .showing(Stated.words(row.row().name()), Stated.NOTHING);
  }
}
