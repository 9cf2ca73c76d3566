package cn.hebiao.judge.check;

import cn.hebiao.judge.diagnose.slip.WrongFigure;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.Declared.Section;
import cn.hebiao.read.form.IndicatorRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The weights of a section's rows make up the points that its label or cell states. */
final class WeightSectionCheck implements FormCheck {
  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    for (Section section : card.form().declared().sections()) {
      Optional<BigDecimal> stated = section.points();
      List<WrongFigure.Named> parts =
          card.rows().stream()
              .filter(row -> within(section, row.row()))
              .flatMap(row -> part(row).stream())
              .toList();
      BigDecimal sum = Sums.of(parts);
      if (stated.isPresent() && !parts.isEmpty() && stated.get().compareTo(sum) != 0) {
        findings.add(
            context.at(
                section.cell(),
                FindingCode.WEIGHT_SECTION_DIFFERS,
                Severity.ERROR,
                Message.of(
                    "finding.WEIGHT_SECTION_DIFFERS",
                    "name",
                    section.name(),
                    "steps",
                    Sums.steps(parts)),
                Written.plain(stated.get()),
                Written.plain(sum),
                Optional.of(
                    new WrongFigure(
                        Figure.of(stated.get(), Unit.POINT),
                        sum,
                        Optional.empty(),
                        List.of(),
                        List.of()))));
      }
    }
    return findings;
  }

  private static Optional<WrongFigure.Named> part(ScoredRow row) {
    return row.weight().map(w -> new WrongFigure.Named(row.row().name(), w));
  }

  static boolean within(Section section, IndicatorRow row) {
    boolean first = row.level1().equals(section.level1());
    return section.level() == 1 ? first : first && row.level2().equals(section.name());
  }
}
