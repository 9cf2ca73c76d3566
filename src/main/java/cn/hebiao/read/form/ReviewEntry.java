package cn.hebiao.read.form;

import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.rules.rulebook.Role;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A score that somebody other than the agency gave: whoever reviewed or evaluated again.
 *
 * @param role in what kind of column it stands, that of reviews or of evaluations made again
 * @param label the label of the column as printed
 * @param score the points
 */
public record ReviewEntry(Role role, String label, FormEntry score) {
  static ReviewEntry of(Column column, SheetCell cell) {
    return new ReviewEntry(
        column.role(), column.label(), FormEntry.of(Optional.of(cell), Expectation.points()));
  }

  /** Whether it is of the same column as another. */
  public boolean besides(ReviewEntry other) {
    return role == other.role && label.equals(other.label);
  }

  ReviewEntry map(UnaryOperator<SheetCell> put) {
    return new ReviewEntry(role, label, score.map(put));
  }
}
