package cn.hebiao.adapter.excel.write;

import cn.hebiao.adapter.excel.write.ChangeRegister.ChangeKind;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.Content;
import cn.hebiao.tell.edit.Edit;
import cn.hebiao.tell.edit.SkippedEdit;
import cn.hebiao.tell.edit.SkippedEdit.SkipReason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** Writes the edits of one sheet of an xls workbook. */
final class XlsSheetEditor {
  /** Rows that a sheet of this format has. */
  static final int ROWS = 65_536;

  private final HSSFSheet sheet;
  private final HSSFWorkbook book;
  private final XlsStyleRegistry styles;
  private final ChangeRegister register;
  private final List<SkippedEdit> skipped;
  private final String report;
  private final Map<CellRef, HSSFCellStyle> likes = new HashMap<>();

  /**
   * @param report name of the sheet that links lead to
   */
  XlsSheetEditor(
      HSSFSheet sheet,
      XlsStyleRegistry styles,
      ChangeRegister register,
      List<SkippedEdit> skipped,
      String report) {
    this.sheet = sheet;
    this.book = sheet.getWorkbook();
    this.styles = styles;
    this.register = register;
    this.skipped = skipped;
    this.report = report;
  }

  private PlannedCells.EditedSheet ground() {
    List<CellRange> merges =
        sheet.getMergedRegions().stream()
            .map(
                m ->
                    CellRange.of(
                        m.getFirstRow(), m.getFirstColumn(), m.getLastRow(), m.getLastColumn()))
            .toList();
    return new PlannedCells.EditedSheet(this::isBlank, merges, Set.of(), ROWS, 256);
  }

  private boolean isBlank(CellRef ref) {
    HSSFCell cell = XlsCells.at(sheet, ref).orElse(null);
    return cell == null
        || cell.getCellType() == CellType.BLANK
        || cell.getCellType() == CellType.STRING && cell.getStringCellValue().isBlank();
  }

  private void note(ChangeKind kind, String place, String written, String before) {
    register.add(kind, sheet.getSheetName(), place, written, before);
  }

  void write(List<Edit> edits) {
    PlannedCells wishes = new PlannedCells(ground(), edits, skipped);
    wishes.widths().forEach(this::width);
    wishes.appended().forEach(append -> likes.put(append.like(), styleAt(wishes, append.like())));
    wishes.rows().forEach(this::row);
    links(wishes.links(report));
    XlsNotes notes = new XlsNotes(sheet, register);
    if (notes.areSafe()) {
      wishes.notes().forEach(notes::write);
    } else {
      edits.stream()
          .filter(Edit.Note.class::isInstance)
          .forEach(edit -> skipped.add(new SkippedEdit(edit, SkipReason.DRAWINGS)));
    }
    printArea(wishes.prints());
  }

  private void width(int column, double characters) {
    boolean hidden = sheet.isColumnHidden(column);
    String before = sheet.getColumnWidth(column) + (hidden ? ChangeRegister.HIDDEN : "");
    int width = (int) Math.min(255 * 256, Math.round((characters + SheetEditor.PADDING) * 256));
    note(ChangeKind.WIDTH, Integer.toString(column), Integer.toString(width), before);
    sheet.setColumnWidth(column, width);
    if (hidden) {
      sheet.setColumnHidden(column, false);
    }
  }

  private void row(int index, NavigableMap<Integer, PlannedCell> cells) {
    double needed = 0;
    for (Map.Entry<Integer, PlannedCell> entry : cells.entrySet()) {
      needed = Math.max(needed, cell(new CellRef(index, entry.getKey()), entry.getValue()));
    }
    HSSFRow row = sheet.getRow(index);
    if (needed > row.getHeightInPoints() && !row.getZeroHeight()) {
      String before = AttributeNumbers.length(row.getHeightInPoints());
      note(ChangeKind.HEIGHT, Integer.toString(index), AttributeNumbers.length(needed), before);
      row.setHeightInPoints((float) needed);
    }
  }

