package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The list of everything that we have done to a workbook, kept inside the workbook on a sheet that
 * Excel never shows. It is what lets us recognise and take out our own work later.
 *
 * @param entries in the order of the work
 */
record ChangeRegister(List<RegisterEntry> entries) {
  /** Stands in the first cell of the sheet, with the version of the list's layout. */
  static final String MARK = "hebiao-register/1";

  /** Behind the former width of a column that was hidden. */
  static final String HIDDEN = " hidden";

  /** Text of one cell of the list; far from Excel's limit. */
  private static final int CHUNK = 30_000;

  /** What an entry tells. */
  enum ChangeKind {
    /** A blank of the form was filled: written content. */
    FILL,
    /** A cell was added: written content. */
    APPEND,
    /** A ground was set: written colour, fill before. */
    MARK,
    /** A note was added or lengthened: written text. */
    NOTE,
    /** A link was set: the place it leads to. */
    LINK,
    /** A column was widened: written width, width before or nothing, whether it was hidden. */
    WIDTH,
    /** A row height was set: written height, height before. */
    HEIGHT,
    /** The print area was widened: written and former formula. */
    PRINT,
    /** The number by which the file knows a sheet that we changed, in case it is renamed. */
    ID,
    /** A sheet of ours. */
    SHEET,
    /** A part was changed: its digest afterwards, and the patch that undoes it. */
    PART,
    /** A part was added: its digest. */
    NEW
  }

  /**
   * One line of the list.
   *
   * @param kind what was done
   * @param sheet on which sheet; the part's name for parts
   * @param place cell, row or column
   * @param written what we wrote
   * @param before what was there
   */
  record RegisterEntry(ChangeKind kind, String sheet, String place, String written, String before) {
    /** The number of a row or column, or of a sheet; one that nothing has where it is none. */
    int number() {
      return AttributeNumbers.intOr(place, -1);
    }

    /** The cell; empty where the place is none. */
    Optional<CellRef> cell() {
      return SheetGrid.range(place).map(CellRange::first);
    }
  }

  ChangeRegister() {
    this(new ArrayList<>());
  }

  void add(ChangeKind kind, String sheet, String place, String written, String before) {
    entries.add(new RegisterEntry(kind, sheet, place, written, before));
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  List<RegisterEntry> entries(ChangeKind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind).toList();
  }

  /** The rows of the sheet, long texts cut into pieces that a cell can hold. */
  List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(MARK));
    for (RegisterEntry entry : entries) {
      List<String> row = new ArrayList<>();
      String written = XmlChars.stored(entry.written());
      row.addAll(List.of(entry.kind().name(), entry.sheet(), entry.place(), written));
      String before = entry.before();
      for (int at = 0; at < before.length(); at += CHUNK) {
        row.add(before.substring(at, Math.min(before.length(), at + CHUNK)));
      }
      rows.add(row);
    }
    return rows;
  }

  /**
   * Reads the rows of the sheet; lines that nobody of ours has written are left out, and all lines
   * of a sheet without the mark.
   */
  static ChangeRegister of(List<List<String>> rows) {
    ChangeRegister register = new ChangeRegister();
    boolean marked = !rows.isEmpty() && at(rows.get(0), 0).equals(MARK);
    for (List<String> row : marked ? rows.subList(1, rows.size()) : rows.subList(0, 0)) {
      for (ChangeKind kind : ChangeKind.values()) {
        if (at(row, 0).equals(kind.name())) {
          String before = String.join("", row.subList(Math.min(4, row.size()), row.size()));
          register.add(kind, at(row, 1), at(row, 2), at(row, 3), before);
        }
      }
    }
    return register;
  }

  private static String at(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }
}
