package cn.hebiao.adapter.excel.compare;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.Difference.DifferenceKind;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;

/** Compares the cells, notes, rows and columns of one sheet in two .xls workbooks. */
final class XlsSheetComparison {
  private static final int COLUMNS = 256;

  /** The format of cells that nobody has formatted. */
  private static final short USUAL = 15;

  private final String part;
  private final HSSFSheet before;
  private final HSSFSheet after;
  private final FoundDifferences noted;

  XlsSheetComparison(String part, HSSFSheet before, HSSFSheet after, FoundDifferences noted) {
    this.part = part;
    this.before = before;
    this.after = after;
    this.noted = noted;
  }

  /** A cell's type and value, and the number of its format. */
  private record XlsStoredCell(String raw, String format, String shown) {
    /** A cell that is not stored is blank in the format of its row or column. */
    static XlsStoredCell blank(HSSFSheet sheet, CellRef cell) {
      HSSFRow row = sheet.getRow(cell.row());
      boolean own = row != null && row.isFormatted();
      HSSFCellStyle style = own ? row.getRowStyle() : sheet.getColumnStyle(cell.column());
      short format = style == null ? USUAL : style.getIndex();
      return new XlsStoredCell("", Short.toString(format), "");
    }
  }

  void compare() {
    String sheet = before.getSheetName();
    for (int column = 0; column < COLUMNS; column++) {
      int was = before.getColumnWidth(column);
      int is = after.getColumnWidth(column);
      if (was != is) {
        CellRef top = new CellRef(0, column);
        noted.at(
            DifferenceKind.WIDTH, part, sheet, top, Integer.toString(was), Integer.toString(is));
      }
    }
    Set<Integer> rows = new TreeSet<>();
    before.forEach(row -> rows.add(row.getRowNum()));
    after.forEach(row -> rows.add(row.getRowNum()));
    for (int row : rows) {
      String was = height(before, row);
      String is = height(after, row);
      if (!was.equals(is)) {
        noted.at(DifferenceKind.HEIGHT, part, sheet, new CellRef(row, 0), was, is);
      }
    }
    cells(sheet, contents(before), contents(after));
    noted.texts(DifferenceKind.NOTE, part, sheet, notes(before), notes(after));
    noted.texts(DifferenceKind.LINK, part, sheet, links(before), links(after));
  }

  private static String height(HSSFSheet sheet, int number) {
    Row row = sheet.getRow(number);
    return row == null || row.getHeight() == sheet.getDefaultRowHeight()
        ? ""
        : row.getHeight() + (row.getZeroHeight() ? "/hidden" : "");
  }

  private void cells(
      String sheet, Map<CellRef, XlsStoredCell> was, Map<CellRef, XlsStoredCell> is) {
    Set<CellRef> places = new TreeSet<>(was.keySet());
    places.addAll(is.keySet());
    for (CellRef place : places) {
      XlsStoredCell old =
          was.containsKey(place) ? was.get(place) : XlsStoredCell.blank(before, place);
      XlsStoredCell now = is.containsKey(place) ? is.get(place) : XlsStoredCell.blank(after, place);
      if (!old.raw().equals(now.raw())) {
        noted.at(DifferenceKind.CELL, part, sheet, place, old.shown(), now.shown());
      }
      if (!old.format().equals(now.format())) {
        noted.at(DifferenceKind.FORMAT, part, sheet, place, old.format(), now.format());
      }
    }
  }

  private static Map<CellRef, XlsStoredCell> contents(HSSFSheet sheet) {
    Map<CellRef, XlsStoredCell> contents = new TreeMap<>();
    for (Row row : sheet) {
      for (Cell cell : row) {
        CellRef place = new CellRef(cell.getRowIndex(), cell.getColumnIndex());
        String format = Integer.toString(((HSSFCell) cell).getCellStyle().getIndex());
        CellType type = cell.getCellType();
        String value = value(cell, type);
        contents.put(
            place, new XlsStoredCell(type == CellType.BLANK ? "" : type + value, format, value));
      }
    }
    return contents;
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

  private static Map<CellRef, String> notes(HSSFSheet sheet) {
    Map<CellRef, String> notes = new TreeMap<>();
    for (Map.Entry<CellAddress, HSSFComment> note : sheet.getCellComments().entrySet()) {
      CellRef place = new CellRef(note.getKey().getRow(), note.getKey().getColumn());
      notes.put(place, note.getValue().getString().getString());
    }
    return notes;
  }

  private static Map<CellRef, String> links(HSSFSheet sheet) {
    Map<CellRef, String> links = new TreeMap<>();
    for (HSSFHyperlink link : sheet.getHyperlinkList()) {
      String area =
          CellRange.of(
                  link.getFirstRow(),
                  link.getFirstColumn(),
                  link.getLastRow(),
                  link.getLastColumn())
              .name();
      CellRef first = new CellRef(link.getFirstRow(), link.getFirstColumn());
      links.merge(first, area + " → " + link.getAddress(), (one, two) -> one + two);
    }
    return links;
  }
}
