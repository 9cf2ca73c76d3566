package cn.hebiao.adapter.excel.read;

import cn.hebiao.adapter.excel.ooxml.XmlCursor;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.UnreadableBook.ReadProblem;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads one worksheet part from its first element to its last; its stated dimension is ignored. */
final class OoxmlSheetReader {
  private final XmlCursor xml;
  private final Extent extent;
  private final OoxmlCells cells;

  private boolean locked;

  OoxmlSheetReader(XmlCursor xml, OoxmlCells.Shared shared) {
    this.xml = xml;
    this.extent = new Extent(xml.part(), shared.budget());
    this.cells = new OoxmlCells(shared, xml.part());
  }

  Sheet read(String name, boolean hidden) throws UnreadableBook {
    xml.root();
    while (xml.next(1)) {
      part();
    }
    return extent.sheet(name, hidden);
  }

  /** Whether its locked cells cannot be changed; known once it is read. */
  boolean locked() {
    return locked;
  }

  private void part() throws UnreadableBook {
    switch (xml.name()) {
      case "cols" -> columns();
      case "sheetData" -> rows();
      case "sheetProtection" -> locked = xml.flag("sheet");
      case "mergeCells" -> merges();
      default -> xml.skip();
    }
  }

  private void columns() throws UnreadableBook {
    int depth = xml.depth();
    while (xml.next(depth)) {
      if (xml.is("col") && (xml.flag("hidden") || isZero("width"))) {
        extent.hideColumns(xml.number("min", 1) - 1, xml.number("max", 1) - 1);
      }
    }
  }

  private boolean isZero(String size) {
    return StoredDecimal.of(xml.attribute(size, "1"))
        .map(value -> value.compareTo(BigDecimal.ZERO) == 0)
        .orElse(false);
  }

  private void rows() throws UnreadableBook {
    int depth = xml.depth();
    int row = -1;
    while (xml.next(depth)) {
      if (xml.is("row")) {
        // Both numbers may be left out; then each follows the one before.
        row = xml.number("r", row + 2) - 1;
        if (!Address.inside(row, 0)) {
          throw new UnreadableBook(ReadProblem.CORRUPT, xml.part() + " row " + (row + 1L));
        }
        if (xml.flag("hidden") || isZero("ht")) {
          extent.hideRow(row);
        }
        row(row);
      } else {
        xml.skip();
      }
    }
  }

  private void row(int row) throws UnreadableBook {
    int depth = xml.depth();
    int column = -1;
    while (xml.next(depth)) {
      if (xml.is("c")) {
        CellRef ref = ref(xml.attribute("r", ""), row, column + 1);
        column = ref.column();
        Optional<Cell> cell = cells.read(xml, ref);
        cell.ifPresent(extent::add);
      } else {
        xml.skip();
      }
    }
  }

  private CellRef ref(String name, int row, int nextColumn) throws UnreadableBook {
    if (!name.isEmpty()) {
      return Address.cell(name, xml.part());
    }
    if (!Address.inside(row, nextColumn)) {
      throw new UnreadableBook(ReadProblem.CORRUPT, xml.part() + " row " + (row + 1L));
    }
    return new CellRef(row, nextColumn);
  }

  private void merges() throws UnreadableBook {
    int depth = xml.depth();
    while (xml.next(depth)) {
      if (xml.is("mergeCell")) {
        extent.merge(Address.range(xml.attribute("ref", ""), xml.part()));
      }
    }
  }
}
