package cn.hebiao.adapter.excel.read;

import cn.hebiao.adapter.excel.ooxml.UnformattedText;
import cn.hebiao.adapter.excel.ooxml.XmlCursor;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The formulas of one sheet that belong to several cells. */
final class SheetFormulas {
  /** Larger array formulas are shown in their first cell only. */
  private static final int MAX_ARRAY = 100_000;

  private final Budget budget;
  private final String part;
  private final Map<String, SharedFormula> shared = new HashMap<>();
  private final Map<CellRef, String> arrays = new HashMap<>();

  SheetFormulas(Budget budget, String part) {
    this.budget = budget;
    this.part = part;
  }

  /** The text of the formula element at the cursor, which belongs to the cell. */
  String read(XmlCursor xml, CellRef cell) throws UnreadableBook {
    String type = xml.attribute("t", "normal");
    String area = xml.attribute("ref", "");
    String index = xml.attribute("si", "");
    String text = UnformattedText.unescaped(xml.text());
    if (type.equals("array") && !area.isEmpty()) {
      spread(Address.range(area, part), text);
    }
    if (type.equals("shared")) {
      text = share(index, text, cell);
    }
    return budget.text(text, part);
  }

  private String share(String index, String text, CellRef cell) {
    if (!text.isEmpty()) {
      shared.put(index, new SharedFormula(text, cell));
      return text;
    }
    SharedFormula origin = shared.get(index);
    return origin == null ? "" : origin.at(cell);
  }

  private void spread(CellRange area, String text) throws UnreadableBook {
    long size = (long) area.rows() * area.columns();
    if (size == 1 || size > MAX_ARRAY) {
      return;
    }
    budget.cells(size, part);
    for (int row = area.first().row(); row <= area.last().row(); row++) {
      for (int column = area.first().column(); column <= area.last().column(); column++) {
        arrays.put(new CellRef(row, column), text);
      }
    }
  }

  /** The array formula that fills a cell without a formula of its own. */
  Optional<String> arrayAt(CellRef cell) {
    return Optional.ofNullable(arrays.get(cell));
  }
}
