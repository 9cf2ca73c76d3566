package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.finding.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/**
 * The registry of a workbook's styles. Every wish is looked up first and added only if nothing
 * equal is there, so that the number of styles depends on how many kinds of cells there are and
 * never on how many cells.
 */
final class StyleSheet {
  private static final List<String> ORDER =
      List.of(
          ("numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors"
                  + " extLst")
              .split(" "));
  private static final List<String> SIDES = List.of("left", "right", "top", "bottom");

  private static final String EMPTY =
      "<styleSheet xmlns=\"%s\"><fonts count=\"1\"><font><sz val=\"11\"/><name"
          + " val=\"Calibri\"/></font></fonts><fills count=\"2\"><fill><patternFill"
          + " patternType=\"none\"/></fill><fill><patternFill"
          + " patternType=\"gray125\"/></fill></fills><borders"
          + " count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs"
          + " count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\""
          + " borderId=\"0\"/></cellStyleXfs><cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\""
          + " fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs></styleSheet>";

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
    this.part = book.relations().now().part("styles").orElseGet(() -> create(parts, book));
    this.root = parts.root(part);
    this.prefix = root.prefix();
    this.numberFormats = new StyleSection(root, "numFmts");
    this.fonts = new StyleSection(root, "fonts");
    this.fills = new StyleSection(root, "fills");
    this.borders = new StyleSection(root, "borders");
    this.formats = new StyleSection(root, "cellXfs");
    for (XmlElement format : numberFormats.entries()) {
      highestFormat = Math.max(highestFormat, format.number("numFmtId", 0));
    }
    if (fills.entries().isEmpty()) {
      fills.indexOf(fillXml("none", ""));
      fills.indexOf(fillXml("gray125", ""));
    }
  }

  private static String create(EditedPackage parts, WorkbookPart book) {
    String usual = book.folder() + "styles";
    String part = parts.has(usual + ".xml") ? parts.freeName(usual, ".xml") : usual + ".xml";
    book.addPart(book.relations(), part, "styles", EMPTY);
    return part;
  }

  String prefix() {
    return prefix;
  }

  /** The format at an index; a plain one where the file lacks it. */
  CellFormat format(int index) {
    return formats.entry(index).map(CellFormat::of).orElse(CellFormat.PLAIN);
  }

  int indexOf(CellFormat format) {
    return formats.indexOf(format.xml(prefix));
  }

  /** The format with the ground of a severity; one for each base format and severity. */
  int marked(int base, Severity severity) {
    return marked.computeIfAbsent(
        base + severity.name(),
        key -> indexOf(format(base).fill(solid(SeverityColour.of(severity).ground()))));
  }

  private Optional<XmlElement> fill(CellFormat format) {
    return fills.entry(format.id("fillId"));
  }

  /** The fill with which a format paints its cells, as written in the file. */
  String fillXml(int format) {
    return fill(format(format)).map(XmlElement::raw).orElse("");
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
    String present = fill(format(format)).map(CanonicalXml::of).orElse("");
    if (!present.toUpperCase(Locale.ROOT).contains("FGCOLOR RGB=FF" + ground)) {
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
        fill(format)
            .flatMap(fill -> fill.child("patternFill"))
            .filter(pattern -> !pattern.attribute("patternType", "none").equals("none"))
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

  /** What a font says in a child of its own, such as its name. */
  private Optional<String> fontValue(int font, String child) {
    return fonts.entry(font).flatMap(f -> f.child(child)).flatMap(c -> c.attribute("val"));
  }

  /** Name of the font that cells have by default. */
  String defaultFont() {
    return fontValue(0, "name").orElse(WriterWording.CHINESE.font());
  }

  /** Size in points of the font of a format. */
  double fontSize(int format) {
    return AttributeNumbers.doubleOr(fontValue(format(format).id("fontId"), "sz").orElse(""), 11);
  }

  boolean wraps(int format) {
    Optional<XmlElement> alignment = formats.entry(format).flatMap(xf -> xf.child("alignment"));
    return alignment.isPresent() && alignment.get().flag("wrapText");
  }

  /** A box around a cell in the lines that a format has on any side; no box where it has none. */
  int boxed(int border) {
    List<XmlElement> sides =
        borders.entry(border).stream()
            .flatMap(b -> b.children().stream())
            .filter(side -> SIDES.contains(side.local()))
            .filter(side -> !side.attribute("style", "none").equals("none"))
            .toList();
    if (sides.isEmpty()) {
      return border;
    }
    XmlElement line =
        sides.stream().filter(side -> side.has("style", "thin")).findFirst().orElse(sides.get(0));
    return box(line.attribute("style", "thin"), line.inner());
  }

  /** A box of lines of a style. */
  int box(String style, String colour) {
    StringBuilder box = new StringBuilder("<" + prefix + "border>");
    for (String side : SIDES) {
      box.append("<%1$s%2$s style=\"%3$s\">%4$s</%1$s%2$s>".formatted(prefix, side, style, colour));
    }
    return borders.indexOf(
        box.append("<" + prefix + "diagonal/></" + prefix + "border>").toString());
  }

  int number(String code) {
    int builtIn = BuiltinFormats.getBuiltinFormat(code);
    if (builtIn >= 0) {
      return builtIn;
    }
    for (XmlElement format : numberFormats.entries()) {
      if (format.has("formatCode", code)) {
        return format.number("numFmtId", 0);
      }
    }
    numberFormats.indexOf(
        "<%snumFmt numFmtId=\"%s\" formatCode=\"%s\"/>"
            .formatted(prefix, ++highestFormat, XmlChars.attribute(code)));
    return highestFormat;
  }

  void save() {
    XmlEdits edits = new XmlEdits();
    for (StyleSection section : List.of(numberFormats, fonts, fills, borders, formats)) {
      section.save(edits, root, ORDER);
    }
    parts.edit(part, edits);
  }
}
