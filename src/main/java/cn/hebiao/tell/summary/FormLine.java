package cn.hebiao.tell.summary;

import cn.hebiao.judge.check.FormState;
import cn.hebiao.model.finding.Severity;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One scored form; all scores in points.
 *
 * @param source where the form stands; its cell is the form's first one
 * @param original the file as the user named it
 * @param agency the agency; empty if the file names none
 * @param project the project; empty for forms that are not of a project
 * @param kind the kind of form in the user's words
 * @param year the budget year
 * @param rulebook the rulebook's name; empty where none applies
 * @param weight sum of the weights
 * @param self total as the agency declares it
 * @param review total of whoever reviewed the form
 * @param reevaluated total of an evaluation made again
 * @param settled 终评得分, where a spot check is settled
 * @param reviewedBy who reviewed it in a spot check and when; may be empty
 * @param computed total by the rulebook
 * @param lowest the least total that undecided indicators leave possible
 * @param highest the highest one
 * @param selfGrade grade as the agency declares it
 * @param computedGrade grade by the rulebook; empty where it is open
 * @param gradeRange the grades that are possible where it is open, else empty
 * @param share the share of the weights that rules decide, as a ratio
 * @param errors findings of severity error that belong to this form
 * @param warnings findings of severity warning
 * @param notices findings of severity notice
 * @param state how the form stands
 */
public record FormLine(
    LineSource source,
    String original,
    String agency,
    String project,
    String kind,
    Optional<Integer> year,
    String rulebook,
    Optional<BigDecimal> weight,
    Optional<BigDecimal> self,
    Optional<BigDecimal> review,
    Optional<BigDecimal> reevaluated,
    Optional<BigDecimal> settled,
    String reviewedBy,
    Optional<BigDecimal> computed,
    Optional<BigDecimal> lowest,
    Optional<BigDecimal> highest,
    Optional<String> selfGrade,
    Optional<String> computedGrade,
    String gradeRange,
    Optional<BigDecimal> share,
    long errors,
    long warnings,
    long notices,
    FormState state) {
  static final LineColumns<FormLine> COLUMNS =
      LineColumns.<FormLine>of("forms")
          .place()
          .source(FormLine::source)
          .text("original", FormLine::original)
          .text("agency", FormLine::agency)
          .text("project", FormLine::project)
          .text("kind", FormLine::kind)
          .amount("year", FormLine::year)
          .text("rulebook", FormLine::rulebook)
          .amount("weight", FormLine::weight)
          .amount("self", FormLine::self)
          .amount("review", FormLine::review)
          .amount("reevaluated", FormLine::reevaluated)
          .amount("settled", FormLine::settled)
          .text("reviewedBy", FormLine::reviewedBy)
          .amount("computed", FormLine::computed)
          .amount("lowest", FormLine::lowest)
          .amount("highest", FormLine::highest)
          .amount("difference", FormLine::difference)
          .text("selfGrade", line -> line.selfGrade().orElse(""))
          .text("computedGrade", line -> line.computedGrade().orElse(line.gradeRange()))
          .number("errors", FormLine::errors)
          .number("warnings", FormLine::warnings)
          .number("notices", FormLine::notices)
          .word("state", FormLine::state)
          .amount("share", FormLine::share);

  /** The same with one error or warning less, which is told as a notice instead. */
  public FormLine without(Severity severity) {
    long left = Math.max(0, errors - (severity == Severity.ERROR ? 1 : 0));
    long lessGrave = Math.max(0, warnings - (severity == Severity.WARNING ? 1 : 0));
    boolean decided = share.filter(of -> of.compareTo(BigDecimal.ONE) >= 0).isPresent();
    FormState now =
        state == FormState.UNFILLED
            ? state
            : left > 0
                ? FormState.ERRORS
                : lessGrave > 0
                    ? FormState.WARNINGS
                    : decided ? FormState.CLEAN : FormState.UNDECIDED;
    return with(review, settled, reviewedBy, left, lessGrave, notices + 1, now);
  }

  /** The same with what a spot check gave; the form's own totals stay. */
  public FormLine reviewed(Optional<BigDecimal> given, Optional<BigDecimal> last, String who) {
    return with(given.or(() -> review), last, who, errors, warnings, notices, state);
  }

  private FormLine with(
      Optional<BigDecimal> given,
      Optional<BigDecimal> last,
      String who,
      long grave,
      long lessGrave,
      long least,
      FormState now) {
    return new FormLine(
        source,
        original,
        agency,
        project,
        kind,
        year,
        rulebook,
        weight,
        self,
        given,
        reevaluated,
        last,
        who,
        computed,
        lowest,
        highest,
        selfGrade,
        computedGrade,
        gradeRange,
        share,
        grave,
        lessGrave,
        least,
        now);
  }

  /** Computed minus self total; empty unless both are known. */
  public Optional<BigDecimal> difference() {
    return computed.flatMap(c -> self.map(c::subtract));
  }
}
