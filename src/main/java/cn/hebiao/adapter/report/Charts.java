package cn.hebiao.adapter.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrRef;

/** Lets the charts of the template cover just the rows that there now are, values included. */
record Charts(XSSFWorkbook workbook, Growth growth) {
  private static final String PATH =
      "declare namespace c='http://schemas.openxmlformats.org/drawingml/2006/chart' .//c:";

  void move() {
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFDrawing drawing = workbook.getSheetAt(i).getDrawingPatriarch();
      if (drawing != null) {
        drawing.getCharts().forEach(this::move);
      }
    }
  }

  private void move(XSSFChart chart) {
    for (XmlObject ref : chart.getCTChart().selectPath(PATH + "numRef")) {
      CTNumRef numbers = (CTNumRef) ref;
      numbers.setF(moved(numbers.getF()));
      remember(numbers);
    }
    for (XmlObject ref : chart.getCTChart().selectPath(PATH + "strRef")) {
      CTStrRef texts = (CTStrRef) ref;
      texts.setF(moved(texts.getF()));
      remember(texts);
    }
  }

  private String moved(String formula) {
    AreaReference area = new AreaReference(formula, SpreadsheetVersion.EXCEL2007);
    CellReference first = area.getFirstCell();
    CellReference last = area.getLastCell();
    String sheet = first.getSheetName();
    if (sheet == null || workbook.getSheet(sheet) == null) {
      return formula;
    }
    CellReference from =
        new CellReference(sheet, growth.first(sheet, first.getRow()), first.getCol(), true, true);
    CellReference to =
        new CellReference(sheet, growth.last(sheet, last.getRow()), last.getCol(), true, true);
    return from.equals(to)
        ? from.formatAsString()
        : new AreaReference(from, to, SpreadsheetVersion.EXCEL2007).formatAsString();
  }

  private void remember(CTNumRef ref) {
    String format = ref.isSetNumCache() ? ref.getNumCache().getFormatCode() : null;
    if (ref.isSetNumCache()) {
      ref.unsetNumCache();
    }
    CTNumData cache = ref.addNewNumCache();
    if (format != null) {
      cache.setFormatCode(format);
    }
    List<Cell> cells = cells(ref.getF());
    cache.addNewPtCount().setVal(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i) != null && cells.get(i).getCellType() == CellType.NUMERIC) {
        var point = cache.addNewPt();
        point.setIdx(i);
        point.setV(String.valueOf(cells.get(i).getNumericCellValue()));
      }
    }
  }

  private void remember(CTStrRef ref) {
    if (ref.isSetStrCache()) {
      ref.unsetStrCache();
    }
    CTStrData cache = ref.addNewStrCache();
    List<Cell> cells = cells(ref.getF());
    cache.addNewPtCount().setVal(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i) != null && cells.get(i).getCellType() == CellType.STRING) {
        var point = cache.addNewPt();
        point.setIdx(i);
        point.setV(cells.get(i).getStringCellValue());
      }
    }
  }

  /** The cells of a range, null where there is none. */
  private List<Cell> cells(String formula) {
    List<Cell> cells = new ArrayList<>();
    for (CellReference ref :
        new AreaReference(formula, SpreadsheetVersion.EXCEL2007).getAllReferencedCells()) {
      XSSFSheet sheet = ref.getSheetName() == null ? null : workbook.getSheet(ref.getSheetName());
      Row row = sheet == null ? null : sheet.getRow(ref.getRow());
      cells.add(row == null ? null : row.getCell(ref.getCol()));
    }
    return cells;
  }
}
