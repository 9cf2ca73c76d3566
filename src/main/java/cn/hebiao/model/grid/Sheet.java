package cn.hebiao.model.grid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One worksheet: its cells that hold something, its merged areas and what of it is hidden.
 *
 * <p>Wrong dimensions, gaps and far-away cells do not matter: only cells that are stored are kept.
 */
public final class Sheet {
  private final String name;
  private final boolean hidden;
  private final boolean outOfSight;
  private final NavigableMap<CellRef, Cell> cells;
  private final List<CellRange> merges;
  private final Map<CellRef, CellRange> mergeOf;
  private final SortedSet<Integer> hiddenRows;
  private final SortedSet<Integer> hiddenColumns;
  private final List<CellRange> drawings;

  /**
   * @param name the sheet's name
   * @param hidden whether Excel hides the sheet
   * @param cells the stored cells; blank ones may be left out
   * @param merges the merged areas; those of more than a million cells are not indexed
   * @param hiddenRows hidden rows from 0
   * @param hiddenColumns hidden columns from 0
   */
  public Sheet(
      String name,
      boolean hidden,
      List<Cell> cells,
      List<CellRange> merges,
      SortedSet<Integer> hiddenRows,
      SortedSet<Integer> hiddenColumns) {
    this(name, hidden, false, cells, merges, hiddenRows, hiddenColumns, List.of());
  }

  private Sheet(
      String name,
      boolean hidden,
      boolean outOfSight,
      List<Cell> cells,
      List<CellRange> merges,
      SortedSet<Integer> hiddenRows,
      SortedSet<Integer> hiddenColumns,
      List<CellRange> drawings) {
    this.name = name;
    this.hidden = hidden;
    this.outOfSight = outOfSight;
    NavigableMap<CellRef, Cell> stored = new TreeMap<>();
    for (Cell cell : cells) {
      stored.put(cell.ref(), cell);
    }
    this.cells = Collections.unmodifiableNavigableMap(stored);
    this.merges = List.copyOf(merges);
    this.mergeOf = indexOf(this.merges);
    this.hiddenRows = Collections.unmodifiableSortedSet(new TreeSet<>(hiddenRows));
    this.hiddenColumns = Collections.unmodifiableSortedSet(new TreeSet<>(hiddenColumns));
    this.drawings = List.copyOf(drawings);
  }

  private static Map<CellRef, CellRange> indexOf(List<CellRange> merges) {
    Map<CellRef, CellRange> index = new HashMap<>();
    for (CellRange merge : merges) {
      if ((long) merge.rows() * merge.columns() > 1_000_000L) {
        continue;
      }
      for (int row = merge.first().row(); row <= merge.last().row(); row++) {
        for (int column = merge.first().column(); column <= merge.last().column(); column++) {
          index.putIfAbsent(new CellRef(row, column), merge);
        }
      }
    }
    return index;
  }

  /** The same sheet with another content in some cells. */
  public Sheet with(List<Cell> changed) {
    List<Cell> all = new ArrayList<>(cells.values());
    all.addAll(changed);
    return new Sheet(name, hidden, outOfSight, all, merges, hiddenRows, hiddenColumns, drawings);
  }

  /** The same sheet with pictures, charts and shapes lying over areas of it. */
  public Sheet drawnOn(List<CellRange> areas) {
    return new Sheet(
        name,
        hidden,
        outOfSight,
        List.copyOf(cells.values()),
        merges,
        hiddenRows,
        hiddenColumns,
        areas);
  }

  /** The same sheet, or one that only a programmer can unhide. */
  public Sheet outOfSight(boolean very) {
    return new Sheet(
        name,
        hidden || very,
        very,
        List.copyOf(cells.values()),
        merges,
        hiddenRows,
        hiddenColumns,
        drawings);
  }

  public String name() {
    return name;
  }

  public boolean hidden() {
    return hidden;
  }

  /** Whether it is hidden so that Excel does not offer to unhide it: none of it was submitted. */
  public boolean outOfSight() {
    return outOfSight;
  }

  /** The stored cells in reading order. */
  public NavigableMap<CellRef, Cell> cells() {
    return cells;
  }

  public List<CellRange> merges() {
    return merges;
  }

  public SortedSet<Integer> hiddenRows() {
    return hiddenRows;
  }

  public SortedSet<Integer> hiddenColumns() {
    return hiddenColumns;
  }

  /** The areas that pictures, charts and shapes cover, as far as that is known. */
  public List<CellRange> drawings() {
    return drawings;
  }

  /** The cell at an address itself; a blank one where nothing is stored. */
  public Cell at(CellRef ref) {
    Cell cell = cells.get(ref);
    return cell == null ? Cell.blank(ref) : cell;
  }

  /** The cell that shows at an address: inside a merged area its top left cell. */
  public Cell showing(CellRef ref) {
    CellRange merge = mergeOf.get(ref);
    return at(merge == null ? ref : merge.first());
  }

  /** The merged area an address lies in, or the single cell. */
  public CellRange extent(CellRef ref) {
    CellRange merge = mergeOf.get(ref);
    return merge == null ? CellRange.of(ref) : merge;
  }

  /** The merged area an address lies in, if any. */
  public Optional<CellRange> mergeAt(CellRef ref) {
    return Optional.ofNullable(mergeOf.get(ref));
  }
}
