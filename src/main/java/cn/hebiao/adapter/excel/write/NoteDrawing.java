package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.grid.CellRef;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** Writes the shapes of notes in VML, the drawing language that notes still need. */
final class NoteDrawing {
  private static final String SPACES =
      " xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
          + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";

  private static final String LAYOUT =
      "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"%s\"/></o:shapelayout>";

  private static final String TYPE =
      "<v:shapetype%s id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
          + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path"
          + " gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

  private static final String SHAPE =
      "<v:shape%s id=\"_x0000_s%s\" type=\"#_x0000_t202\" style='position:absolute;"
          + "margin-left:60pt;margin-top:2pt;width:%spt;height:%spt;z-index:%s;visibility:hidden'"
          + " fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow"
          + " on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox"
          + " style='mso-direction-alt:auto'><div"
          + " style='text-align:left'></div></v:textbox><x:ClientData"
          + " ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%s"
          + "</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>%s</x:Row><x:Column>%s</x:Column>"
          + "</x:ClientData></v:shape>";

  /** Characters on a line of a note, and the room that takes. */
  private static final double LINE = 34;

  private static final int WIDTH = 250;
  private static final int LINE_HEIGHT = 18;

  private final SheetGrid grid;
  private final VmlShapes shapes;

  NoteDrawing(SheetGrid grid, VmlShapes shapes) {
    this.grid = grid;
    this.shapes = shapes;
  }

  /** A new drawing. */
  String create(Map<CellRef, String> notes) {
    int block = shapes.freeBlock();
    return "<xml"
        + SPACES
        + ">"
        + LAYOUT.formatted(block)
        + TYPE.formatted("")
        + shapes(notes, block, "")
        + "</xml>";
  }

  /** Adds shapes to a drawing that others have made, under numbers of their own. */
  XmlEdits extend(String vml, Map<CellRef, String> notes) {
    int end = vml.lastIndexOf("</");
    int map = VmlShapes.endOfMap(vml);
    int block = shapes.freeBlock();
    XmlEdits edits = new XmlEdits();
    StringBuilder added = new StringBuilder();
    if (map >= 0) {
      edits.insert(map, "," + block);
    } else {
      added.append(
          LAYOUT.formatted(block).replaceFirst("<o:shapelayout", "<o:shapelayout" + SPACES));
    }
    if (!vml.contains("id=\"_x0000_t202\"")) {
      added.append(TYPE.formatted(SPACES));
    }
    added.append(shapes(notes, block, SPACES));
    if (end < 0) {
      edits.append(XmlElement.root(vml), added.toString());
    } else {
      edits.insert(end, added.toString());
    }
    return edits;
  }

  private String shapes(Map<CellRef, String> notes, int block, String spaces) {
    StringBuilder out = new StringBuilder();
    int number = 1;
    for (Map.Entry<CellRef, String> note : notes.entrySet()) {
      CellRef cell = note.getKey();
      int height = Math.min(30, TextMeasure.lines(note.getValue(), LINE) + 1) * LINE_HEIGHT;
      out.append(
          SHAPE.formatted(
              spaces,
              block * 1024 + number,
              WIDTH * 3 / 4,
              height * 3 / 4,
              number,
              anchor(cell, height),
              cell.row(),
              cell.column()));
      number++;
    }
    return out.toString();
  }

  /** Right of the cell, from a little above it; columns and rows with the pixels inside them. */
  private String anchor(CellRef cell, int height) {
    int column = cell.column() + 1;
    int row = Math.max(0, cell.row() - 1);
    return "%s, 15, %s, 4, %s, %s"
        .formatted(
            column,
            row,
            end(column, 15 + WIDTH, this::columnPixels),
            end(row, 4 + height, this::rowPixels));
  }

  /** The column or row so many pixels behind the beginning of another, and the pixels inside it. */
  private static String end(int first, double pixels, IntToDoubleFunction size) {
    int line = first;
    double rest = pixels;
    while (rest > size.applyAsDouble(line)) {
      rest -= size.applyAsDouble(line++);
    }
    return line + ", " + (int) rest;
  }

  private double columnPixels(int column) {
    return Math.max(8, grid.width(column) * 7 + 5);
  }

  private double rowPixels(int row) {
    return Math.max(8, grid.height(row).orElse(grid.defaultHeight()) * 4 / 3);
  }
}
