package cn.hebiao.adapter.excel.write;

import cn.hebiao.adapter.excel.write.ChangeRegister.ChangeKind;
import cn.hebiao.adapter.excel.write.WorkbookPart.SheetEntry;
import cn.hebiao.app.Annotated;
import cn.hebiao.app.BookAnnotator.Omissions;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.tell.edit.Edit;
import cn.hebiao.tell.edit.Report;
import cn.hebiao.tell.edit.SkippedEdit;
import cn.hebiao.tell.edit.SkippedEdit.SkipReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One copy of an Office Open XML workbook in the making. */
final class OoxmlCopy {
  private final EditedPackage parts;
  private final boolean signed;
  private final WorkbookPart book;
  private final boolean registered;
  private final StyleSheet styles;
  private final ChangeRegister register = new ChangeRegister();
  private final List<SkippedEdit> skipped = new ArrayList<>();
  private String reportName = "";
  private Optional<VmlShapes> shapes = Optional.empty();

  OoxmlCopy(byte[] clean) {
    this.parts = new EditedPackage(clean);
    this.signed = dropSignatures();
    this.book = new WorkbookPart(parts);
    this.registered = book.register();
    this.styles = new StyleSheet(parts, book);
  }

  /** Takes out digital signatures, which no changed copy can keep; tells whether there were any. */
  private boolean dropSignatures() {
    List<String> led =
        new RelationList(parts, "").remove(r -> r.uri().contains("/digital-signature/"));
    List<String> files =
        parts.names().stream().filter(name -> name.startsWith("_xmlsignatures/")).toList();
    if (!files.isEmpty()) {
      new ContentTypeList(parts).remove(files);
      parts.remove(files);
    }
    parts.forgetUndo();
    return !led.isEmpty() || !files.isEmpty();
  }

  /** Links lead to the report under the name that it will have. */
  void name(Report report) {
    reportName = book.freeName(report.name());
  }

  void edits(List<? extends Edit> edits) {
    Map<String, List<Edit>> bySheet = new LinkedHashMap<>();
    edits.forEach(e -> bySheet.computeIfAbsent(e.sheet(), key -> new ArrayList<>()).add(e));
    bySheet.forEach(
        (name, list) ->
            book.worksheet(name)
                .ifPresentOrElse(
                    sheet -> sheet(sheet, list), () -> skip(list, SkipReason.NO_SUCH_SHEET)));
  }

  private void skip(List<Edit> edits, SkipReason reason) {
    edits.forEach(edit -> skipped.add(new SkippedEdit(edit, reason)));
  }

  private void sheet(SheetEntry sheet, List<Edit> edits) {
    int before = register.entries().size();
    String name = sheet.name();
    SheetGrid grid = new SheetGrid(parts.root(sheet.part()));
    NotesPart notes = new NotesPart(parts, book, sheet.part());
    PlannedCells wishes = new PlannedCells(ground(grid, notes), possible(edits, notes), skipped);
    XmlEdits changes = new XmlEdits();
    if (new SheetEditor(name, grid, wishes, styles, register, changes).write()) {
      book.calculateOnLoad();
    }
    new SheetLinks(grid).write(wishes.links(reportName), register, name, changes);
    if (!wishes.notes().isEmpty()) {
      shapes = shapes.or(() -> Optional.of(new VmlShapes(parts)));
      notes.write(wishes.notes(), grid, shapes.get(), changes);
      wishes.notes().forEach((c, text) -> register.add(ChangeKind.NOTE, name, c.name(), text, ""));
    }
    parts.edit(sheet.part(), changes);
    printArea(sheet, wishes.prints());
    if (register.entries().size() > before) {
      register.add(ChangeKind.ID, name, Long.toString(sheet.id()), "", "");
    }
  }

  private PlannedCells.EditedSheet ground(SheetGrid grid, NotesPart notes) {
    CellReader reader = new CellReader(parts, book);
    return new PlannedCells.EditedSheet(
        ref ->
            grid.cell(ref).map(reader::isBlank).orElse(true)
                && grid.formulaAreas().stream().noneMatch(area -> area.contains(ref)),
        grid.merges(),
        notes.discussed(),
        1_048_576,
        16_384);
  }

  /** Without the notes where those of others cannot be read. */
  private List<Edit> possible(List<Edit> edits, NotesPart notes) {
    Map<Boolean, List<Edit>> byKind =
        edits.stream()
            .collect(Collectors.partitioningBy(e -> e instanceof Edit.Note && !notes.readable()));
    skip(byKind.get(true), SkipReason.UNREADABLE_NOTES);
    return byKind.get(false);
  }

  private void printArea(SheetEntry sheet, List<Edit.Print> prints) {
    Optional<XmlElement> name = book.printArea(sheet);
    String before = name.map(XmlElement::text).orElse("");
    String formula = name.isEmpty() ? "" : PrintArea.including(before, prints, skipped);
    if (!formula.equals(before)) {
      book.changeName(name.get(), formula);
      register.add(ChangeKind.PRINT, sheet.name(), "", formula, before);
    }
  }

  /** Writes the report, which also says what has been left out until now. */
  void report(Report planned, Omissions omissions) {
    Report report = planned.saying(omissions.told(skipped, signed));
    ReportRows rows = new ReportRows(report);
    ReportSheetWriter sheet = new ReportSheetWriter(report, styles, book.dialect());
    String part = freeSheetPart();
    parts.add(part, sheet.xml());
    int index = book.addSheet(reportName, part, false);
    rows.table()
        .ifPresent(
            table ->
                book.addName(
                    "_xlnm._FilterDatabase", index, true, PrintArea.of(reportName, table)));
    if (rows.hasTable()) {
      CellRange header = CellRange.of(report.headerRow(), 0, report.headerRow(), 16_383);
      book.addName("_xlnm.Print_Titles", index, false, PrintArea.of(reportName, header));
    }
    if (sheet.hasFormulas()) {
      book.calculateOnLoad();
    }
    register.add(ChangeKind.SHEET, reportName, "", "", "");
  }

  private String freeSheetPart() {
    return parts.freeName(book.folder() + "worksheets/sheet", ".xml");
  }

  private void save() {
    book.save();
    styles.save();
  }

  /**
   * The annotated copy. The register comes last: it must know how every other part has changed.
   *
   * @param clean the workbook as it was, which stays where nothing was written into it
   */
  Annotated finish(byte[] clean) {
    if (register.isEmpty()) {
      return new Annotated(registered ? registered(clean) : clean, skipped, false);
    }
    String part = freeSheetPart();
    book.addSheet(book.freeName(WriterWording.CHINESE.register()), part, true);
    save();
    new RestoreByPatch(parts, register).remember();
    parts.add(part, RegisterSheet.xml(register, book.dialect()));
    return new Annotated(parts.write(), skipped, signed);
  }

  /** Nothing was written into it, and yet it must be what its name says. */
  private static byte[] registered(byte[] clean) {
    EditedPackage parts = new EditedPackage(clean);
    new WorkbookPart(parts).register();
    return parts.write();
  }

  /** The copy without a register, sealed. */
  Annotated seal() {
    save();
    new FilledDigest(parts, book.dialect()).set();
    return new Annotated(parts.write(), skipped, signed);
  }
}
