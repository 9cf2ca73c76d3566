package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.Content;
import cn.hebiao.tell.edit.Edit;
import cn.hebiao.tell.edit.SkippedEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sorts the edits of one sheet by cell, and leaves out those that must not be made: over what an
 * agency wrote, under merged areas, on cells with a discussion, off the grid.
 */
final class PlannedCells implements Edit.Visitor {
  /** Notes that one sheet may get; the report sheet lists everything anyway. */
  static final int MOST_NOTES = 500;

  /** What a sheet of some format lets us know and do. */
  interface EditedSheet {
    boolean isBlank(CellRef cell);

    List<CellRange> merges();

    Set<CellRef> discussed();

    int rows();

    int columns();
  }

  private final EditedSheet sheet;
  private final List<SkippedEdit> skipped;
  private final NavigableMap<Integer, List<CellRange>> mergesOfRow = new TreeMap<>();
  private final NavigableMap<Integer, NavigableMap<Integer, PlannedCell>> rows = new TreeMap<>();
  private final Map<CellRef, String> notes = new LinkedHashMap<>();
  private final Map<Integer, Double> widths = new LinkedHashMap<>();
  private final List<Edit.Print> prints = new ArrayList<>();
  private final Map<CellRef, Boolean> taken = new HashMap<>();

  PlannedCells(EditedSheet sheet, List<Edit> edits, List<SkippedEdit> skipped) {
    this.sheet = sheet;
    this.skipped = skipped;
    NavigableMap<Integer, List<CellRange>> wanted = new TreeMap<>();
    edits.forEach(edit -> edit.accept(new RowsOf(wanted)));
    for (CellRange merge : sheet.merges()) {
      wanted
          .subMap(merge.first().row(), true, merge.last().row(), true)
          .values()
          .forEach(list -> list.add(merge));
    }
    mergesOfRow.putAll(wanted);
    edits.forEach(edit -> edit.accept(this));
  }

  /** Notes which rows are of interest, so that merged areas are indexed only there. */
  private record RowsOf(Map<Integer, List<CellRange>> wanted) implements Edit.Visitor {
    private void row(CellRef cell) {
      wanted.computeIfAbsent(cell.row(), key -> new ArrayList<>());
    }

    @Override
    public void fill(Edit.Fill fill) {
      row(fill.cell());
    }

    @Override
    public void append(Edit.Append append) {
      row(append.cell());
      row(append.like());
    }

    @Override
    public void width(Edit.Width width) {}

    @Override
    public void print(Edit.Print print) {}

    @Override
    public void note(Edit.Note note) {
      row(note.cell());
    }

    @Override
    public void mark(Edit.Mark mark) {
      row(mark.cell());
    }
  }

  /** The area a cell shows in: its merged area or itself. */
  CellRange extent(CellRef cell) {
    return mergesOfRow.getOrDefault(cell.row(), List.of()).stream()
        .filter(merge -> merge.contains(cell))
        .findFirst()
        .orElseGet(() -> CellRange.of(cell));
  }

  private Optional<CellRef> target(Edit edit, CellRef cell) {
    CellRef shown = extent(cell).first();
    if (cell.row() >= sheet.rows() || cell.column() >= sheet.columns()) {
      return skip(edit, SkippedEdit.SkipReason.OFF_GRID);
    }
    return sheet.discussed().contains(shown)
        ? skip(edit, SkippedEdit.SkipReason.DISCUSSED)
        : Optional.of(shown);
  }

  private Optional<CellRef> skip(Edit edit, SkippedEdit.SkipReason reason) {
    skipped.add(new SkippedEdit(edit, reason));
    return Optional.empty();
  }

  private Optional<CellRef> blank(Edit edit, CellRef cell) {
    boolean free = !taken.containsKey(cell) && sheet.isBlank(cell);
    if (!free) {
      return skip(edit, SkippedEdit.SkipReason.NOT_BLANK);
    }
    taken.put(cell, true);
    return Optional.of(cell);
  }

  private PlannedCell wish(CellRef cell) {
    return rows.getOrDefault(cell.row(), new TreeMap<>())
        .getOrDefault(cell.column(), PlannedCell.NONE);
  }

  private void set(CellRef cell, PlannedCell wish) {
    rows.computeIfAbsent(cell.row(), key -> new TreeMap<>()).put(cell.column(), wish);
  }

  @Override
  public void fill(Edit.Fill fill) {
    target(fill, fill.cell())
        .flatMap(cell -> blank(fill, cell))
        .ifPresent(cell -> set(cell, wish(cell).fill(fill)));
  }

  @Override
  public void append(Edit.Append append) {
    Optional<CellRef> target = target(append, append.cell());
    if (target.isPresent() && !target.get().equals(append.cell())) {
      skip(append, SkippedEdit.SkipReason.MERGED);
      return;
    }
    target
        .flatMap(cell -> blank(append, cell))
        .ifPresent(cell -> set(cell, wish(cell).append(append)));
  }

  @Override
  public void width(Edit.Width width) {
    if (width.column() < sheet.columns()) {
      widths.put(width.column(), width.characters());
    } else {
      skip(width, SkippedEdit.SkipReason.OFF_GRID);
    }
  }

  @Override
  public void print(Edit.Print print) {
    prints.add(print);
  }

  @Override
  public void note(Edit.Note note) {
    target(note, note.cell())
        .flatMap(
            cell ->
                notes.size() < MOST_NOTES || notes.containsKey(cell)
                    ? Optional.of(cell)
                    : skip(note, SkippedEdit.SkipReason.TOO_MANY_NOTES))
        .ifPresent(cell -> notes.merge(cell, note.text(), (one, two) -> one + "\n" + two));
  }

  @Override
  public void mark(Edit.Mark mark) {
    target(mark, mark.cell()).ifPresent(cell -> set(cell, wish(cell).mark(mark.severity())));
  }

  /** What is wanted of the cells, by row and column from 0. */
  NavigableMap<Integer, NavigableMap<Integer, PlannedCell>> rows() {
    return rows;
  }

  /**
   * Where appended cells lead, by cell in reading order.
   *
   * @param report name of the sheet with the report
   */
  Map<CellRef, String> links(String report) {
    Map<CellRef, String> links = new LinkedHashMap<>();
    rows.forEach(
        (row, cells) ->
            cells.forEach(
                (column, wish) ->
                    wish.append()
                        .flatMap(Edit.Append::back)
                        .ifPresent(
                            back ->
                                links.put(
                                    new CellRef(row, column),
                                    PrintArea.quoted(report) + "!" + back.name()))));
    return links;
  }

  /** Note texts by cell, in the order of the plan. */
  Map<CellRef, String> notes() {
    return notes;
  }

  /** Widths in characters by column from 0. */
  Map<Integer, Double> widths() {
    return widths;
  }

  List<Edit.Print> prints() {
    return prints;
  }

  /** The text that a content shows, as far as its length matters. */
  static String shown(Content content) {
    return content.fold(
        Content.TextContent::text, figure -> AttributeNumbers.plain(figure.value()));
  }
}
