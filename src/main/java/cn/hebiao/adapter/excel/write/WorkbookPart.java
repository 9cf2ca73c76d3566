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
  /** What may only stand after the calculation settings. */
  private static final List<String> AFTER_CALCULATION =
      List.of(
          ("oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing"
                  + " fileRecoveryPr webPublishObjects extLst AlternateContent")
              .split(" "));

  /** The highest number that Excel gives to a sheet. */
  private static final long LARGEST_ID = 65_534;

  /** A sheet of the workbook, and where it is listed. */
  record SheetEntry(ListedSheet listed, XmlElement element) {
    String name() {
      return listed.name();
    }

    /** Its part; empty where the file does not hold it. */
    String part() {
      return listed.part();
    }

    /** The number by which the file knows it. */
    long id() {
      return AttributeNumbers.longOr(element.attribute("sheetId", ""), 0);
    }
  }

  private final EditedPackage parts;
  private final MainPart main;
  private final XmlElement root;
  private final OoxmlConformance dialect;
  private final RelationList relations;
  private final List<SheetEntry> sheets = new ArrayList<>();
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
    this.dialect = OoxmlConformance.of(root);
    this.relations = new RelationList(parts, main.name());
    List<XmlElement> elements = sheetsElement().children("sheet");
    list.sheets().forEach(s -> sheets.add(new SheetEntry(s, elements.get(s.index()))));
    sheets.forEach(sheet -> ids.add(sheet.id()));
  }

  private XmlElement sheetsElement() {
    return root.child("sheets")
        .orElseThrow(() -> new IllegalArgumentException("the workbook lists no sheets"));
  }

  String part() {
    return main.name();
  }

  /** The folder of its part with its last slash, where parts of ours go too. */
  String folder() {
    return part().substring(0, part().lastIndexOf('/') + 1);
  }

  /**
   * Makes the copy a workbook that its name fits: one made from a template is none, and other
   * programs find the workbook part only where the package says so. Gives whether there was
   * something to do.
   */
  boolean register() {
    RelationList ofPackage = new RelationList(parts, "");
    boolean related = ofPackage.now().part(MainPart.RELATION).isPresent();
    boolean typed = ContentTypes.of(parts).of(part()).equals(main.contentType());
    if (!related) {
      ofPackage.add(dialect.relation(MainPart.RELATION), part());
    }
    if (!typed) {
      new ContentTypeList(parts).set(part(), main.contentType());
    }
    return !related || !typed;
  }

  OoxmlConformance dialect() {
    return dialect;
  }

  RelationList relations() {
    return relations;
  }

  List<SheetEntry> sheets() {
    return sheets;
  }

  Optional<SheetEntry> worksheet(String name) {
    return sheets.stream()
        .filter(sheet -> sheet.name().equals(name))
        .findFirst()
        .filter(sheet -> sheet.listed().isWorksheet());
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

  /**
   * Adds a part of a SpreadsheetML kind that another part refers to.
   *
   * @param xml its content, with a place for the name space
   */
  void addPart(RelationList source, String part, String kind, String xml) {
    parts.add(part, OoxmlConformance.DECLARATION + xml.formatted(dialect.main()));
    new ContentTypeList(parts).add(part, kind);
    source.add(dialect.relation(kind), part);
  }

  /** Adds a worksheet at the end and gives its index. Its part must be added by the caller. */
  int addSheet(String name, String sheetPart, boolean hidden) {
    new ContentTypeList(parts).add(sheetPart, "worksheet");
    String rel = relations.add(dialect.relation("worksheet"), sheetPart);
    newSheets.append(
        "<%ssheet name=\"%s\" sheetId=\"%s\"%s xmlns:r=\"%s\" r:id=\"%s\"/>"
            .formatted(
                root.prefix(),
                XmlChars.attribute(name),
                freeId(),
                hidden ? " state=\"veryHidden\"" : "",
                dialect.relations(),
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

  /** The definition of the print area of a sheet. */
  Optional<XmlElement> printArea(SheetEntry sheet) {
    return root.children("definedNames", "definedName").stream()
        .filter(
            name ->
                name.has("name", "_xlnm.Print_Area")
                    && name.has("localSheetId", Integer.toString(sheet.listed().index())))
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
    Optional<XmlElement> names = root.child("definedNames");
    Optional<XmlElement> settings = root.child("calcPr");
    if (!newNames.isEmpty() && names.isPresent()) {
      edits.append(names.get(), newNames.toString());
    } else if (!newNames.isEmpty()) {
      String tag = root.prefix() + "definedNames>";
      edits.insert(namesEnd(), "<" + tag + newNames + "</" + tag);
    }
    if (calculate && settings.isPresent()) {
      edits.attribute(settings.get(), "fullCalcOnLoad", "1");
    } else if (calculate) {
      edits.insert(namesEnd(), "<" + root.prefix() + "calcPr fullCalcOnLoad=\"1\"/>");
    }
    parts.edit(part(), edits);
  }

  /** Where the list of names ends or would stand, which is where calculation settings begin. */
  private int namesEnd() {
    int end = sheetsElement().end();
    for (XmlElement section : root.children()) {
      if (section.is("calcPr")
          || section.start() >= end && AFTER_CALCULATION.contains(section.local())) {
        return end;
      }
      end = Math.max(end, section.end());
    }
    return end;
  }
}
