package cn.hebiao.adapter.excel.compare;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;

/** Reads the cells, notes, rows and columns of one sheet of an .xls workbook. */
final class XlsSheetContent {
  private static final int COLUMNS = 256;

  /** The format of cells that nobody has formatted. */
  private static final short USUAL = 15;

  private XlsSheetContent() {}

  static SheetContent of(HSSFSheet sheet) {
    SheetContent content = new SheetContent(ref -> format(sheet, ref));
    for (int column = 0; column < COLUMNS; column++) {
      String width = Integer.toString(sheet.getColumnWidth(column));
      content.columns().put(column, new SheetContent.LineAttributes(width, Map.of()));
    }
    for (Row row : sheet) {
      if (row.getHeight() != sheet.getDefaultRowHeight()) {
        String height = row.getHeight() + (row.getZeroHeight() ? "/hidden" : "");
        content.rows().put(row.getRowNum(), new SheetContent.LineAttributes(height, Map.of()));
      }
      row.forEach(cell -> content.cells().put(place(cell.getAddress()), cell(cell)));
    }
    try {
      sheet
          .getCellComments()
          .forEach((at, note) -> content.notes().put(place(at), note.getString().getString()));
    } catch (RuntimeException damaged) {
      // No notes can be read from such drawings, so that we write none.
      content.notes().clear();
    }
    sheet.getHyperlinkList().forEach(link -> link(content, link));
    return content;
  }

  private static CellRef place(CellAddress address) {
    return new CellRef(address.getRow(), address.getColumn());
  }

  private static String format(HSSFSheet sheet, CellRef cell) {
    HSSFRow row = sheet.getRow(cell.row());
    boolean own = row != null && row.isFormatted();
    HSSFCellStyle style = own ? row.getRowStyle() : sheet.getColumnStyle(cell.column());
    return Short.toString(style == null ? USUAL : style.getIndex());
  }

  private static SheetContent.StoredCell cell(Cell cell) {
    CellType type = cell.getCellType();
    String value = value(cell, type);
    return new SheetContent.StoredCell(
        type == CellType.BLANK ? "" : type + value,
        Integer.toString(cell.getCellStyle().getIndex()),
        value);
  }

  private static String value(Cell cell, CellType type) {
    return switch (type) {
      case NUMERIC -> Double.toString(cell.getNumericCellValue());
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      case ERROR -> "#" + cell.getErrorCellValue();
      case FORMULA ->
          "=" + cell.getCellFormula() + " → " + value(cell, cell.getCachedFormulaResultType());
      default -> "";
    };
  }

  private static void link(SheetContent content, HSSFHyperlink link) {
    CellRange area =
        CellRange.of(
            link.getFirstRow(), link.getFirstColumn(), link.getLastRow(), link.getLastColumn());
    String leads = area.name() + " → " + link.getAddress();
    content.links().merge(area.first(), leads, (one, two) -> one + two);
  }
}
