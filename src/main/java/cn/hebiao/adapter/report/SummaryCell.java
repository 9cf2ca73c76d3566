package cn.hebiao.adapter.report;

import java.util.List;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A cell of the workbook as it will be.
 *
 * @param formula empty where it has none
 * @param value a number, text or truth; null where it is empty or has a formula
 */
record SummaryCell(EvaluationSheet sheet, int row, int column, String formula, Object value)
    implements EvaluationCell {

  static SummaryCell of(EvaluationSheet sheet, Cell cell) {
    Object value =
        switch (cell.getCellType()) {
          case NUMERIC -> cell.getNumericCellValue();
          case STRING -> cell.getStringCellValue();
          case BOOLEAN -> cell.getBooleanCellValue();
          default -> null;
        };
    String formula = cell.getCellType() == CellType.FORMULA ? cell.getCellFormula() : "";
    return new SummaryCell(sheet, cell.getRowIndex(), cell.getColumnIndex(), formula, value);
  }

  @Override
  public Object getIdentityKey() {
    return List.of(System.identityHashCode(sheet), row, column);
  }

  @Override
  public EvaluationSheet getSheet() {
    return sheet;
  }

  @Override
  public int getRowIndex() {
    return row;
  }

  @Override
  public int getColumnIndex() {
    return column;
  }

  @Override
  public CellType getCellType() {
    if (!formula.isEmpty()) {
      return CellType.FORMULA;
    }
    if (value instanceof Double) {
      return CellType.NUMERIC;
    }
    if (value instanceof Boolean) {
      return CellType.BOOLEAN;
    }
    return value == null ? CellType.BLANK : CellType.STRING;
  }

  @Override
  public double getNumericCellValue() {
    return (Double) value;
  }

  @Override
  public String getStringCellValue() {
    return value.toString();
  }

  @Override
  public boolean getBooleanCellValue() {
    return (Boolean) value;
  }

  @Override
  public int getErrorCellValue() {
    throw new IllegalStateException("cells of a template hold no error values");
  }

  @Override
  public CellRangeAddress getArrayFormulaRange() {
    return null;
  }

  @Override
  public boolean isPartOfArrayFormulaGroup() {
    return false;
  }

  /** Formulas are always worked out anew. */
  @Override
  public CellType getCachedFormulaResultType() {
    return CellType.BLANK;
  }
}
