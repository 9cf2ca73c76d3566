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
import java.util.ArrayList;
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
    List<Finding> findings = new ArrayList<>();
    if (card.form().kind() != FormKind.SCORING) {
      return findings;
    }
    for (ScoredRow row : card.rows()) {
      Optional<BigDecimal> ruled = ruled(row, card.form().heading().filer(), context);
      boolean differs =
          ruled.isPresent()
              && row.weight().isPresent()
              && ruled.get().compareTo(row.weight().get()) != 0;
      if (differs && row.row().weight().isPresent()) {
        findings.add(
            Finding.at(row.row().weight().get(), WEIGHT_NOT_AS_RULED, "name", row.row().name())
                .showing(Stated.points(row.weight().get()), Stated.points(ruled.get())));
      }
    }
    return findings;
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
