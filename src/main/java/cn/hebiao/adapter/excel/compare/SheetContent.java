package cn.hebiao.adapter.excel.compare;

import cn.hebiao.model.grid.CellRef;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All that a sheet says, sorted by what it is about, whatever the format of its file.
 *
 * @param sections what else is said of the sheet, by kind, in the order of the file
 * @param columns by number from 0
 * @param rows by number from 0
 * @param notes where they are not kept apart from the sheet
 * @param formats the format of a cell that is not stored: that of its row or column
 */
record SheetContent(
    Map<String, String> sections,
    Map<Integer, LineAttributes> columns,
    Map<Integer, LineAttributes> rows,
    Map<CellRef, StoredCell> cells,
    Map<CellRef, String> notes,
    Map<CellRef, String> links,
    Function<CellRef, String> formats) {
  /**
   * A cell.
   *
   * @param raw what the file says of its content
   * @param format the number of its format
   * @param shown formula and value as text
   */
  record StoredCell(String raw, String format, String shown) {}

  /**
   * A row or column.
   *
   * @param size its height or width
   * @param rest everything else that is said of it
   */
  record LineAttributes(String size, Map<String, String> rest) {
    static final LineAttributes NONE = new LineAttributes("", Map.of());
  }

  /** Nothing yet. */
  SheetContent(Function<CellRef, String> formats) {
    this(
        new LinkedHashMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        formats);
  }

  /** What stands in a cell; one that is not stored is blank. */
  StoredCell at(CellRef ref) {
    StoredCell stored = cells.get(ref);
    return stored == null ? new StoredCell("", formats.apply(ref), "") : stored;
  }
}
