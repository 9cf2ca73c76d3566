package cn.hebiao.adapter.excel.read;

import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.UnreadableBook.ReadProblem;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;

/** Reads addresses as files store them and refuses those beyond Excel's sheet. */
final class Address {
  static final int MAX_ROWS = 1_048_576;
  static final int MAX_COLUMNS = 16_384;

  private Address() {}

  /** A cell such as {@code D12}. */
  static CellRef cell(String name, String part) throws UnreadableBook {
    int column = 0;
    int at = 0;
    while (at < name.length() && at < 4 && letter(name.charAt(at)) > 0) {
      column = column * 26 + letter(name.charAt(at));
      at++;
    }
    int row = 0;
    int digits = at;
    while (at < name.length() && at < digits + 8 && Character.digit(name.charAt(at), 10) >= 0) {
      row = row * 10 + Character.digit(name.charAt(at), 10);
      at++;
    }
    if (at < name.length() || !inside(row - 1, column - 1)) {
      throw new UnreadableBook(ReadProblem.CORRUPT, part + " " + shortened(name));
    }
    return new CellRef(row - 1, column - 1);
  }

  private static int letter(char c) {
    int upper = c & ~0x20;
    return upper >= 'A' && upper <= 'Z' ? upper - 'A' + 1 : 0;
  }

  /** Whether row and column, from zero, are on Excel's sheet. */
  static boolean inside(int row, int column) {
    return row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS;
  }

  /** An area such as {@code A1:I30}, from whichever corner it is written. */
  static CellRange range(String name, String part) throws UnreadableBook {
    int colon = name.indexOf(':');
    CellRef one = cell(colon < 0 ? name : name.substring(0, colon), part);
    CellRef other = colon < 0 ? one : cell(name.substring(colon + 1), part);
    return CellRange.of(
        Math.min(one.row(), other.row()),
        Math.min(one.column(), other.column()),
        Math.max(one.row(), other.row()),
        Math.max(one.column(), other.column()));
  }

  private static String shortened(String name) {
    return name.length() > 20 ? name.substring(0, 20) : name;
  }
}
