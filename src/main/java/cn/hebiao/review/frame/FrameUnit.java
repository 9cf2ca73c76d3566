package cn.hebiao.review.frame;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One unit of the frame.
 *
 * @param id what it is known by whatever its file is called: agency, kind, project and year
 * @param kind what it is
 * @param agency whose it is; empty where the file does not say
 * @param project the project; empty for all but forms of projects
 * @param year the budget year
 * @param amount its money in 元; empty where it names none
 * @param source where it stands; empty for one that did not come in
 * @param facts what the run found of it
 */
public record FrameUnit(
    String id,
    UnitKind kind,
    String agency,
    String project,
    Optional<Integer> year,
    Optional<BigDecimal> amount,
    Optional<FrameSource> source,
    FrameFacts facts) {

  /**
   * Where a form stands.
   *
   * @param input the file received
   * @param copy its annotated copy in the folder of results; empty where there is none
   * @param sha256 of the file; empty where it could not be read
   * @param sheet the sheet; empty for a file without a known form, as the next
   * @param range the cells of the form
   */
  public record FrameSource(String input, String copy, String sha256, String sheet, String range) {}

  /**
   * What the run found of a form.
   *
   * @param errors findings of that severity on its sheet
   * @param warnings the same
   * @param notes findings about deviation notes that are missing or say nothing
   * @param weight sum of its weights
   * @param self the total as the agency wrote it
   * @param computed the total by the rulebook
   * @param open the share of its weight that no rule decides
   * @param indicators how many indicators it has
   * @param full how many have all their points by the agency's own count
   * @param soft how many have a target without any figure
   * @param before what was found of the same a year before; empty where that is not known
   */
  public record FrameFacts(
      long errors,
      long warnings,
      long notes,
      Optional<BigDecimal> weight,
      Optional<BigDecimal> self,
      Optional<BigDecimal> computed,
      BigDecimal open,
      int indicators,
      int full,
      int soft,
      Optional<YearBefore> before) {
    /** Of what did not come in. */
    public static final FrameFacts NONE =
        new FrameFacts(
            0,
            0,
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            BigDecimal.ONE,
            0,
            0,
            0,
            Optional.empty());
  }

  /**
   * What a run of the year before found of the same agency's form for the same project.
   *
   * @param errors findings of that severity on its sheet
   * @param overstated points by which the self total was above the computed one; empty where it was
   *     not, or nobody can say
   */
  public record YearBefore(long errors, Optional<BigDecimal> overstated) {}

  /** What the draw rests on of this unit, as one line. */
  String line() {
    return String.join(
        "|",
        id,
        source.map(FrameSource::sha256).orElse(""),
        amount.map(a -> a.stripTrailingZeros().toPlainString()).orElse(""),
        facts.toString());
  }
}
