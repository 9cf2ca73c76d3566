package cn.hebiao.review.verdict;

import cn.hebiao.model.finding.Message;
import cn.hebiao.review.draw.DrawnSample;
import cn.hebiao.review.draw.DrawnUnit;
import cn.hebiao.review.paper.Paper;
import cn.hebiao.review.paper.ReturnedPaper;
import cn.hebiao.review.verdict.FinalScore.FeedbackWords;
import cn.hebiao.review.verdict.ReviewOutcome.PastScore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what was handed out and what came back. */
public final class ReviewJudge {
  private final Projection projection;
  private final FeedbackWords words;

  public ReviewJudge(Projection projection, FeedbackWords words) {
    this.projection = projection;
    this.words = words;
  }

  /**
   * What a review comes to.
   *
   * @param sample the draw
   * @param papers the papers handed out
   * @param returned what came back, in any order
   * @param feedback the rows of the feedback sheets that came back
   * @param before the scores of earlier reviews
   */
  public ReviewOutcome outcome(
      DrawnSample sample,
      List<Paper> papers,
      List<ReturnedPaper> returned,
      List<Objection> feedback,
      List<PastScore> before) {
    List<ReviewFinding> findings = new ArrayList<>();
    Map<String, ReturnedPaper> byNumber = byNumber(papers, returned, findings);
    List<FinalScore> forms = new ArrayList<>();
    List<Paper> missing = new ArrayList<>();
    Map<String, ReviewedForm> reviewed = new LinkedHashMap<>();
    for (Paper paper : papers) {
      ReturnedPaper filled = byNumber.get(paper.number());
      if (filled == null) {
        missing.add(paper);
      } else {
        PaperChecks checks = new PaperChecks(paper, filled);
        ReviewedForm form = checks.reviewed();
        findings.addAll(checks.findings());
        reviewed.put(paper.id(), form);
        List<Objection> rows =
            feedback.stream().filter(row -> row.paper().equals(paper.number())).toList();
        forms.add(FinalScore.of(form, rows, FeedbackRow.of(form).size(), words, findings));
      }
    }
    feedback.stream()
        .filter(row -> papers.stream().noneMatch(paper -> paper.number().equals(row.paper())))
        .forEach(
            row ->
                findings.add(
                    ReviewFinding.error(
                        row.file(),
                        row.cell(),
                        Message.of("review.unknown", "number", row.paper()))));
    List<DrawnUnit> visits =
        sample.drawn().stream()
            .filter(unit -> papers.stream().noneMatch(p -> p.id().equals(unit.unit().id())))
            .toList();
    return new ReviewOutcome(
        forms, missing, visits, findings, projection.of(sample, reviewed), history(before, forms));
  }

  private static Map<String, ReturnedPaper> byNumber(
      List<Paper> papers, List<ReturnedPaper> returned, List<ReviewFinding> findings) {
    Map<String, ReturnedPaper> byNumber = new LinkedHashMap<>();
    for (ReturnedPaper paper : returned) {
      boolean known = papers.stream().anyMatch(one -> one.number().equals(paper.number()));
      ReturnedPaper first = byNumber.get(paper.number());
      if (!known) {
        findings.add(
            ReviewFinding.error(
                paper.file(), "", Message.of("review.unknown", "number", paper.number())));
      } else if (first != null) {
        findings.add(
            ReviewFinding.error(
                paper.file(),
                "",
                Message.of("review.twice", "number", paper.number(), "file", first.file())));
      } else {
        byNumber.put(paper.number(), paper);
      }
    }
    return byNumber;
  }

  /** What a case had before stays; what is new is added behind. */
  private static List<PastScore> history(List<PastScore> before, List<FinalScore> forms) {
    List<PastScore> history = new ArrayList<>(before);
    for (FinalScore form : forms) {
      PastScore now = PastScore.of(form);
      Optional<PastScore> last =
          history.stream()
              .filter(one -> one.number().equals(now.number()))
              .reduce((earlier, later) -> later);
      if (now.review().isPresent() && !last.equals(Optional.of(now))) {
        history.add(now);
      }
    }
    return history;
  }
}
