package cn.hebiao.tell.plan;

import cn.hebiao.judge.score.Basis;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredPart;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.grid.SheetCell;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which blank score cells of a row follow from rules, and what its points are with them. */
final class RowBlanks {
  private RowBlanks() {}

  /** The score cells of a row: one, or one for each criterion. */
  static Set<SheetCell> cells(ScoredRow row) {
    Set<SheetCell> cells = new LinkedHashSet<>();
    row.row().score().ifPresent(cells::add);
    row.row().criteria().forEach(criterion -> criterion.score().ifPresent(cells::add));
    return cells;
  }

  /**
   * The parts whose blank cells can be filled. A score that may be that of several rows or criteria
   * together is nobody's to split or to add up.
   */
  static List<ScoredPart> fillable(ScoredRow row, Scorecard card) {
    if (row.row().unused() || !card.sharing(row).isEmpty()) {
      return List.of();
    }
    boolean split = row.parts().stream().allMatch(part -> part.criteria().isEmpty());
    List<ScoredPart> blank = row.self().isPresent() ? row.openParts() : row.parts();
    return split && (cells(row).size() > 1 || row.basis() != Basis.RULE)
        ? List.of()
        : blank.stream().filter(part -> part.isBlank() && part.points().isPresent()).toList();
  }

  /** The rows that a total adds up: not those whose points stand in the cell of a row above. */
  static List<ScoredRow> counted(Scorecard card) {
    Set<ScoredRow> shared = Collections.newSetFromMap(new IdentityHashMap<>());
    card.shared().values().forEach(shared::addAll);
    return card.rows().stream()
        .filter(row -> !row.row().unused() && !shared.contains(row))
        .toList();
  }

  /** The points of a row once its blanks are filled; empty where a score is still missing. */
  static Optional<BigDecimal> settled(ScoredRow row, Scorecard card) {
    List<ScoredPart> fillable = fillable(row, card);
    if (fillable.isEmpty()) {
      boolean placeless = cells(row).isEmpty() && row.basis() == Basis.RULE;
      return row.self()
          .filter(self -> row.openParts().isEmpty())
          .or(() -> row.computed().filter(c -> placeless));
    }
    return row.parts().stream()
        .map(part -> part.self().or(() -> part.points().filter(p -> fillable.contains(part))))
        .reduce(Optional.of(BigDecimal.ZERO), (sum, one) -> sum.flatMap(s -> one.map(s::add)));
  }
}
