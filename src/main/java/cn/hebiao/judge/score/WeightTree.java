package cn.hebiao.judge.score;

import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.Declared.DeclaredSection;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.PointEntries;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The weights of a form as a tree: a row's own weight, else that of the group of rows it stands in,
 * else what the labels above it leave for it, from the lowest level to the whole form.
 */
final class WeightTree {
  private static final int DECIMALS = 2;

  private final Form form;
  private final List<IndicatorRow> rows;
  private final List<Worth> worths = new ArrayList<>();

  private WeightTree(Form form) {
    this.form = form;
    this.rows = form.rows();
  }

  /**
   * What each row is worth.
   *
   * @param whole the points of all rows together; empty where they are not known
   */
  static List<Worth> of(Form form, Optional<BigDecimal> whole) {
    WeightTree tree = new WeightTree(form);
    for (IndicatorRow row : tree.rows) {
      Optional<BigDecimal> own = RowScorer.sum(row, PointEntries::weight);
      tree.worths.add(own.map(Worth::own).orElse(Worth.UNKNOWN));
    }
    tree.groups(whole);
    tree.sections();
    whole.ifPresent(tree::whole);
    return List.copyOf(tree.worths);
  }

  /**
   * A weight merged over some rows of which each has its score; or in the first of them with blanks
   * below, where the weights are whole with these blanks.
   */
  private void groups(Optional<BigDecimal> whole) {
    boolean complete = whole.filter(all -> all.compareTo(known(all())) == 0).isPresent();
    for (int i = 0; i < rows.size(); i++) {
      Optional<BigDecimal> weight = worths.get(i).points();
      List<Integer> group = weight.isPresent() ? group(i) : List.of();
      boolean merged = group.size() > 1 && rows.get(group.get(1)).weight().isEmpty();
      if (group.size() > 1
          && (merged || complete)
          && sumOfScores(group).compareTo(weight.get()) <= 0) {
        share(weight.get(), group, Worth.Source.GROUP);
      }
    }
  }

  private List<Integer> all() {
    return IntStream.range(0, rows.size()).boxed().toList();
  }

  private BigDecimal known(List<Integer> within) {
    return within.stream()
        .flatMap(i -> worths.get(i).points().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private List<Integer> group(int head) {
    IndicatorRow first = rows.get(head);
    List<Integer> group = new ArrayList<>(List.of(head));
    boolean mergedFirst = false;
    for (int i = head + 1; i < rows.size() && first.sameLevels(rows.get(i)); i++) {
      IndicatorRow row = rows.get(i);
      boolean merged = row.weight().isEmpty();
      boolean blank = row.weight().filter(SheetCell::isBlank).isPresent();
      if (!row.criteria().isEmpty()
          || !merged && !blank
          || group.size() > 1 && merged != mergedFirst) {
        break;
      }
      mergedFirst = merged;
      if (score(i).isPresent()) {
        group.add(i);
      } else if (!merged) {
        break;
      }
    }
    return first.weight().isPresent() && first.criteria().isEmpty() ? group : List.of();
  }

  private void sections() {
    form.declared().sections().stream()
        .sorted(Comparator.comparing(DeclaredSection::level).reversed())
        .forEach(
            section ->
                section
                    .points()
                    .ifPresent(
                        points ->
                            rest(points, form.declared().rowsOf(section, rows), row -> true)));
  }

  /** One weight alone that is missing, or none that is there: then the whole tells. */
  private void whole(BigDecimal points) {
    boolean none = worths.stream().noneMatch(Worth::known);
    rest(
        points,
        all(),
        open -> open.size() == 1 || none && sumOfScores(open).compareTo(points) == 0);
  }

  /** Gives the rows without points what is left of those stated for all of them. */
  private void rest(BigDecimal points, List<Integer> within, Predicate<List<Integer>> tells) {
    boolean sole = within.size() == 1 && within.size() < rows.size();
    List<Integer> open =
        within.stream().filter(i -> !worths.get(i).known() && (sole || countsAlone(i))).toList();
    BigDecimal rest = points.subtract(known(within));
    if (!open.isEmpty() && rest.signum() > 0 && tells.test(open)) {
      share(rest, open, Worth.Source.STATED);
    }
  }

  /** A row with a score, or a row that is to have one. */
  private boolean countsAlone(int i) {
    IndicatorRow row = rows.get(i);
    return score(i).isPresent()
        || form.rows().stream().noneMatch(other -> other.points().score().isFilled())
            && row.score().isPresent()
            && row.target().filter(t -> !t.text().isBlank()).isPresent();
  }

  private void share(BigDecimal points, List<Integer> among, Worth.Source source) {
    BigDecimal scores = sumOfScores(among);
    BigDecimal count = BigDecimal.valueOf(among.size());
    BigDecimal equal = points.divide(count, DECIMALS, RoundingMode.DOWN);
    boolean all = among.stream().allMatch(i -> score(i).isPresent());
    boolean exact = among.size() > 1 && all && scores.compareTo(points) == 0;
    boolean fits = among.stream().allMatch(i -> own(i).compareTo(equal) <= 0);
    boolean over = scores.compareTo(points) > 0;
    BigDecimal more = points.subtract(scores).divide(count, DECIMALS, RoundingMode.DOWN);
    BigDecimal left = points;
    for (int i : among.subList(1, among.size())) {
      BigDecimal part = exact ? own(i) : fits || over ? equal : own(i).add(more);
      worths.set(i, new Worth(Optional.of(part), source, exact));
      left = left.subtract(part);
    }
    worths.set(among.get(0), new Worth(Optional.of(left), source, exact || among.size() == 1));
  }

  private Optional<BigDecimal> score(int i) {
    return RowScorer.sum(rows.get(i), PointEntries::score);
  }

  private BigDecimal own(int i) {
    return score(i).orElse(BigDecimal.ZERO);
  }

  private BigDecimal sumOfScores(List<Integer> among) {
    return among.stream().map(this::own).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
