package cn.hebiao.review.verdict;

import cn.hebiao.review.paper.ReturnedPaper.ReturnedProblem;
import cn.hebiao.review.verdict.ReviewedForm.ReviewedLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is put to an agency: points that are to be taken off, or a problem.
 *
 * @param key which line of the paper, or P and the number of the problem
 * @param subject the indicator; empty for a problem of no indicator
 * @param self the agency's points
 * @param points those of the review
 * @param deduction what is taken off
 * @param problem what is wrong
 * @param ground by what it is known
 * @param advice what to do
 * @param office who has to do it
 * @param due until when
 */
public record FeedbackRow(
    String key,
    String subject,
    Optional<BigDecimal> self,
    Optional<BigDecimal> points,
    Optional<BigDecimal> deduction,
    String problem,
    String ground,
    String advice,
    String office,
    String due) {
  private static final String PROBLEM = "P";

  /** All that is put to the agency of a form. */
  public static List<FeedbackRow> of(ReviewedForm form) {
    List<FeedbackRow> rows = new ArrayList<>();
    for (ReviewedLine line : form.lines()) {
      if (line.deduction().isPresent()) {
        rows.add(
            new FeedbackRow(
                Integer.toString(line.line().number()),
                line.line().subject(),
                line.line().self(),
                line.points(),
                line.deduction(),
                line.opinion(),
                line.line().explanation(),
                "",
                "",
                ""));
      }
    }
    for (ReturnedProblem problem : form.returned().problems()) {
      rows.add(
          new FeedbackRow(
              PROBLEM + problem.number(),
              subject(form, problem.line()),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              problem.problem(),
              problem.ground(),
              problem.advice(),
              problem.office(),
              problem.due()));
    }
    return rows;
  }

  private static String subject(ReviewedForm form, String number) {
    return form.lines().stream()
        .filter(line -> Integer.toString(line.line().number()).equals(number))
        .map(line -> line.line().name())
        .findFirst()
        .orElse("");
  }
}
