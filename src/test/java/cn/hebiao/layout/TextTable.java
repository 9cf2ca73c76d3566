package cn.hebiao.layout;

import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sheet written as text: cells between bars, {@code <} merged with the cell to the left, {@code
 * ^} with the one above; {@code \\n} is a line break, {@code 95%%} a number shown as per cents. A
 * line {@code !hide 8} hides the eighth row.
 */
final class TextTable {
  private static final String HIDE = "!hide ";

  private TextTable() {}

  static Sheet sheet(String name, List<String> lines) {
    Paper paper = new Paper(name);
    Map<CellRef, CellRef> lastOf = new LinkedHashMap<>();
    List<List<CellRef>> owners = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith(HIDE)) {
        paper.hideRow(Integer.parseInt(line.substring(HIDE.length()).strip()) - 1);
        continue;
      }
      int row = owners.size();
      String[] cells = line.split("\\|", -1);
      List<CellRef> own = new ArrayList<>();
      for (int column = 0; column < cells.length; column++) {
        CellRef ref = new CellRef(row, column);
        String text = cells[column].strip();
        CellRef owner =
            switch (text) {
              case "<" -> own.get(column - 1);
              case "^" -> owners.get(row - 1).get(column);
              default -> ref;
            };
        own.add(owner);
        lastOf.put(owner, ref);
        if (owner.equals(ref)) {
          put(paper, ref, text);
        }
      }
      owners.add(own);
    }
    lastOf.forEach(
        (first, last) -> paper.merge(first.row(), first.column(), last.row(), last.column()));
    return paper.sheet();
  }

  static void put(Paper paper, CellRef ref, String written) {
    String text = written.replace("\\n", "\n");
    if (text.matches("[0-9]+%%")) {
      paper.percent(ref.row(), ref.column(), text.substring(0, text.length() - 1));
    } else if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
      paper.number(ref.row(), ref.column(), text);
    } else {
      paper.text(ref.row(), ref.column(), text);
    }
  }
}
