package cn.hebiao.adapter.report;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Moves filters, print areas and row heights to where the template's rows now stand. */
record RangeShifts(XSSFWorkbook workbook, Growth growth) {
  /** A range of the template as it now stands. */
  static CellRangeAddress grown(CellRangeAddress range, String sheet, Growth growth) {
    return new CellRangeAddress(
        growth.first(sheet, range.getFirstRow()),
        growth.last(sheet, range.getLastRow()),
        range.getFirstColumn(),
        range.getLastColumn());
  }

  /** The same in Excel's writing. */
  static String moved(CellRangeAddress range, String sheet, Growth growth) {
    return grown(range, sheet, growth).formatAsString();
  }

  /** Moves them all. */
  void move() {
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      String name = sheet.getSheetName();
      if (sheet.getCTWorksheet().isSetAutoFilter()) {
        String filter = sheet.getCTWorksheet().getAutoFilter().getRef();
        sheet.setAutoFilter(grown(CellRangeAddress.valueOf(filter), name, growth));
      }
      String area = workbook.getPrintArea(i);
      if (area != null && !area.contains(",")) {
        AreaReference old = new AreaReference(area, SpreadsheetVersion.EXCEL2007);
        CellReference first = old.getFirstCell();
        CellReference last = old.getLastCell();
        workbook.setPrintArea(
            i,
            first.getCol(),
            last.getCol(),
            growth.first(name, first.getRow()),
            growth.last(name, last.getRow()));
      }
    }
  }
}
