package cn.hebiao.read.form;

import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.CellReading;
import cn.hebiao.model.value.Expectation;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The points of a row, a criterion or a total.
 *
 * @param weight the points it is worth
 * @param score the points the agency gave itself
 * @param deducted the points it took off; of either sign
 * @param reviews the points that others gave, in the order of their columns
 */
public record PointEntries(
    FormEntry weight, FormEntry score, FormEntry deducted, List<ReviewEntry> reviews) {
  /** Neither. */
  public static final PointEntries NONE = of(Optional.empty(), Optional.empty());

  public PointEntries {
    reviews = List.copyOf(reviews);
  }

  /** The points in two cells, of which the form may lack either. */
  public static PointEntries of(Optional<SheetCell> weight, Optional<SheetCell> score) {
    return of(weight, score, Optional.empty(), List.of());
  }

  /** The same with the points that were taken off and those that others gave. */
  static PointEntries of(
      Optional<SheetCell> weight,
      Optional<SheetCell> score,
      Optional<SheetCell> deducted,
      List<ReviewEntry> reviews) {
    return new PointEntries(
        FormEntry.of(weight, Expectation.points()),
        FormEntry.of(score, Expectation.points()),
        FormEntry.of(deducted, Expectation.points()),
        reviews);
  }

  /** The same with a weight that stands elsewhere. */
  PointEntries worth(FormEntry stated) {
    return new PointEntries(stated, score, deducted, reviews);
  }

  /** The same with another score. */
  PointEntries scored(FormEntry stated) {
    return new PointEntries(weight, stated, deducted, reviews);
  }

  /** Whether neither says anything: both are blank or crossed out. */
  boolean isBlank() {
    return isOpen(weight) && isOpen(score);
  }

  private static boolean isOpen(FormEntry entry) {
    return !entry.isFilled()
        || entry.reading().kind() == CellReading.ReadingKind.DASH
        || entry.reading().kind() == CellReading.ReadingKind.NOT_APPLICABLE;
  }

  PointEntries map(UnaryOperator<SheetCell> put) {
    return new PointEntries(
        weight.map(put),
        score.map(put),
        deducted.map(put),
        reviews.stream().map(review -> review.map(put)).toList());
  }
}
