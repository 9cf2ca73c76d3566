package cn.hebiao.judge.check.weight;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.check.Sums;
import cn.hebiao.judge.diagnose.slip.WrongFigure;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.read.form.Declared.DeclaredSection;
import cn.hebiao.read.form.IndicatorRow;
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
    for (DeclaredSection section : card.form().declared().sections()) {
      Optional<BigDecimal> stated = section.points();
      List<WrongFigure.NamedFigure> parts =
          card.rows().stream()
              .filter(row -> within(section, row.row()))
              .flatMap(row -> part(row).stream())
              .toList();
      BigDecimal sum = Sums.of(parts);
      if (stated.isPresent() && !parts.isEmpty() && stated.get().compareTo(sum) != 0) {
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

  private static Optional<WrongFigure.NamedFigure> part(ScoredRow row) {
    return row.weight().map(w -> new WrongFigure.NamedFigure(row.row().name(), w));
  }

  static boolean within(DeclaredSection section, IndicatorRow row) {
    boolean first = row.level1().equals(section.level1());
    return section.level() == 1 ? first : first && row.level2().equals(section.name());
  }
}
