package cn.hebiao.layout;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ways in which a published table is laid out on a sheet. */
enum PublishedLayout {
  /** Every cell in a column of its own, nothing merged: short rows end early. */
  PLAIN("Sheet1", "A1") {
    @Override
    List<Integer> widths(int cells, int columns) {
      return Collections.nCopies(cells, 1);
    }

    @Override
    void join(JoinedCells table) {}
  },

  /** Short rows are as wide as the table, levels merged downwards, shares numbers. */
  MERGED("自评表", "A1") {
    @Override
    void put(Paper paper, CellRef ref, String words) {
      if (words.matches("[0-9]+([.][0-9]+)?%")) {
        paper.percent(ref.row(), ref.column(), words);
      } else {
        super.put(paper, ref, words);
      }
    }
  },

  /** As far from the corner as forms with their number and a remark above them. */
  SHIFTED("自评表", "C4") {
    @Override
    void above(Paper paper) {
      paper.text(0, 0, "附件3");
      paper.text(1, 0, "（仅供内部使用）");
    }
  },

  /** Headings merged over the columns that they head and the lines that they take. */
  HEADERS("自评表", "A1") {
    @Override
    void join(JoinedCells table) {
      super.join(table);
      table.joinHeadings();
      table.joinBlocks();
    }
  };

  private final String sheet;
  private final CellRef first;

  PublishedLayout(String sheet, String first) {
    this.sheet = sheet;
    this.first = CellRef.of(first);
  }

  Sheet lay(PublishedTable table) {
    Paper paper = new Paper(sheet);
    above(paper);
    JoinedCells joined = new JoinedCells(table.rows(), table.columns());
    for (int row = 0; row < table.rows().size(); row++) {
      List<String> cells = table.rows().get(row);
      List<Integer> widths = widths(cells.size(), table.columns());
      for (int cell = 0, column = 0; cell < cells.size(); column += widths.get(cell++)) {
        joined.join(row, column, row, column + widths.get(cell) - 1);
        if (!cells.get(cell).isEmpty()) {
          put(paper, place(row, column), cells.get(cell));
        }
      }
    }
    join(joined);
    for (CellRange range : joined.ranges()) {
      CellRef from = place(range.first().row(), range.first().column());
      CellRef to = place(range.last().row(), range.last().column());
      paper.merge(from.row(), from.column(), to.row(), to.column());
    }
    return paper.sheet();
  }

  /** Where a cell of the table stands on the sheet. */
  CellRef place(PublishedTable table, int row, int cell) {
    List<Integer> widths = widths(table.rows().get(row).size(), table.columns());
    int column = IntStream.range(0, cell).map(c -> c < widths.size() ? widths.get(c) : 1).sum();
    return place(row, column);
  }

  /** The lines that are meant for this layout, without the marks. */
  Stream<String> own(List<String> lines) {
    String other = this == PLAIN ? "[joined] " : "[plain] ";
    return lines.stream()
        .filter(line -> !line.startsWith(other))
        .map(line -> line.replaceFirst("^\\[(plain|joined)\\] ", ""));
  }

  private CellRef place(int row, int column) {
    return first.plus(row, column);
  }

  /** How many columns each cell of a row takes: the second one takes the slack. */
  List<Integer> widths(int cells, int columns) {
    return IntStream.range(0, cells).map(cell -> width(cell, cells, columns)).boxed().toList();
  }

  private static int width(int cell, int cells, int columns) {
    int slack = columns - cells;
    boolean halves = cells == 3;
    if (cells == 1) {
      return columns;
    } else if (cell == 1) {
      return halves ? (columns - 1) / 2 : 1 + slack;
    } else {
      return halves && cell == 2 ? columns - 1 - (columns - 1) / 2 : 1;
    }
  }

  void put(Paper paper, CellRef ref, String words) {
    if (words.matches("-?[0-9]+([.][0-9]+)?")) {
      String stored = new BigDecimal(words).stripTrailingZeros().toPlainString();
      paper.number(ref.row(), ref.column(), stored);
    } else {
      paper.text(ref.row(), ref.column(), words);
    }
  }

  void above(Paper paper) {}

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  void join(JoinedCells table) {
    table.joinLevels();
  }
}
