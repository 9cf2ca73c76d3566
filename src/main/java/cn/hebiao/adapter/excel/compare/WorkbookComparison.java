package cn.hebiao.adapter.excel.compare;

import cn.hebiao.adapter.excel.ooxml.SheetList.ListedSheet;
import cn.hebiao.adapter.excel.ooxml.XmlCursor;
import cn.hebiao.tell.edit.Difference.DifferenceKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares the main parts of two workbooks: sheets, names, and how formulas are computed. */
final class WorkbookComparison {
  private static final String PRINT_AREA = "_xlnm.Print_Area";

  private final ComparedPackage before;
  private final ComparedPackage after;
  private final FoundDifferences noted;
  private final String part;

  WorkbookComparison(ComparedPackage before, ComparedPackage after, FoundDifferences noted) {
    this.before = before;
    this.after = after;
    this.noted = noted;
    this.part = after.workbook();
  }

  void compare() {
    sheets();
    Children old = Children.of(before.xml(before.workbook()));
    Children now = Children.of(after.xml(after.workbook()));
    if (!old.attributes().equals(now.attributes())) {
      noted.add(DifferenceKind.OTHER, part, "", old.attributes(), now.attributes());
    }
    for (String name : FoundDifferences.either(old.sections(), now.sections())) {
      boolean own = name.equals("sheets") || name.equals("definedNames");
      if (!own && !old.section(name).equals(now.section(name))) {
        DifferenceKind kind =
            name.equals("calcPr") ? DifferenceKind.CALCULATION : DifferenceKind.OTHER;
        noted.add(kind, part, "", old.section(name), now.section(name));
      }
    }
    if (!now.list("sheets")
        .subList(0, Math.min(now.list("sheets").size(), old.list("sheets").size()))
        .equals(old.list("sheets"))) {
      noted.add(DifferenceKind.OTHER, part, "", "sheets", "sheets");
    }
    names(names(before.xml(before.workbook())), names(after.xml(after.workbook())));
  }

  private void sheets() {
    for (ListedSheet sheet : after.sheets().values()) {
      if (!before.sheets().containsKey(sheet.name())) {
        DifferenceKind kind =
            sheet.state().equals("veryHidden") ? DifferenceKind.HIDDEN_SHEET : DifferenceKind.SHEET;
        noted.add(kind, sheet.part(), sheet.name(), "", sheet.name());
      }
    }
  }

  /** Defined names by name and sheet number, with all that is said of each. */
  private record DefinedName(String name, String sheet) {}

  private static Map<DefinedName, XmlCursor.Element> names(XmlCursor xml) {
    Map<DefinedName, XmlCursor.Element> names = new LinkedHashMap<>();
    while (xml.child(1)) {
      if (xml.name().equals("definedNames")) {
        while (xml.child(2)) {
          DefinedName name =
              new DefinedName(xml.attribute("name", ""), xml.attribute("localSheetId", ""));
          names.put(name, xml.element());
        }
      }
    }
    return names;
  }

  private void names(
      Map<DefinedName, XmlCursor.Element> was, Map<DefinedName, XmlCursor.Element> is) {
    List<DefinedName> all = new ArrayList<>(was.keySet());
    is.keySet().stream().filter(name -> !was.containsKey(name)).forEach(all::add);
    XmlCursor.Element none = new XmlCursor.Element("", "");
    for (DefinedName name : all) {
      XmlCursor.Element old = was.getOrDefault(name, none);
      XmlCursor.Element now = is.getOrDefault(name, none);
      if (!old.canonical().equals(now.canonical())) {
        noted.add(kind(name, old, now), part, sheet(name), old.text(), now.text());
      }
    }
  }

  private DifferenceKind kind(DefinedName name, XmlCursor.Element old, XmlCursor.Element now) {
    boolean both = !old.canonical().isEmpty() && !now.canonical().isEmpty();
    if (both && name.name().equals(PRINT_AREA)) {
      return DifferenceKind.PRINT_AREA;
    }
    boolean ofNewSheet = old.canonical().isEmpty() && !before.sheets().containsKey(sheet(name));
    return ofNewSheet && !sheet(name).isEmpty() ? DifferenceKind.NAME : DifferenceKind.OTHER;
  }

  private String sheet(DefinedName name) {
    return after.sheets().values().stream()
        .filter(sheet -> Integer.toString(sheet.index()).equals(name.sheet()))
        .map(ListedSheet::name)
        .findFirst()
        .orElse("");
  }
}
