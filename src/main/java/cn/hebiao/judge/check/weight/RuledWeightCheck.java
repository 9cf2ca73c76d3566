package cn.hebiao.judge.check.weight;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.score.RulesByName;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.rules.rulebook.FormKind;
import cn.hebiao.rules.rulebook.IndicatorRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** On a form with fixed indicators every weight is the rulebook's. */
public final class RuledWeightCheck implements FormCheck {
  public static final FindingCode WEIGHT_NOT_AS_RULED = FindingCode.warning("WEIGHT_NOT_AS_RULED");

  @Override
  public List<FindingCode> codes() {
    return List.of(WEIGHT_NOT_AS_RULED);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    String filer = card.form().heading().filer();
    return differing(card, context).stream()
        .flatMap(
            row ->
                row.row().weight().stream()
                    .map(
                        cell ->
                            Finding.at(cell, WEIGHT_NOT_AS_RULED, "name", row.row().name())
                                .showing(
                                    Stated.points(row.weight().get()),
                                    Stated.points(ruled(row, filer, context).get()))))
        .toList();
  }

  /** The rows whose weights are not the rulebook's; none on forms of other kinds. */
  static List<ScoredRow> differing(Scorecard card, CheckContext context) {
    String filer = card.form().heading().filer();
    return card.form().kind() != FormKind.SCORING
        ? List.of()
        : card.rows().stream()
            .filter(
                row ->
                    row.weight()
                        .flatMap(
                            weight ->
                                ruled(row, filer, context)
                                    .filter(due -> due.compareTo(weight) != 0))
                        .isPresent())
            .toList();
  }

  private static Optional<BigDecimal> ruled(ScoredRow row, String filer, CheckContext context) {
    String level1 = LabelText.core(row.row().level1());
    List<IndicatorRule> rules =
        context.rules().of(LabelText.core(row.row().name())).stream()
            .filter(named -> named.rule().validity().isFor(filer))
            .filter(named -> named.rule().weight().isPresent() && named.under(level1))
            .map(RulesByName.NamedRule::rule)
            .toList();
    List<BigDecimal> whole =
        rules.stream().filter(r -> r.criterion() == 0).map(r -> r.weight().get()).toList();
    if (!whole.isEmpty()) {
      return whole.size() == 1 ? Optional.of(whole.get(0)) : Optional.empty();
    }
    return rules.stream().map(r -> r.weight().get()).reduce(BigDecimal::add);
  }
}
