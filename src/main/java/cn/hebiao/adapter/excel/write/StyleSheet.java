package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.finding.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The registry of a workbook's styles. Every wish is looked up first and added only if nothing
 * equal is there, so that the number of styles depends on how many kinds of cells there are and
 * never on how many cells.
 */
final class StyleSheet {
  private static final List<String> ORDER =
      List.of(
          "numFmts",
          "fonts",
          "fills",
          "borders",
          "cellStyleXfs",
          "cellXfs",
          "cellStyles",
          "dxfs",
          "tableStyles",
          "colors",
          "extLst");

  private static final Map<String, Integer> BUILT_IN =
      Map.of(
          "General",
          0,
          "0",
          1,
          "0.00",
          2,
          "#,##0",
          3,
          "#,##0.00",
          4,
          "0%",
          9,
          "0.00%",
          10,
          "@",
          49);

  private static final String EMPTY =
      "<styleSheet xmlns=\"%s\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
          + "</fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill>"
          + "<patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border><left/>"
          + "<right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf"
          + " numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs"
          + " count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
          + "</cellXfs></styleSheet>";

  private final EditedPackage parts;
  private final String part;
  private final XmlElement root;
  private final String prefix;
  private final StyleSection numberFormats;
  private final StyleSection fonts;
  private final StyleSection fills;
  private final StyleSection borders;
  private final StyleSection formats;
  private final Map<String, Integer> marked = new HashMap<>();
  private int highestFormat = 163;

  StyleSheet(EditedPackage parts, WorkbookPart book) {
    this.parts = parts;
    this.part = book.relations().related("styles").orElseGet(() -> create(parts, book));
    this.root = parts.root(part);
    this.prefix = root.prefix();
    this.numberFormats = new StyleSection(root, "numFmts");
    this.fonts = new StyleSection(root, "fonts");
    this.fills = new StyleSection(root, "fills");
    this.borders = new StyleSection(root, "borders");
    this.formats = new StyleSection(root, "cellXfs");
    for (XmlElement format : numberFormats.entries()) {
      int id = AttributeNumbers.intOr(format.attribute("numFmtId").orElse(""), 0);
      highestFormat = Math.max(highestFormat, id);
    }
    if (fills.entries().isEmpty()) {
      fills.indexOf(fillXml("none", ""));
      fills.indexOf(fillXml("gray125", ""));
    }
  }

  private static String create(EditedPackage parts, WorkbookPart book) {
    String folder = book.part().substring(0, book.part().lastIndexOf('/') + 1);
    String part = folder + "styles.xml";
    if (parts.has(part)) {
      part = parts.freeName(folder + "styles", ".xml");
    }
    parts.add(part, OoxmlConformance.declaration() + EMPTY.formatted(book.conformance().main()));
    new ContentTypeList(parts).add(part, "styles");
    book.relations().add(book.conformance().relation("styles"), part);
    return part;
  }

  String prefix() {
    return prefix;
  }

  /** The format at an index; a plain one where the file lacks it. */
  CellFormat format(int index) {
    return formats.entry(index).map(CellFormat::of).orElseGet(CellFormat::plain);
  }

  int indexOf(CellFormat format) {
    return formats.indexOf(format.xml(prefix));
  }

  int count() {
    return formats.entries().size();
  }

  /** The format with the ground of a severity; one for each base format and severity. */
  int marked(int base, Severity severity) {
    return marked.computeIfAbsent(
        base + severity.name(),
        key -> indexOf(format(base).fill(solid(SeverityColour.of(severity).ground()))));
  }

  /** The fill with which a format paints its cells, as written in the file. */
  String fillXml(int format) {
    return fills.entry(format(format).id("fillId")).map(XmlElement::raw).orElse("");
  }

  int solid(String rgb) {
    return fills.indexOf(
        fillXml(
            "solid",
            "<%1$sfgColor rgb=\"FF%2$s\"/><%1$sbgColor indexed=\"64\"/>".formatted(prefix, rgb)));
  }

  private String fillXml(String pattern, String colours) {
    return "<%1$sfill><%1$spatternFill patternType=\"%2$s\">%3$s</%1$spatternFill></%1$sfill>"
        .formatted(prefix, pattern, colours);
  }

  /**
   * The format without the ground of a mark: with the fill from before where that was kept, else
   * with none. A format that no longer shows the mark's ground is given back as it is.
   */
  int unmarked(int format, String ground, String fillBefore) {
    boolean marked =
        fills
            .entry(format(format).id("fillId"))
            .map(fill -> fill.canonical().toUpperCase(Locale.ROOT))
            .filter(fill -> fill.contains("FGCOLOR RGB=FF" + ground))
            .isPresent();
    if (!marked) {
      return format;
    }
    String fill =
        fillBefore.replaceAll("<(/?)[A-Za-z0-9]+:", "<$1").replaceAll(" xmlns[^ />]*", "");
    int before = fill.isEmpty() ? 0 : fills.indexOf(fill.replaceAll("<(/?)", "<$1" + prefix));
    return indexOf(format(format).fill(before));
  }

