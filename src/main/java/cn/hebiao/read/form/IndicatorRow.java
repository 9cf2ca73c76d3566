package cn.hebiao.read.form;

import cn.hebiao.model.grid.SheetCell;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One indicator as it stands on a form.
 *
 * @param level1 level-one label without points, empty where the form has none
 * @param level2 level-two label without points, empty where the form has none
 * @param name the indicator's name
 * @param nameCell where the name stands
 * @param target target, its parts joined where the form splits it; absent without such a column
 * @param actual actual value
 * @param weight weight cell; blank if not filled
 * @param score self-score cell; blank if not filled
 * @param note deviation note
 * @param completion completion rate as written; absent without such a column
 * @param criteria criteria with a row each; empty where the indicator is one row
 * @param lines how many sheet rows it takes
 */
public record IndicatorRow(
    String level1,
    String level2,
    String name,
    SheetCell nameCell,
    Optional<TargetCell> target,
    Optional<SheetCell> actual,
    Optional<SheetCell> weight,
    Optional<SheetCell> score,
    Optional<SheetCell> note,
    Optional<SheetCell> completion,
    List<Criterion> criteria,
    int lines) {
  private static final String COST = "成本";

  public IndicatorRow {
    criteria = List.copyOf(criteria);
  }

  /** An indicator of a form without a column of completion rates. */
  public IndicatorRow(
      String level1,
      String level2,
      String name,
      SheetCell nameCell,
      Optional<TargetCell> target,
      Optional<SheetCell> actual,
      Optional<SheetCell> weight,
      Optional<SheetCell> score,
      Optional<SheetCell> note,
      List<Criterion> criteria,
      int lines) {
    this(
        level1,
        level2,
        name,
        nameCell,
        target,
        actual,
        weight,
        score,
        note,
        Optional.empty(),
        criteria,
        lines);
  }

  /** The same indicator on a further row, with all its criteria so far. */
  IndicatorRow withCriteria(List<Criterion> all) {
    return new IndicatorRow(
        level1,
        level2,
        name,
        nameCell,
        target,
        actual,
        weight,
        score,
        note,
        completion,
        all,
        lines + 1);
  }

  /** The same indicator with its figures put otherwise. */
  IndicatorRow map(UnaryOperator<SheetCell> put) {
    return new IndicatorRow(
        level1,
        level2,
        name,
        nameCell,
        target.map(t -> t.map(put)),
        actual.map(put),
        weight.map(put),
        score.map(put),
        note,
        completion.map(put),
        criteria.stream()
            .map(c -> new Criterion(c.number(), c.text(), c.weight().map(put), c.score().map(put)))
            .toList(),
        lines);
  }

  /** Whether it is a cost indicator, by the level-two label that the national form prescribes. */
  public boolean ofCosts() {
    return level2.contains(COST);
  }

  /** Whether neither weight nor score is filled: the row does not apply. */
  public boolean unused() {
    return weight.map(SheetCell::isBlank).orElse(true)
        && score.map(SheetCell::isBlank).orElse(true)
        && criteria.stream().allMatch(Criterion::unused);
  }

  /**
   * A target.
   *
   * @param text the target as one text, such as ≧735人次
   * @param cell where its figure stands
   * @param unit the unit from a column of its own, empty where there is none
   */
  public record TargetCell(String text, SheetCell cell, String unit) {
    /** The same target with its figure put otherwise; what stands around it stays. */
    TargetCell map(UnaryOperator<SheetCell> put) {
      SheetCell other = put.apply(cell);
      return other.equals(cell)
          ? this
          : new TargetCell(text.replace(cell.cell().shown(), other.cell().shown()), other, unit);
    }
  }

  /**
   * One criterion ①②③ of an indicator.
   *
   * @param number from 1; as printed where it is printed, else in order
   * @param text the criterion as printed
   * @param weight its own weight cell, if the form gives one
   * @param score its score cell; absent where several criteria share one score
   */
  public record Criterion(
      int number, String text, Optional<SheetCell> weight, Optional<SheetCell> score) {
    boolean unused() {
      return weight.map(SheetCell::isBlank).orElse(true)
          && score.map(SheetCell::isBlank).orElse(true);
    }
  }
}
