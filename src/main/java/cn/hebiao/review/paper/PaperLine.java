package cn.hebiao.review.paper;

import cn.hebiao.tell.summary.CellLink;
import cn.hebiao.tell.summary.LineColumns;
import cn.hebiao.tell.summary.LinkedCell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is scored on its own on a paper: an indicator, one of its criteria, or the execution row.
 *
 * @param number from 1, in the order of the paper
 * @param level1 level-one indicator; may be empty, as the next
 * @param level2 level-two indicator
 * @param name the indicator
 * @param standard the criterion; empty where the indicator has none of its own
 * @param target what was planned
 * @param actual what was reached
 * @param weight its points
 * @param self the agency's points
 * @param computed the points by rule; empty where a person decides
 * @param explanation how these came about, or why a person decides
 * @param sheet where it stands
 * @param cell the cell of its score or name
 * @param copy the annotated copy relative to the paper; empty where there is none
 * @param allowed the only points that the standard allows; empty where any are
 * @param survey whether the points follow from a questionnaire
 */
public record PaperLine(
    int number,
    String level1,
    String level2,
    String name,
    String standard,
    String target,
    String actual,
    BigDecimal weight,
    Optional<BigDecimal> self,
    Optional<BigDecimal> computed,
    String explanation,
    String sheet,
    String cell,
    String copy,
    List<BigDecimal> allowed,
    boolean survey) {
  private static final String BETWEEN = "、";

  /** What templates can show of it. */
  public static final LineColumns<PaperLine> COLUMNS =
      LineColumns.<PaperLine>of("paperLines")
          .number("number", PaperLine::number)
          .text("level1", PaperLine::level1)
          .text("level2", PaperLine::level2)
          .text("level3", PaperLine::name)
          .text("standard", PaperLine::standard)
          .text("subject", PaperLine::subject)
          .text("target", PaperLine::target)
          .text("actual", PaperLine::actual)
          .number("weight", PaperLine::weight)
          .amount("self", PaperLine::self)
          .amount("computed", PaperLine::computed)
          .text("explanation", PaperLine::explanation)
          .text("allowed", PaperLine::allowedWords)
          .link("cell", PaperLine::link);

  public PaperLine {
    allowed = List.copyOf(allowed);
  }

  /** Indicator and criterion. */
  public String subject() {
    return standard.isEmpty() ? name : name + "\n" + standard;
  }

  /** The allowed points, between marks, so that each can be looked for. */
  String allowedWords() {
    return allowed.stream()
        .map(points -> points.stripTrailingZeros().toPlainString())
        .collect(Collectors.joining(BETWEEN));
  }

  /** Whether a person has to decide. */
  public boolean isOpen() {
    return computed.isEmpty();
  }

  private Optional<LinkedCell> link() {
    return copy.isEmpty()
        ? Optional.empty()
        : Optional.of(new LinkedCell(cell, new CellLink(copy, sheet, cell)));
  }

  /** The same at another place of the paper. */
  PaperLine at(int place) {
    return new PaperLine(
        place,
        level1,
        level2,
        name,
        standard,
        target,
        actual,
        weight,
        self,
        computed,
        explanation,
        sheet,
        cell,
        copy,
        allowed,
        survey);
  }
}
