package cn.hebiao.adapter.excel.write;

import cn.hebiao.adapter.excel.write.ChangeRegister.ChangeKind;
import cn.hebiao.adapter.excel.write.ChangeRegister.RegisterEntry;
import cn.hebiao.adapter.excel.write.WorkbookPart.SheetEntry;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  void strip(String registerSheet) {
    Map<String, List<RegisterEntry>> bySheet = new LinkedHashMap<>();
    register
        .entries()
        .forEach(e -> bySheet.computeIfAbsent(e.sheet(), key -> new ArrayList<>()).add(e));
    Set<String> ours = new HashSet<>(Set.of(registerSheet));
    bySheet.forEach(
        (name, entries) -> {
          Optional<SheetEntry> sheet = sheet(name, entries);
          if (entries.stream().anyMatch(e -> e.kind() == ChangeKind.SHEET)) {
            sheet.ifPresent(found -> ours.add(found.name()));
          } else {
            sheet.ifPresent(found -> sheet(found, entries));
          }
        });
    styles.save();
    book.save();
    new SheetRemoval(parts, new WorkbookPart(parts), ours).remove();
  }

  /** The sheet of a name; if nobody has that name now, the one that has its number. */
  private Optional<SheetEntry> sheet(String name, List<RegisterEntry> entries) {
    return book.worksheet(name).or(() -> renamed(entries));
  }

  private Optional<SheetEntry> renamed(List<RegisterEntry> entries) {
    return entries.stream()
        .filter(entry -> entry.kind() == ChangeKind.ID)
        .flatMap(entry -> book.sheets().stream().filter(sheet -> sheet.id() == entry.number()))
        .filter(s -> register.entries().stream().noneMatch(e -> e.sheet().equals(s.name())))
        .findFirst()
        .filter(sheet -> sheet.listed().isWorksheet());
  }

  private void sheet(SheetEntry sheet, List<RegisterEntry> entries) {
    SheetGrid grid = new SheetGrid(parts.root(sheet.part()));
    XmlEdits edits = new XmlEdits();
    Map<CellRef, List<RegisterEntry>> cells = new LinkedHashMap<>();
    Map<CellRef, String> notes = new LinkedHashMap<>();
    Map<CellRef, String> links = new LinkedHashMap<>();
    for (RegisterEntry entry : entries) {
      Optional<CellRef> place = entry.cell();
      switch (entry.kind()) {
        case FILL, APPEND, MARK ->
            place.ifPresent(c -> cells.computeIfAbsent(c, key -> new ArrayList<>()).add(entry));
        case NOTE -> place.ifPresent(cell -> notes.put(cell, entry.written()));
        case LINK -> place.ifPresent(cell -> links.put(cell, entry.written()));
        case WIDTH -> width(grid.columns(), entry);
        case HEIGHT -> height(grid, entry, edits);
        case PRINT -> printArea(sheet, entry);
        case ID, SHEET, PART, NEW -> {}
      }
    }
    cells.forEach((place, wanted) -> grid.cell(place).ifPresent(c -> cell(c, wanted, edits)));
    covered(grid, cells, edits);
    new SheetLinks(grid).remove(links, edits);
    grid.columns().save(edits, grid.prefix(), grid.data().start());
    parts.edit(sheet.part(), edits);
    new NoteRemoval(parts, new RelationList(parts, sheet.part()).now()).remove(notes);
  }

  /** Some programs spread the ground of a merged area over the cells beneath it. */
  private void covered(SheetGrid grid, Map<CellRef, List<RegisterEntry>> known, XmlEdits edits) {
    for (CellRange merge : grid.merges()) {
      List<RegisterEntry> marks =
          known.getOrDefault(merge.first(), List.of()).stream()
              .filter(entry -> entry.kind() == ChangeKind.MARK)
              .toList();
      if (!marks.isEmpty()) {
        List<RegisterEntry> mark = marks.subList(marks.size() - 1, marks.size());
        int right = merge.last().column();
        for (int row :
            grid.rows().subMap(merge.first().row(), true, merge.last().row(), true).keySet()) {
          grid.cells(row)
              .subMap(merge.first().column(), true, right, true)
              .forEach(
                  (column, cell) -> {
                    if (!known.containsKey(new CellRef(row, column))) {
                      cell(cell, mark, edits);
                    }
                  });
        }
      }
    }
  }

  private void cell(XmlElement cell, List<RegisterEntry> entries, XmlEdits edits) {
    int style = cell.number("s", 0);
    int restored = style;
    boolean clear = false;
    for (RegisterEntry entry : entries) {
      if (entry.kind() == ChangeKind.MARK) {
        restored = styles.unmarked(restored, entry.written(), entry.before());
      } else if (reader.holds(cell, entry.written())) {
        if (entry.kind() == ChangeKind.APPEND) {
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

  private static boolean isNear(Optional<Double> present, RegisterEntry entry, double tolerance) {
    double written = AttributeNumbers.doubleOr(entry.written(), -1000);
    return present.isPresent() && Math.abs(present.get() - written) <= tolerance;
  }

  private static void width(SheetColumns columns, RegisterEntry entry) {
    int column = entry.number();
    if (isNear(columns.width(column), entry, 0.4)) {
      String before = entry.before().replace(ChangeRegister.HIDDEN, "");
      if (before.isEmpty()) {
        columns.resetWidth(column);
      } else {
        columns.width(column, AttributeNumbers.doubleOr(before, 8.43));
      }
      if (entry.before().endsWith(ChangeRegister.HIDDEN)) {
        columns.hide(column);
      }
    }
  }

  private static void height(SheetGrid grid, RegisterEntry entry, XmlEdits edits) {
    XmlElement row = grid.rows().get(entry.number());
    if (isNear(grid.height(entry.number()), entry, 1.0)) {
      if (entry.before().isEmpty()) {
        edits.removeAttribute(row, "ht");
        edits.removeAttribute(row, "customHeight");
      } else {
        edits.attribute(row, "ht", entry.before());
      }
    }
  }

  private void printArea(SheetEntry sheet, RegisterEntry entry) {
    book.printArea(sheet)
        .filter(name -> SheetLinks.plain(name.text()).equals(SheetLinks.plain(entry.written())))
        .ifPresent(name -> book.changeName(name, entry.before()));
  }
}
