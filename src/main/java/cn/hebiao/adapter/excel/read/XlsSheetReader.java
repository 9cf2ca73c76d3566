package cn.hebiao.adapter.excel.read;

import cn.hebiao.app.UnreadableBook;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellFormula;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads one sheet of an .xls. */
final class XlsSheetReader {
  private static final int MAX_COLUMNS = 256;

  private final HSSFSheet sheet;
  private final XlsNumberFormats styles;
  private final Values values;
  private final Budget budget;

  XlsSheetReader(HSSFSheet sheet, XlsNumberFormats styles, Values values, Budget budget) {
    this.sheet = sheet;
    this.styles = styles;
    this.values = values;
    this.budget = budget;
  }

  Sheet read(boolean hidden) throws UnreadableBook {
    String name = sheet.getSheetName();
    Extent extent = new Extent(name, budget);
    for (Row row : sheet) {
      if (row.getZeroHeight() || row.getHeight() == 0) {
        extent.hideRow(row.getRowNum());
      }
      for (org.apache.poi.ss.usermodel.Cell cell : row) {
        Optional<Cell> read = cell((HSSFCell) cell);
        if (read.isPresent()) {
          budget.cells(1, name);
          budget.text(read.get().shown(), name);
          extent.add(read.get());
        }
      }
    }
    for (CellRangeAddress merge : sheet.getMergedRegions()) {
      extent.merge(
          CellRange.of(
              merge.getFirstRow(),
              merge.getFirstColumn(),
              merge.getLastRow(),
              merge.getLastColumn()));
    }
    for (int column = 0; column < MAX_COLUMNS; column++) {
      if (sheet.isColumnHidden(column) || sheet.getColumnWidth(column) == 0) {
        extent.hideColumns(column, column);
      }
    }
    return extent.sheet(name, hidden);
  }

  private Optional<Cell> cell(HSSFCell cell) {
    CellType type = cell.getCellType();
    if (type != CellType.FORMULA) {
      return value(cell, type, Optional.empty());
    }
    // This format has no formula without a value.
    CellFormula formula = new CellFormula(formulaOf(cell), true);
    return value(cell, cell.getCachedFormulaResultType(), Optional.of(formula));
  }

  /** The formula's text; empty where POI cannot put it into words. */
  private static String formulaOf(HSSFCell cell) {
    try {
      return cell.getCellFormula();
    } catch (RuntimeException | StackOverflowError e) {
      return "";
    }
  }

  private Optional<Cell> value(HSSFCell cell, CellType type, Optional<CellFormula> formula) {
    CellRef ref = new CellRef(cell.getRowIndex(), cell.getColumnIndex());
    Values.ValuePlace place = values.at(ref, styles.of(cell), formula);
    return switch (type) {
      case NUMERIC ->
          StoredDecimal.of(cell.getNumericCellValue())
              .map(place::number)
              .or(() -> Optional.of(place.fault(FormulaError.NUM.getString())));
      case STRING ->
          Optional.of(cell.getRichStringCellValue().getString())
              .filter(text -> !text.isEmpty() || formula.isPresent())
              .map(place::text);
      case BOOLEAN -> Optional.of(place.logical(cell.getBooleanCellValue()));
      case ERROR -> Optional.of(place.fault(faultOf(cell)));
      default -> Optional.empty();
    };
  }

  private static String faultOf(HSSFCell cell) {
    byte code = cell.getErrorCellValue();
    return FormulaError.isValidCode(code)
        ? FormulaError.forInt(code).getString()
        : FormulaError.NA.getString();
  }
}
