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
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.FormEntry;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.IndicatorRow.Criterion;
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
 * without a target nothing less is said. Where criteria have rows of their own a name may stand
 * beside each of them; a single one that stands there again with its points is no such form.
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
          .map(first -> finding(row.row().nameCell(), first, isFilledAlike(row, first)))
          .ifPresent(findings::add);
    }
    findings.addAll(typedAgain(card));
    return findings;
  }

  /** The one row of criteria below an indicator that has its name and its points once more. */
  private static List<Finding> typedAgain(Scorecard card) {
    List<ScoredRow> several =
        card.rows().stream().filter(row -> row.row().criteria().size() > 1).toList();
    return several.size() != 1
        ? List.of()
        : several.get(0).row().criteria().stream()
            .skip(1)
            .filter(each -> hasPointsOf(each, several.get(0).row().criteria().get(0)))
            .flatMap(each -> each.renamed().stream())
            .map(name -> finding(name, several.get(0), true))
            .toList();
  }

  private static boolean hasPointsOf(Criterion one, Criterion first) {
    return one.points().weight().number().isPresent()
        && same(one.points().weight(), first.points().weight())
        && same(one.points().score(), first.points().score());
  }

  private static boolean same(FormEntry one, FormEntry other) {
    return one.number()
        .map(BigDecimal::stripTrailingZeros)
        .equals(other.number().map(BigDecimal::stripTrailingZeros));
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

  private static Finding finding(SheetCell name, ScoredRow first, boolean alike) {
    Message message =
        Message.of(
            alike ? "finding.INDICATOR_REPEATED.filled" : "finding.INDICATOR_REPEATED",
            "name",
            first.row().name(),
            "first",
            first.row().nameCell().ref().name());
    return Finding.at(name, INDICATOR_REPEATED, message)
        .with(alike ? Severity.WARNING : Severity.NOTICE)
        .showing(Stated.words(first.row().name()), Stated.NOTHING);
  }
}