  /** Writes a cell and gives the height that it needs. */
  private double cell(CellRef ref, PlannedCell wish) {
    HSSFCell cell = XlsCells.made(sheet, ref);
    Optional<Edit.Append> append = wish.append();
    HSSFCellStyle like = append.map(a -> likes.get(a.like())).orElse(cell.getCellStyle());
    append.flatMap(a -> appended(a, like)).ifPresent(cell::setCellStyle);
    wish.rate().flatMap(rate -> readable(rate, like)).ifPresent(cell::setCellStyle);
    if (wish.content().isPresent()) {
      XlsCells.write(cell, wish.content().get());
      note(wish.kind(), ref.name(), XlsCells.held(cell), "");
    }
    wish.mark().ifPresent(severity -> mark(cell, ref, severity));
    if (append.isEmpty() || append.get().role() == Edit.AppendedRole.NUMBER) {
      return 0;
    }
    return TextMeasure.height(
        PlannedCells.shown(append.get().content()),
        sheet.getColumnWidth(ref.column()) / 256.0,
        book.getFontAt(like.getFontIndex()).getFontHeightInPoints());
  }

  /** A rate in a cell without a number format would show as a long decimal. */
  private Optional<HSSFCellStyle> readable(String rate, HSSFCellStyle like) {
    return like.getDataFormat() == 0
        ? styles.style(
            "rate/" + like.getIndex() + rate,
            Optional.of(like),
            style -> style.setDataFormat(styles.number(rate)))
        : Optional.empty();
  }

  /** The style that appended cells are to be like, taken before anything is marked. */
  private HSSFCellStyle styleAt(PlannedCells wishes, CellRef like) {
    return XlsCells.at(sheet, wishes.extent(like).first())
        .map(HSSFCell::getCellStyle)
        .orElseGet(() -> book.getCellStyleAt(15 < book.getNumCellStyles() ? 15 : 0));
  }

  private Optional<HSSFCellStyle> appended(Edit.Append append, HSSFCellStyle like) {
    String number = append.content().fold(words -> "General", Content.NumberContent::format);
    boolean link = append.back().isPresent();
    boolean text = append.role() == Edit.AppendedRole.TEXT;
    return styles.style(
        "append/" + like.getIndex() + append.role() + link + number,
        Optional.of(like),
        style -> {
          XlsStyleRegistry.box(style);
          if (link) {
            style.setFont(styles.linked(style));
          }
          style.setDataFormat(styles.number(number));
          XlsStyleRegistry.aligned(
              style,
              text ? HorizontalAlignment.LEFT : HorizontalAlignment.CENTER,
              append.role() != Edit.AppendedRole.NUMBER);
        });
  }

  private void mark(HSSFCell cell, CellRef ref, Severity severity) {
    HSSFCellStyle before = cell.getCellStyle();
    Optional<HSSFCellStyle> marked = styles.marked(before, severity);
    if (marked.isEmpty()) {
      Edit edit = new Edit.Mark(sheet.getSheetName(), ref, severity);
      skipped.add(new SkippedEdit(edit, SkipReason.TOO_MANY_STYLES));
      return;
    }
    String fill = before.getFillPattern().name() + "," + before.getFillForegroundColor();
    note(ChangeKind.MARK, ref.name(), severity.name(), fill);
    cell.setCellStyle(marked.get());
  }

  /** Links written cells to places, unless somebody has linked them. */
  private void links(Map<CellRef, String> places) {
    int room = SheetLinks.MOST - sheet.getHyperlinkList().size();
    for (Map.Entry<CellRef, String> link : places.entrySet()) {
      CellRef ref = link.getKey();
      if (sheet.getHyperlink(ref.row(), ref.column()) == null && room-- > 0) {
        XlsCells.link(XlsCells.made(sheet, ref), link.getValue());
        note(ChangeKind.LINK, ref.name(), link.getValue(), "");
      }
    }
  }

  private void printArea(List<Edit.Print> prints) {
    int index = book.getSheetIndex(sheet);
    String before = book.getPrintArea(index);
    String formula = before == null ? null : PrintArea.including(before, prints, skipped);
    if (before == null || formula.equals(before)) {
      return;
    }
    try {
      book.setPrintArea(index, PrintArea.withoutSheets(formula));
      note(ChangeKind.PRINT, "", formula, before);
    } catch (FormulaParseException e) {
      prints.forEach(p -> skipped.add(new SkippedEdit(p, SkipReason.PRINT_AREA)));
    }
  }
}
