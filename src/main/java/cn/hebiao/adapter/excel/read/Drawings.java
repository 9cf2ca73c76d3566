package cn.hebiao.adapter.excel.read;

import cn.hebiao.adapter.excel.ooxml.Relations;
import cn.hebiao.adapter.excel.ooxml.UnsoundPackage;
import cn.hebiao.adapter.excel.ooxml.XmlCursor;
import cn.hebiao.adapter.excel.ooxml.ZipParts;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where pictures, charts and shapes lie on a sheet. */
final class Drawings {
  /** Drawings that a sheet is asked about; more are not looked at. */
  private static final int MOST = 1_000;

  /** Width of a column and height of a row that have no size of their own, in drawing units. */
  private static final long COLUMN = 609_600;

  private static final long ROW = 190_500;

  private final XmlCursor xml;
  private final List<CellRange> areas = new ArrayList<>();
  private Optional<CellRef> from = Optional.empty();

  private Drawings(XmlCursor xml) {
    this.xml = xml;
  }

  /** The areas they cover; none where the drawing cannot be read, as no check depends on it. */
  static List<CellRange> of(ZipParts parts, String sheetPart) {
    try {
      Optional<String> part = Relations.of(parts, sheetPart).part("drawing");
      if (part.isEmpty()) {
        return List.of();
      }
      try (XmlCursor xml = parts.xml(part.get())) {
        Drawings drawings = new Drawings(xml);
        drawings.read();
        return drawings.areas;
      }
    } catch (UnsoundPackage none) {
      return List.of();
    }
  }

  private void read() {
    xml.root();
    while (xml.next(1) && areas.size() < MOST) {
      switch (xml.name()) {
        case "from" -> from = corner();
        case "to" -> corner().ifPresent(this::area);
        case "ext" -> extent();
        default -> {}
      }
    }
  }

  /** The cell of a corner. */
  private Optional<CellRef> corner() {
    int depth = xml.depth();
    int row = -1;
    int column = -1;
    while (xml.next(depth)) {
      switch (xml.name()) {
        case "row" -> row = number();
        case "col" -> column = number();
        default -> xml.skip();
      }
    }
    return Address.inside(row, column) ? Optional.of(new CellRef(row, column)) : Optional.empty();
  }

  private int number() {
    return StoredDecimal.of(xml.text()).map(java.math.BigDecimal::intValue).orElse(-1);
  }

  /** A drawing that hangs on one cell says how large it is. */
  private void extent() {
    long width = xml.number("cx", 0);
    long height = xml.number("cy", 0);
    if (from.isPresent() && width > 0 && height > 0) {
      int row = (int) Math.min(Address.MAX_ROWS - 1, from.get().row() + height / ROW);
      int column = (int) Math.min(Address.MAX_COLUMNS - 1, from.get().column() + width / COLUMN);
      area(new CellRef(row, column));
    }
  }

  private void area(CellRef to) {
    from.filter(first -> first.row() <= to.row() && first.column() <= to.column())
        .ifPresent(first -> areas.add(new CellRange(first, to)));
    from = Optional.empty();
  }
}
