package cn.hebiao.read.form;

import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.rules.rulebook.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The columns of levels where their labels alone do not tell them, and of what each level is worth.
 *
 * @param last the header's last row
 * @param known columns that are understood; put right in place, as the others
 * @param unknown labels that are not
 * @param doubled further columns of roles that a column has already
 * @param assumed labels that were made up for
 */
record LevelColumns(
    Sheet sheet,
    LabelBook labels,
    int last,
    List<Column> known,
    Map<Integer, String> unknown,
    List<Column> doubled,
    List<Assumed> assumed) {
  private static final int MOST_ROWS = 60;
  private static final Set<Role> GROUPS = EnumSet.of(Role.LEVEL1, Role.LEVEL2);

  /** What stands left of the names under such a label may be what groups them. */
  private static final Set<Role> BESIDE = EnumSet.of(Role.NAME, Role.OTHER_COLUMN);

  private static final List<Role> LEVELS = List.of(Role.LEVEL1, Role.LEVEL2, Role.LEVEL3);

  /** Finds the column of names, and of what groups them. */
  void settle() {
    if (known.stream().noneMatch(column -> LEVELS.contains(column.role()))) {
      NameColumn.of(sheet, last, known, unknown)
          .ifPresent(
              names -> {
                take(names);
                groups(names.index());
              });
    }
    namesBelowFirst();
    namesRightOfSecond();
    groupedNames();
    secondBetween();
    known.stream()
        .filter(column -> column.role() == Role.LEVEL3)
        .findFirst()
        .filter(names -> known.stream().noneMatch(c -> GROUPS.contains(c.role())))
        .filter(names -> !bothUnderOne(names.index()))
        .ifPresent(names -> groups(names.index()));
  }

  /** Takes two columns of words under one label directly left of the names for both levels. */
  private boolean bothUnderOne(int names) {
    Optional<Map.Entry<Integer, String>> label =
        unknown.entrySet().stream()
            .filter(entry -> entry.getKey() == names - 2 && right(entry.getKey()) == names)
            .filter(entry -> holdsWords(names - 2) && holdsWords(names - 1))
            .findFirst();
    label.ifPresent(
        entry -> {
          String text = LabelText.normalise(entry.getValue());
          CellRef place = sheet.extent(new CellRef(last, entry.getKey())).first();
          known.add(new Column(names - 2, Role.LEVEL1, 0, text));
          known.add(new Column(names - 1, Role.LEVEL2, 0, text));
          unknown.remove(entry.getKey());
          assumed.add(Assumed.byContent(Role.LEVEL1, place, entry.getValue()));
        });
    return label.isPresent();
  }

  private void take(NameColumn names) {
    unknown.remove(names.index());
    known.removeIf(column -> column.index() == names.index() && column.role() != Role.CRITERIA);
    known.add(new Column(names.index(), Role.LEVEL3, 0, LabelText.normalise(names.label())));
    assumed.add(Assumed.byContent(Role.LEVEL3, names.place(), names.label()));
  }

  /** Right of the first level alone, what is labelled as a name is that of the indicators. */
  private void namesBelowFirst() {
    boolean first =
        known.stream()
            .map(Column::role)
            .filter(LEVELS::contains)
            .toList()
            .equals(List.of(Role.LEVEL1));
    known.stream()
        .filter(column -> first && column.role() == Role.NAME)
        .findFirst()
        .ifPresent(
            column -> {
              known.remove(column);
              known.add(new Column(column.index(), Role.LEVEL3, 0, column.label()));
            });
  }

  /** Directly right of the second level, words that no row repeats are the names. */
  private void namesRightOfSecond() {
    Optional<Column> second = level(Role.LEVEL2);
    if (second.isPresent() && level(Role.LEVEL1).isPresent() && level(Role.LEVEL3).isEmpty()) {
      NameColumn.of(sheet, last, known, unknown)
          .filter(names -> names.index() == right(second.get().index()))
          .filter(names -> known.stream().noneMatch(c -> isSaidOf(c, names.index())))
          .ifPresent(this::take);
    }
  }

  /** Whether a column is known to say something of the indicators that is not their name. */
  private static boolean isSaidOf(Column column, int index) {
    return column.index() == index && column.role() != Role.NAME;
  }

  /** Words without figures directly between the first level and the names are the second level. */
  private void secondBetween() {
    Optional<Column> first = level(Role.LEVEL1);
    Optional<Column> names = level(Role.LEVEL3);
    if (first.isEmpty() || names.isEmpty() || level(Role.LEVEL2).isPresent()) {
      return;
    }
    int between = right(first.get().index());
    Optional<Column> beside =
        Stream.concat(
                known.stream().filter(column -> BESIDE.contains(column.role())),
                doubled.stream().filter(column -> column.role() == Role.LEVEL1))
            .filter(column -> column.index() == between)
            .findFirst();
    boolean open = beside.isPresent() || unknown.containsKey(between);
    if (open && right(between) == names.get().index() && holdsWords(between)) {
      String label = beside.map(Column::label).orElseGet(() -> unknown.get(between));
      beside.ifPresent(known::remove);
      beside.ifPresent(doubled::remove);
      known.add(new Column(between, Role.LEVEL2, 0, LabelText.normalise(label)));
      if (unknown.remove(between) != null) {
        CellRef place = sheet.extent(new CellRef(last, between)).first();
        assumed.add(Assumed.byContent(Role.LEVEL2, place, label));
      }
    }
  }

  private Optional<Column> level(Role role) {
    return known.stream().filter(column -> column.role() == role).findFirst();
  }

  private int right(int column) {
    return sheet.extent(new CellRef(last, column)).last().column() + 1;
  }

  private boolean holdsWords(int column) {
    List<String> words =
        Arrays.stream(Rows.used(sheet, last + 1, last + MOST_ROWS))
            .mapToObj(row -> sheet.at(new CellRef(row, column)))
            .filter(cell -> !cell.isBlank() && sheet.extent(cell.ref()).columns() == 1)
            .map(cell -> cell.words())
            .toList();
    return !words.isEmpty()
        && words.stream().noneMatch(text -> text.chars().anyMatch(Character::isDigit));
  }

  /** Words in the first column left of names that say the same of several are what groups them. */
  private void groups(int names) {
    Map<Integer, String> open = new TreeMap<>(unknown);
    open.values().removeIf(label -> !labels.roles(label).isEmpty());
    known.stream()
        .filter(column -> BESIDE.contains(column.role()))
        .forEach(column -> open.put(column.index(), column.label()));
    open.entrySet().stream()
        .filter(entry -> entry.getKey() < names && groupsRows(entry.getKey(), names))
        .findFirst()
        .ifPresent(
            entry -> {
              int column = entry.getKey();
              known.removeIf(other -> other.index() == column);
              known.add(new Column(column, Role.LEVEL1, 0, LabelText.normalise(entry.getValue())));
              if (unknown.remove(column) != null) {
                CellRef place = sheet.extent(new CellRef(last, column)).first();
                assumed.add(Assumed.byContent(Role.LEVEL1, place, entry.getValue()));
              }
            });
  }

  /** Whether a column says the same, in words, of indicators that follow each other. */
  private boolean groupsRows(int column, int names) {
    List<String> words = new ArrayList<>();
    for (int row : Rows.used(sheet, last + 1, last + MOST_ROWS)) {
      CellRef name = new CellRef(row, names);
      if (sheet.extent(name).columns() == 1 && !sheet.showing(name).isBlank()) {
        words.add(LabelText.normalise(sheet.showing(new CellRef(row, column)).words()));
      }
    }
    return words.stream().noneMatch(TableCells::looksNumeric)
        && IntStream.range(1, words.size())
            .anyMatch(i -> !words.get(i).isEmpty() && words.get(i).equals(words.get(i - 1)));
  }

  /** A label over two columns of which the left one groups the names in the right one. */
  private void groupedNames() {
    Optional<Column> names =
        known.stream().filter(column -> column.role() == Role.LEVEL3).findFirst();
    boolean levels = known.stream().anyMatch(column -> column.role() == Role.LEVEL1);
    if (names.isEmpty() || levels) {
      return;
    }
    int left = names.get().index();
    int right = sheet.extent(new CellRef(last, left)).last().column();
    boolean apart =
        right > left
            && IntStream.rangeClosed(last + 1, last + 2)
                .mapToObj(row -> sheet.extent(new CellRef(row, right)))
                .allMatch(cell -> cell.columns() == 1 && !sheet.at(cell.first()).isBlank());
    if (apart) {
      known.remove(names.get());
      known.add(new Column(left, Role.LEVEL1, 0, names.get().label()));
      known.add(new Column(right, Role.LEVEL3, 0, names.get().label()));
    }
  }

  /** Points right beside a level, with scores further right, are what that level is worth. */
  void weights() {
    List<Column> scores =
        Stream.concat(known.stream(), doubled.stream())
            .filter(column -> column.role() == Role.SCORE)
            .sorted(Comparator.comparingInt(Column::index))
            .toList();
    for (Column column : scores.subList(0, Math.max(0, scores.size() - 1))) {
      left(column.index())
          .filter(level -> known.stream().noneMatch(c -> isWeight(c, level)))
          .ifPresent(
              level -> {
                known.remove(column);
                doubled.remove(column);
                known.add(new Column(column.index(), Role.WEIGHT, level, column.label()));
              });
    }
    if (!scores.isEmpty() && known.stream().noneMatch(c -> c.role() == Role.SCORE)) {
      Column last = scores.get(scores.size() - 1);
      doubled.remove(last);
      known.add(last);
    }
  }

  private static boolean isWeight(Column column, int level) {
    return column.role() == Role.WEIGHT && column.level() == level;
  }

  /** The level, 1 to 3, of the column left beside one. */
  private Optional<Integer> left(int index) {
    return known.stream()
        .filter(column -> column.index() < index)
        .max(Comparator.comparingInt(Column::index))
        .map(column -> LEVELS.indexOf(column.role()) + 1)
        .filter(level -> level > 0 && sheetIsClosed(index));
  }

  /** Whether no unknown column stands between a column and the one left of it. */
  private boolean sheetIsClosed(int index) {
    int before = known.stream().mapToInt(Column::index).filter(i -> i < index).max().orElse(index);
    return unknown.keySet().stream().noneMatch(i -> i > before && i < index);
  }
}
