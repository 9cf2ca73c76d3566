package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.Content;
import cn.hebiao.tell.edit.Edit;
import cn.hebiao.tell.edit.Report;
import cn.hebiao.tell.edit.SkippedEdit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Sorts the edits of one sheet by cell, and leaves out those that must not be made: over what an
 * agency wrote, under merged areas, on cells with a discussion, off the grid.
 */
final class PlannedCells implements Edit.Visitor {
  /** Notes that one sheet may get; the report sheet lists everything anyway. */
  static final int MOST_NOTES = 500;

  /**
   * What a sheet of some format lets us know and do.
   *
   * @param blank whether a cell holds nothing that an agency could have meant
   * @param discussed cells with a discussion
   * @param rows number of rows that the format has
   */
  record EditedSheet(
      Predicate<CellRef> blank,
      List<CellRange> merges,
      Set<CellRef> discussed,
      int rows,
      int columns) {}

  private final EditedSheet ground;
  private final List<SkippedEdit> skipped;
  private final NavigableMap<Integer, List<CellRange>> mergesOfRow = new TreeMap<>();
  private final NavigableMap<Integer, NavigableMap<Integer, PlannedCell>> rows = new TreeMap<>();
  private final Map<CellRef, String> notes = new LinkedHashMap<>();
  private final Map<Integer, Double> widths = new LinkedHashMap<>();
  private final List<Edit.Print> prints = new ArrayList<>();
  private final Set<CellRef> taken = new HashSet<>();

  PlannedCells(EditedSheet ground, List<Edit> edits, List<SkippedEdit> skipped) {
    this.ground = ground;
    this.skipped = skipped;
    edits.forEach(this::expect);
    for (CellRange merge : ground.merges()) {
      mergesOfRow
          .subMap(merge.first().row(), true, merge.last().row(), true)
          .values()
          .forEach(list -> list.add(merge));
    }
    edits.forEach(edit -> edit.accept(this));
  }

  /** Notes which rows are of interest, so that merged areas are indexed only there. */
  private void expect(Edit edit) {
    mergesOfRow.computeIfAbsent(edit.place().row(), row -> new ArrayList<>());
    if (edit instanceof Edit.Append append) {
      mergesOfRow.computeIfAbsent(append.like().row(), row -> new ArrayList<>());
    }
  }

  /** The area a cell shows in: its merged area or itself. */
  CellRange extent(CellRef cell) {
    return mergesOfRow.getOrDefault(cell.row(), List.of()).stream()
        .filter(merge -> merge.contains(cell))
        .findFirst()
        .orElseGet(() -> CellRange.of(cell));
  }

  private Optional<CellRef> target(Edit edit) {
    CellRef cell = edit.place();
    CellRef shown = extent(cell).first();
    if (cell.row() >= ground.rows() || cell.column() >= ground.columns()) {
      return skip(edit, SkippedEdit.SkipReason.OFF_GRID);
    }
    return ground.discussed().contains(shown)
        ? skip(edit, SkippedEdit.SkipReason.DISCUSSED)
        : Optional.of(shown);
  }

  private Optional<CellRef> skip(Edit edit, SkippedEdit.SkipReason reason) {
    skipped.add(new SkippedEdit(edit, reason));
    return Optional.empty();
  }

  private Optional<CellRef> blank(Edit edit, CellRef cell) {
    boolean free = !taken.contains(cell) && ground.blank().test(cell) && taken.add(cell);
    return free ? Optional.of(cell) : skip(edit, SkippedEdit.SkipReason.NOT_BLANK);
  }

  private void change(CellRef cell, UnaryOperator<PlannedCell> change) {
    rows.computeIfAbsent(cell.row(), key -> new TreeMap<>())
        .merge(cell.column(), change.apply(PlannedCell.NONE), (old, first) -> change.apply(old));
  }

  @Override
  public void fill(Edit.Fill fill) {
    target(fill)
        .flatMap(cell -> blank(fill, cell))
        .ifPresent(cell -> change(cell, old -> old.fill(fill)));
  }

  @Override
  public void append(Edit.Append append) {
    Optional<CellRef> target = target(append);
    if (target.isPresent() && !target.get().equals(append.cell())) {
      skip(append, SkippedEdit.SkipReason.MERGED);
      return;
    }
    target
        .flatMap(cell -> blank(append, cell))
        .ifPresent(cell -> change(cell, old -> old.append(append)));
  }

  @Override
  public void width(Edit.Width width) {
    if (width.column() < ground.columns()) {
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
    Optional<CellRef> cell = target(note);
    if (cell.isEmpty()) {
      return;
    }
    if (notes.size() < MOST_NOTES || notes.containsKey(cell.get())) {
      notes.merge(cell.get(), note.text(), (one, two) -> one + "\n" + two);
    } else {
      skip(note, SkippedEdit.SkipReason.TOO_MANY_NOTES);
    }
  }

  @Override
  public void mark(Edit.Mark mark) {
    target(mark).ifPresent(cell -> change(cell, old -> old.mark(mark.severity())));
  }

  /** What is wanted of the cells, by row and column from 0. */
  NavigableMap<Integer, NavigableMap<Integer, PlannedCell>> rows() {
    return rows;
  }

  /** The cells to be appended, in reading order. */
  List<Edit.Append> appended() {
    return rows.values().stream()
        .flatMap(cells -> cells.values().stream())
        .flatMap(wish -> wish.append().stream())
        .toList();
  }

  /**
   * Where appended cells lead, by cell in reading order.
   *
   * @param report name of the sheet with the report
   */
  Map<CellRef, String> links(String report) {
    Map<CellRef, String> links = new LinkedHashMap<>();
    appended().stream()
        .filter(append -> append.back().isPresent())
        .forEach(
            append ->
                links.put(
                    append.cell(),
                    PrintArea.place(new Report.SheetLink(report, append.back().orElseThrow()))));
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
