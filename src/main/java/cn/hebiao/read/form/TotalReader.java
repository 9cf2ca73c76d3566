package cn.hebiao.read.form;

import static java.math.BigDecimal.ZERO;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.rules.rulebook.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads total and subtotal rows of an indicator table. */
final class TotalReader {
  /** How many rows of notes may stand above the total. */
  private static final int NOTES = 3;

  /** So many rows are not outweighed by one. */
  private static final int MANY = 3;

  /** A word for a grade that stands apart from its label. */
  private static final int LONGEST_APART = 3;

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final TableCells cells;
  private final LabelBook labels;
  private final List<Declared.Subtotal> subtotals = new ArrayList<>();
  private final Set<String> subtotalLabels = new HashSet<>();
  private Optional<Total> total = Optional.empty();
  private Optional<Assumed> assumed = Optional.empty();

  /**
   * @param before subtotals of the form that the table goes on from
   */
  TotalReader(TableCells cells, LabelBook labels, List<Declared.Subtotal> before) {
    this.cells = cells;
    this.labels = labels;
    before.forEach(s -> subtotalLabels.add(LabelText.normalise(s.label().words())));
  }

  /** What the total row declares. */
  record Total(PointEntries points, Optional<SheetCell> grade) {}

  /**
   * Where in the table a row stands.
   *
   * @param rows how many indicators stand above it
   */
  record SectionAbove(String level1, String level2, int rows) {}

  Optional<Total> total() {
    return total;
  }

  List<Declared.Subtotal> subtotals() {
    return List.copyOf(subtotals);
  }

