package cn.hebiao.read.form;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.rules.rulebook.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tells by position and content what a column is whose label is unknown, blank or that of another.
 */
final class ContentColumns {
  private final Sheet sheet;
  private final LabelBook labels;
  private final int last;
  private final List<Column> known;
  private final Map<Integer, String> unknown;
  private final List<Column> doubled;
  private final List<Assumed> assumed = new ArrayList<>();
  private final ColumnContents contents;

  /**
   * All three lists are put right in place.
   *
   * @param last the header's last row
   */
  ContentColumns(
      Sheet sheet,
      LabelBook labels,
      int last,
      List<Column> known,
      Map<Integer, String> unknown,
      List<Column> doubled) {
    this.sheet = sheet;
    this.last = last;
    this.known = known;
    this.unknown = unknown;
    this.doubled = doubled;
    this.labels = labels;
    Header header = new Header(last, last, known, Map.of(), List.of(), List.of());
    this.contents =
        new ColumnContents(
            sheet,
            labels,
            last,
            header.names().map(Column::index).orElse(0),
            header.top().map(Column::index).orElse(0));
  }

  /** Takes what columns hold for what is missing; the labels that were made up for. */
  List<Assumed> settle() {
    if (contents.size() > 0) {
      points();
      ticks();
      pairs();
      periods();
      ReasonColumn.of(known, contents)
          .ifPresent(
              column ->
                  known.set(
                      known.indexOf(column),
                      new Column(column.index(), Role.NOTE, 0, column.label())));
      doubled.removeIf(this::repeats);
    }
    return assumed;
  }

  /** A further column of points that says what the one in use says. */
  private boolean repeats(Column column) {
    boolean points = column.role() == Role.SCORE || column.role() == Role.WEIGHT;
    return points
        && find(column.role())
            .filter(
                used ->
                    contents.filled(column.index()) > 0
                        && contents.same(used.index(), column.index()))
            .isPresent();
  }

  private void points() {
    Optional<Column> weight = find(Role.WEIGHT);
    Optional<Column> score = find(Role.SCORE);
    if (score.isPresent() && contents.filled(score.get().index()) == 0) {
      fuller(score.get());
      score = find(Role.SCORE);
    }
    if (weight.isEmpty() && score.isPresent()) {
      weightOf(score.get().index());
    } else if (weight.isPresent() && score.isEmpty()) {
      scoreOf(weight.get().index());
    } else if (weight.isEmpty()) {
      both();
    }
  }

  /** Of several columns of scores one that is filled. */
  private void fuller(Column blank) {
    doubled.stream()
        .filter(column -> column.sameRole(blank) && contents.filled(column.index()) > 0)
        .findFirst()
        .ifPresent(
            column -> {
              doubled.remove(column);
              known.set(known.indexOf(blank), column);
              doubled.add(blank);
            });
  }

  private void weightOf(int score) {
    Optional<Column> other =
        doubled.stream().filter(column -> column.role() == Role.SCORE).findFirst();
    if (other.isPresent()) {
      int one = other.get().index();
      boolean first = contents.bounds(score, one) && !contents.same(score, one);
      int weight = first ? score : one;
      if (first || contents.bounds(one, score) && !contents.same(score, one)) {
        doubled.remove(other.get());
        known.removeIf(column -> column.index() == score);
        known.add(new Column(first ? one : score, Role.SCORE, 0, other.get().label()));
        take(weight, Role.WEIGHT, other.get().label());
        return;
      }
    }
    best(
            column -> contents.bounds(column, score),
            Comparator.<Integer>comparingInt(column -> contents.covers(column, score) ? 0 : 1)
                .thenComparingInt(column -> contents.complete(column) ? 0 : 1)
                .thenComparingInt(column -> Math.abs(column - score)))
        .ifPresent(column -> take(column, Role.WEIGHT));
  }

  private void scoreOf(int weight) {
    best(
            column -> column > weight && contents.bounds(weight, column),
            Comparator.comparingInt(column -> column - weight))
        .ifPresent(column -> take(column, Role.SCORE));
  }

  private void both() {
    for (int column : open()) {
      Optional<Integer> beside =
          contents.complete(column)
              ? best(
                  other -> other > column && contents.bounds(column, other),
                  Comparator.naturalOrder())
              : Optional.empty();
      if (beside.isPresent()) {
        take(column, Role.WEIGHT);
        take(beside.get(), Role.SCORE);
        return;
      }
    }
  }

  private Optional<Integer> best(Predicate<Integer> fits, Comparator<Integer> order) {
    return open().stream().filter(fits).min(order);
  }

