package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A worksheet's XML seen as rows and cells, each known by where it stands in the text. */
final class SheetGrid {
  /** A formula that fills other cells too, and the cells it fills. */
  private static final Pattern AREA_FORMULA =
      Pattern.compile(
          "<(?:[^<>\\s:]+:)?f\\s(?=[^>]*\\bt\\s*=\\s*[\"'](?:array|dataTable)[\"'])"
              + "[^>]*\\bref\\s*=\\s*[\"']([^\"']+)");

  /** The sections of a worksheet that may follow its cells, in the order the schema demands. */
  private static final List<String> ORDER =
      List.of(
          ("sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState"
                  + " dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting"
                  + " dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter"
                  + " rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags"
                  + " drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls"
                  + " webPublishItems tableParts extLst AlternateContent")
              .split(" "));

  private final XmlElement root;
  private final Map<String, XmlElement> sections = new HashMap<>();
  private final NavigableMap<Integer, XmlElement> rows = new TreeMap<>();
  private final Map<Integer, NavigableMap<Integer, XmlElement>> cells = new HashMap<>();
  private final SheetColumns columns;
  private final List<CellRange> formulaAreas;

  SheetGrid(XmlElement root) {
    this.root = root;
    root.children().forEach(section -> sections.putIfAbsent(section.local(), section));
    int number = -1;
    for (XmlElement row : data().children("row")) {
      number = row.number("r", number + 2) - 1;
      rows.putIfAbsent(number, row);
    }
    this.columns = new SheetColumns(section("cols"));
    this.formulaAreas =
        AREA_FORMULA
            .matcher(data().inner())
            .results()
            .flatMap(match -> range(match.group(1)).stream())
            .toList();
  }

  String prefix() {
    return root.prefix();
  }

  SheetColumns columns() {
    return columns;
  }

  /** The first direct child of the worksheet with a name. */
  Optional<XmlElement> section(String local) {
    return Optional.ofNullable(sections.get(local));
  }

  /** The items of a section. */
  List<XmlElement> items(String section, String item) {
    return section(section).map(list -> list.children(item)).orElse(List.of());
  }

  /** Where a section that is missing belongs in the text. */
  int placeOf(String local) {
    return root.placeOf(local, ORDER, data().start());
  }

  XmlElement data() {
    return section("sheetData")
        .orElseThrow(() -> new IllegalArgumentException("the worksheet has no sheetData"));
  }

  /** The stored rows by index from 0; rows without a number follow the one before. */
  NavigableMap<Integer, XmlElement> rows() {
    return rows;
  }

  /** The stored cells of a row by column from 0. */
  NavigableMap<Integer, XmlElement> cells(int row) {
    return cells.computeIfAbsent(row, this::readCells);
  }

  private NavigableMap<Integer, XmlElement> readCells(int row) {
    NavigableMap<Integer, XmlElement> found = new TreeMap<>();
    int column = -1;
    if (rows.containsKey(row)) {
      for (XmlElement cell : rows.get(row).children("c")) {
        Optional<CellRange> named = cell.cells("r");
        column = named.isPresent() ? named.get().first().column() : column + 1;
        found.putIfAbsent(column, cell);
      }
    }
    return found;
  }

  Optional<XmlElement> cell(CellRef ref) {
    return Optional.ofNullable(cells(ref.row()).get(ref.column()));
  }

  /** The index of the format that a cell has, from its row or column where it is not stored. */
  int style(CellRef ref) {
    XmlElement row = rows.get(ref.row());
    XmlElement own = cells(ref.row()).get(ref.column());
    if (own == null && row != null && row.flag("customFormat")) {
      own = row;
    }
    return own == null ? columns.style(ref.column()) : own.number("s", 0);
  }

  /** The merged areas of the sheet; what is not an area is left out. */
  List<CellRange> merges() {
    return items("mergeCells", "mergeCell").stream()
        .flatMap(merge -> merge.cells("ref").stream())
        .toList();
  }

  /** The areas that array formulas and data tables fill. */
  List<CellRange> formulaAreas() {
    return formulaAreas;
  }

  /** Reads a range such as {@code A1:I30}; empty where the text is none. */
  static Optional<CellRange> range(String name) {
    try {
      String[] corners = name.split(":");
      CellRef first = CellRef.of(corners[0].strip());
      CellRef last = corners.length > 1 ? CellRef.of(corners[1].strip()) : first;
      return Optional.of(new CellRange(first, last));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Height in points that a row is stored with, if any. */
  Optional<Double> height(int row) {
    return Optional.ofNullable(rows.get(row))
        .flatMap(element -> element.attribute("ht"))
        .map(height -> AttributeNumbers.doubleOr(height, defaultHeight()));
  }

  /** Height in points of rows that are stored without one. */
  double defaultHeight() {
    return format("defaultRowHeight", 15);
  }

  /** Whether rows without a height are fixed to the default height. */
  boolean fixedHeights() {
    return section("sheetFormatPr").filter(format -> format.flag("customHeight")).isPresent();
  }

  /** Width of a column in characters. */
  double width(int column) {
    double otherwise = format("defaultColWidth", format("baseColWidth", 8) + 0.71);
    return columns.width(column).orElse(otherwise);
  }

  private double format(String attribute, double otherwise) {
    return section("sheetFormatPr")
        .map(format -> AttributeNumbers.doubleOr(format.attribute(attribute, ""), otherwise))
        .orElse(otherwise);
  }
}
