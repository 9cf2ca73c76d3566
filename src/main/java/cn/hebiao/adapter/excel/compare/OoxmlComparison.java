package cn.hebiao.adapter.excel.compare;

import cn.hebiao.tell.edit.Difference.Kind;
import cn.hebiao.tell.edit.Differences;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares two Office Open XML workbooks. */
final class OoxmlComparison {
  private static final String TYPES = "[Content_Types].xml";
  private static final String SHAPES = "vmlDrawing";
  private static final String SIGNATURES = "_xmlsignatures/";

  private final OoxmlFile before;
  private final OoxmlFile after;
  private final PartList parts;
  private final Noted noted = new Noted();
  private final Map<String, OoxmlFile.Sheet> sheetOf = new HashMap<>();
  private final Map<String, String> ownerOf = new HashMap<>();
  private final Set<String> drawings = new HashSet<>();
  private final Set<String> explained = new HashSet<>();
  private final SharedTexts texts;

  OoxmlComparison(byte[] original, byte[] copy) {
    this.before = new OoxmlFile(original);
    this.after = new OoxmlFile(copy);
    this.parts = PartList.of(before.parts(), after.parts());
    this.texts =
        new SharedTexts(after.related(after.workbook(), "sharedStrings").flatMap(after::part));
    after.allSheets().values().forEach(this::own);
  }

  /** A sheet's own parts: its relations, notes and the shapes that show them. */
  private void own(OoxmlFile.Sheet sheet) {
    sheetOf.put(sheet.part(), sheet);
    ownerOf.put(after.stored(OoxmlFile.relationsOf(sheet.part())), sheet.name());
    for (OoxmlFile.Relation relation : after.relations(sheet.part())) {
      if (relation.type().equals("comments") || relation.type().equals(SHAPES)) {
        ownerOf.put(relation.part(), sheet.name());
      }
      if (relation.type().equals(SHAPES)) {
        drawings.add(relation.part());
      }
    }
  }

  Differences differences() {
    before.allSheets().values().stream()
        .filter(this::isNotedAnew)
        .filter(sheet -> after.allSheets().containsKey(sheet.name()))
        .forEach(this::notes);
    for (String part : parts.changed()) {
      if (!explained.contains(part)) {
        changed(part, before.parts().get(part), after.parts().get(part));
      }
    }
    new WorkbookComparison(before, after, noted).compare();
    parts.added().forEach(this::added);
    parts.lost().forEach(this::lost);
    return parts.with(noted.all());
  }

  /** Notes that nobody has touched need not even be readable. */
  private boolean isNotedAnew(OoxmlFile.Sheet sheet) {
    Optional<String> notes = before.related(sheet.part(), "comments");
    return notes.isEmpty() || parts.changed().contains(notes.get());
  }

  private void notes(OoxmlFile.Sheet sheet) {
    SheetNotes was = SheetNotes.of(before, sheet.part());
    String now = after.allSheets().get(sheet.name()).part();
    SheetNotes is = SheetNotes.of(after, now);
    noted.texts(Kind.NOTE, is.part(), sheet.name(), was.texts(), is.texts());
    if (!was.part().isEmpty()) {
      boolean kept = new HashSet<>(is.authors()).containsAll(was.authors());
      if (!kept || !was.part().equals(is.part())) {
        noted.add(Kind.OTHER, was.part(), sheet.name(), "authors", "");
      }
    }
    explained.add(is.part());
  }

  private void changed(String part, byte[] was, byte[] is) {
    if (part.equals(TYPES) || part.endsWith(".rels")) {
      registration(part, was, is);
    } else if (sheetOf.containsKey(part)) {
      sheet(part, was, is);
    } else if (isStyles(part)) {
      styles(part, was, is);
    } else if (drawings.contains(part)) {
      shapes(part, was, is);
    } else if (!part.equals(before.workbook())) {
      noted.add(Kind.OTHER, part, "", "", "");
    }
  }

  private void sheet(String part, byte[] was, byte[] is) {
    new SheetComparison(part, sheetOf.get(part).name(), texts, noted)
        .compare(new SheetContent(was), new SheetContent(is));
  }

  private boolean isStyles(String part) {
    return after.related(after.workbook(), "styles").filter(part::equals).isPresent();
  }

  /** Content types and relations: nothing may be gone but what belongs to a signature. */
  private void registration(String part, byte[] was, byte[] is) {
    Set<String> old = new HashSet<>(Children.of(was).sections().values());
    Set<String> now = new HashSet<>(Children.of(is).sections().values());
    String sheet = ownerOf.getOrDefault(part, "");
    for (String entry : old) {
      if (!now.contains(entry)) {
        boolean signature =
            entry.contains("/digital-signature/") || entry.contains("/" + SIGNATURES);
        noted.add(signature ? Kind.SIGNATURE : Kind.OTHER, part, sheet, entry, "");
      }
    }
    long more = now.stream().filter(entry -> !old.contains(entry)).count();
    if (more > 0) {
      noted.add(Kind.REGISTRATION, part, sheet, "", "+" + more);
    }
  }

  private void styles(String part, byte[] was, byte[] is) {
    Set<String> lists =
        Set.of("numFmts", "fonts", "fills", "borders", "cellXfs", "cellStyleXfs", "cellStyles");
    Children old = Children.of(was);
    Children now = Children.of(is);
    if (!old.attributes().equals(now.attributes())) {
      noted.add(Kind.OTHER, part, "", old.attributes(), now.attributes());
    }
    Set<String> names = new HashSet<>(old.sections().keySet());
    names.addAll(now.sections().keySet());
    for (String name : names.stream().sorted().toList()) {
      if (lists.contains(name)) {
        noted.grown(Kind.FORMATS, part, name, old.list(name), now.list(name));
      } else if (!old.section(name).equals(now.section(name))) {
        noted.add(Kind.OTHER, part, "", name, name);
      }
    }
  }

  private void shapes(String part, byte[] was, byte[] is) {
    ShapeList old = ShapeList.of(was);
    ShapeList now = ShapeList.of(is);
    noted.add(
        old.isKeptIn(now) ? Kind.NOTE_SHAPES : Kind.OTHER,
        part,
        ownerOf.get(part),
        "",
        "+" + (now.shapes().size() - old.shapes().size()));
  }

  private void added(String part) {
    boolean ofSheet = sheetOf.containsKey(part) || ownerOf.containsKey(part);
    if (!ofSheet && !isStyles(part)) {
      noted.add(Kind.OTHER, part, "", "", part);
    }
  }

  private void lost(String part) {
    noted.add(part.startsWith(SIGNATURES) ? Kind.SIGNATURE : Kind.OTHER, part, "", part, "");
  }
}
