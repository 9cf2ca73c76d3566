package cn.hebiao.judge.score;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.IndicatorRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows of which the first has a weight and a score for all: merged cells, or blank ones below.
 *
 * @param rows all rows of a form
 */
record SharedRows(List<ScoredRow> rows) {

  /** By score cell, the rows right below its row that have none of their own. */
  static Map<SheetCell, List<ScoredRow>> below(List<ScoredRow> rows) {
    Map<SheetCell, List<ScoredRow>> shared = new HashMap<>();
    Optional<ScoredRow> above = Optional.empty();
    for (ScoredRow row : rows) {
      Optional<SheetCell> cell = above.flatMap(first -> first.row().score());
      if (cell.isPresent() && shares(row.row(), above.get().row())) {
        shared.computeIfAbsent(cell.get(), c -> new ArrayList<>()).add(row);
      } else if (row.row().score().isPresent() || !row.row().criteria().isEmpty()) {
        above = Optional.of(row);
      }
    }
    return shared;
  }

  /**
   * Without a score cell; or with a blank one beside an actual value, where no row has a weight.
   */
  private static boolean shares(IndicatorRow row, IndicatorRow first) {
    if (row.score().isEmpty()) {
      return row.criteria().isEmpty();
    }
    return row.unused()
        && row.weight().isEmpty()
        && first.weight().isEmpty()
        && row.sameLevels(first)
        && row.reached().isFilled();
  }

  /**
   * The rows, where the points of the first of some stand for all of them: they are decided where
   * all have reached all or nothing; else a person decides.
   *
   * @param reached the share of its points that a row reaches by itself
   */
  List<ScoredRow> together(Function<IndicatorRow, Optional<BigDecimal>> reached) {
    Map<SheetCell, List<ScoredRow>> below = below(rows);
    return rows.stream().map(row -> together(row, below, reached)).toList();
  }

  private static ScoredRow together(
      ScoredRow row,
      Map<SheetCell, List<ScoredRow>> below,
      Function<IndicatorRow, Optional<BigDecimal>> reached) {
    List<ScoredRow> others =
        row.row().score().map(cell -> below.getOrDefault(cell, List.of())).orElse(List.of());
    boolean alone =
        row.weight().isEmpty()
            || others.isEmpty()
            || others.stream().anyMatch(other -> other.weight().isPresent())
            || row.judged().stream().anyMatch(part -> part.verdict().points().isEmpty());
    if (alone) {
      return row;
    }
    Optional<BigDecimal> own = reached.apply(row.row());
    boolean same = others.stream().allMatch(other -> isSame(reached.apply(other.row()), own));
    return same ? row : row.open(OpenCause.NO_WEIGHT, Message.of("score.sharedWeight"));
  }

  private static boolean isSame(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
  }
}
