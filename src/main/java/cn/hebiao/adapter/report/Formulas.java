package cn.hebiao.adapter.report;

import cn.hebiao.app.InvalidTemplate;
import cn.hebiao.model.finding.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.eval.NotImplementedException;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Pxg3D;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The template's formulas, taken out before filling and put back afterwards with references that
 * follow the rows. A reference to a band becomes the whole of it; from inside the band, its own
 * row.
 */
final class Formulas {
  private final XSSFWorkbook workbook;
  private final List<Origin> origins = new ArrayList<>();
  private final List<Cell> written = new ArrayList<>();

  /** A formula of the template. */
  private record Origin(String sheet, int row, int column, String formula) {
    String place() {
      return sheet + "!" + new CellReference(row, column).formatAsString();
    }
  }

  private Formulas(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** Takes the formulas out of a workbook. */
  static Formulas takenFrom(XSSFWorkbook workbook) {
    Formulas formulas = new Formulas(workbook);
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          formulas.take(sheet, cell);
        }
      }
    }
    return formulas;
  }

  private void take(Sheet sheet, Cell cell) {
    if (cell.getCellType() != CellType.FORMULA) {
      return;
    }
    Origin origin =
        new Origin(
            sheet.getSheetName(), cell.getRowIndex(), cell.getColumnIndex(), cell.getCellFormula());
    if (cell.isPartOfArrayFormulaGroup()) {
      throw new InvalidTemplate(Message.of("template.arrayFormula", "place", origin.place()));
    }
    origins.add(origin);
    cell.setBlank();
  }

  /** Whether a band itself holds formulas. */
  boolean inside(TemplateBand band) {
    return origins.stream()
        .anyMatch(origin -> origin.sheet().equals(band.sheet()) && origin.row() == band.row());
  }

  /** Puts the formulas where their cells now are. */
  void putBack(Growth growth) {
    for (Origin origin : origins) {
      Optional<TemplateBand> band = growth.bandAt(origin.sheet(), origin.row());
      int last = growth.last(origin.sheet(), origin.row());
      for (int row = growth.first(origin.sheet(), origin.row()); row <= last; row++) {
        put(origin, growth, band, row);
      }
    }
  }

  private void put(Origin origin, Growth growth, Optional<TemplateBand> band, int row) {
    Sheet sheet = workbook.getSheet(origin.sheet());
    Row target = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    Cell cell = target.getCell(origin.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    try {
      References references = new References(workbook, growth, origin.sheet(), band, row);
      cell.setCellFormula(references.moved(origin.formula()));
    } catch (FormulaParseException e) {
      throw StrictLog.failure(origin.place(), origin.formula(), e);
    }
    written.add(cell);
  }

  /** Stores the values of all formulas; leaves it to Excel where it cannot be done here. */
  void evaluate() {
    XSSFFormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    for (Cell cell : written) {
      try {
        evaluator.evaluateFormulaCell(cell);
      } catch (NotImplementedException e) {
        workbook.setForceFormulaRecalculation(true);
      }
    }
  }

  /** The columns of a band that any formula of the workbook looks at. */
  Set<Integer> columnsUsedOf(TemplateBand band) {
    XSSFEvaluationWorkbook book = XSSFEvaluationWorkbook.create(workbook);
    Set<Integer> columns = new TreeSet<>();
    for (Origin origin : origins) {
      int sheet = workbook.getSheetIndex(origin.sheet());
      for (Ptg token : FormulaParser.parse(origin.formula(), book, FormulaType.CELL, sheet, -1)) {
        String target = token instanceof Pxg3D other ? other.getSheetName() : origin.sheet();
        if (target.equals(band.sheet())) {
          columns.addAll(columns(token, band));
        }
      }
    }
    return columns;
  }

  private static Set<Integer> columns(Ptg token, TemplateBand band) {
    if (token instanceof RefPtgBase ref && ref.getRow() == band.row()) {
      return Set.of(ref.getColumn());
    }
    Set<Integer> columns = new TreeSet<>();
    if (token instanceof AreaPtgBase area
        && area.getFirstRow() <= band.row()
        && area.getLastRow() >= band.row()) {
      for (int i = band.firstColumn(); i <= band.lastColumn(); i++) {
        if (i >= area.getFirstColumn() && i <= area.getLastColumn()) {
          columns.add(i);
        }
      }
    }
    return columns;
  }
}
