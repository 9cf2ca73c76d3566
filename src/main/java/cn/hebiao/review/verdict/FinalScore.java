package cn.hebiao.review.verdict;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.value.Written;
import cn.hebiao.review.paper.PaperLine;
import cn.hebiao.review.verdict.ReviewedForm.ReviewedLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a reviewed form ends with.
 *
 * @param form the form
 * @param objections what the agency was asked and said
 * @param standing how far it is
 * @param total 终评得分; empty until it is settled
 */
public record FinalScore(
    ReviewedForm form,
    List<Objection> objections,
    CaseStanding standing,
    Optional<BigDecimal> total) {
  public FinalScore {
    objections = List.copyOf(objections);
  }

  /** How far a case is. */
  public enum CaseStanding {
    /** The paper is not complete. */
    UNSCORED,
    /** The agency has still to say something. */
    AWAITING_AGENCY,
    /** The agency objects, and nobody has decided. */
    AWAITING_DECISION,
    /** Settled. */
    SETTLED
  }

  /** The words that may stand in feedback sheets. */
  public record FeedbackWords(List<String> opinions, List<String> handlings) {
    public FeedbackWords {
      opinions = List.copyOf(opinions);
      handlings = List.copyOf(handlings);
    }

    String agreed() {
      return opinions.get(0);
    }

    String changed() {
      return handlings.get(1);
    }
  }

  /**
   * The final score of a form.
   *
   * @param objections the rows of its feedback sheet; empty where none came back
   * @param asked how many rows there are
   * @param findings takes what is wrong with the rows
   */
  static FinalScore of(
      ReviewedForm form,
      List<Objection> objections,
      int asked,
      FeedbackWords words,
      List<ReviewFinding> findings) {
    if (form.total().isEmpty()) {
      return new FinalScore(form, objections, CaseStanding.UNSCORED, Optional.empty());
    }
    BigDecimal total = form.total().get();
    boolean open = objections.size() < asked;
    boolean undecided = false;
    for (Objection row : objections) {
      int before = findings.size();
      requireSound(row, words, findings);
      boolean sound = findings.size() == before;
      open |= row.opinion().isEmpty();
      boolean agreed = row.opinion().equals(words.agreed());
      if (sound && row.handling().equals(words.changed())) {
        Optional<BigDecimal> change = change(form, row, findings);
        undecided |= change.isEmpty();
        total = total.add(change.orElse(BigDecimal.ZERO));
      } else {
        undecided |= !row.opinion().isEmpty() && !agreed && row.handling().isEmpty() || !sound;
      }
    }
    CaseStanding standing =
        open
            ? CaseStanding.AWAITING_AGENCY
            : undecided ? CaseStanding.AWAITING_DECISION : CaseStanding.SETTLED;
    return new FinalScore(
        form,
        objections,
        standing,
        standing == CaseStanding.SETTLED ? Optional.of(total) : Optional.empty());
  }

  private static void requireSound(
      Objection row, FeedbackWords words, List<ReviewFinding> findings) {
    if (!row.opinion().isEmpty() && !words.opinions().contains(row.opinion())) {
      findings.add(
          ReviewFinding.error(
              row.file(),
              row.cell(),
              Message.of(
                  "review.opinionUnknown",
                  "found",
                  row.opinion(),
                  "words",
                  String.join("、", words.opinions()))));
    } else if (!row.opinion().isEmpty()
        && !row.opinion().equals(words.agreed())
        && row.reason().isBlank()) {
      findings.add(
          ReviewFinding.error(
              row.file(), row.cell(), Message.of("review.opinionWhy", "found", row.opinion())));
    }
    if (!row.handling().isEmpty() && !words.handlings().contains(row.handling())) {
      findings.add(
          ReviewFinding.error(
              row.file(),
              row.cell(),
              Message.of(
                  "review.handlingUnknown",
                  "found",
                  row.handling(),
                  "words",
                  String.join("、", words.handlings()))));
    } else if (row.handling().equals(words.changed())
        && (row.handler().isBlank() || row.date().isBlank() || row.note().isBlank())) {
      findings.add(ReviewFinding.error(row.file(), row.cell(), Message.of("review.handlingWho")));
    }
  }

  /** By how much the total changes with the final points of a row; empty where they are unsound. */
  private static Optional<BigDecimal> change(
      ReviewedForm form, Objection row, List<ReviewFinding> findings) {
    Optional<ReviewedLine> line =
        form.lines().stream()
            .filter(one -> Integer.toString(one.line().number()).equals(row.row()))
            .findFirst();
    if (line.isEmpty()) {
      return row.points().text().isBlank() ? Optional.of(BigDecimal.ZERO) : Optional.empty();
    }
    PaperLine asked = line.get().line();
    Optional<BigDecimal> points =
        row.points()
            .number()
            .filter(given -> given.signum() >= 0 && given.compareTo(asked.weight()) <= 0);
    if (points.isEmpty()) {
      findings.add(
          ReviewFinding.error(
              row.file(),
              row.cell(),
              Message.of(
                  "review.finalPoints",
                  "found",
                  row.points().text(),
                  "weight",
                  Written.plain(asked.weight()))));
    }
    return points.flatMap(given -> line.get().points().map(given::subtract));
  }

  /** The final grade; empty until the score is settled. */
  public Optional<String> grade() {
    return total.flatMap(form.paper()::grade);
  }
}
