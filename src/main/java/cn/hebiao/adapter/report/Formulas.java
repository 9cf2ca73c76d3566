package cn.hebiao.adapter.report;

import cn.hebiao.app.InvalidTemplate;
import cn.hebiao.model.finding.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Pxg3D;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
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

  /** Has a copy of a sheet hold the same formulas. */
  void copy(String sheet, String copy) {
    List.copyOf(origins).stream()
        .filter(origin -> origin.sheet().equals(sheet))
        .map(origin -> new Origin(copy, origin.row(), origin.column(), origin.formula()))
        .forEach(origins::add);
  }

  /** Puts the formulas outside of bands where their cells now are. */
  void putBack(Growth growth) {
    for (Origin origin : origins) {
      if (growth.bandAt(origin.sheet(), origin.row()).isEmpty()) {
        int row = growth.first(origin.sheet(), origin.row());
        Sheet sheet = workbook.getSheet(origin.sheet());
        Row target = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        Cell cell = target.getCell(origin.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cell.setCellFormula(moved(origin, growth, Optional.empty(), row));
        written.add(cell);
      }
    }
  }

  /** The formula of a cell in a row that a band has become; empty where there is none. */
  Optional<String> inBand(BandLines lines, int column, int row, Growth growth) {
    TemplateBand band = lines.band();
    return origins.stream()
        .filter(origin -> origin.sheet().equals(band.sheet()))
        .filter(origin -> origin.row() == band.row() && origin.column() == column)
        .findFirst()
        .map(
            origin ->
                moved(origin, growth, Optional.of(band).filter(own -> own.holds(column)), row));
  }

  private String moved(Origin origin, Growth growth, Optional<TemplateBand> band, int row) {
    try {
      return new References(workbook, growth, origin.sheet(), band, row).moved(origin.formula());
    } catch (FormulaParseException e) {
      throw StrictLog.failure(origin.place(), origin.formula(), e);
    }
  }

  /** Stores the values of the formulas outside of bands. */
  void evaluate(FilledBook book) {
    for (Cell cell : written) {
      Object value = book.value(cell.getSheet().getSheetName(), cell.getAddress());
      if (value instanceof Double number) {
        cell.setCellValue(number);
      } else if (value instanceof Boolean truth) {
        cell.setCellValue(truth);
      } else if (value instanceof ErrorCode error) {
        cell.setCellErrorValue(error.code());
      } else if (value != null) {
        cell.setCellValue(value.toString());
      }
    }
  }

  /** The cells of the template, by sheet, that any formula looks at. */
  List<CellRangeAddress> lookedAt(String sheet) {
    XSSFEvaluationWorkbook book = XSSFEvaluationWorkbook.create(workbook);
    List<CellRangeAddress> ranges = new ArrayList<>();
    for (Origin origin : origins) {
      int index = workbook.getSheetIndex(origin.sheet());
      for (Ptg token : FormulaParser.parse(origin.formula(), book, FormulaType.CELL, index, -1)) {
        String target = token instanceof Pxg3D other ? other.getSheetName() : origin.sheet();
        if (target.equals(sheet)) {
          range(token).ifPresent(ranges::add);
        }
      }
    }
    return ranges;
  }

  private static Optional<CellRangeAddress> range(Ptg token) {
    if (token instanceof RefPtgBase ref) {
      return Optional.of(
          new CellRangeAddress(ref.getRow(), ref.getRow(), ref.getColumn(), ref.getColumn()));
    }
    return token instanceof AreaPtgBase area
        ? Optional.of(
            new CellRangeAddress(
                area.getFirstRow(), area.getLastRow(), area.getFirstColumn(), area.getLastColumn()))
        : Optional.empty();
  }
}
