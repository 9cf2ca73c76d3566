package cn.hebiao.read.form;

import cn.hebiao.model.grid.SheetCell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

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

  private static final int LONGEST_GRADE = 6;

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

  /** The same with the total score and grade of another where this has none. */
  Declared or(Declared other) {
    return new Declared(
        score().isPresent()
            ? points
            : new PointEntries(
                points.weight(), other.points.score(), points.deducted(), points.reviews()),
        grade.or(() -> other.grade),
        sections,
        subtotals);
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
   * A label or cell that states the points of its section.
   *
   * @param level 1 or 2; 0 for the label beside the table, of all rows down to the next one
   * @param level1 the level-one name the section is, or lies in; empty for level 0
   * @param name the section's name
   * @param above how many indicators of the form stand above it
   * @param cell where the points are stated
   * @param points the points; empty where they cannot be read
   */
  public record DeclaredSection(
      int level,
      String level1,
      String name,
      int above,
      SheetCell cell,
      Optional<BigDecimal> points) {
    /** The same section of a form with so many more indicators above. */
    DeclaredSection after(int rows) {
      return new DeclaredSection(level, level1, name, above + rows, cell, points);
    }

    private boolean names(IndicatorRow row) {
      boolean first = row.level1().equals(level1);
      return level == 1 ? first : first && row.level2().equals(name);
    }

    private boolean sameAs(DeclaredSection other) {
      return level == other.level && level1.equals(other.level1) && name.equals(other.name);
    }
  }

  /** With labels whose numbers are points, as the weights below at least half of them bear out. */
  Declared borneOut(List<DeclaredSection> bare, List<IndicatorRow> rows) {
    long fitting =
        bare.stream().filter(section -> weights(section, rows).equals(section.points())).count();
    if (bare.size() < 2 || fitting == 0 || fitting * 2 < bare.size()) {
      return this;
    }
    List<DeclaredSection> all = new ArrayList<>(sections);
    all.addAll(bare);
    return new Declared(points, grade, all, subtotals);
  }

  private Optional<BigDecimal> weights(DeclaredSection section, List<IndicatorRow> rows) {
    List<Optional<BigDecimal>> weights =
        rowsOf(section, rows).stream().map(i -> rows.get(i).points().weight().number()).toList();
    return weights.stream().allMatch(Optional::isPresent)
        ? weights.stream()
            .flatMap(Optional::stream)
            .reduce(BigDecimal::add)
            .map(
                sum ->
                    sum.setScale(
                        section.points().map(BigDecimal::scale).orElse(0), RoundingMode.HALF_UP))
        : Optional.empty();
  }

  /**
   * Which rows of a form belong to a section, by their places: those from its label on down to the
   * next label of that level. Where a table names a section again and again, all of that name.
   */
  public List<Integer> rowsOf(DeclaredSection section, List<IndicatorRow> rows) {
    List<Integer> within = new ArrayList<>();
    int end = section.level() == 0 ? nextTable(section, rows.size()) : rows.size();
    for (int i = section.above(); i < end; i++) {
      if (section.level() > 0 && !section.names(rows.get(i))) {
        break;
      }
      within.add(i);
    }
    boolean once = sections.stream().filter(section::sameAs).count() == 1;
    return section.level() == 0 || !once
        ? within
        : IntStream.range(0, rows.size()).filter(i -> section.names(rows.get(i))).boxed().toList();
  }

  private int nextTable(DeclaredSection section, int end) {
    return sections.stream()
        .filter(other -> other.level() == 0 && other.above() > section.above())
        .mapToInt(DeclaredSection::above)
        .reduce(end, Math::min);
  }

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

  /** A word for a grade; a sentence beside 评价结论, or a remark between brackets, is none. */
  static boolean isGrade(String text) {
    String words = LabelText.normalise(text);
    return words.length() <= LONGEST_GRADE && !words.startsWith("(");
  }
}
