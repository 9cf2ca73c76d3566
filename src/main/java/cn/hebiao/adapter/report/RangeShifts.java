package cn.hebiao.adapter.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Moves filters, print areas, merged cells and links to where the template's rows now stand. */
record RangeShifts(XSSFWorkbook workbook, Growth growth) {

  /** Moves them all. */
  void move() {
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      String name = sheet.getSheetName();
      if (sheet.getCTWorksheet().isSetDimension()) {
        String used = sheet.getCTWorksheet().getDimension().getRef();
        sheet.getCTWorksheet().getDimension().setRef(grown(used, name).formatAsString());
      }
      if (sheet.getCTWorksheet().isSetAutoFilter()) {
        sheet.setAutoFilter(grown(sheet.getCTWorksheet().getAutoFilter().getRef(), name));
      }
      moveMerged(sheet);
      for (XSSFHyperlink link : sheet.getHyperlinkList()) {
        CellReference cell = new CellReference(link.getCellRef());
        int row = growth.first(name, cell.getRow());
        link.setCellReference(new CellReference(row, cell.getCol()).formatAsString());
      }
      movePrintArea(i, name);
    }
  }

  private CellRangeAddress grown(String range, String sheet) {
    return growth.grown(CellRangeAddress.valueOf(range), sheet);
  }

  /** Cells merged within a band are so in each of its rows, which is seen to when these are. */
  private void moveMerged(XSSFSheet sheet) {
    List<CellRangeAddress> moved = new ArrayList<>();
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      boolean inBand =
          merged.getFirstRow() == merged.getLastRow()
              && growth.bandAt(sheet.getSheetName(), merged.getFirstRow()).isPresent();
      CellRangeAddress range = growth.grown(merged, sheet.getSheetName());
      range.setLastRow(inBand ? range.getFirstRow() : range.getLastRow());
      moved.add(range);
    }
    for (int i = 0; i < moved.size(); i++) {
      sheet
          .getCTWorksheet()
          .getMergeCells()
          .getMergeCellArray(i)
          .setRef(moved.get(i).formatAsString());
    }
  }

  private void movePrintArea(int index, String name) {
    String area = workbook.getPrintArea(index);
    if (area != null && !area.contains(",")) {
      AreaReference old = new AreaReference(area, SpreadsheetVersion.EXCEL2007);
      CellReference first = old.getFirstCell();
      CellReference last = old.getLastCell();
      workbook.setPrintArea(
          index,
          first.getCol(),
          last.getCol(),
          growth.first(name, first.getRow()),
          growth.last(name, last.getRow()));
    }
  }
}
