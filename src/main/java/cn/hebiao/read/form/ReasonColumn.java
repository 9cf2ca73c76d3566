package cn.hebiao.read.form;

import cn.hebiao.rules.rulebook.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The column of the reasons for lost points where it is labelled 备注 or 说明: what stands in it stands
 * mostly in rows that lost some.
 */
final class ReasonColumn {
  private static final Pattern EXPLAINS = Pattern.compile("说明|原因|分析");

  /** So many rows that lost points must be remarked on before remarks are taken for reasons. */
  private static final int LEAST_REMARKS = 2;

  private ReasonColumn() {}

  /** The column among those that are known; empty where one is labelled as such or none fits. */
  static Optional<Column> of(List<Column> known, ColumnContents contents) {
    Optional<Column> weight = column(known, Role.WEIGHT);
    Optional<Column> score = column(known, Role.SCORE);
    if (column(known, Role.NOTE).isPresent() || weight.isEmpty() || score.isEmpty()) {
      return Optional.empty();
    }
    Map<Integer, BigDecimal> most = contents.points(weight.get().index());
    Map<Integer, BigDecimal> points = contents.points(score.get().index());
    return known.stream()
        .filter(column -> column.role() == Role.OTHER_COLUMN)
        .filter(column -> column.index() > score.get().index())
        .filter(
            column -> {
              List<Integer> filled = contents.filledRows(column.index());
              long lost =
                  filled.stream()
                      .filter(row -> most.containsKey(row) && points.containsKey(row))
                      .filter(row -> points.get(row).compareTo(most.get(row)) < 0)
                      .count();
              int least = EXPLAINS.matcher(column.label()).find() ? 1 : LEAST_REMARKS;
              return lost >= least && 2 * lost >= filled.size() && contents.isWords(column.index());
            })
        .findFirst();
  }

  private static Optional<Column> column(List<Column> known, Role role) {
    return known.stream()
        .filter(column -> column.role() == role && (role != Role.WEIGHT || column.level() == 3))
        .findFirst();
  }
}
