package cn.hebiao.adapter.excel.write;

import cn.hebiao.app.Annotated;
import cn.hebiao.app.BookAnnotator;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.tell.edit.Edit;
import cn.hebiao.tell.edit.EditPlan;
import cn.hebiao.tell.edit.Report;
import cn.hebiao.tell.edit.SkippedEdit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes into Office Open XML workbooks (xlsx, xlsm, transitional and strict). Parts that nothing
 * is written into are copied in their compressed form; in the others only the places that change
 * are spliced, and the rest of their text stays letter by letter.
 */
public final class OoxmlAnnotator implements BookAnnotator {
  @Override
  public Annotated annotate(byte[] original, BookFormat format, EditPlan plan) {
    byte[] clean = pristine(original, format);
    EditedPackage parts = EditedPackage.read(clean);
    boolean signed = Signatures.drop(parts);
    WorkbookPart book = new WorkbookPart(parts);
    boolean registered = book.register();
    Run run = new Run(parts, book, new StyleSheet(parts, book));
    plan.report().ifPresent(run::name);
    run.edits(plan.edits());
    plan.report().ifPresent(run::report);
    if (run.isIdle()) {
      return new Annotated(registered ? registered(clean) : clean, run.skipped, false);
    }
    return new Annotated(run.finish(), run.skipped, signed);
  }

  /** Nothing was written into it, and yet it must be what its name says. */
  private static byte[] registered(byte[] clean) {
    EditedPackage parts = EditedPackage.read(clean);
    new WorkbookPart(parts).register();
    return parts.write();
  }

  @Override
  public Annotated complete(byte[] original, BookFormat format, List<Edit.Fill> fills) {
    byte[] clean = pristine(original, format);
    EditedPackage parts = EditedPackage.read(clean);
    boolean signed = Signatures.drop(parts);
    WorkbookPart book = new WorkbookPart(parts);
    book.register();
    StyleSheet styles = new StyleSheet(parts, book);
    Run run = new Run(parts, book, styles);
    run.edits(List.copyOf(fills));
    book.save();
    styles.save();
    new FilledDigest(parts, book.conformance()).set();
    return new Annotated(parts.write(), run.skipped, signed);
  }

  @Override
  public boolean untouched(byte[] copy, BookFormat format) {
    EditedPackage parts = EditedPackage.read(pristine(copy, format));
    return new FilledDigest(parts, new WorkbookPart(parts).conformance()).holds();
  }

  @Override
  public byte[] pristine(byte[] copy, BookFormat format) {
    EditedPackage parts = EditedPackage.read(copy);
    WorkbookPart book = new WorkbookPart(parts);
    Optional<WorkbookPart.SheetEntry> sheet = RegisterSheet.find(parts, book);
    if (sheet.isEmpty()) {
      return copy;
    }
    ChangeRegister register = RegisterSheet.read(parts, book, sheet.get());
    RestoreByPatch exact = new RestoreByPatch(parts, register);
    if (exact.applies()) {
      try {
        exact.strip(sheet.get().part());
        return parts.write();
      } catch (IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException e) {
        // The register is made up: what it says about single cells is still checked one by one.
        return bySense(copy);
      }
    }
    return bySense(copy);
  }

  private static byte[] bySense(byte[] copy) {
    EditedPackage parts = EditedPackage.read(copy);
    WorkbookPart book = new WorkbookPart(parts);
    WorkbookPart.SheetEntry sheet = RegisterSheet.find(parts, book).orElseThrow();
    new RestoreByCell(parts, book, RegisterSheet.read(parts, book, sheet)).strip(sheet);
    return parts.write();
  }

  @Override
  public boolean ours(byte[] copy, BookFormat format) {
    EditedPackage parts = EditedPackage.read(copy);
    return RegisterSheet.find(parts, new WorkbookPart(parts)).isPresent();
  }

  /** One copy in the making. */
  private static final class Run {
    private final EditedPackage parts;
    private final WorkbookPart book;
    private final StyleSheet styles;
    private final ChangeRegister register = new ChangeRegister();
    private final List<SkippedEdit> skipped = new ArrayList<>();
    private String reportName = "";
    private Optional<VmlShapes> shapes = Optional.empty();

    Run(EditedPackage parts, WorkbookPart book, StyleSheet styles) {
      this.parts = parts;
      this.book = book;
      this.styles = styles;
    }

    boolean isIdle() {
      return register.isEmpty();
    }

    /** Links lead to the report under the name that it will have. */
    void name(Report report) {
      reportName = book.freeName(report.name());
    }