  /** Whether the total stands in one of the rows right below, so that notes between belong here. */
  boolean follows(int row) {
    for (int below = row + 1; below <= row + NOTES; below++) {
      int at = below;
      boolean whole =
          label(below)
              .filter(column -> labels.is(cells.at(at, column).words(), Role.TOTAL))
              .isPresent();
      if (whole && !cells.numbersRight(below, label(below).orElseThrow()).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Reads a row if it is a total or subtotal. */
  boolean read(int row, SectionAbove section) {
    Optional<Integer> label = label(row);
    label.ifPresent(column -> read(row, column, section));
    return label.isPresent();
  }

  /**
   * Reads a row as the total although it is not labelled so: the last of the table, with a label
   * that comes near or none, and the greater part of all points.
   */
  boolean assume(int row, List<IndicatorRow> above) {
    List<SheetCell> words = cells.wordsOf(row);
    boolean bare = words.isEmpty();
    boolean near =
        words.size() == 1 && labels.nearest(words.get(0).words(), List.of(Role.TOTAL)).isPresent();
    boolean named = words.size() == 1 && isWhole(row, words.get(0), above);
    if (!bare && !near && !named
        || above.isEmpty()
        || cells.indicatorBelow(row)
        || !mostPoints(row, above)) {
      return false;
    }
    int column = bare ? cells.header().leftmost() : words.get(0).ref().column();
    assumed = Optional.of(taken(row, column, bare, near));
    read(row, column, new SectionAbove("", "", above.size()));
    return true;
  }

  private Assumed taken(int row, int column, boolean bare, boolean near) {
    CellRef place = new CellRef(row, column);
    if (bare) {
      return Assumed.placed(Role.TOTAL, place);
    }
    String words = cells.at(row, column).words();
    return near
        ? Assumed.near(Role.TOTAL, place, words)
        : Assumed.byContent(Role.TOTAL, place, words);
  }

  /**
   * Whether a row that is named in some other way is worth all the rows above together: no single
   * indicator is.
   */
  private boolean isWhole(int row, SheetCell label, List<IndicatorRow> above) {
    Set<Role> roles = labels.roles(label.words());
    BigDecimal sum =
        above.stream()
            .flatMap(each -> each.points().weight().number().stream())
            .reduce(ZERO, BigDecimal::add);
    boolean planned =
        Stream.of(Role.TARGET, Role.ACTUAL)
            .anyMatch(role -> filled(cells.own(row, role)).isPresent());
    return above.size() >= MANY
        && !planned
        && (roles.isEmpty() || roles.equals(Set.of(Role.STATED_TOTAL)))
        && sum.signum() > 0
        && PointEntries.of(cells.own(row, Role.WEIGHT), cells.own(row, Role.SCORE))
            .weight()
            .number()
            .filter(weight -> weight.compareTo(sum) >= 0)
            .isPresent();
  }

  Optional<Assumed> assumed() {
    return assumed;
  }

  private boolean mostPoints(int row, List<IndicatorRow> above) {
    PointEntries here = PointEntries.of(cells.own(row, Role.WEIGHT), cells.own(row, Role.SCORE));
    return mostPoints(here, above, PointEntries::weight)
        || mostPoints(here, above, PointEntries::score);
  }

  private static boolean mostPoints(
      PointEntries here, List<IndicatorRow> above, Function<PointEntries, FormEntry> column) {
    BigDecimal sum =
        above.stream()
            .flatMap(row -> column.apply(row.points()).number().stream())
            .reduce(ZERO, BigDecimal::add);
    BigDecimal own = column.apply(here).number().orElse(ZERO);
    return sum.signum() > 0 && own.multiply(TWO).compareTo(sum) >= 0;
  }

  /** Where a total label starts in the columns of the levels or left of them. */
  private Optional<Integer> label(int row) {
    int last =
        cells.header().columns().stream()
            .filter(c -> HeaderRoles.LEVELS.contains(c.role()))
            .mapToInt(Column::index)
            .max()
            .orElse(cells.header().leftmost());
    for (int column = Math.max(0, cells.header().leftmost() - 2); column <= last; column++) {
      if (cells.starts(row, column) && isLabel(cells.at(row, column).words())) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  private boolean isLabel(String words) {
    Set<Role> roles = labels.roles(words);
    return roles.contains(Role.TOTAL) || roles.contains(Role.SUBTOTAL);
  }

  private void read(int row, int column, SectionAbove section) {
    Optional<SheetCell> weight = filled(points(row, Role.WEIGHT));
    Optional<SheetCell> score = filled(points(row, Role.SCORE));
    List<SheetCell> numbers = cells.numbersRight(row, column);
    if (weight.isEmpty() && score.isEmpty() && numbers.size() == 2) {
      weight = Optional.of(numbers.get(0));
      score = Optional.of(numbers.get(1));
    } else if (weight.isEmpty()
        && numbers.size() == 2
        && score.equals(Optional.of(numbers.get(1)))) {
      weight = Optional.of(numbers.get(0));
    } else if (weight.isPresent() && score.isEmpty() && numbers.size() == 2) {
      Optional<SheetCell> own = weight;
      score = Optional.of(numbers.get(1)).filter(cell -> !own.equals(Optional.of(cell)));
    } else if (weight.isEmpty() && score.isEmpty() && numbers.size() == 1) {
      score = Optional.of(numbers.get(0));
    }
    boolean leading = column <= cells.header().top().map(Column::index).orElse(column);
    boolean part = labels.is(cells.at(row, column).words(), Role.SUBTOTAL);
    if (!part
        && leading
        && !cells.indicatorBelow(row)
        && label(row + 1).isEmpty()
        && !seen(row, column)) {
      total =
          Optional.of(
              new Total(
                  PointEntries.of(
                      weight.or(() -> points(row, Role.WEIGHT)),
                      score.or(() -> points(row, Role.SCORE)),
                      cells.own(row, Role.DEDUCTION),
                      cells.reviews(row)),
                  grade(row)));
    } else {
      subtotalLabels.add(LabelText.normalise(cells.at(row, column).words()));
      subtotals.add(
          new Declared.Subtotal(
              section.level1(),
              section.level2(),
              section.rows(),
              cells.at(row, column),
              PointEntries.of(weight, score, cells.own(row, Role.DEDUCTION), cells.reviews(row))));
    }
  }

  /** The cell of a column, unless a label stands in it or the grade beside its label. */
  private Optional<SheetCell> points(int row, Role role) {
    return cells
        .own(row, role)
        .filter(cell -> labels.roles(cell.words()).isEmpty() || cell.isBlank() || isUnused(cell))
        .filter(cell -> grade(row).filter(grade -> grade.ref().equals(cell.ref())).isEmpty());
  }

  private boolean isUnused(SheetCell cell) {
    return labels.is(cell.words(), Role.UNUSED) || labels.is(cell.words(), Role.DEBRIS);
  }

  /** Whether a subtotal above has the same label. */
  private boolean seen(int row, int column) {
    return subtotalLabels.contains(LabelText.normalise(cells.at(row, column).words()));
  }

  private static Optional<SheetCell> filled(Optional<SheetCell> cell) {
    return cell.filter(c -> !c.isBlank());
  }

  /** The cell of a column, or the first word for a grade right of it where that is blank. */
  private SheetCell apart(int row, int column) {
    SheetCell beside = cells.at(row, column);
    return !beside.isBlank()
        ? beside
        : IntStream.rangeClosed(column + 1, cells.header().rightmost())
            .mapToObj(next -> cells.at(row, next))
            .filter(cell -> !cell.isBlank())
            .findFirst()
            .filter(cell -> LabelText.normalise(cell.words()).length() <= LONGEST_APART)
            .filter(cell -> !TableCells.isNumber(cell))
            .orElse(beside);
  }

  /** The cell beside the grade's label, blank if the agency has not filled it. */
  private Optional<SheetCell> grade(int row) {
    for (int column = cells.header().leftmost();
        column <= cells.header().rightmost() + 2;
        column++) {
      SheetCell candidate = cells.at(row, column);
      Optional<String> inline = labels.inline(candidate.words(), Role.GRADE);
      if (inline.isPresent()) {
        return inline.map(
            text -> new SheetCell(candidate.sheet(), Cell.text(candidate.ref(), text)));
      }
      if (labels.is(candidate.words(), Role.GRADE)) {
        int next = cells.sheet().extent(candidate.ref()).last().column() + 1;
        SheetCell grade = apart(row, next);
        return labels.roles(grade.words()).isEmpty() ? Optional.of(grade) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
