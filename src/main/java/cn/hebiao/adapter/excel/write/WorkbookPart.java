package cn.hebiao.adapter.excel.write;

import cn.hebiao.adapter.excel.ooxml.ContentTypes;
import cn.hebiao.adapter.excel.ooxml.MainPart;
import cn.hebiao.adapter.excel.ooxml.SheetList;
import cn.hebiao.adapter.excel.ooxml.SheetList.ListedSheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The part that lists a workbook's sheets and names. Collects changes until {@link #save()}. */
final class WorkbookPart {
  /**
   * What may only stand after the list of defined names, and what after the calculation settings.
   */
  private static final Set<String> AFTER_CALCULATION =
      Set.of(
          "oleSize",
          "customWorkbookViews",
          "pivotCaches",
          "smartTagPr",
          "smartTagTypes",
          "webPublishing",
          "fileRecoveryPr",
          "webPublishObjects",
          "extLst",
          "AlternateContent");

  /** The highest number that Excel gives to a sheet. */
  private static final long LARGEST_ID = 65_534;

  /** A sheet of the workbook, and where it is listed. */
  record SheetEntry(ListedSheet listed, long id, XmlElement element) {
    static SheetEntry of(ListedSheet listed, XmlElement element) {
      return new SheetEntry(
          listed, AttributeNumbers.longOr(element.attribute("sheetId").orElse(""), 0), element);
    }

    String name() {
      return listed.name();
    }

    int index() {
      return listed.index();
    }

    /** Its part; empty where the file does not hold it. */
    String part() {
      return listed.part();
    }

    boolean isWorksheet() {
      return listed.isWorksheet();
    }
  }

  private final EditedPackage parts;
  private final MainPart main;
  private final XmlElement root;
  private final OoxmlConformance conformance;
  private final RelationList relations;
  private final List<SheetEntry> sheets;
  private final XmlEdits edits = new XmlEdits();
  private final StringBuilder newSheets = new StringBuilder();
  private final StringBuilder newNames = new StringBuilder();
  private final List<String> newSheetNames = new ArrayList<>();
  private final Set<Long> ids = new HashSet<>();
  private boolean calculate;

  WorkbookPart(EditedPackage parts) {
    SheetList list = SheetList.of(parts);
    this.parts = parts;
    this.main = list.main();
    this.root = parts.root(main.name());
    this.conformance = OoxmlConformance.of(root);
    this.relations = new RelationList(parts, main.name());
    List<XmlElement> elements = sheetsElement().children("sheet");
    this.sheets =
        list.sheets().stream()
            .map(listed -> SheetEntry.of(listed, elements.get(listed.index())))
            .toList();
    sheets.forEach(sheet -> ids.add(sheet.id()));
  }

  private XmlElement sheetsElement() {
    return root.child("sheets")
        .orElseThrow(() -> new IllegalArgumentException("the workbook lists no sheets"));
  }

  String part() {
    return main.name();
  }

  /**
   * Makes the copy a workbook that its name fits: one made from a template is none, and other
   * programs find the workbook part only where the package says so. Gives whether there was
   * something to do.
   */
  boolean register() {
    boolean related = new RelationList(parts, "").related(MainPart.RELATION).isPresent();
    boolean typed = ContentTypes.of(parts).of(part()).equals(main.contentType());
    if (!related) {
      new RelationList(parts, "").add(conformance.relation(MainPart.RELATION), part());
    }
    if (!typed) {
      new ContentTypeList(parts).set(part(), main.contentType());
    }
    return !related || !typed;
  }

  OoxmlConformance conformance() {
    return conformance;
  }

  RelationList relations() {
    return relations;
  }

  List<SheetEntry> sheets() {
    return sheets;
  }

  Optional<SheetEntry> sheet(String name) {
    return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
  }

