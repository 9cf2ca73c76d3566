package cn.hebiao.adapter.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The rows below a long band, taken off and put back further down. Rows that POI has to insert
 * above others cost time by the square of their number; rows at the end do not.
 */
final class Tail {
  private final XSSFSheet sheet;
  private final List<Taken> cells = new ArrayList<>();
  private final List<CellRangeAddress> merges = new ArrayList<>();

  /** A cell without formula; formulas are put back by themselves. */
  private record Taken(int row, int column, CellStyle style, CellType type, Object value) {
    static Taken of(Cell cell) {
      CellType type = cell.getCellType();
      Object value =
          switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> cell.getNumericCellValue();
            case BOOLEAN -> cell.getBooleanCellValue();
            default -> "";
          };
      return new Taken(cell.getRowIndex(), cell.getColumnIndex(), cell.getCellStyle(), type, value);
    }

    void put(XSSFSheet sheet, int down) {
      Row row = sheet.getRow(row() + down);
      Cell cell = (row == null ? sheet.createRow(row() + down) : row).createCell(column);
      cell.setCellStyle(style);
      switch (type) {
        case STRING -> cell.setCellValue((String) value);
        case NUMERIC -> cell.setCellValue((Double) value);
        case BOOLEAN -> cell.setCellValue((Boolean) value);
        default -> {
          // Nothing but its style.
        }
      }
    }
  }

  private Tail(XSSFSheet sheet) {
    this.sheet = sheet;
  }

  /** Takes off every row from one on. */
  static Tail takenFrom(XSSFSheet sheet, int first) {
    Tail tail = new Tail(sheet);
    for (int i = sheet.getLastRowNum(); i >= first; i--) {
      Row row = sheet.getRow(i);
      if (row != null) {
        row.forEach(cell -> tail.cells.add(0, Taken.of(cell)));
        sheet.removeRow(row);
      }
    }
    for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
      if (sheet.getMergedRegion(i).getFirstRow() >= first) {
        tail.merges.add(0, sheet.getMergedRegion(i));
        sheet.removeMergedRegion(i);
      }
    }
    return tail;
  }

  /** Puts the rows back so many rows further down. */
  void putBack(int down) {
    cells.stream()
        .sorted((a, b) -> Integer.compare(a.row(), b.row()))
        .forEach(cell -> cell.put(sheet, down));
    for (CellRangeAddress merge : merges) {
      merge.setFirstRow(merge.getFirstRow() + down);
      merge.setLastRow(merge.getLastRow() + down);
      sheet.addMergedRegion(merge);
    }
  }
}
