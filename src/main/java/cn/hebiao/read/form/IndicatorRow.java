package cn.hebiao.read.form;

import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Units;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * One indicator as it stands on a form.
 *
 * @param level1 level-one label without points, empty where the form has none
 * @param level2 level-two label without points, empty where the form has none
 * @param name the indicator's name
 * @param nameCell where the name stands
 * @param target target, its parts joined where the form splits it; absent without such a column
 * @param reached actual value, as any words or figure
 * @param points weight and self score
 * @param rate completion rate as written, a ratio
 * @param note deviation note; absent without such a column
 * @param criteria criteria with a row each; empty where the indicator is one row
 * @param lines how many sheet rows it takes
 * @param duty how it counts towards the whole
 */
public record IndicatorRow(
    String level1,
    String level2,
    String name,
    SheetCell nameCell,
    Optional<TargetCell> target,
    FormEntry reached,
    PointEntries points,
    FormEntry rate,
    Optional<SheetCell> note,
    List<Criterion> criteria,
    int lines,
    Duty duty) {
  private static final String COST = "成本";
  private static final Pattern BARE = Pattern.compile("[0-9][0-9,]*(?:\\.[0-9]+)?");

  public IndicatorRow {
    criteria = List.copyOf(criteria);
  }

  /** An indicator that every form has to have. */
  public IndicatorRow(
      String level1,
      String level2,
      String name,
      SheetCell nameCell,
      Optional<TargetCell> target,
      FormEntry reached,
      PointEntries points,
      FormEntry rate,
      Optional<SheetCell> note,
      List<Criterion> criteria,
      int lines) {
    this(
        level1,
        level2,
        name,
        nameCell,
        target,
        reached,
        points,
        rate,
        note,
        criteria,
        lines,
        Duty.REQUIRED);
  }

  /** How the points of an indicator count towards the whole. */
  public enum Duty {
    /** Its points are part of the whole. */
    REQUIRED,
    /** An agency chooses some of these; only their points are part of the whole. */
    OPTIONAL,
    /** Its points come on top. */
    BONUS
  }

  /** The cell of the actual value; absent without such a column. */
  public Optional<SheetCell> actual() {
    return reached.place();
  }

  /** The cell of the weight; absent without one of its own. */
  public Optional<SheetCell> weight() {
    return points.weight().place();
  }

  /** The cell of the self score; absent without one of its own. */
  public Optional<SheetCell> score() {
    return points.score().place();
  }

  /** The cell of the completion rate as written; absent without such a column. */
  public Optional<SheetCell> completion() {
    return rate.place();
  }

  /** The same indicator on a further row, with all its criteria so far. */
  IndicatorRow withCriteria(List<Criterion> all) {
    return new IndicatorRow(
        level1, level2, name, nameCell, target, reached, points, rate, note, all, lines + 1, duty);
  }

  /** The same indicator with a note that stands in a row of its own; a note of its own stays. */
  IndicatorRow noted(SheetCell words) {
    return note.filter(own -> !own.isBlank()).isPresent()
        ? this
        : new IndicatorRow(
            level1,
            level2,
            name,
            nameCell,
            target,
            reached,
            points,
            rate,
            Optional.of(words),
            criteria,
            lines,
            duty);
  }

  /** The same indicator with its figures put otherwise. */
  IndicatorRow map(UnaryOperator<SheetCell> put) {
    return new IndicatorRow(
        level1,
        level2,
        name,
        nameCell,
        target.map(t -> t.map(put)),
        reached.map(put),
        points.map(put),
        rate.map(put),
        note,
        criteria.stream()
            .map(c -> new Criterion(c.number(), c.text(), c.points().map(put), c.renamed()))
            .toList(),
        lines,
        duty);
  }

  /** Whether the labels above it are those above another one. */
  public boolean sameLevels(IndicatorRow other) {
    return level1.equals(other.level1) && level2.equals(other.level2);
  }

  /** The same indicator with the figures of its target and actual value in doubt or not. */
  IndicatorRow doubting(Predicate<SheetCell> doubtful) {
    return new IndicatorRow(
        level1,
        level2,
        name,
        nameCell,
        target.map(
            t -> new TargetCell(t.text(), t.written().doubting(doubtful), t.unit(), t.direction())),
        reached.doubting(doubtful),
        points,
        rate,
        note,
        criteria,
        lines,
        duty);
  }

  /** Whether its target or its actual value is in doubt. */
  public boolean doubted() {
    return reached.doubted() || target.filter(t -> t.written().doubted()).isPresent();
  }

  /** Whether it is a cost indicator, by the level-two label that the national form prescribes. */
  public boolean ofCosts() {
    return level2.contains(COST);
  }

  /** Whether its own name speaks of a cost. */
  public boolean namesCosts() {
    return name.contains(COST);
  }

  /** Whether the form has places for its points. */
  public boolean isScored() {
    return weight().isPresent() || score().isPresent() || !criteria.isEmpty();
  }

  /** Whether neither weight nor score is filled: the row does not apply. */
  public boolean unused() {
    return points.isBlank() && criteria.stream().allMatch(c -> c.points().isBlank());
  }

  /**
   * A target.
   *
   * @param text the target as one text, such as ≧735人次
   * @param written the field of its figure, as any words or figure
   * @param unit the unit from a column of its own, empty where there is none
   * @param direction what the form says of the way that is better, such as 正向; empty where it does
   *     not say, or says it by a sign, which is part of the text
   */
  public record TargetCell(String text, FormEntry written, String unit, String direction) {
    /** Where its figure stands. */
    public SheetCell cell() {
      return written.place().orElseThrow();
    }

    /** A bare number stands for so many of the unit that the form prints in a column of its own. */
    public String measured(String actual) {
      String plain = actual.strip();
      return BARE.matcher(plain).matches() ? plain + unit : actual;
    }

    /** The unit that bare numbers of the row are in; empty where the form does not say. */
    public Optional<Unit> measure() {
      return unit.isBlank() ? Optional.empty() : Units.standard().named(unit);
    }

    /** The same target with its figure put otherwise; what stands around it stays. */
    TargetCell map(UnaryOperator<SheetCell> put) {
      FormEntry other = written.map(put);
      return other.equals(written)
          ? this
          : new TargetCell(text.replace(shown(written), shown(other)), other, unit, direction);
    }

    private static String shown(FormEntry entry) {
      return entry.reading().cell().shown();
    }
  }

  /**
   * One criterion ①②③ of an indicator.
   *
   * @param number from 1; as printed where it is printed, else in order
   * @param text the criterion as printed
   * @param points its own weight, if the form gives one, and its score; several criteria may share
   *     the score of the first
   * @param renamed where its row has the name of the indicator in a cell of its own, once more
   */
  public record Criterion(
      int number, String text, PointEntries points, Optional<SheetCell> renamed) {
    private static final Pattern POINTS = Pattern.compile("[0-9]分");

    /** Whether it says how many points it is worth. */
    public boolean statesPoints() {
      return POINTS.matcher(LabelText.normalise(text)).find();
    }

    /** The cell of its weight; absent without one of its own. */
    public Optional<SheetCell> weight() {
      return points.weight().place();
    }

    /** The cell of its self score; absent without one of its own. */
    public Optional<SheetCell> score() {
      return points.score().place();
    }
  }
}
