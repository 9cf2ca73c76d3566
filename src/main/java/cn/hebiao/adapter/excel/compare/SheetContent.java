package cn.hebiao.adapter.excel.compare;

import cn.hebiao.adapter.excel.ooxml.XmlCursor;
import cn.hebiao.model.grid.CellRef;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** All that a worksheet part says, sorted by what it is about. */
final class SheetContent {
  private static final int COLUMNS = 16_384;
  private static final String NO_FORMAT = "0";

  /**
   * A cell.
   *
   * @param raw what the file says of its content
   * @param format the number of its format
   * @param shown formula and value as text; the number of a shared text where it has one
   */
  record StoredCell(String raw, String format, String shown, boolean shared) {}

  /** A row's height, and everything else that is said of the row itself. */
  record RowAttributes(String height, Map<String, String> rest) {
    static final RowAttributes NONE = new RowAttributes("", Map.of());
  }

  /** A column's width, and everything else that is said of it. */
  record ColumnAttributes(String width, Map<String, String> rest) {
    static final ColumnAttributes NONE = new ColumnAttributes("", Map.of());
  }

  final Map<String, String> sections = new LinkedHashMap<>();
  final Map<CellRef, String> links = new TreeMap<>();
  final NavigableMap<CellRef, StoredCell> cells = new TreeMap<>();
  final NavigableMap<Integer, RowAttributes> rows = new TreeMap<>();
  final NavigableMap<Integer, ColumnAttributes> columns = new TreeMap<>();
  private int row = -1;

  SheetContent(XmlCursor xml) {
    sections.put("worksheet", xml.attributes().toString());
    while (xml.child(1)) {
      String name = xml.name();
      switch (name) {
        case "sheetData" -> {
          while (xml.child(2)) {
            row(xml);
          }
        }
        case "cols" -> {
          while (xml.child(2)) {
            column(xml);
          }
        }
        case "hyperlinks" -> {
          while (xml.child(2)) {
            link(xml);
          }
        }
        default -> {
          String key = sections.containsKey(name) ? name + sections.size() : name;
          sections.put(key, xml.element().canonical());
        }
      }
    }
  }

  /** A link counts for the first cell of its area; whatever else is said of it counts too. */
  private void link(XmlCursor xml) {
    Map<String, String> rest = new TreeMap<>(xml.attributes());
    String area = String.valueOf(rest.get("ref"));
    CellRef first = CellRef.of(area.split(":")[0]);
    links.merge(first, rest.toString(), (one, two) -> one + two);
  }

  private void column(XmlCursor xml) {
    Map<String, String> rest = new HashMap<>(xml.attributes());
    int first = number(rest.remove("min"), 1);
    int last = Math.min(COLUMNS, number(rest.remove("max"), first));
    String width = taken(rest, List.of("width", "customWidth", "bestFit", "hidden"));
    ColumnAttributes column = new ColumnAttributes(width, rest);
    for (int i = first; i <= last; i++) {
      columns.put(i - 1, column);
    }
  }

  private static String taken(Map<String, String> attributes, List<String> names) {
    Map<String, String> taken = new TreeMap<>();
    for (String name : names) {
      String value = attributes.remove(name);
      if (value != null) {
        taken.put(name, value);
      }
    }
    return taken.isEmpty() ? "" : taken.toString();
  }

  private static int number(String text, int otherwise) {
    return text == null || text.isEmpty() ? otherwise : Integer.parseInt(text);
  }

  private void row(XmlCursor xml) {
    Map<String, String> rest = new HashMap<>(xml.attributes());
    row = number(rest.remove("r"), row + 2) - 1;
    rest.remove("spans");
    String height = taken(rest, List.of("ht", "customHeight"));
    rows.put(row, new RowAttributes(height, rest));
    int column = -1;
    while (xml.child(3)) {
      String name = xml.attribute("r", "");
      CellRef ref = name.isEmpty() ? new CellRef(row, column + 1) : CellRef.of(name);
      column = ref.column();
      cells.put(ref, cell(xml));
    }
  }

  /** What stands in a cell; one that is not stored is blank in the format of its row or column. */
  StoredCell at(CellRef ref) {
    StoredCell stored = cells.get(ref);
    return stored == null ? new StoredCell("", format(ref), "", false) : stored;
  }

  private String format(CellRef ref) {
    Map<String, String> line = rows.getOrDefault(ref.row(), RowAttributes.NONE).rest();
    boolean own = Set.of("1", "true", "on").contains(line.getOrDefault("customFormat", ""));
    Map<String, String> column = columns.getOrDefault(ref.column(), ColumnAttributes.NONE).rest();
    return own ? line.getOrDefault("s", NO_FORMAT) : column.getOrDefault("style", NO_FORMAT);
  }

  private static StoredCell cell(XmlCursor xml) {
    String type = xml.attribute("t", "n");
    String format = xml.attribute("s", NO_FORMAT);
    Map<String, String> rest = new TreeMap<>(xml.attributes());
    List.of("r", "s", "t").forEach(rest::remove);
    StringBuilder raw = new StringBuilder(rest.isEmpty() ? "" : rest.toString());
    StringBuilder formula = new StringBuilder();
    StringBuilder value = new StringBuilder();
    int depth = xml.depth();
    while (xml.child(depth)) {
      boolean isFormula = xml.name().equals("f");
      XmlCursor.Element element = xml.element();
      raw.append(element.canonical());
      (isFormula ? formula : value).append(element.text());
    }
    String shown = (formula.length() > 0 ? "=" + formula + " → " : "") + value;
    return new StoredCell(raw.length() == 0 ? "" : type + raw, format, shown, type.equals("s"));
  }
}