    void edits(List<Edit> edits) {
      Map<String, List<Edit>> bySheet = new LinkedHashMap<>();
      edits.forEach(e -> bySheet.computeIfAbsent(e.sheet(), key -> new ArrayList<>()).add(e));
      bySheet.forEach(
          (name, list) ->
              book.sheet(name)
                  .filter(WorkbookPart.SheetEntry::isWorksheet)
                  .ifPresentOrElse(
                      sheet -> sheet(sheet, list),
                      () ->
                          list.forEach(
                              e ->
                                  skipped.add(
                                      new SkippedEdit(e, SkippedEdit.SkipReason.NO_SUCH_SHEET)))));
    }

    private void sheet(WorkbookPart.SheetEntry sheet, List<Edit> edits) {
      int before = register.entries().size();
      SheetGrid grid = new SheetGrid(parts.root(sheet.part()));
      NotesPart notes = new NotesPart(parts, book, sheet);
      OoxmlEditedSheet edited =
          new OoxmlEditedSheet(grid, new CellReader(parts, book), notes.discussed());
      PlannedCells wishes = new PlannedCells(edited, possible(edits, notes), skipped);
      XmlEdits changes = new XmlEdits();
      if (new SheetEditor(sheet.name(), grid, wishes, styles, register, changes).write()) {
        book.calculateOnLoad();
      }
      new SheetLinks(grid).write(wishes.links(reportName), register, sheet.name(), changes);
      if (!wishes.notes().isEmpty()) {
        if (shapes.isEmpty()) {
          shapes = Optional.of(new VmlShapes(parts));
        }
        notes.write(wishes.notes(), grid, shapes.get(), changes);
        wishes
            .notes()
            .forEach(
                (cell, text) ->
                    register.add(
                        ChangeRegister.ChangeKind.NOTE, sheet.name(), cell.name(), text, ""));
      }
      parts.edit(sheet.part(), changes);
      printArea(sheet, wishes.prints());
      if (register.entries().size() > before) {
        register.add(ChangeRegister.ChangeKind.ID, sheet.name(), Long.toString(sheet.id()), "", "");
      }
    }

    /** Without the notes where those of others cannot be read. */
    private List<Edit> possible(List<Edit> edits, NotesPart notes) {
      if (notes.readable()) {
        return edits;
      }
      Map<Boolean, List<Edit>> byKind =
          edits.stream().collect(Collectors.partitioningBy(Edit.Note.class::isInstance));
      byKind
          .get(true)
          .forEach(
              note -> skipped.add(new SkippedEdit(note, SkippedEdit.SkipReason.UNREADABLE_NOTES)));
      return byKind.get(false);
    }

    private void printArea(WorkbookPart.SheetEntry sheet, List<Edit.Print> prints) {
      Optional<XmlElement> name = book.localName("_xlnm.Print_Area", sheet.index());
      if (name.isEmpty() || prints.isEmpty()) {
        return;
      }
      String before = name.get().text();
      String formula = before;
      for (Edit.Print print : prints) {
        Optional<String> grown = PrintArea.including(formula, print.range());
        if (grown.isEmpty()) {
          skipped.add(new SkippedEdit(print, SkippedEdit.SkipReason.PRINT_AREA));
        }
        formula = grown.orElse(formula);
      }
      if (!formula.equals(before)) {
        book.changeName(name.get(), formula);
        register.add(ChangeRegister.ChangeKind.PRINT, sheet.name(), "", formula, before);
      }
    }

    void report(Report report) {
      ReportSheetWriter sheet = new ReportSheetWriter(report, styles, book.conformance());
      int index = newSheet(reportName, sheet.xml());
      String quoted = PrintArea.quoted(reportName) + "!";
      sheet
          .table()
          .ifPresent(
              table ->
                  book.addName(
                      "_xlnm._FilterDatabase", index, true, quoted + PrintArea.formula(table)));
      sheet
          .repeated()
          .ifPresent(
              row ->
                  book.addName(
                      "_xlnm.Print_Titles", index, false, quoted + PrintArea.formula(row)));
      if (sheet.hasFormulas()) {
        book.calculateOnLoad();
      }
      register.add(ChangeRegister.ChangeKind.SHEET, reportName, "", "", "");
    }

    private int newSheet(String name, String xml) {
      String part = freeSheetPart();
      parts.add(part, xml);
      return book.addSheet(name, part, false);
    }

    private String freeSheetPart() {
      String folder = book.part().substring(0, book.part().lastIndexOf('/') + 1);
      return parts.freeName(folder + "worksheets/sheet", ".xml");
    }

    /** The register comes last, as it must know how every other part has changed. */
    byte[] finish() {
      String part = freeSheetPart();
      book.addSheet(book.freeName(WriterWording.CHINESE.register()), part, true);
      book.save();
      styles.save();
      RestoreByPatch.remember(parts, register);
      parts.add(part, RegisterSheet.xml(register, book.conformance()));
      return parts.write();
    }
  }
}
