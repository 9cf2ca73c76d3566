package cn.hebiao.read.form;

import cn.hebiao.model.grid.SheetCell;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a form declares of itself as a whole.
 *
 * @param weight total weight
 * @param score total self score
 * @param grade grade in words
 * @param sections level-one labels that state their points
 * @param subtotals subtotal rows
 */
public record Declared(
    Optional<SheetCell> weight,
    Optional<SheetCell> score,
    Optional<SheetCell> grade,
    List<Section> sections,
    List<Subtotal> subtotals) {
  /** Nothing declared. */
  static final Declared NOTHING = stated(Optional.empty(), Optional.empty());

  public Declared {
    sections = List.copyOf(sections);
    subtotals = List.copyOf(subtotals);
  }

  /** The same with the totals put otherwise. */
  Declared map(UnaryOperator<SheetCell> put) {
    return new Declared(weight.map(put), score.map(put), grade, sections, subtotals);
  }

  /** Only a total score and a grade. */
  static Declared stated(Optional<SheetCell> score, Optional<SheetCell> grade) {
    return new Declared(Optional.empty(), score, grade, List.of(), List.of());
  }

  /**
   * A level-one or level-two label or cell that states the points of its section.
   *
   * @param level 1 or 2
   * @param level1 the level-one name the section is, or lies in
   * @param name the section's name
   * @param cell where the points are stated
   * @param fromLabel whether they stand inside the label
   */
  public record Section(int level, String level1, String name, SheetCell cell, boolean fromLabel) {}

  /**
   * A subtotal row: neither an indicator nor the total.
   *
   * @param level1 the level-one name that it stands under
   * @param level2 the level-two name that it stands under
   * @param above how many indicators of the form stand above it
   * @param label where it says that it is one
   */
  public record Subtotal(
      String level1,
      String level2,
      int above,
      SheetCell label,
      Optional<SheetCell> weight,
      Optional<SheetCell> score) {
    /** The same subtotal of a form with so many more indicators above. */
    Subtotal after(int rows) {
      return new Subtotal(level1, level2, above + rows, label, weight, score);
    }
  }
}
