package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes our work out of a file that another program has saved since: everything may be numbered and
 * ordered anew, so that each thing is looked for by what it says. What no longer says what we wrote
 * has been changed by somebody and is left alone.
 */
final class RestoreByCell {
  private final EditedPackage parts;
  private final WorkbookPart book;
  private final ChangeRegister register;
  private final StyleSheet styles;
  private final CellReader reader;

  RestoreByCell(EditedPackage parts, WorkbookPart book, ChangeRegister register) {
    this.parts = parts;
    this.book = book;
    this.register = register;
    this.styles = new StyleSheet(parts, book);
    this.reader = new CellReader(parts, book);
  }

  void strip(WorkbookPart.SheetEntry registerSheet) {
    Map<String, List<ChangeRegister.RegisterEntry>> bySheet = new LinkedHashMap<>();
    register
        .entries()
        .forEach(e -> bySheet.computeIfAbsent(e.sheet(), key -> new ArrayList<>()).add(e));
    List<WorkbookPart.SheetEntry> ours = new ArrayList<>(List.of(registerSheet));
    bySheet.forEach(
        (name, entries) -> {
          Optional<WorkbookPart.SheetEntry> sheet =
              sheet(name, entries).filter(WorkbookPart.SheetEntry::isWorksheet);
          boolean report =
              entries.stream().anyMatch(e -> e.kind() == ChangeRegister.ChangeKind.SHEET);
          if (report) {
            sheet.ifPresent(ours::add);
          } else {
            sheet.ifPresent(found -> sheet(found, entries));
          }
        });
    styles.save();
    book.save();
    SheetRemoval removal = new SheetRemoval(parts, new WorkbookPart(parts));
    List<String> names = ours.stream().map(WorkbookPart.SheetEntry::name).toList();
    removal.remove(
        new WorkbookPart(parts)
            .sheets().stream().filter(sheet -> names.contains(sheet.name())).toList());
    removal.calculationChain();
  }

  /** The sheet of a name; if nobody has that name now, the one that has its number. */
  private Optional<WorkbookPart.SheetEntry> sheet(
      String name, List<ChangeRegister.RegisterEntry> entries) {
    return book.sheet(name)
        .or(
            () ->
                entries.stream()
                    .filter(entry -> entry.kind() == ChangeRegister.ChangeKind.ID)
                    .map(entry -> AttributeNumbers.longOr(entry.place(), -1))
                    .flatMap(id -> book.sheets().stream().filter(sheet -> sheet.id() == id))
                    .filter(
                        sheet ->
                            register.entries().stream()
                                .noneMatch(e -> e.sheet().equals(sheet.name())))
                    .findFirst());
  }

  private void sheet(WorkbookPart.SheetEntry sheet, List<ChangeRegister.RegisterEntry> entries) {
    SheetGrid grid = new SheetGrid(parts.root(sheet.part()));
    XmlEdits edits = new XmlEdits();
    Map<String, List<ChangeRegister.RegisterEntry>> cells = new LinkedHashMap<>();
    Map<CellRef, String> notes = new LinkedHashMap<>();
    Map<CellRef, String> links = new LinkedHashMap<>();
    for (ChangeRegister.RegisterEntry entry : entries) {
      switch (entry.kind()) {
        case FILL, APPEND, MARK ->
            cells.computeIfAbsent(entry.place(), key -> new ArrayList<>()).add(entry);
        case NOTE ->
            SheetGrid.range(entry.place()).ifPresent(r -> notes.put(r.first(), entry.written()));
        case LINK ->
            SheetGrid.range(entry.place()).ifPresent(r -> links.put(r.first(), entry.written()));
        case WIDTH -> width(grid, entry);
        case HEIGHT -> height(grid, entry, edits);
        case PRINT -> printArea(sheet, entry);
        case ID, SHEET, PART, NEW -> {}
      }
    }
    cells.forEach(
        (place, wanted) ->
            SheetGrid.range(place)
                .flatMap(range -> grid.cell(range.first()))
                .ifPresent(cell -> cell(cell, wanted, edits)));
    covered(grid, entries, cells, edits);
    new SheetLinks(grid).remove(links, edits);
    grid.columns().save(edits, grid.prefix(), grid.data().start());
    parts.edit(sheet.part(), edits);
    new NoteRemoval(parts, sheet.part()).remove(notes);
  }

