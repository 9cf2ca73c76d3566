package cn.hebiao.read.form;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.rules.rulebook.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The cells of an indicator table by row and by what their columns hold. */
record TableCells(Sheet sheet, Header header) {
  private static final String MARKS = ".．,，";
  private static final Pattern NUMBER = Pattern.compile("[0-9０-９.．,，]+\\s*(分|%|％)?");

  /** Whether a text is nothing but a number, points or a percentage. */
  static boolean looksNumeric(String words) {
    String bare = words.strip();
    return !bare.isEmpty()
        && (isDigit(bare.charAt(0)) || MARKS.indexOf(bare.charAt(0)) >= 0)
        && NUMBER.matcher(bare).matches();
  }

  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9' || sign >= '０' && sign <= '９';
  }

  SheetCell at(int row, int column) {
    return new SheetCell(sheet.name(), sheet.showing(new CellRef(row, column)));
  }

  /** The cell of a column in a row; absent where the table has no such column. */
  Optional<SheetCell> at(int row, Role role) {
    return header.column(role).map(column -> at(row, column.index()));
  }

  /** The lowest label over a column. */
  String label(int column) {
    return at(header.last(), column).words();
  }

  /** The other columns under the label over that of a role. */
  List<Integer> beside(Role role) {
    return header.column(role).filter(column -> header.last() > header.first()).stream()
        .flatMap(
            column -> {
              CellRange group = sheet.extent(new CellRef(header.last() - 1, column.index()));
              return IntStream.rangeClosed(group.first().column(), group.last().column())
                  .filter(other -> other != column.index())
                  .boxed();
            })
        .toList();
  }

  /** A cell that starts in this row; one merged from above belongs to the row above. */
  Optional<SheetCell> own(int row, Optional<Column> column) {
    return column
        .filter(c -> starts(row, c.index()) && !isOfAnother(row, c.index()))
        .map(c -> at(row, c.index()));
  }

  /** Whether a cell is merged with that of a known column left of it, and belongs to that one. */
  private boolean isOfAnother(int row, int column) {
    int first = sheet.extent(new CellRef(row, column)).first().column();
    return first < column
        && header.columns().stream().anyMatch(c -> c.index() >= first && c.index() < column);
  }

  Optional<SheetCell> own(int row, Role role) {
    return own(row, header.column(role));
  }

  /** The scores in a row that others than the agency gave. */
  List<ReviewEntry> reviews(int row) {
    List<ReviewEntry> reviews = new ArrayList<>();
    for (Column column : header.reviews()) {
      own(row, Optional.of(column)).ifPresent(cell -> reviews.add(ReviewEntry.of(column, cell)));
    }
    return reviews;
  }

  /** Whether the heading of a column is merged down over a row. */
  boolean isHeading(int row, Column column) {
    return sheet.extent(new CellRef(row, column.index())).first().row() <= header.last();
  }

  boolean starts(int row, int column) {
    return sheet.extent(new CellRef(row, column)).first().row() == row;
  }

  /** The words of a column in a row, empty without such a column. */
  String words(int row, Role role) {
    return at(row, role).map(SheetCell::words).orElse("");
  }

  /** The words of all columns of a role in a row. */
  List<String> all(int row, Role role) {
    return Stream.concat(header.columns().stream(), header.doubled().stream())
        .filter(column -> column.role() == role)
        .map(column -> at(row, column.index()).words())
        .toList();
  }

  boolean isBlank(int row) {
    return header.columns().stream()
        .allMatch(column -> sheet.showing(new CellRef(row, column.index())).isBlank());
  }

  /** The filled cells of a row in the table that are no numbers, each merged one once. */
  List<SheetCell> wordsOf(int row) {
    List<SheetCell> words = new ArrayList<>();
    for (int column = Math.max(0, header.leftmost() - 1); column <= header.rightmost(); column++) {
      CellRange extent = sheet.extent(new CellRef(row, column));
      SheetCell cell = at(row, column);
      boolean starts = extent.first().row() == row && extent.first().column() == column;
      if (starts && !cell.isBlank() && !isNumber(cell)) {
        words.add(cell);
      }
    }
    return words;
  }

  /** Whether one of the next two rows is an indicator with its weight. */
  boolean indicatorBelow(int row) {
    int name = header.names().map(Column::index).orElse(0);
    for (int below = row + 1; below <= row + 2; below++) {
      CellRef ref = new CellRef(below, name);
      int label = Math.max(0, header.last());
      int widest = Math.max(2, sheet.extent(new CellRef(label, name)).columns());
      boolean named = !sheet.at(ref).isBlank() && sheet.extent(ref).columns() <= widest;
      if (named && own(below, Role.WEIGHT).filter(TableCells::isNumber).isPresent()) {
        return true;
      }
    }
    return false;
  }

  static boolean isNumber(SheetCell cell) {
    return cell.cell().value().number().isPresent() || looksNumeric(cell.words());
  }

  /** Numbers of a row, right of a column up to one column beyond the table. */
  List<SheetCell> numbersRight(int row, int column) {
    List<SheetCell> numbers = new ArrayList<>();
    CellRange done = sheet.extent(new CellRef(row, Math.max(0, column)));
    for (int c = column + 1; c <= header.rightmost() + 1; c++) {
      CellRange extent = sheet.extent(new CellRef(row, c));
      if (extent.equals(done) || extent.first().row() != row) {
        continue;
      }
      done = extent;
      SheetCell candidate = at(row, c);
      if (isNumber(candidate)) {
        numbers.add(candidate);
      }
    }
    return numbers;
  }
}