  /** Boxes that are ticked say whether a target was reached, not what was. */
  private void ticks() {
    doubled.removeIf(c -> c.role() == Role.ACTUAL && contents.ticked(c.index()));
    find(Role.ACTUAL)
        .filter(column -> contents.ticked(column.index()))
        .ifPresent(
            column -> {
              known.remove(column);
              known.add(new Column(column.index(), Role.OTHER_COLUMN, 0, column.label()));
            });
  }

  /** Whether a label holds words for what was reached where a target is looked for, or reverse. */
  private boolean isOf(int column, Role role, Role other) {
    String label = unknown.getOrDefault(column, "");
    return !labels.mentions(label, other) || labels.mentions(label, role);
  }

  /** Targets stand left of what was reached; nothing else is taken for either. */
  private void pairs() {
    Optional<Column> target = find(Role.TARGET);
    Optional<Column> actual = find(Role.ACTUAL);
    int names = named();
    if (target.isEmpty() && actual.isPresent()) {
      int reached = actual.get().index();
      Optional<Column> figures =
          find(Role.TARGET_UNIT).filter(unit -> contents.paired(unit.index(), reached));
      if (figures.isPresent()) {
        known.remove(figures.get());
        take(figures.get().index(), Role.TARGET, figures.get().label());
        return;
      }
      best(
              column ->
                  column > names
                      && column < reached
                      && isOf(column, Role.TARGET, Role.ACTUAL)
                      && contents.paired(column, reached),
              Comparator.comparingInt(column -> reached - column))
          .ifPresent(column -> take(column, Role.TARGET));
    } else if (target.isPresent() && actual.isEmpty()) {
      int due = target.get().index();
      best(
              column ->
                  column > due
                      && isOf(column, Role.ACTUAL, Role.TARGET)
                      && contents.paired(due, column),
              Comparator.comparingInt(column -> column - due))
          .map(new PeriodColumns(sheet, last)::wholeYear)
          .ifPresent(column -> take(column, Role.ACTUAL));
    } else if (target.isEmpty() && find(Role.CRITERIA).isEmpty()) {
      List<Integer> between = open().stream().filter(column -> column > names).toList();
      for (int i = 1; i < between.size(); i++) {
        if (isOf(between.get(i - 1), Role.TARGET, Role.ACTUAL)
            && isOf(between.get(i), Role.ACTUAL, Role.TARGET)
            && contents.paired(between.get(i - 1), between.get(i))) {
          take(between.get(i - 1), Role.TARGET);
          take(between.get(i), Role.ACTUAL);
          return;
        }
      }
    }
  }

  /** Of columns of what was reached in parts of the year that of the whole year. */
  private void periods() {
    find(Role.ACTUAL)
        .ifPresent(
            part -> {
              int whole = new PeriodColumns(sheet, last).wholeYear(part.index());
              doubled.stream()
                  .filter(column -> column.index() == whole && column.sameRole(part))
                  .findFirst()
                  .ifPresent(
                      column -> {
                        doubled.set(doubled.indexOf(column), part);
                        known.set(known.indexOf(part), column);
                      });
            });
  }

  private int named() {
    return known.stream()
        .filter(column -> HeaderRoles.LEVELS.contains(column.role()))
        .mapToInt(Column::index)
        .max()
        .orElse(0);
  }

  /** The columns whose label is unknown or blank. */
  private List<Integer> open() {
    TreeSet<Integer> open = new TreeSet<>(unknown.keySet());
    int first = known.stream().mapToInt(Column::index).min().orElse(0);
    int end = known.stream().mapToInt(Column::index).max().orElse(-1) + 1;
    for (int column = first; column <= end; column++) {
      CellRange label = sheet.extent(new CellRef(last, column));
      boolean alone = label.columns() == 1 && sheet.at(label.first()).isBlank();
      int at = column;
      if (alone
          && Stream.concat(known.stream(), doubled.stream()).noneMatch(c -> c.index() == at)) {
        open.add(column);
      }
    }
    return List.copyOf(open);
  }

  private Optional<Column> find(Role role) {
    return known.stream()
        .filter(column -> column.role() == role && (role != Role.WEIGHT || column.level() == 3))
        .findFirst()
        .or(() -> known.stream().filter(column -> column.role() == role).findFirst());
  }

  private void take(int column, Role role) {
    String label = unknown.getOrDefault(column, "");
    unknown.remove(column);
    take(column, role, label);
    CellRef place = sheet.extent(new CellRef(last, column)).first();
    assumed.add(
        label.isBlank() ? Assumed.placed(role, place) : Assumed.byContent(role, place, label));
  }

  private void take(int column, Role role, String label) {
    known.add(new Column(column, role, role == Role.WEIGHT ? 3 : 0, LabelText.normalise(label)));
  }
}
