package cn.hebiao.adapter.excel.write;

import cn.hebiao.adapter.excel.write.ChangeRegister.ChangeKind;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.Edit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** Writes the cells, marks and widths of one worksheet into its XML, and nothing else. */
final class SheetEditor {
  /** Excel's margin inside a column, in characters. */
  static final double PADDING = 0.71;

  private final SheetGrid grid;
  private final PlannedCells wishes;
  private final StyleSheet styles;
  private final AppendedFormats formats;
  private final ChangeRegister register;
  private final String sheet;
  private final XmlEdits edits;
  private final CellXml xml;
  private boolean formulas;

  SheetEditor(
      String sheet,
      SheetGrid grid,
      PlannedCells wishes,
      StyleSheet styles,
      ChangeRegister register,
      XmlEdits edits) {
    this.sheet = sheet;
    this.grid = grid;
    this.wishes = wishes;
    this.styles = styles;
    this.formats = new AppendedFormats(styles);
    this.register = register;
    this.edits = edits;
    this.xml = new CellXml(grid.prefix());
  }

  /** Makes the changes and tells whether a formula was among them. */
  boolean write() {
    wishes.widths().forEach(this::width);
    grid.columns().save(edits, grid.prefix(), grid.data().start());
    if (!wishes.rows().isEmpty()) {
      grid.rows().forEach((row, element) -> address(element, Integer.toString(row + 1)));
    }
    StringBuilder last = new StringBuilder();
    wishes.rows().forEach((row, cells) -> row(row, cells, last));
    if (!last.isEmpty()) {
      edits.append(grid.data(), last.toString());
    }
    dimension();
    return formulas;
  }

  private void width(int column, double characters) {
    String before =
        grid.columns().width(column).map(AttributeNumbers::length).orElse("")
            + (grid.columns().hidden(column) ? ChangeRegister.HIDDEN : "");
    String written = AttributeNumbers.length(characters + PADDING);
    register.add(ChangeKind.WIDTH, sheet, Integer.toString(column), written, before);
    grid.columns().width(column, characters + PADDING);
  }

  /** Cells and rows without an address stand behind the one before them, which may become ours. */
  private void address(XmlElement element, String address) {
    if (element.attribute("r").isEmpty()) {
      edits.attribute(element, "r", address);
    }
  }

  private void row(int row, NavigableMap<Integer, PlannedCell> cells, StringBuilder last) {
    XmlElement element = grid.rows().get(row);
    if (element == null) {
      newRow(row, cells, last);
      return;
    }
    spans(element, cells.lastKey());
    height(row, element, cells);
    NavigableMap<Integer, XmlElement> stored = grid.cells(row);
    stored.forEach(
        (column, cell) -> {
          PlannedCell wish = cells.getOrDefault(column, PlannedCell.NONE);
          if (wish.content().isEmpty()) {
            address(cell, new CellRef(row, column).name());
          }
        });
    StringBuilder behind = new StringBuilder();
    cells.forEach(
        (column, wish) -> {
          CellRef ref = new CellRef(row, column);
          XmlElement old = stored.get(column);
          Map.Entry<Integer, XmlElement> next = stored.higherEntry(column);
          if (old != null && wish.content().isEmpty()) {
            edits.attribute(old, "s", Integer.toString(style(ref, wish)));
          } else if (old != null) {
            edits.replace(old, cell(ref, wish));
          } else if (next != null) {
            edits.insert(next.getValue().start(), cell(ref, wish));
          } else {
            behind.append(cell(ref, wish));
          }
        });
    if (!behind.isEmpty()) {
      edits.append(element, behind.toString());
    }
  }

  private void newRow(int row, NavigableMap<Integer, PlannedCell> cells, StringBuilder last) {
    StringBuilder out = new StringBuilder();
    cells.forEach((column, wish) -> out.append(cell(new CellRef(row, column), wish)));
    String text = "<%1$srow r=\"%2$s\">%3$s</%1$srow>".formatted(grid.prefix(), row + 1, out);
    Map.Entry<Integer, XmlElement> next = grid.rows().higherEntry(row);
    if (next == null) {
      last.append(text);
    } else {
      edits.insert(next.getValue().start(), text);
    }
  }

