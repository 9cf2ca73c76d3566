package cn.hebiao.review.verdict;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.review.draw.DrawnUnit;
import cn.hebiao.review.paper.Paper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * All that a review comes to.
 *
 * @param forms the reviewed forms, in the order of the frame
 * @param missing papers that have not come back
 * @param visits what was drawn and has no paper: nobody reported, or nothing can be read
 * @param findings what is wrong with what came back
 * @param projection what the sample says of all
 * @param history every score that a case has had, oldest first
 */
public record ReviewOutcome(
    List<FinalScore> forms,
    List<Paper> missing,
    List<DrawnUnit> visits,
    List<ReviewFinding> findings,
    List<Message> projection,
    List<PastScore> history) {
  public ReviewOutcome {
    forms = List.copyOf(forms);
    missing = List.copyOf(missing);
    visits = List.copyOf(visits);
    findings = List.copyOf(findings);
    projection = List.copyOf(projection);
    history = List.copyOf(history);
  }

  /**
   * A score that a case once had.
   *
   * @param number the number of the paper
   * @param agency whose form it is
   * @param project the project; may be empty
   * @param kind the kind of form in the user's words
   * @param year the budget year
   * @param date the day that the paper names; may be empty
   * @param reviewer who reviewed; may be empty
   * @param self the agency's total
   * @param computed the total by the rulebook
   * @param review 再评价得分
   * @param last 终评得分; empty until it was settled
   */
  public record PastScore(
      String number,
      String agency,
      String project,
      String kind,
      Optional<Integer> year,
      String date,
      String reviewer,
      Optional<BigDecimal> self,
      Optional<BigDecimal> computed,
      Optional<BigDecimal> review,
      Optional<BigDecimal> last) {
    /** The score that a case has now. */
    static PastScore of(FinalScore now) {
      Paper paper = now.form().paper();
      return new PastScore(
          paper.number(),
          paper.agency(),
          paper.project(),
          paper.kind(),
          paper.year(),
          now.form().returned().date(),
          now.form().returned().reviewer(),
          now.form().self(),
          paper.computed(),
          now.form().total(),
          now.total());
    }
  }

  public boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }
}
