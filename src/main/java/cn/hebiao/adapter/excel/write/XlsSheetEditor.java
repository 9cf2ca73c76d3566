package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.Content;
import cn.hebiao.tell.edit.Edit;
import cn.hebiao.tell.edit.SkippedEdit;
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
  /** Excel's margin inside a column, in characters. */
  private static final double PADDING = 0.71;

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

  /** The sheet as the sorting of edits sees it. */
  private record XlsEditedSheet(HSSFSheet sheet) implements PlannedCells.EditedSheet {
    @Override
    public boolean isBlank(CellRef ref) {
      HSSFRow row = sheet.getRow(ref.row());
      HSSFCell cell = row == null ? null : row.getCell(ref.column());
      return cell == null
          || cell.getCellType() == CellType.BLANK
          || cell.getCellType() == CellType.STRING && cell.getStringCellValue().isBlank();
    }

    @Override
    public List<CellRange> merges() {
      return sheet.getMergedRegions().stream()
          .map(
              m ->
                  CellRange.of(
                      m.getFirstRow(), m.getFirstColumn(), m.getLastRow(), m.getLastColumn()))
          .toList();
    }

    @Override
    public Set<CellRef> discussed() {
      return Set.of();
    }

    @Override
    public int rows() {
      return 65_536;
    }

    @Override
    public int columns() {
      return 256;
    }
  }

  void write(List<Edit> edits) {
    PlannedCells wishes = new PlannedCells(new XlsEditedSheet(sheet), edits, skipped);
    wishes.widths().forEach(this::width);
    edits.forEach(edit -> edit.accept(new Likes(wishes)));
    wishes.rows().forEach((row, cells) -> row(wishes, row, cells));
    XlsLinks links = new XlsLinks(sheet, register);
    wishes.links(report).forEach(links::write);
    XlsNotes notes = new XlsNotes(sheet, register);
    if (notes.areSafe()) {
      wishes.notes().forEach(notes::write);
    } else {
      edits.forEach(edit -> edit.accept(new RefusedNotes()));
    }
    printArea(wishes.prints());
  }

  /** The styles that appended cells are to be like, taken before anything is marked. */
  private final class Likes extends Nothing {
    private final PlannedCells wishes;

    Likes(PlannedCells wishes) {
      this.wishes = wishes;
    }

    @Override
    public void append(Edit.Append append) {
      likes.computeIfAbsent(append.like(), like -> styleAt(wishes, like));
    }
  }

  /** All notes of a sheet whose drawings would suffer. */
  private final class RefusedNotes extends Nothing {
    @Override
    public void note(Edit.Note note) {
      skipped.add(new SkippedEdit(note, SkippedEdit.SkipReason.DRAWINGS));
    }
  }

  /** Passes over all kinds of edits. */
  private static class Nothing implements Edit.Visitor {
    @Override
    public void note(Edit.Note note) {}

    @Override
    public void fill(Edit.Fill fill) {}

    @Override
    public void append(Edit.Append append) {}

    @Override
    public void width(Edit.Width width) {}

    @Override
    public void print(Edit.Print print) {}

    @Override
    public void mark(Edit.Mark mark) {}
  }

  private void width(int column, double characters) {
    boolean hidden = sheet.isColumnHidden(column);
    String before = sheet.getColumnWidth(column) + (hidden ? ChangeRegister.HIDDEN : "");
    int width = (int) Math.min(255 * 256, Math.round((characters + PADDING) * 256));
    register.add(
        ChangeRegister.ChangeKind.WIDTH,
        sheet.getSheetName(),
        Integer.toString(column),
        Integer.toString(width),
        before);
    sheet.setColumnWidth(column, width);
    if (hidden) {
      sheet.setColumnHidden(column, false);
    }
  }

  private void row(PlannedCells wishes, int index, NavigableMap<Integer, PlannedCell> cells) {
    HSSFRow row = sheet.getRow(index) == null ? sheet.createRow(index) : sheet.getRow(index);
    double needed = 0;
    for (Map.Entry<Integer, PlannedCell> entry : cells.entrySet()) {
      CellRef ref = new CellRef(index, entry.getKey());
      PlannedCell wish = entry.getValue();
      HSSFCell cell = row.getCell(ref.column());
      cell = cell == null ? row.createCell(ref.column()) : cell;
      HSSFCellStyle like = wish.append().map(a -> likes.get(a.like())).orElse(cell.getCellStyle());
      wish.append().flatMap(append -> appended(append, like)).ifPresent(cell::setCellStyle);
      HSSFCell target = cell;
      wish.rate().flatMap(rate -> readable(rate, like)).ifPresent(cell::setCellStyle);
      wish.content().ifPresent(content -> content(target, ref, content, wish));
      wish.mark().ifPresent(severity -> mark(target, severity));
      if (wish.append().filter(a -> a.role() != Edit.AppendedRole.NUMBER).isPresent()) {
        double width = sheet.getColumnWidth(ref.column()) / 256.0;
        double size = book.getFontAt(like.getFontIndex()).getFontHeightInPoints();
        String text = PlannedCells.shown(wish.content().orElseThrow());
        needed = Math.max(needed, TextMeasure.height(text, width, size));
      }
    }
    if (needed > row.getHeightInPoints() && !row.getZeroHeight()) {
      register.add(
          ChangeRegister.ChangeKind.HEIGHT,
          sheet.getSheetName(),
          Integer.toString(index),
          AttributeNumbers.length(needed),
          AttributeNumbers.length(row.getHeightInPoints()));
      row.setHeightInPoints((float) needed);
    }
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

  private HSSFCellStyle styleAt(PlannedCells wishes, CellRef like) {
    CellRef shown = wishes.extent(like).first();
    HSSFRow row = sheet.getRow(shown.row());
    HSSFCell cell = row == null ? null : row.getCell(shown.column());
    return cell == null
        ? book.getCellStyleAt(15 < book.getNumCellStyles() ? 15 : 0)
        : cell.getCellStyle();
  }

  private Optional<HSSFCellStyle> appended(Edit.Append append, HSSFCellStyle like) {
    String number = append.content().fold(words -> "General", Content.NumberContent::format);
    boolean link = append.back().isPresent();
    String key = "append/" + like.getIndex() + append.role() + link + number;
    return styles.style(
        key,
        Optional.of(like),
        style -> {
          XlsStyleRegistry.box(style);
          if (link) {
            style.setFont(styles.linked(style));
          }
          style.setDataFormat(styles.number(number));
          boolean text = append.role() == Edit.AppendedRole.TEXT;
          XlsStyleRegistry.aligned(
              style,
              text ? HorizontalAlignment.LEFT : HorizontalAlignment.CENTER,
              append.role() != Edit.AppendedRole.NUMBER);
        });
  }

  private void content(HSSFCell cell, CellRef ref, Content content, PlannedCell wish) {
    XlsCells.write(cell, content);
    ChangeRegister.ChangeKind kind =
        wish.append().isPresent()
            ? ChangeRegister.ChangeKind.APPEND
            : ChangeRegister.ChangeKind.FILL;
    register.add(kind, sheet.getSheetName(), ref.name(), XlsCells.held(cell), "");
  }

  private void mark(HSSFCell cell, cn.hebiao.model.finding.Severity severity) {
    HSSFCellStyle before = cell.getCellStyle();
    Optional<HSSFCellStyle> marked = styles.marked(before, severity);
    if (marked.isEmpty()) {
      Edit edit =
          new Edit.Mark(
              sheet.getSheetName(),
              new CellRef(cell.getRowIndex(), cell.getColumnIndex()),
              severity);
      skipped.add(new SkippedEdit(edit, SkippedEdit.SkipReason.TOO_MANY_STYLES));
      return;
    }
    register.add(
        ChangeRegister.ChangeKind.MARK,
        sheet.getSheetName(),
        new CellRef(cell.getRowIndex(), cell.getColumnIndex()).name(),
        severity.name(),
        before.getFillPattern().name() + "," + before.getFillForegroundColor());
    cell.setCellStyle(marked.get());
  }

  private void printArea(List<Edit.Print> prints) {
    int index = book.getSheetIndex(sheet);
    String before = book.getPrintArea(index);
    if (before == null) {
      return;
    }
    String formula = before;
    for (Edit.Print print : prints) {
      Optional<String> grown = PrintArea.including(formula, print.range());
      if (grown.isEmpty()) {
        skipped.add(new SkippedEdit(print, SkippedEdit.SkipReason.PRINT_AREA));
      }
      formula = grown.orElse(formula);
    }
    if (!formula.equals(before)) {
      try {
        book.setPrintArea(index, areas(formula));
        register.add(ChangeRegister.ChangeKind.PRINT, sheet.getSheetName(), "", formula, before);
      } catch (FormulaParseException e) {
        prints.forEach(p -> skipped.add(new SkippedEdit(p, SkippedEdit.SkipReason.PRINT_AREA)));
      }
    }
  }

  /** The areas alone, as the setter puts the sheet's name before each of them. */
  static String areas(String formula) {
    return formula.replaceAll("(?:'(?:[^']|'')*'|[^'!,]+)!", "");
  }
}
