package cn.hebiao.judge.check;

import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredPart;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.model.value.ValueReader;
import cn.hebiao.read.form.IndicatorRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether weights and scores are filled; a form without any score is still to be filled. */
final class FilledCheck implements FormCheck {
  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    boolean scores = card.rows().stream().anyMatch(row -> row.row().score().isPresent());
    if (!filled(card) && !scores && !card.rows().isEmpty()) {
      return List.of();
    }
    if (!filled(card)) {
      return List.of(
          Finding.of(
              FindingCode.FORM_NOT_FILLED,
              card.form().sheet(),
              Optional.of(card.form().range().first()),
              Message.of("finding.FORM_NOT_FILLED", "sheet", card.form().sheet())));
    }
    List<Finding> findings = new ArrayList<>();
    for (ScoredRow row : card.rows()) {
      if (!row.row().unused()) {
        missing(row, row.row().score(), row.self().isEmpty(), FindingCode.SCORE_MISSING, context)
            .ifPresent(findings::add);
        row.openParts().forEach(part -> findings.add(open(row, part, context)));
        missing(
                row,
                row.row().weight(),
                row.weight().isEmpty(),
                FindingCode.WEIGHT_MISSING,
                context)
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Finding open(ScoredRow row, ScoredPart part, CheckContext context) {
    return context.at(
        part.cell().orElseThrow(),
        FindingCode.SCORE_MISSING,
        Severity.WARNING,
        Message.of(
            "finding.SCORE_MISSING.criterion", "name", row.row().name(), "marks", part.marks()),
        "",
        "",
        Optional.empty());
  }

  /** Whether any row of the form carries a score. */
  static boolean filled(Scorecard card) {
    return card.rows().stream().anyMatch(row -> row.self().isPresent());
  }

  /** A dash beside points is no score either. */
  private static boolean isOpen(SheetCell cell) {
    return switch (ValueReader.read(cell.cell(), Expectation.points()).kind()) {
      case BLANK -> cell.cell().formula().isEmpty();
      case DASH, NOT_APPLICABLE -> true;
      default -> false;
    };
  }

  private static Optional<Finding> missing(
      ScoredRow row,
      Optional<SheetCell> cell,
      boolean noNumber,
      FindingCode code,
      CheckContext context) {
    IndicatorRow indicator = row.row();
    return cell.filter(c -> noNumber && isOpen(c))
        .map(
            c ->
                context.at(
                    c,
                    code,
                    Severity.WARNING,
                    Message.of("finding." + code.name(), "name", indicator.name()),
                    "",
                    "",
                    Optional.empty()));
  }
}
