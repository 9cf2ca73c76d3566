package cn.hebiao.adapter.report;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The row heights of the template. A row without one of its own is fitted to its text in a band,
 * and else left to Excel.
 */
final class RowHeights {
  private static final short NONE = -1;

  private final XSSFWorkbook workbook;
  private final Map<String, Map<Integer, Short>> heights = new HashMap<>();

  private RowHeights(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  static RowHeights of(XSSFWorkbook workbook) {
    RowHeights noted = new RowHeights(workbook);
    for (Sheet sheet : workbook) {
      Map<Integer, Short> rows = new HashMap<>();
      for (Row row : sheet) {
        boolean own = ((XSSFRow) row).getCTRow().getCustomHeight();
        rows.put(row.getRowNum(), own ? row.getHeight() : NONE);
      }
      noted.heights.put(sheet.getSheetName(), rows);
    }
    return noted;
  }

  /** The height of a template row in twentieths of a point; -1 without one of its own. */
  short of(String sheet, int row) {
    return heights.get(sheet).getOrDefault(row, NONE);
  }

  void putBack(Growth growth) {
    heights.forEach(
        (name, rows) -> {
          XSSFSheet sheet = workbook.getSheet(name);
          rows.forEach(
              (row, height) -> {
                RowFit fit = new RowFit(sheet);
                boolean band = growth.bandAt(name, row).isPresent();
                for (int i = growth.first(name, row); i <= growth.last(name, row); i++) {
                  set(sheet.getRow(i), height, band, fit);
                }
              });
        });
  }

  private static void set(Row row, short height, boolean band, RowFit fit) {
    if (row != null) {
      row.setHeight(height);
      if (band && height == NONE) {
        fit.fit(row);
      }
    }
  }
}
