package cn.hebiao.adapter.excel.compare;

import cn.hebiao.adapter.excel.compare.SheetContent.LineAttributes;
import cn.hebiao.adapter.excel.compare.SheetContent.StoredCell;
import cn.hebiao.adapter.excel.ooxml.SharedStrings;
import cn.hebiao.adapter.excel.ooxml.XmlCursor;
import cn.hebiao.model.grid.CellRef;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads all that a worksheet part says. */
final class OoxmlSheetContent {
  private static final int COLUMNS = 16_384;
  private static final String NO_FORMAT = "0";

  private final SheetContent content = new SheetContent(this::format);
  private final SharedStrings texts;
  private int row = -1;

  private OoxmlSheetContent(SharedStrings texts) {
    this.texts = texts;
  }

  /** The content of the sheet at the cursor. */
  static SheetContent of(XmlCursor xml, SharedStrings texts) {
    OoxmlSheetContent reader = new OoxmlSheetContent(texts);
    reader.read(xml);
    return reader.content;
  }

  private void read(XmlCursor xml) {
    content.sections().put("worksheet", xml.attributes().toString());
    while (xml.child(1)) {
      String name = xml.name();
      Consumer<XmlCursor> item =
          switch (name) {
            case "sheetData" -> this::row;
            case "cols" -> this::column;
            case "hyperlinks" -> this::link;
            default -> null;
          };
      if (item == null) {
        String key = content.sections().containsKey(name) ? name + content.sections().size() : name;
        content.sections().put(key, xml.element().canonical());
      } else {
        while (xml.child(2)) {
          item.accept(xml);
        }
      }
    }
  }

  /** A link counts for the first cell of its area; whatever else is said of it counts too. */
  private void link(XmlCursor xml) {
    Map<String, String> rest = xml.attributes();
    CellRef first = CellRef.of(String.valueOf(rest.get("ref")).split(":")[0]);
    content.links().merge(first, rest.toString(), (one, two) -> one + two);
  }

  private void column(XmlCursor xml) {
    Map<String, String> rest = xml.attributes();
    int first = number(rest.remove("min"), 1);
    int last = Math.min(COLUMNS, number(rest.remove("max"), first));
    LineAttributes column = line(rest, List.of("width", "customWidth", "bestFit", "hidden"));
    for (int i = first; i <= last; i++) {
      content.columns().put(i - 1, column);
    }
  }

  /** A line whose size is told by some of its attributes. */
  private static LineAttributes line(Map<String, String> attributes, List<String> ofSize) {
    Map<String, String> size = new TreeMap<>(attributes);
    size.keySet().retainAll(ofSize);
    attributes.keySet().removeAll(ofSize);
    return new LineAttributes(size.isEmpty() ? "" : size.toString(), attributes);
  }

  private static int number(String text, int otherwise) {
    return text == null || text.isEmpty() ? otherwise : Integer.parseInt(text);
  }

  private void row(XmlCursor xml) {
    Map<String, String> rest = xml.attributes();
    row = number(rest.remove("r"), row + 2) - 1;
    rest.remove("spans");
    content.rows().put(row, line(rest, List.of("ht", "customHeight")));
    int column = -1;
    while (xml.child(3)) {
      String name = xml.attribute("r", "");
      CellRef ref = name.isEmpty() ? new CellRef(row, column + 1) : CellRef.of(name);
      column = ref.column();
      content.cells().put(ref, cell(xml));
    }
  }

  private String format(CellRef ref) {
    Map<String, String> line = content.rows().getOrDefault(ref.row(), LineAttributes.NONE).rest();
    boolean own = Set.of("1", "true", "on").contains(line.getOrDefault("customFormat", ""));
    Map<String, String> column =
        content.columns().getOrDefault(ref.column(), LineAttributes.NONE).rest();
    return own ? line.getOrDefault("s", NO_FORMAT) : column.getOrDefault("style", NO_FORMAT);
  }

  private StoredCell cell(XmlCursor xml) {
    String type = xml.attribute("t", "n");
    String format = xml.attribute("s", NO_FORMAT);
    Map<String, String> rest = xml.attributes();
    rest.keySet().removeAll(List.of("r", "s", "t"));
    StringBuilder raw = new StringBuilder(rest.isEmpty() ? "" : rest.toString());
    StringBuilder formula = new StringBuilder();
    StringBuilder value = new StringBuilder();
    int depth = xml.depth();
    while (xml.child(depth)) {
      boolean isFormula = xml.is("f");
      XmlCursor.Element element = xml.element();
      raw.append(element.canonical());
      (isFormula ? formula : value).append(element.text());
    }
    String shown = (formula.isEmpty() ? "" : "=" + formula + " → ") + value;
    if (type.equals("s")) {
      shown = texts.at(shown).orElse("#" + shown.strip());
    }
    return new StoredCell(raw.isEmpty() ? "" : type + raw, format, shown);
  }
}
