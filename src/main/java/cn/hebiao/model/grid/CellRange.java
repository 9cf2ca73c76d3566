package cn.hebiao.model.grid;

/**
 * A rectangle of cells, both corners inside it.
 *
 * @param first top left cell
 * @param last bottom right cell, not above or left of the first
 */
public record CellRange(CellRef first, CellRef last) {
  public CellRange {
    if (last.row() < first.row() || last.column() < first.column()) {
      throw new IllegalArgumentException("range runs backwards: " + first + ":" + last);
    }
  }

  /** The range of one cell. */
  public static CellRange of(CellRef cell) {
    return new CellRange(cell, cell);
  }

  /** The range between two rows and two columns, all four counted from zero and inside it. */
  public static CellRange of(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    return new CellRange(new CellRef(firstRow, firstColumn), new CellRef(lastRow, lastColumn));
  }

  /** Whether the cell lies in this range. */
  public boolean contains(CellRef cell) {
    return cell.row() >= first.row()
        && cell.row() <= last.row()
        && cell.column() >= first.column()
        && cell.column() <= last.column();
  }

  /** Whether the two ranges share a cell. */
  public boolean overlaps(CellRange other) {
    return first.row() <= other.last.row()
        && other.first.row() <= last.row()
        && first.column() <= other.last.column()
        && other.first.column() <= last.column();
  }

  public int rows() {
    return last.row() - first.row() + 1;
  }

  public int columns() {
    return last.column() - first.column() + 1;
  }

  /** As Excel writes it: {@code A1:I30}, or {@code A1} for a single cell. */
  public String name() {
    return first.equals(last) ? first.name() : first.name() + ":" + last.name();
  }

  @Override
  public String toString() {
    return name();
  }
}