  private String cell(CellRef ref, PlannedCell wish) {
    String cell = xml.of(ref, style(ref, wish), wish.content());
    wish.content()
        .ifPresent(
            content -> {
              register.add(wish.kind(), sheet, ref.name(), CellReader.written(content), "");
              formulas |= CellXml.isFormula(content);
            });
    return cell;
  }

  private int style(CellRef ref, PlannedCell wish) {
    int base =
        wish.append()
            .map(append -> formats.of(append, grid.style(wishes.extent(append.like()).first())))
            .orElseGet(() -> readable(wish, grid.style(ref)));
    if (wish.mark().isEmpty()) {
      return base;
    }
    String ground = SeverityColour.of(wish.mark().get()).ground();
    register.add(ChangeKind.MARK, sheet, ref.name(), ground, styles.fillXml(base));
    return styles.marked(base, wish.mark().get());
  }

  /** A rate in a cell without a number format would show as a long decimal. */
  private int readable(PlannedCell wish, int style) {
    CellFormat format = styles.format(style);
    return wish.rate()
        .filter(rate -> format.id("numFmtId") == 0)
        .map(rate -> styles.indexOf(format.number(styles.number(rate))))
        .orElse(style);
  }

  /** The hint which columns a row uses must not be too small. */
  private void spans(XmlElement row, int lastColumn) {
    String[] ends = row.attribute("spans", "").split(":");
    if (ends.length == 2 && AttributeNumbers.intOr(ends[1], 0) < lastColumn + 1) {
      edits.attribute(row, "spans", ends[0] + ":" + (lastColumn + 1));
    }
  }

  /**
   * Makes a row tall enough for our texts. Rows that are stored without a height are fitted by the
   * program that opens the file; a row that is tall enough is left alone; nothing ever gets lower.
   */
  private void height(int row, XmlElement element, NavigableMap<Integer, PlannedCell> cells) {
    Optional<Double> stored = grid.height(row);
    if (element.flag("hidden") || stored.isEmpty() && !grid.fixedHeights()) {
      return;
    }
    double needed = 0;
    for (Map.Entry<Integer, PlannedCell> cell : cells.entrySet()) {
      needed = Math.max(needed, needed(new CellRef(row, cell.getKey()), cell.getValue()));
    }
    if (needed > stored.orElse(grid.defaultHeight())) {
      String written = AttributeNumbers.length(needed);
      String before = stored.map(AttributeNumbers::length).orElse("");
      register.add(ChangeKind.HEIGHT, sheet, Integer.toString(row), written, before);
      edits.attribute(element, "ht", written);
      if (stored.isEmpty()) {
        edits.attribute(element, "customHeight", "1");
      }
    }
  }

  private double needed(CellRef ref, PlannedCell wish) {
    Optional<Edit.Append> append = wish.append();
    boolean wraps =
        append.map(a -> a.role() != Edit.AppendedRole.NUMBER).orElse(styles.wraps(grid.style(ref)));
    CellRange extent = wishes.extent(ref);
    if (wish.content().isEmpty() || !wraps || extent.rows() > 1) {
      return 0;
    }
    double width = 0;
    for (int column = ref.column(); column <= extent.last().column(); column++) {
      width += grid.width(column);
    }
    CellRef like = wishes.extent(append.map(Edit.Append::like).orElse(ref)).first();
    String text = PlannedCells.shown(wish.content().get());
    return TextMeasure.height(text, width, styles.fontSize(grid.style(like)));
  }

  private void dimension() {
    Optional<CellRange> range = grid.section("dimension").flatMap(e -> e.cells("ref"));
    if (range.isEmpty()) {
      return;
    }
    CellRange grown = range.get();
    for (Map.Entry<Integer, NavigableMap<Integer, PlannedCell>> row : wishes.rows().entrySet()) {
      NavigableMap<Integer, PlannedCell> cells = row.getValue();
      int line = row.getKey();
      grown = PrintArea.union(grown, CellRange.of(line, cells.firstKey(), line, cells.lastKey()));
    }
    if (!grown.equals(range.get())) {
      edits.attribute(grid.section("dimension").orElseThrow(), "ref", grown.name());
    }
  }
}
