package cn.hebiao.read.form;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.rules.rulebook.Role;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Forms that stand beside each other on one sheet, each to be read as if it stood alone. */
final class SideBySide {
  private SideBySide() {}

  /** The sheet in as many parts as forms stand beside each other; mostly the sheet itself. */
  static List<Sheet> parts(Sheet sheet, List<Header> headers) {
    Optional<Integer> start =
        headers.stream().flatMap(header -> second(sheet, header).stream()).findFirst();
    if (start.isEmpty()) {
      return List.of(sheet);
    }
    return List.of(band(sheet, 0, start.get() - 1), band(sheet, start.get(), Integer.MAX_VALUE));
  }

  /** Where the second form of a header begins: where levels, names and points come anew. */
  private static Optional<Integer> second(Sheet sheet, Header header) {
    Optional<Integer> level =
        header.doubled().stream()
            .filter(c -> HeaderRoles.LEVELS.contains(c.role()))
            .map(Column::index)
            .min(Integer::compare);
    if (level.isEmpty()) {
      return Optional.empty();
    }
    int first = level.get();
    List<Column> again = header.doubled().stream().filter(c -> c.index() >= first).toList();
    List<Column> before = header.columns().stream().filter(c -> c.index() < first).toList();
    boolean levels =
        has(again, Role.LEVEL3) && (has(again, Role.LEVEL2) || has(again, Role.LEVEL1));
    boolean data =
        again.stream().filter(c -> HeaderRoles.DATA.contains(c.role())).count() > 1
            && before.stream().filter(c -> HeaderRoles.DATA.contains(c.role())).count() > 1;
    if (!levels || !data) {
      return Optional.empty();
    }
    int last = before.stream().mapToInt(Column::index).max().orElse(0);
    // A column of group labels such as 绩效指标 may stand before the first level.
    return Optional.of(
        IntStream.rangeClosed(last + 1, first)
            .filter(column -> isGap(sheet, header, column))
            .map(column -> column + 1)
            .max()
            .orElse(first));
  }

  private static boolean has(List<Column> columns, Role role) {
    return columns.stream().anyMatch(c -> c.role() == role);
  }

  private static boolean isGap(Sheet sheet, Header header, int column) {
    return IntStream.rangeClosed(Math.max(0, header.first()), header.last() + 2)
        .allMatch(row -> sheet.showing(new CellRef(row, column)).isBlank());
  }

  private static Sheet band(Sheet sheet, int from, int to) {
    List<Cell> cells =
        sheet.cells().values().stream().filter(c -> within(c.ref().column(), from, to)).toList();
    List<CellRange> merges =
        sheet.merges().stream().filter(m -> within(m.first().column(), from, to)).toList();
    return new Sheet(
            sheet.name(),
            sheet.hidden(),
            cells,
            merges,
            sheet.hiddenRows(),
            new TreeSet<>(sheet.hiddenColumns()))
        .drawnOn(sheet.drawings())
        .outOfSight(sheet.outOfSight());
  }

  private static boolean within(int column, int from, int to) {
    return column >= from && column <= to;
  }
}
