package cn.hebiao.model.grid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of one cell, counted from zero; {@link #name()} gives it as Excel shows it.
 *
 * @param row row index from 0 (Excel's row 1 is 0)
 * @param column column index from 0 (column A is 0)
 */
public record CellRef(int row, int column) implements Comparable<CellRef> {
  private static final Pattern NAME = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([1-9][0-9]{0,6})");

  public CellRef {
    if (row < 0 || column < 0) {
      throw new IllegalArgumentException("negative cell address: " + row + "," + column);
    }
  }

  /** Reads an address such as {@code D12} or {@code $D$12}. */
  public static CellRef of(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a cell address: " + name);
    }
    int column = 0;
    for (char letter : matcher.group(1).toUpperCase(java.util.Locale.ROOT).toCharArray()) {
      column = column * 26 + (letter - 'A' + 1);
    }
    return new CellRef(Integer.parseInt(matcher.group(2)) - 1, column - 1);
  }

  /** The address as Excel shows it, for example {@code D12}. */
  public String name() {
    return columnName(column) + (row + 1);
  }

  /** The letters of a column, for example {@code AB} for 27. */
  public static String columnName(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  /** The cell so many rows below and columns to the right of this one. */
  public CellRef plus(int rows, int columns) {
    return new CellRef(row + rows, column + columns);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CellRef ref && row == ref.row && column == ref.column;
  }

  @Override
  public int hashCode() {
    return 31 * row + column;
  }

  @Override
  public int compareTo(CellRef other) {
    return row != other.row
        ? Integer.compare(row, other.row)
        : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return name();
  }
}
