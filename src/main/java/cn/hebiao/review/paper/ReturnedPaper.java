package cn.hebiao.review.paper;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A paper as it came back; nothing of it is believed but what was to be filled in.
 *
 * @param file the file
 * @param number the number it says it has
 * @param agency the agency it names
 * @param project the project it names
 * @param reviewer who reviewed; empty where nobody is named
 * @param date when; empty where no day is given
 * @param lines what stands in its lines
 * @param problems what stands in its list of problems
 */
public record ReturnedPaper(
    String file,
    String number,
    String agency,
    String project,
    String reviewer,
    String date,
    List<ReturnedLine> lines,
    List<ReturnedProblem> problems) {
  public ReturnedPaper {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }

  /**
   * What was entered for points.
   *
   * @param number the points; empty where there are none
   * @param text what stands in the cell
   */
  public record Entered(Optional<BigDecimal> number, String text) {
    /** Whether something is there that is no number. */
    public boolean isWrong() {
      return number.isEmpty() && !text.isBlank();
    }
  }

  /**
   * A line.
   *
   * @param number its number
   * @param cell where the score is to stand
   * @param subject indicator and criterion as they now read
   * @param weight its points as they now read, as the next two
   * @param self the agency's points
   * @param computed the points by rule
   * @param score what the reviewer gave
   * @param experts what experts gave
   * @param opinion why
   */
  public record ReturnedLine(
      int number,
      String cell,
      String subject,
      Entered weight,
      Entered self,
      Entered computed,
      Entered score,
      List<Entered> experts,
      String opinion) {
    public ReturnedLine {
      experts = List.copyOf(experts);
    }
  }

  /**
   * A problem.
   *
   * @param number its place in the list
   * @param line the line it belongs to; empty for none
   * @param problem what is wrong
   * @param ground by what it is known
   * @param advice what to do
   * @param office who has to do it
   * @param due until when
   */
  public record ReturnedProblem(
      int number,
      String line,
      String problem,
      String ground,
      String advice,
      String office,
      String due) {}
}