  /** The format's font as links have it: underlined, and blue unless the ground is coloured. */
  int linked(CellFormat format) {
    boolean coloured =
        fills
            .entry(format.id("fillId"))
            .flatMap(fill -> fill.child("patternFill"))
            .flatMap(pattern -> pattern.attribute("patternType"))
            .filter(pattern -> !pattern.equals("none"))
            .isPresent();
    String blue = coloured ? "" : "<%scolor rgb=\"%s\"/>".formatted(prefix, ReportFormats.LINK);
    String kept =
        fonts.entry(format.id("fontId")).stream()
            .flatMap(font -> font.children().stream())
            .filter(child -> !child.is("u") && (coloured || !child.is("color")))
            .map(XmlElement::raw)
            .collect(Collectors.joining());
    return font("<%1$sfont><%1$su/>%2$s%3$s</%1$sfont>".formatted(prefix, blue, kept));
  }

  int font(String xml) {
    return fonts.indexOf(xml);
  }

  int border(String xml) {
    return borders.indexOf(xml);
  }

  /** Name of the font that cells have by default. */
  String defaultFont() {
    return fonts
        .entry(0)
        .flatMap(font -> font.child("name"))
        .flatMap(name -> name.attribute("val"))
        .orElse(WriterWording.CHINESE.font());
  }

  /** Size in points of the font of a format. */
  double fontSize(int format) {
    return fonts
        .entry(format(format).id("fontId"))
        .flatMap(font -> font.child("sz"))
        .flatMap(size -> size.attribute("val"))
        .map(size -> AttributeNumbers.doubleOr(size, 11))
        .orElse(11.0);
  }

  boolean wraps(int format) {
    return formats
        .entry(format)
        .flatMap(xf -> xf.child("alignment"))
        .flatMap(alignment -> alignment.attribute("wrapText"))
        .filter(AttributeNumbers::isTrue)
        .isPresent();
  }

  /** A box around a cell in the lines that a format has on any side; no box where it has none. */
  int boxed(int border) {
    List<XmlElement> sides =
        borders.entry(border).stream()
            .flatMap(b -> b.children().stream())
            .filter(side -> List.of("left", "right", "top", "bottom").contains(side.local()))
            .filter(side -> !side.attribute("style").orElse("none").equals("none"))
            .toList();
    if (sides.isEmpty()) {
      return border;
    }
    XmlElement line =
        sides.stream()
            .filter(side -> side.attribute("style").orElse("").equals("thin"))
            .findFirst()
            .orElse(sides.get(0));
    return border(boxXml(line.attribute("style").orElse("thin"), line.inner()));
  }

  String boxXml(String style, String colour) {
    StringBuilder box = new StringBuilder("<" + prefix + "border>");
    for (String side : List.of("left", "right", "top", "bottom")) {
      box.append("<%1$s%2$s style=\"%3$s\">%4$s</%1$s%2$s>".formatted(prefix, side, style, colour));
    }
    return box.append("<" + prefix + "diagonal/></" + prefix + "border>").toString();
  }

  int number(String code) {
    Integer builtIn = BUILT_IN.get(code);
    if (builtIn != null) {
      return builtIn;
    }
    for (XmlElement format : numberFormats.entries()) {
      if (format.attribute("formatCode").filter(code::equals).isPresent()) {
        return AttributeNumbers.intOr(format.attribute("numFmtId").orElse(""), 0);
      }
    }
    numberFormats.indexOf(
        "<%snumFmt numFmtId=\"%s\" formatCode=\"%s\"/>"
            .formatted(prefix, ++highestFormat, XmlChars.attribute(code)));
    return highestFormat;
  }

  void save() {
    XmlEdits edits = new XmlEdits();
    List<StyleSection> sections = new ArrayList<>();
    sections.addAll(List.of(numberFormats, fonts, fills, borders, formats));
    List<String> names = List.of("numFmts", "fonts", "fills", "borders", "cellXfs");
    for (int i = 0; i < sections.size(); i++) {
      sections.get(i).save(edits, prefix, placeOf(names.get(i)));
    }
    parts.edit(part, edits);
  }

  private int placeOf(String name) {
    List<String> later = ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size());
    return root.children().stream()
        .filter(child -> later.contains(child.local()))
        .findFirst()
        .map(XmlElement::start)
        .orElse(root.contentEnd());
  }
}
