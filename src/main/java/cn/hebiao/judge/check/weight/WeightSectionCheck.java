package cn.hebiao.judge.check.weight;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.check.Sums;
import cn.hebiao.judge.diagnose.slip.WrongFigure;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.read.form.Declared.DeclaredSection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The weights of a section's rows make up the points that its label or cell states. */
public final class WeightSectionCheck implements FormCheck {
  public static final FindingCode WEIGHT_SECTION_DIFFERS =
      FindingCode.error("WEIGHT_SECTION_DIFFERS");

  @Override
  public List<FindingCode> codes() {
    return List.of(WEIGHT_SECTION_DIFFERS);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    StatedWeights weights = new StatedWeights(card);
    for (DeclaredSection section : card.form().declared().sections()) {
      Optional<BigDecimal> stated = section.points();
      Optional<StatedWeights.WeightParts> below = weights.below(section);
      List<WrongFigure.NamedFigure> parts =
          below.map(StatedWeights.WeightParts::required).orElse(List.of());
      BigDecimal sum = Sums.of(parts);
      if (stated.isPresent()
          && !parts.isEmpty()
          && !below.get().makeUp(stated.get(), !card.form().unread().isEmpty())) {
        findings.add(
            context.diagnosed(
                Finding.at(
                        section.cell(),
                        WEIGHT_SECTION_DIFFERS,
                        "name",
                        section.name(),
                        "steps",
                        Sums.steps(parts))
                    .showing(Stated.points(stated.get()), Stated.points(sum)),
                WrongFigure.points(stated.get(), sum, List.of(), List.of())));
      }
    }
    return findings;
  }
}
