package cn.hebiao.review.sheets;

import cn.hebiao.author.printout.PrintCell;
import cn.hebiao.author.printout.PrintSheet;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.review.verdict.FinalScore;
import cn.hebiao.review.verdict.FinalScore.CaseStanding;
import cn.hebiao.review.verdict.ReviewOutcome;
import java.math.BigDecimal;
import java.util.List;

/** 复核汇总, 意见反馈 and the table for publication. */
public final class ReviewSheets {
  private final Messages messages;
  private final ScoreSheets scores;
  private final OpinionSheets opinions;

  /** Messages give the texts. */
  public ReviewSheets(Messages messages, QualityBands quality) {
    this.messages = messages;
    this.scores = new ScoreSheets(messages, quality);
    this.opinions = new OpinionSheets(messages);
  }

  /**
   * The quality of self-evaluation by how far they are off.
   *
   * @param limits the largest difference in points of each band but the last, smallest first
   */
  public record QualityBands(List<BigDecimal> limits) {
    public QualityBands {
      limits = List.copyOf(limits);
    }

    int band(BigDecimal difference) {
      int band = 0;
      while (band < limits.size() && difference.abs().compareTo(limits.get(band)) > 0) {
        band++;
      }
      return band;
    }
  }

  /** 复核汇总. */
  public List<PrintSheet> summary(ReviewOutcome outcome) {
    return List.of(
        scores.scores(outcome),
        scores.lines(outcome),
        scores.findings(outcome),
        opinions.opinions(outcome),
        opinions.rectification(outcome),
        scores.history(outcome));
  }

  /** The feedback sheet of an agency; what it has said already is kept. */
  public List<PrintSheet> feedback(String agency, List<FinalScore> forms) {
    return opinions.feedback(agency, forms);
  }

  /** What may be published: agency, project, scores and grade of settled cases, nothing else. */
  public List<PrintSheet> publication(ReviewOutcome outcome) {
    ReviewTable table =
        new ReviewTable(
            messages,
            "publication",
            List.of(6, 34, 34, 12, 12, 10),
            "number",
            "agency",
            "project",
            "self",
            "last",
            "grade");
    table.head();
    for (FinalScore form : outcome.forms()) {
      if (form.standing() == CaseStanding.SETTLED) {
        table.add(
            PrintCell.of(table.count()),
            PrintCell.of(form.form().paper().agency()),
            PrintCell.of(form.form().paper().project()),
            PrintCell.of(form.form().self()),
            PrintCell.of(form.total()),
            PrintCell.of(form.grade().orElse("")));
      }
    }
    return List.of(table.sheet());
  }
}
