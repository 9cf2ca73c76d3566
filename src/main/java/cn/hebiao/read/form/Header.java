package cn.hebiao.read.form;

import cn.hebiao.rules.rulebook.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The header of an indicator table.
 *
 * @param first first header row; -1 for a table that goes on without a header of its own
 * @param last last header row; -1 likewise
 * @param columns the columns that were understood
 * @param unknown headers that were not understood, by column
 * @param doubled further columns of roles that a column has already
 * @param assumed labels that were made up for
 * @param block whether it is of a block of scores, whose labels name no levels
 */
record Header(
    int first,
    int last,
    List<Column> columns,
    Map<Integer, String> unknown,
    List<Column> doubled,
    List<Assumed> assumed,
    boolean block) {
  /** The header of a sheet without an indicator table. */
  static final Header NONE = new Header(-1, -1, List.of(), Map.of(), List.of(), List.of());

  /** The header of a table of indicators. */
  Header(
      int first,
      int last,
      List<Column> columns,
      Map<Integer, String> unknown,
      List<Column> doubled,
      List<Assumed> assumed) {
    this(first, last, columns, unknown, doubled, assumed, false);
  }

  Header {
    columns = List.copyOf(columns);
    doubled = List.copyOf(doubled);
    assumed = List.copyOf(assumed);
  }

  Optional<Column> column(Role role, int level) {
    for (Column column : columns) {
      if (column.role() == role && column.level() == level) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /** The column of a role; of the weight columns that of the indicators. */
  Optional<Column> column(Role role) {
    return column(role, role == Role.WEIGHT ? 3 : 0);
  }

  /** The column of the indicators' names: that of the lowest level. */
  Optional<Column> names() {
    return column(Role.LEVEL3).or(() -> column(Role.LEVEL2)).or(() -> column(Role.LEVEL1));
  }

  /** The columns with scores of others than the agency, from left to right. */
  List<Column> reviews() {
    return Stream.concat(columns.stream(), doubled.stream())
        .filter(column -> HeaderRoles.REVIEWS.contains(column.role()))
        .sorted(Comparator.comparingInt(Column::index))
        .toList();
  }

  /** The column of the highest level. */
  Optional<Column> top() {
    return column(Role.LEVEL1).or(() -> column(Role.LEVEL2)).or(() -> column(Role.LEVEL3));
  }

  int leftmost() {
    int leftmost = columns.isEmpty() ? 0 : Integer.MAX_VALUE;
    for (Column column : columns) {
      leftmost = Math.min(leftmost, column.index());
    }
    return leftmost;
  }

  int rightmost() {
    int rightmost = 0;
    for (Column column : columns) {
      rightmost = Math.max(rightmost, column.index());
    }
    return rightmost;
  }

  /** The same columns for a sheet on which the table goes on without a header. */
  Header headless() {
    return new Header(-1, -1, columns, Map.of(), List.of(), List.of());
  }

  /** Whether the columns stand where they stand in the other table. */
  boolean alike(Header other) {
    return places().equals(other.places());
  }

  private List<Column> places() {
    return columns.stream().map(c -> new Column(c.index(), c.role(), c.level(), "")).toList();
  }
}
