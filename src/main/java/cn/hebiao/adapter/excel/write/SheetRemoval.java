package cn.hebiao.adapter.excel.write;

import cn.hebiao.adapter.excel.ooxml.Relations;
import cn.hebiao.adapter.excel.ooxml.Relations.PackageRelation;
import java.util.List;
import java.util.Optional;

/** Takes whole sheets out of a workbook, with the names that belong to them. */
final class SheetRemoval {
  private final EditedPackage parts;
  private final String workbook;
  private final RelationList relations;
  private final ContentTypeList types;

  SheetRemoval(EditedPackage parts, WorkbookPart book) {
    this.parts = parts;
    this.workbook = book.part();
    this.relations = book.relations();
    this.types = new ContentTypeList(parts);
  }

  /** Removes sheets; {@code entries} must be as the workbook lists them now. */
  void remove(List<WorkbookPart.SheetEntry> entries) {
    XmlElement root = parts.root(workbook);
    List<Integer> gone = entries.stream().map(WorkbookPart.SheetEntry::index).toList();
    XmlEdits edits = new XmlEdits();
    root.child("sheets").stream()
        .flatMap(sheets -> sheets.children("sheet").stream())
        .filter(element -> entries.stream().anyMatch(e -> e.element().start() == element.start()))
        .forEach(edits::delete);
    root.child("definedNames").ifPresent(names -> names(names, gone, edits));
    root.child("bookViews").stream()
        .flatMap(views -> views.children("workbookView").stream())
        .forEach(
            view -> List.of("activeTab", "firstSheet").forEach(a -> tab(view, a, gone, edits)));
    parts.edit(workbook, edits);
    entries.forEach(entry -> part(entry.part()));
  }

  private static void names(XmlElement names, List<Integer> gone, XmlEdits edits) {
    List<XmlElement> all = names.children("definedName");
    List<XmlElement> ours = all.stream().filter(name -> gone.contains(sheetOf(name))).toList();
    if (ours.size() == all.size()) {
      edits.delete(names);
      return;
    }
    for (XmlElement name : all) {
      if (ours.contains(name)) {
        edits.delete(name);
      } else if (sheetOf(name) >= 0) {
        edits.attribute(name, "localSheetId", Integer.toString(shifted(sheetOf(name), gone)));
      }
    }
  }

  private static int sheetOf(XmlElement name) {
    return AttributeNumbers.intOr(name.attribute("localSheetId").orElse(""), -1);
  }

  private static int shifted(int index, List<Integer> gone) {
    return index - (int) gone.stream().filter(g -> g < index).count();
  }

  private static void tab(XmlElement view, String attribute, List<Integer> gone, XmlEdits edits) {
    Optional<Integer> index =
        view.attribute(attribute).map(text -> AttributeNumbers.intOr(text, 0));
    index.ifPresent(
        old -> {
          int now = gone.contains(old) ? 0 : shifted(old, gone);
          edits.attribute(view, attribute, Integer.toString(now));
        });
  }

  private void part(String part) {
    relations.remove(
        relations.all().stream().filter(r -> r.part().equalsIgnoreCase(part)).toList());
    types.remove(List.of(part));
    String rels = Relations.partOf(part);
    parts.remove(part);
    if (parts.has(rels)) {
      parts.remove(rels);
    }
  }

  /**
   * The order of calculation, which Excel makes anew; an old one would name cells that are gone.
   */
  void calculationChain() {
    List<PackageRelation> chains =
        relations.all().stream().filter(r -> r.type().equals("calcChain")).toList();
    for (PackageRelation chain : chains) {
      types.remove(List.of(chain.part()));
      parts.remove(chain.part());
    }
    relations.remove(chains);
  }
}
