package cn.hebiao.adapter.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrRef;

/** Lets the charts of the template cover just the rows that there now are, values included. */
record Charts(XSSFWorkbook workbook) {
  private static final String PATH =
      "declare namespace c='http://schemas.openxmlformats.org/drawingml/2006/chart' .//c:";

  /** The cells of a sheet of the template that any chart shows. */
  List<CellRangeAddress> lookedAt(String sheet) {
    List<CellRangeAddress> ranges = new ArrayList<>();
    for (XSSFChart chart : all()) {
      Stream.concat(
              numbers(chart).stream().map(CTNumRef::getF),
              texts(chart).stream().map(CTStrRef::getF))
          .map(Charts::area)
          .filter(area -> sheet.equals(area.getFirstCell().getSheetName()))
          .forEach(area -> ranges.add(range(area)));
    }
    return ranges;
  }

  /** Has the charts on a copy of a sheet show that copy. */
  void copy(String sheet, String copy) {
    XSSFDrawing drawing = workbook.getSheet(copy).getDrawingPatriarch();
    if (drawing != null) {
      for (XSSFChart chart : drawing.getCharts()) {
        numbers(chart).forEach(ref -> ref.setF(on(ref.getF(), sheet, copy)));
        texts(chart).forEach(ref -> ref.setF(on(ref.getF(), sheet, copy)));
      }
    }
  }

  private static String on(String formula, String sheet, String copy) {
    AreaReference area = area(formula);
    return sheet.equals(area.getFirstCell().getSheetName()) ? written(copy, range(area)) : formula;
  }

  private static String written(String sheet, CellRangeAddress range) {
    CellReference from =
        new CellReference(sheet, range.getFirstRow(), range.getFirstColumn(), true, true);
    CellReference to =
        new CellReference(sheet, range.getLastRow(), range.getLastColumn(), true, true);
    return from.equals(to)
        ? from.formatAsString()
        : new AreaReference(from, to, SpreadsheetVersion.EXCEL2007).formatAsString();
  }

  private static AreaReference area(String formula) {
    return new AreaReference(formula, SpreadsheetVersion.EXCEL2007);
  }

  private static CellRangeAddress range(AreaReference area) {
    return new CellRangeAddress(
        area.getFirstCell().getRow(),
        area.getLastCell().getRow(),
        area.getFirstCell().getCol(),
        area.getLastCell().getCol());
  }

  private List<XSSFChart> all() {
    List<XSSFChart> charts = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFDrawing drawing = workbook.getSheetAt(i).getDrawingPatriarch();
      if (drawing != null) {
        charts.addAll(drawing.getCharts());
      }
    }
    return charts;
  }

  private static List<CTNumRef> numbers(XSSFChart chart) {
    return Stream.of(chart.getCTChart().selectPath(PATH + "numRef"))
        .map(CTNumRef.class::cast)
        .toList();
  }

  private static List<CTStrRef> texts(XSSFChart chart) {
    return Stream.of(chart.getCTChart().selectPath(PATH + "strRef"))
        .map(CTStrRef.class::cast)
        .toList();
  }

  /** Moves the ranges of all charts, and stores the values that these now have. */
  void move(Growth growth, FilledBook book) {
    for (XSSFChart chart : all()) {
      for (CTNumRef numbers : numbers(chart)) {
        numbers.setF(moved(numbers.getF(), growth));
        remember(numbers, book);
      }
      for (CTStrRef texts : texts(chart)) {
        texts.setF(moved(texts.getF(), growth));
        remember(texts, book);
      }
    }
  }

  private String moved(String formula, Growth growth) {
    AreaReference area = area(formula);
    String sheet = area.getFirstCell().getSheetName();
    return sheet == null || workbook.getSheet(sheet) == null
        ? formula
        : written(sheet, growth.grown(range(area), sheet));
  }

  private static void remember(CTNumRef ref, FilledBook book) {
    String format = ref.isSetNumCache() ? ref.getNumCache().getFormatCode() : null;
    if (ref.isSetNumCache()) {
      ref.unsetNumCache();
    }
    CTNumData cache = ref.addNewNumCache();
    if (format != null) {
      cache.setFormatCode(format);
    }
    List<Object> values = values(ref.getF(), book);
    cache.addNewPtCount().setVal(values.size());
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) instanceof Double number) {
        var point = cache.addNewPt();
        point.setIdx(i);
        point.setV(number.toString());
      }
    }
  }

  private static void remember(CTStrRef ref, FilledBook book) {
    if (ref.isSetStrCache()) {
      ref.unsetStrCache();
    }
    CTStrData cache = ref.addNewStrCache();
    List<Object> values = values(ref.getF(), book);
    cache.addNewPtCount().setVal(values.size());
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) instanceof String text) {
        var point = cache.addNewPt();
        point.setIdx(i);
        point.setV(text);
      }
    }
  }

  /** The values of a range, null where there is none. */
  private static List<Object> values(String formula, FilledBook book) {
    List<Object> values = new ArrayList<>();
    for (CellReference ref : area(formula).getAllReferencedCells()) {
      boolean known = ref.getSheetName() != null && book.getSheetIndex(ref.getSheetName()) >= 0;
      values.add(
          known
              ? book.value(ref.getSheetName(), new CellAddress(ref.getRow(), ref.getCol()))
              : null);
    }
    return values;
  }
}
