package cn.hebiao.tell.summary;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The forms of one kind that agencies of one region, or one sort, have sent.
 *
 * @param group the region or sort
 * @param kind the kind of form in the user's words
 * @param agencies of how many agencies
 * @param forms how many forms
 * @param self the average of the declared totals, in points of a hundred
 * @param computed the average of the computed ones
 * @param adjusted their budgets in 万元; empty where none has an amount
 * @param executed what was spent in 万元; empty where none has an amount
 */
public record GroupLine(
    String group,
    String kind,
    int agencies,
    int forms,
    Optional<BigDecimal> self,
    Optional<BigDecimal> computed,
    Optional<BigDecimal> adjusted,
    Optional<BigDecimal> executed) {
  static final LineColumns<GroupLine> REGIONS = columns("regions", "region");
  static final LineColumns<GroupLine> GROUPS = columns("groups", "group");

  private static LineColumns<GroupLine> columns(String list, String name) {
    return LineColumns.<GroupLine>of(list)
        .text(name, GroupLine::group)
        .text("kind", GroupLine::kind)
        .number("agencies", GroupLine::agencies)
        .number("forms", GroupLine::forms)
        .amount("self", GroupLine::self)
        .amount("computed", GroupLine::computed)
        .amount("adjusted", GroupLine::adjusted)
        .amount("executed", GroupLine::executed);
  }
}
