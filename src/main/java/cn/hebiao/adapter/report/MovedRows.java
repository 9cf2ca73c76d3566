package cn.hebiao.adapter.report;

import java.util.List;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Takes the rows of bands off and sets those below where they will stand. */
record MovedRows(XSSFWorkbook workbook, Growth growth) {
  /** Merged cells are moved with the other ranges. */
  private static final CellCopyPolicy CELLS =
      new CellCopyPolicy.Builder().mergedRegions(false).condenseRows(false).build();

  void move() {
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      List<BandLines> bands = growth.on(sheet.getSheetName());
      if (!bands.isEmpty()) {
        for (int row = sheet.getLastRowNum(); row >= bands.get(0).band().row(); row--) {
          move(sheet, row);
        }
      }
    }
  }

  private void move(XSSFSheet sheet, int row) {
    XSSFRow from = sheet.getRow(row);
    int place = growth.first(sheet.getSheetName(), row);
    if (from == null) {
      return;
    }
    boolean band = growth.bandAt(sheet.getSheetName(), row).isPresent();
    if (place != row && !band) {
      XSSFRow to = sheet.createRow(place);
      to.copyRowFrom(from, CELLS);
      to.setHeight(from.getCTRow().getCustomHeight() ? from.getHeight() : -1);
    }
    if (place != row || band) {
      sheet.removeRow(sheet.getRow(row));
    }
  }
}
