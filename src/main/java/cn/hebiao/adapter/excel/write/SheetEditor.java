package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.Content;
import cn.hebiao.tell.edit.Edit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** Writes the cells, marks and widths of one worksheet into its XML, and nothing else. */
final class SheetEditor {
  /** Excel's margin inside a column, in characters. */
  private static final double PADDING = 0.71;

  private final SheetGrid grid;
  private final PlannedCells wishes;
  private final StyleSheet styles;
  private final AppendedFormats formats;
  private final ChangeRegister register;
  private final String sheet;
  private final XmlEdits edits;
  private final CellXml xml;
  private final StringBuilder tail = new StringBuilder();
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
    addressRows();
    wishes.rows().forEach(this::row);
    if (!tail.isEmpty()) {
      edits.append(grid.data(), tail.toString());
    }
    dimension();
    return formulas;
  }

  private void width(int column, double characters) {
    String before =
        grid.columns().width(column).map(AttributeNumbers::length).orElse("")
            + (grid.columns().hidden(column) ? ChangeRegister.HIDDEN : "");
    String written = AttributeNumbers.length(characters + PADDING);
    register.add(ChangeRegister.ChangeKind.WIDTH, sheet, Integer.toString(column), written, before);
    grid.columns().width(column, characters + PADDING);
  }

  private void row(int row, NavigableMap<Integer, PlannedCell> cells) {
    XmlElement element = grid.rows().get(row);
    if (element == null) {
      newRow(row, cells);
      return;
    }
    spans(element, cells.lastKey());
    height(row, element, cells);
    address(row);
    NavigableMap<Integer, XmlElement> stored = grid.cells(row);
    StringBuilder last = new StringBuilder();
    cells.forEach(
        (column, wish) -> {
          XmlElement old = stored.get(column);
          Map.Entry<Integer, XmlElement> next = stored.higherEntry(column);
          if (old != null && wish.content().isEmpty()) {
            edits.attribute(old, "s", Integer.toString(style(new CellRef(row, column), wish)));
          } else if (old != null) {
            edits.replace(old, cell(new CellRef(row, column), wish));
          } else if (next != null) {
            edits.insert(next.getValue().start(), cell(new CellRef(row, column), wish));
          } else {
            last.append(cell(new CellRef(row, column), wish));
          }
        });
    if (!last.isEmpty()) {
      edits.append(element, last.toString());
    }
  }

  /** Cells and rows without an address stand behind the one before them, which may become ours. */
  private void address(int row) {
    grid.cells(row)
        .forEach(
            (column, cell) -> {
              boolean replaced =
                  Optional.ofNullable(wishes.rows().get(row).get(column))
                      .flatMap(PlannedCell::content)
                      .isPresent();
              if (!replaced && cell.attribute("r").isEmpty()) {
                edits.attribute(cell, "r", new CellRef(row, column).name());
              }
            });
  }

  private void addressRows() {
    if (wishes.rows().isEmpty() || grid.rows().size() == grid.numberedRows()) {
      return;
    }
    grid.rows()
        .forEach(
            (row, element) -> {
              if (element.attribute("r").isEmpty()) {
                edits.attribute(element, "r", Integer.toString(row + 1));
              }
            });
  }

  private void newRow(int row, NavigableMap<Integer, PlannedCell> cells) {
    StringBuilder out = new StringBuilder();
    cells.forEach((column, wish) -> out.append(cell(new CellRef(row, column), wish)));
    String text = "<%1$srow r=\"%2$s\">%3$s</%1$srow>".formatted(grid.prefix(), row + 1, out);
    Map.Entry<Integer, XmlElement> next = grid.rows().higherEntry(row);
    if (next == null) {
      tail.append(text);
      return;
    }
    edits.insert(next.getValue().start(), text);
  }

  private String cell(CellRef ref, PlannedCell wish) {
    String cell = xml.of(ref, style(ref, wish), wish.content());
    wish.content()
        .ifPresent(
            content -> {
              ChangeRegister.ChangeKind kind =
                  wish.append().isPresent()
                      ? ChangeRegister.ChangeKind.APPEND
                      : ChangeRegister.ChangeKind.FILL;
              register.add(kind, sheet, ref.name(), CellReader.written(content), "");
              formulas |=
                  content.<Boolean>fold(w -> w.formula().isPresent(), f -> f.formula().isPresent());
            });
    return cell;
  }

  private int style(CellRef ref, PlannedCell wish) {
    int base =
        wish.append()
            .map(append -> formats.of(append, grid.style(wishes.extent(append.like()).first())))
            .orElseGet(() -> readable(wish, grid.style(ref)));
    return wish.mark()
        .map(
            severity -> {
              String ground = SeverityColour.of(severity).ground();
              register.add(
                  ChangeRegister.ChangeKind.MARK, sheet, ref.name(), ground, styles.fillXml(base));
              return styles.marked(base, severity);
            })
        .orElse(base);
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
    row.attribute("spans")
        .map(spans -> spans.split(":"))
        .filter(ends -> ends.length == 2 && AttributeNumbers.intOr(ends[1], 0) < lastColumn + 1)
        .ifPresent(ends -> edits.attribute(row, "spans", ends[0] + ":" + (lastColumn + 1)));
  }

  /**
   * Makes a row tall enough for our texts. Rows that are stored without a height are fitted by the
   * program that opens the file; a row that is tall enough is left alone; nothing ever gets lower.
   */
  private void height(int row, XmlElement element, NavigableMap<Integer, PlannedCell> cells) {
    boolean hidden = element.attribute("hidden").filter(AttributeNumbers::isTrue).isPresent();
    Optional<Double> stored = grid.height(row);
    if (hidden || stored.isEmpty() && !grid.fixedHeights()) {
      return;
    }
    double present = stored.orElse(grid.defaultHeight());
    double needed =
        cells.entrySet().stream()
            .mapToDouble(cell -> needed(new CellRef(row, cell.getKey()), cell.getValue()))
            .max()
            .orElse(0);
    if (needed > present) {
      String before = stored.map(AttributeNumbers::length).orElse("");
      register.add(
          ChangeRegister.ChangeKind.HEIGHT,
          sheet,
          Integer.toString(row),
          AttributeNumbers.length(needed),
          before);
      edits.attribute(element, "ht", AttributeNumbers.length(needed));
      if (stored.isEmpty()) {
        edits.attribute(element, "customHeight", "1");
      }
    }
  }

  private double needed(CellRef ref, PlannedCell wish) {
    Optional<Content> content = wish.content();
    boolean wraps =
        wish.append()
            .map(a -> a.role() != Edit.AppendedRole.NUMBER)
            .orElse(styles.wraps(grid.style(ref)));
    CellRange extent = wishes.extent(ref);
    if (content.isEmpty() || !wraps || extent.rows() > 1) {
      return 0;
    }
    double width = 0;
    for (int column = ref.column(); column <= extent.last().column(); column++) {
      width += grid.width(column);
    }
    CellRef like = wish.append().map(Edit.Append::like).orElse(ref);
    double size = styles.fontSize(grid.style(wishes.extent(like).first()));
    return TextMeasure.height(PlannedCells.shown(content.get()), width, size);
  }

  private void dimension() {
    Optional<XmlElement> element = grid.section("dimension");
    Optional<CellRange> range = element.flatMap(e -> e.attribute("ref")).flatMap(SheetGrid::range);
    if (range.isEmpty() || wishes.rows().isEmpty()) {
      return;
    }
    CellRange old = range.get();
    int first = Math.min(old.first().row(), wishes.rows().firstKey());
    int last = Math.max(old.last().row(), wishes.rows().lastKey());
    int left = old.first().column();
    int right = old.last().column();
    for (NavigableMap<Integer, PlannedCell> cells : wishes.rows().values()) {
      left = Math.min(left, cells.firstKey());
      right = Math.max(right, cells.lastKey());
    }
    CellRange grown = CellRange.of(first, left, last, right);
    if (!grown.equals(old)) {
      edits.attribute(element.get(), "ref", grown.name());
    }
  }
}