  /** A name for a new sheet, numbered where the wanted one is taken. */
  String freeName(String wanted) {
    String name = wanted;
    for (int number = 2; isTaken(name); number++) {
      name = wanted + "(" + number + ")";
    }
    return name;
  }

  private boolean isTaken(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return sheets.stream().anyMatch(s -> s.name().toLowerCase(Locale.ROOT).equals(lower))
        || newSheetNames.contains(name);
  }

  /** Adds a worksheet at the end and gives its index. Its part must be added by the caller. */
  int addSheet(String name, String sheetPart, boolean hidden) {
    new ContentTypeList(parts).add(sheetPart, "worksheet");
    String rel = relations.add(conformance.relation("worksheet"), sheetPart);
    newSheets.append(
        "<%ssheet name=\"%s\" sheetId=\"%s\"%s xmlns:r=\"%s\" r:id=\"%s\"/>"
            .formatted(
                root.prefix(),
                XmlChars.attribute(name),
                freeId(),
                hidden ? " state=\"veryHidden\"" : "",
                conformance.relations(),
                rel));
    newSheetNames.add(name);
    return sheets.size() + newSheetNames.size() - 1;
  }

  /** A number behind all others; the first free one where Excel allows none behind them. */
  private long freeId() {
    long id = ids.stream().mapToLong(Long::longValue).max().orElse(0) + 1;
    if (id > LARGEST_ID) {
      id = 1;
      while (ids.contains(id)) {
        id++;
      }
    }
    ids.add(id);
    return id;
  }

  /** The definition of a name that belongs to one sheet. */
  Optional<XmlElement> localName(String name, int sheet) {
    return root.child("definedNames").stream()
        .flatMap(names -> names.children("definedName").stream())
        .filter(
            element ->
                element.attribute("name").filter(name::equals).isPresent()
                    && element.attribute("localSheetId").filter((sheet + "")::equals).isPresent())
        .findFirst();
  }

  void changeName(XmlElement definedName, String formula) {
    String name = definedName.prefix() + definedName.local();
    edits.replace(
        definedName.openEnd(), definedName.end(), XmlChars.text(formula) + "</" + name + ">");
  }

  void addName(String name, int sheet, boolean hidden, String formula) {
    newNames.append(
        "<%1$sdefinedName name=\"%2$s\" localSheetId=\"%3$s\"%4$s>%5$s</%1$sdefinedName>"
            .formatted(
                root.prefix(), name, sheet, hidden ? " hidden=\"1\"" : "", XmlChars.text(formula)));
  }

  /** Asks Excel to calculate all formulas when it opens the file. */
  void calculateOnLoad() {
    calculate = true;
  }

  void save() {
    if (!newSheets.isEmpty()) {
      edits.append(sheetsElement(), newSheets.toString());
    }
    List<XmlElement> sections = root.children();
    if (!newNames.isEmpty()) {
      Optional<XmlElement> names = root.child("definedNames");
      if (names.isPresent()) {
        edits.append(names.get(), newNames.toString());
      } else {
        String tag = root.prefix() + "definedNames>";
        edits.insert(namesEnd(sections), "<" + tag + newNames + "</" + tag);
      }
    }
    if (calculate) {
      Optional<XmlElement> settings = root.child("calcPr");
      if (settings.isPresent()) {
        edits.attribute(settings.get(), "fullCalcOnLoad", "1");
      } else {
        edits.insert(namesEnd(sections), "<" + root.prefix() + "calcPr fullCalcOnLoad=\"1\"/>");
      }
    }
    parts.edit(part(), edits);
  }

  /** Where the list of names ends or would stand, which is where calculation settings begin. */
  private int namesEnd(List<XmlElement> sections) {
    int end = sheetsElement().end();
    for (XmlElement section : sections) {
      if (section.is("calcPr")
          || section.start() >= end && AFTER_CALCULATION.contains(section.local())) {
        return end;
      }
      end = Math.max(end, section.end());
    }
    return end;
  }
}
