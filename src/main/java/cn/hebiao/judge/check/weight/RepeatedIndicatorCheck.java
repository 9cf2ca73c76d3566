package cn.hebiao.judge.check.weight;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.LabelText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An indicator that stands twice under one label with the same target and weight counts twice. */
public final class RepeatedIndicatorCheck implements FormCheck {
  public static final FindingCode INDICATOR_REPEATED = FindingCode.notice("INDICATOR_REPEATED");

  /** What must be the same. */
  private record Likeness(
      String level1, String level2, String name, String target, BigDecimal weight) {}

  @Override
  public List<FindingCode> codes() {
    return List.of(INDICATOR_REPEATED);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    Map<Likeness, IndicatorRow> seen = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (ScoredRow scored : card.rows()) {
      IndicatorRow row = scored.row();
      likeness(scored)
          .flatMap(likeness -> Optional.ofNullable(seen.putIfAbsent(likeness, row)))
          .map(first -> finding(row, first))
          .ifPresent(findings::add);
    }
    return findings;
  }

  /** Without a target or weight of its own nothing is said of a row. */
  private static Optional<Likeness> likeness(ScoredRow scored) {
    IndicatorRow row = scored.row();
    Optional<String> target =
        row.target().map(t -> LabelText.normalise(t.text())).filter(text -> !text.isEmpty());
    return target.flatMap(
        text ->
            scored
                .weight()
                .map(
                    weight ->
                        new Likeness(
                            row.level1(),
                            row.level2(),
                            LabelText.core(row.name()),
                            text,
                            weight.stripTrailingZeros())));
  }

  private static Finding finding(IndicatorRow row, IndicatorRow first) {
    return Finding.at(
            row.nameCell(),
            INDICATOR_REPEATED,
            "name",
            row.name(),
            "first",
            first.nameCell().ref().name())
        .showing(Stated.words(row.name()), Stated.NOTHING);
  }
}
