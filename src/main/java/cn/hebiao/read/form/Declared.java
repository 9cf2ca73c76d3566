package cn.hebiao.read.form;

import cn.hebiao.model.grid.SheetCell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a form declares of itself as a whole.
 *
 * @param points total weight and total self score
 * @param grade grade in words
 * @param sections level-one labels that state their points
 * @param subtotals subtotal rows
 */
public record Declared(
    PointEntries points,
    Optional<SheetCell> grade,
    List<DeclaredSection> sections,
    List<Subtotal> subtotals) {
  /** Nothing declared. */
  static final Declared NOTHING = stated(Optional.empty(), Optional.empty());

  public Declared {
    sections = List.copyOf(sections);
    subtotals = List.copyOf(subtotals);
  }

  /** The same with the totals put otherwise. */
  Declared map(UnaryOperator<SheetCell> put) {
    return new Declared(points.map(put), grade, sections, subtotals);
  }

  /** Only a total score and a grade. */
  static Declared stated(Optional<SheetCell> score, Optional<SheetCell> grade) {
    return new Declared(PointEntries.of(Optional.empty(), score), grade, List.of(), List.of());
  }

  /** The cell of the total weight; absent where the form has none. */
  public Optional<SheetCell> weight() {
    return points.weight().place();
  }

  /** The cell of the total self score; absent where the form has none. */
  public Optional<SheetCell> score() {
    return points.score().place();
  }

  /** The total self score; it may have its grade in brackets behind it: 95分（优）. */
  public Optional<BigDecimal> total() {
    return points.score().number().or(() -> LabelText.graded(points.score().words()));
  }

  /**
   * A level-one or level-two label or cell that states the points of its section.
   *
   * @param level 1 or 2
   * @param level1 the level-one name the section is, or lies in
   * @param name the section's name
   * @param cell where the points are stated
   * @param points the points; empty where they cannot be read
   */
  public record DeclaredSection(
      int level, String level1, String name, SheetCell cell, Optional<BigDecimal> points) {}

  /**
   * A subtotal row: neither an indicator nor the total.
   *
   * @param level1 the level-one name that it stands under
   * @param level2 the level-two name that it stands under
   * @param above how many indicators of the form stand above it
   * @param label where it says that it is one
   * @param points the sums of weights and of scores that it states
   */
  public record Subtotal(
      String level1, String level2, int above, SheetCell label, PointEntries points) {
    /** The cell of the sum of weights; absent where the row states none. */
    public Optional<SheetCell> weight() {
      return points.weight().place();
    }

    /** The cell of the sum of scores; absent where the row states none. */
    public Optional<SheetCell> score() {
      return points.score().place();
    }

    /** The same subtotal of a form with so many more indicators above. */
    Subtotal after(int rows) {
      return new Subtotal(level1, level2, above + rows, label, points);
    }
  }
}
