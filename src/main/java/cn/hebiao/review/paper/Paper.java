package cn.hebiao.review.paper;

import cn.hebiao.tell.summary.LineColumns;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The paper of a drawn form as it is handed out.
 *
 * @param number by which it is known again, see {@link #numberOf}
 * @param id what the unit is known by in the frame
 * @param file where it lies, relative to the folder of the sample
 * @param agency whose form it is
 * @param project the project; empty for all but forms of projects
 * @param kind the kind of form in the user's words
 * @param year the budget year
 * @param rulebook by which it was scored
 * @param input the file received
 * @param self the total as the agency wrote it
 * @param computed the total by the rulebook
 * @param grades the grade lines, lowest first
 * @param lines what is to be scored
 */
public record Paper(
    String number,
    String id,
    String file,
    String agency,
    String project,
    String kind,
    Optional<Integer> year,
    String rulebook,
    String input,
    Optional<BigDecimal> self,
    Optional<BigDecimal> computed,
    List<GradeStep> grades,
    List<PaperLine> lines) {
  private static final int LENGTH = 10;

  /** What templates can show of it. */
  public static final LineColumns<Paper> HEAD =
      LineColumns.<Paper>of("paper")
          .text("paperNumber", Paper::number)
          .text("agency", Paper::agency)
          .text("project", Paper::project)
          .text("kind", Paper::kind)
          .amount("year", Paper::year)
          .text("rulebook", Paper::rulebook)
          .text("original", Paper::input)
          .number("weight", Paper::weight)
          .amount("self", Paper::self)
          .amount("computed", Paper::computed)
          .number("lines", paper -> paper.lines().size());

  public Paper {
    grades = List.copyOf(grades);
    lines = List.copyOf(lines);
  }

  /**
   * A grade and the score, of a hundred, from which it is given.
   *
   * @param name the grade
   * @param from the score
   */
  public record GradeStep(String name, BigDecimal from) {
    /** What templates can show of it. */
    public static final LineColumns<GradeStep> COLUMNS =
        LineColumns.<GradeStep>of("gradeSteps")
            .text("grade", GradeStep::name)
            .number("from", GradeStep::from);
  }

  /** The number of a paper: the beginning of the SHA-256 of what its unit is known by. */
  public static String numberOf(String sha256) {
    return sha256.substring(0, LENGTH).toUpperCase(java.util.Locale.ROOT);
  }

  /** All points. */
  public BigDecimal weight() {
    return lines.stream().map(PaperLine::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The lines whose points follow from a questionnaire. */
  public List<PaperLine> surveys() {
    return lines.stream().filter(PaperLine::survey).toList();
  }

  /** The grade of so many points. */
  public Optional<String> grade(BigDecimal points) {
    if (weight().signum() <= 0) {
      return Optional.empty();
    }
    BigDecimal score = points.movePointRight(2).divide(weight(), 6, java.math.RoundingMode.HALF_UP);
    return grades.stream()
        .filter(step -> score.compareTo(step.from()) >= 0)
        .reduce((lower, higher) -> higher)
        .map(GradeStep::name);
  }
}
