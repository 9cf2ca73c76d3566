package cn.hebiao.adapter.excel.write;

import cn.hebiao.adapter.excel.ooxml.Relations;
import cn.hebiao.adapter.excel.write.WorkbookPart.SheetEntry;
import java.util.List;
import java.util.Set;

/** Takes whole sheets out of a workbook, with the names that belong to them. */
final class SheetRemoval {
  private final EditedPackage parts;
  private final WorkbookPart book;
  private final List<SheetEntry> entries;
  private final List<Integer> gone;
  private final XmlEdits edits = new XmlEdits();

  /** Those of some names, from a workbook as it is listed now. */
  SheetRemoval(EditedPackage parts, WorkbookPart book, Set<String> names) {
    this.parts = parts;
    this.book = book;
    this.entries = book.sheets().stream().filter(s -> names.contains(s.name())).toList();
    this.gone = entries.stream().map(entry -> entry.listed().index()).toList();
  }

  void remove() {
    XmlElement root = parts.root(book.part());
    entries.forEach(entry -> edits.delete(entry.element()));
    names(root);
    for (XmlElement view : root.children("bookViews", "workbookView")) {
      tab(view, "activeTab");
      tab(view, "firstSheet");
    }
    parts.edit(book.part(), edits);
    entries.forEach(entry -> part(entry.part()));
    // The order of calculation, which Excel makes anew; an old one would name cells that are gone.
    forget(book.relations().remove(relation -> relation.type().equals("calcChain")));
  }

  private void names(XmlElement root) {
    List<XmlElement> all = root.children("definedNames", "definedName");
    if (all.stream().allMatch(name -> gone.contains(sheetOf(name)))) {
      root.child("definedNames").ifPresent(edits::delete);
      return;
    }
    for (XmlElement name : all) {
      int sheet = sheetOf(name);
      if (gone.contains(sheet)) {
        edits.delete(name);
      } else if (sheet >= 0) {
        edits.attribute(name, "localSheetId", Integer.toString(shifted(sheet)));
      }
    }
  }

  private static int sheetOf(XmlElement name) {
    return name.number("localSheetId", -1);
  }

  private int shifted(int index) {
    return index - (int) gone.stream().filter(g -> g < index).count();
  }

  private void tab(XmlElement view, String attribute) {
    if (view.attribute(attribute).isPresent()) {
      int old = view.number(attribute, 0);
      int now = gone.contains(old) ? 0 : shifted(old);
      edits.attribute(view, attribute, Integer.toString(now));
    }
  }

  private void part(String part) {
    book.relations().remove(relation -> relation.part().equalsIgnoreCase(part));
    forget(List.of(part));
    parts.remove(List.of(Relations.partOf(part)));
  }

  private void forget(List<String> removed) {
    new ContentTypeList(parts).remove(removed);
    parts.remove(removed);
  }
}
