package cn.hebiao.review.verdict;

import cn.hebiao.review.paper.Paper;
import cn.hebiao.review.paper.PaperLine;
import cn.hebiao.review.paper.ReturnedPaper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A form after its review.
 *
 * @param paper the paper handed out
 * @param returned the paper as it came back
 * @param lines the points of each line
 */
public record ReviewedForm(Paper paper, ReturnedPaper returned, List<ReviewedLine> lines) {
  public ReviewedForm {
    lines = List.copyOf(lines);
  }

  /**
   * A line after the review.
   *
   * @param line the line handed out
   * @param points what it gets; empty where nothing sound was entered
   * @param opinion why
   */
  public record ReviewedLine(PaperLine line, Optional<BigDecimal> points, String opinion) {
    /** What the reviewer takes off the agency's own points; empty where nothing is. */
    public Optional<BigDecimal> deduction() {
      return points
          .flatMap(given -> line.self().map(self -> self.subtract(given)))
          .filter(less -> less.signum() > 0);
    }
  }

  /** 再评价得分; empty while a line has no points. */
  public Optional<BigDecimal> total() {
    return lines.stream().anyMatch(line -> line.points().isEmpty())
        ? Optional.empty()
        : Optional.of(
            lines.stream()
                .flatMap(line -> line.points().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** How many lines have points. */
  public long scored() {
    return lines.stream().filter(line -> line.points().isPresent()).count();
  }

  /** The agency's total; where it wrote none, the sum of its points. */
  public Optional<BigDecimal> self() {
    return paper
        .self()
        .or(
            () ->
                paper.lines().stream()
                    .flatMap(line -> line.self().stream())
                    .reduce(BigDecimal::add));
  }

  /** Its own total less the review's; empty while either is unknown. */
  public Optional<BigDecimal> overstated() {
    return self().flatMap(own -> total().map(own::subtract));
  }
}