  /** Some programs spread the ground of a merged area over the cells beneath it. */
  private void covered(
      SheetGrid grid,
      List<ChangeRegister.RegisterEntry> entries,
      Map<String, List<ChangeRegister.RegisterEntry>> known,
      XmlEdits edits) {
    Map<CellRef, ChangeRegister.RegisterEntry> marks = new HashMap<>();
    entries.stream()
        .filter(entry -> entry.kind() == ChangeRegister.ChangeKind.MARK)
        .forEach(e -> SheetGrid.range(e.place()).ifPresent(r -> marks.put(r.first(), e)));
    for (CellRange merge : grid.merges()) {
      ChangeRegister.RegisterEntry mark = marks.get(merge.first());
      if (mark == null) {
        continue;
      }
      for (int row :
          grid.rows().subMap(merge.first().row(), true, merge.last().row(), true).keySet()) {
        grid.cells(row)
            .subMap(merge.first().column(), true, merge.last().column(), true)
            .forEach(
                (column, cell) -> {
                  if (!known.containsKey(new CellRef(row, column).name())) {
                    cell(cell, List.of(mark), edits);
                  }
                });
      }
    }
  }

  private void cell(XmlElement cell, List<ChangeRegister.RegisterEntry> entries, XmlEdits edits) {
    int style = AttributeNumbers.intOr(cell.attribute("s").orElse(""), 0);
    int restored = style;
    boolean clear = false;
    for (ChangeRegister.RegisterEntry entry : entries) {
      if (entry.kind() == ChangeRegister.ChangeKind.MARK) {
        restored = styles.unmarked(restored, entry.written(), entry.before());
      } else if (reader.holds(cell, entry.written())) {
        if (entry.kind() == ChangeRegister.ChangeKind.APPEND) {
          edits.delete(cell);
          return;
        }
        clear = true;
      }
    }
    if (clear) {
      String address =
          cell.attribute("r").map(r -> " r=\"" + XmlChars.attribute(r) + "\"").orElse("");
      edits.replace(cell, "<" + cell.prefix() + "c" + address + " s=\"" + restored + "\"/>");
    } else if (restored != style) {
      edits.attribute(cell, "s", Integer.toString(restored));
    }
  }

  private static boolean near(double one, String other, double tolerance) {
    return Math.abs(one - AttributeNumbers.doubleOr(other, -1000)) <= tolerance;
  }

  private static void width(SheetGrid grid, ChangeRegister.RegisterEntry entry) {
    int column = AttributeNumbers.intOr(entry.place(), -1);
    Optional<Double> present = grid.columns().width(column);
    if (present.isPresent() && near(present.get(), entry.written(), 0.4)) {
      String before = entry.before().replace(ChangeRegister.HIDDEN, "");
      if (before.isEmpty()) {
        grid.columns().resetWidth(column);
      } else {
        grid.columns().width(column, AttributeNumbers.doubleOr(before, 8.43));
      }
      if (entry.before().endsWith(ChangeRegister.HIDDEN)) {
        grid.columns().hide(column);
      }
    }
  }

  private static void height(SheetGrid grid, ChangeRegister.RegisterEntry entry, XmlEdits edits) {
    int row = AttributeNumbers.intOr(entry.place(), -1);
    Optional<Double> present = grid.height(row);
    if (present.isPresent() && near(present.get(), entry.written(), 1.0)) {
      XmlElement element = grid.rows().get(row);
      if (entry.before().isEmpty()) {
        edits.removeAttribute(element, "ht");
        edits.removeAttribute(element, "customHeight");
      } else {
        edits.attribute(element, "ht", entry.before());
      }
    }
  }

  private void printArea(WorkbookPart.SheetEntry sheet, ChangeRegister.RegisterEntry entry) {
    book.localName("_xlnm.Print_Area", sheet.index())
        .filter(name -> plain(name.text()).equals(plain(entry.written())))
        .ifPresent(name -> book.changeName(name, entry.before()));
  }

  private static String plain(String formula) {
    return formula.replaceAll("['$\\s]", "");
  }
}
