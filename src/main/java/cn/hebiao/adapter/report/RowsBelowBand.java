package cn.hebiao.adapter.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The rows below a long band, taken off and put back further down. Rows that POI has to insert
 * above others cost time by the square of their number; rows at the end do not.
 */
final class RowsBelowBand {
  private static final short NONE = -1;

  private final Map<Integer, Short> heights = new TreeMap<>();
  private final List<Taken> cells = new ArrayList<>();
  private final List<CellRangeAddress> merges = new ArrayList<>();

  /** A cell; of a formula also the value that it has. */
  private record Taken(
      int row, int column, CellStyle style, CellType type, Object value, String formula) {
    static Taken of(Cell cell) {
      boolean calculated = cell.getCellType() == CellType.FORMULA;
      CellType type = calculated ? cell.getCachedFormulaResultType() : cell.getCellType();
      Object value =
          switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> cell.getNumericCellValue();
            case BOOLEAN -> cell.getBooleanCellValue();
            default -> "";
          };
      return new Taken(
          cell.getRowIndex(),
          cell.getColumnIndex(),
          cell.getCellStyle(),
          type,
          value,
          calculated ? cell.getCellFormula() : "");
    }

    void put(Row target) {
      Cell cell = target.createCell(column);
      cell.setCellStyle(style);
      if (!formula.isEmpty()) {
        cell.setCellFormula(formula);
      }
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

  /** Takes off every row from one on. */
  static RowsBelowBand takenFrom(XSSFSheet sheet, int first) {
    RowsBelowBand tail = new RowsBelowBand();
    for (int i = sheet.getLastRowNum(); i >= first; i--) {
      Row row = sheet.getRow(i);
      if (row != null) {
        row.forEach(cell -> tail.cells.add(Taken.of(cell)));
        tail.heights.put(i, ((XSSFRow) row).getCTRow().getCustomHeight() ? row.getHeight() : NONE);
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
  void putBack(Sheet sheet, int down) {
    heights.forEach(
        (index, height) -> {
          Row row = sheet.createRow(index + down);
          row.setHeight(height);
          cells.stream().filter(cell -> cell.row() == index).forEach(cell -> cell.put(row));
        });
    for (CellRangeAddress merge : merges) {
      merge.setFirstRow(merge.getFirstRow() + down);
      merge.setLastRow(merge.getLastRow() + down);
      sheet.addMergedRegion(merge);
    }
  }
}
