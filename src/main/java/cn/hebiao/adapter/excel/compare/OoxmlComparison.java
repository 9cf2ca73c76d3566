package cn.hebiao.adapter.excel.compare;

import cn.hebiao.adapter.excel.ooxml.ContentTypes;
import cn.hebiao.adapter.excel.ooxml.Relations;
import cn.hebiao.adapter.excel.ooxml.SharedStrings;
import cn.hebiao.adapter.excel.ooxml.SheetList.ListedSheet;
import cn.hebiao.tell.edit.Difference.DifferenceKind;
import cn.hebiao.tell.edit.Differences;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares two Office Open XML workbooks. */
final class OoxmlComparison {
  private static final String SIGNATURES = "_xmlsignatures/";

  private final ComparedPackage before;
  private final ComparedPackage after;
  private final PartList parts;
  private final FoundDifferences noted = new FoundDifferences();
  private final Map<String, ListedSheet> sheetOf = new HashMap<>();
  private final Map<String, String> ownerOf = new HashMap<>();
  private final Set<String> drawings = new HashSet<>();
  private final Set<String> explained = new HashSet<>();
  private final SharedStrings texts;

  OoxmlComparison(byte[] original, byte[] copy) {
    this.before = ComparedPackage.of(original);
    this.after = ComparedPackage.of(copy);
    this.parts =
        PartList.of(
            before.parts().parts(),
            after.parts().parts(),
            part -> before.parts().isSame(part, after.parts()));
    this.texts =
        SharedStrings.of(after.parts(), after.list().relations().part("sharedStrings"), text -> {});
    ownerOf.put(after.relationsOf(""), "");
    after.sheets().values().stream().filter(sheet -> !sheet.part().isEmpty()).forEach(this::own);
  }

  /** A sheet's own parts: its relations, notes and the shapes that show them. */
  private void own(ListedSheet sheet) {
    sheetOf.put(sheet.part(), sheet);
    ownerOf.put(after.relationsOf(sheet.part()), sheet.name());
    Relations relations = after.relations(sheet.part());
    relations.parts("comments").forEach(part -> ownerOf.put(part, sheet.name()));
    relations.parts("vmlDrawing").forEach(part -> ownerOf.put(part, sheet.name()));
    drawings.addAll(relations.parts("vmlDrawing"));
  }

  Differences differences() {
    before.sheets().values().stream()
        .filter(this::isNotedAnew)
        .filter(sheet -> after.sheets().containsKey(sheet.name()))
        .forEach(this::notes);
    for (String part : parts.changed()) {
      if (!explained.contains(part)) {
        changed(part);
      }
    }
    new WorkbookComparison(before, after, noted).compare();
    parts.added().forEach(this::added);
    parts.lost().forEach(this::lost);
    return parts.with(noted.all());
  }

  /** Notes that nobody has touched need not even be readable. */
  private boolean isNotedAnew(ListedSheet sheet) {
    Optional<String> notes = before.related(sheet.part(), "comments");
    return notes.isEmpty() || parts.changed().contains(notes.get());
  }

  private void notes(ListedSheet sheet) {
    SheetNotes was = SheetNotes.of(before, sheet.part());
    String now = after.sheets().get(sheet.name()).part();
    SheetNotes is = SheetNotes.of(after, now);
    noted.texts(DifferenceKind.NOTE, is.part(), sheet.name(), was.texts(), is.texts());
    if (!was.part().isEmpty()) {
      boolean kept = new HashSet<>(is.authors()).containsAll(was.authors());
      if (!kept || !was.part().equals(is.part())) {
        noted.add(DifferenceKind.OTHER, was.part(), sheet.name(), "authors", "");
      }
    }
    explained.add(is.part());
  }

  private void changed(String part) {
    if (part.equals(ContentTypes.PART) || part.endsWith(".rels")) {
      registration(part);
    } else if (sheetOf.containsKey(part)) {
      sheet(part);
    } else if (isStyles(part)) {
      styles(part);
    } else if (drawings.contains(part)) {
      shapes(part);
    } else if (!part.equals(before.workbook())) {
      noted.add(DifferenceKind.OTHER, part, "", "", "");
    }
  }

  private void sheet(String part) {
    new SheetComparison(part, sheetOf.get(part).name(), noted)
        .compare(
            OoxmlSheetContent.of(before.xml(part), texts),
            OoxmlSheetContent.of(after.xml(part), texts));
  }

  private boolean isStyles(String part) {
    return after.related(after.workbook(), "styles").filter(part::equals).isPresent();
  }

  /** Content types and relations: nothing may be gone but what belongs to a signature. */
  private void registration(String part) {
    Set<String> old = new HashSet<>(Children.of(before.xml(part)).sections().values());
    Set<String> now = new HashSet<>(Children.of(after.xml(part)).sections().values());
    String sheet = ownerOf.getOrDefault(part, "");
    for (String entry : old) {
      if (!now.contains(entry) && !isRetyped(part, entry)) {
        boolean signature =
            entry.contains("/digital-signature/") || entry.contains("/" + SIGNATURES);
        noted.add(
            signature ? DifferenceKind.SIGNATURE : DifferenceKind.OTHER, part, sheet, entry, "");
      }
    }
    long more = now.stream().filter(entry -> !old.contains(entry)).count();
    if (more > 0) {
      noted.add(DifferenceKind.REGISTRATION, part, sheet, "", "+" + more);
    }
  }

  /** A copy of a template is a workbook. */
  private boolean isRetyped(String part, String entry) {
    String workbook = after.workbook();
    return part.equals(ContentTypes.PART)
        && entry.contains("PartName=/" + workbook + "}")
        && ContentTypes.of(after.parts()).of(workbook).equals(after.list().main().contentType());
  }

  private void styles(String part) {
    Set<String> lists =
        Set.of("numFmts", "fonts", "fills", "borders", "cellXfs", "cellStyleXfs", "cellStyles");
    Children old = Children.of(before.xml(part));
    Children now = Children.of(after.xml(part));
    if (!old.attributes().equals(now.attributes())) {
      noted.add(DifferenceKind.OTHER, part, "", old.attributes(), now.attributes());
    }
    for (String name : FoundDifferences.either(old.sections(), now.sections())) {
      if (lists.contains(name)) {
        noted.grown(DifferenceKind.FORMATS, part, name, old.list(name), now.list(name));
      } else if (!old.section(name).equals(now.section(name))) {
        noted.add(DifferenceKind.OTHER, part, "", name, name);
      }
    }
  }

  private void shapes(String part) {
    ShapeList old = ShapeList.of(before.bytes(part));
    ShapeList now = ShapeList.of(after.bytes(part));
    noted.add(
        old.isKeptIn(now) ? DifferenceKind.NOTE_SHAPES : DifferenceKind.OTHER,
        part,
        ownerOf.get(part),
        "",
        "+" + (now.shapes().size() - old.shapes().size()));
  }

  private void added(String part) {
    boolean ofSheet = sheetOf.containsKey(part) || ownerOf.containsKey(part);
    if (!ofSheet && !isStyles(part)) {
      noted.add(DifferenceKind.OTHER, part, "", "", part);
    }
  }

  private void lost(String part) {
    noted.add(
        part.startsWith(SIGNATURES) ? DifferenceKind.SIGNATURE : DifferenceKind.OTHER,
        part,
        "",
        part,
        "");
  }
}
