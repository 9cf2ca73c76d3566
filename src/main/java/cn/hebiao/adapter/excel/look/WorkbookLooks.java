package cn.hebiao.adapter.excel.look;

import cn.hebiao.app.view.BookLooks;
import cn.hebiao.app.view.CellLook;
import cn.hebiao.app.view.SheetLook;
import cn.hebiao.model.grid.CellRef;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** The looks of workbooks in both formats. */
public final class WorkbookLooks implements BookLooks {
  /** Looks of larger files would take more memory than they are worth. */
  private static final int LARGEST = 4 << 20;

  /** The looks of so many cells are kept in all. */
  private static final int MOST_CELLS = 100_000;

  private static final int MOST_COLUMNS = 256;

  /** Points of height to pixels. */
  private static final float PIXELS = 96f / 72f;

  @Override
  public Map<String, SheetLook> of(byte[] content) {
    if (content.length > LARGEST) {
      return Map.of();
    }
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(content))) {
      Map<String, SheetLook> looks = new LinkedHashMap<>();
      StyleLooks styles = new StyleLooks(workbook);
      int[] left = {MOST_CELLS};
      for (Sheet sheet : workbook) {
        looks.put(sheet.getSheetName(), look(sheet, styles, left));
      }
      return looks;
    } catch (IOException | RuntimeException unknown) {
      // What such a file holds has been read by then, or refused: it is shown plainly.
      return Map.of();
    }
  }

  private static SheetLook look(Sheet sheet, StyleLooks styles, int[] left) {
    Map<CellRef, CellLook> cells = new HashMap<>();
    Map<Integer, Integer> heights = new HashMap<>();
    int columns = 0;
    for (Row row : sheet) {
      if (left[0] <= 0) {
        break;
      }
      if (row.getHeight() != sheet.getDefaultRowHeight()) {
        heights.put(row.getRowNum(), Math.round(row.getHeightInPoints() * PIXELS));
      }
      columns = Math.max(columns, Math.min(row.getLastCellNum(), MOST_COLUMNS));
      for (Cell cell : row) {
        CellLook look = styles.of(cell.getCellStyle());
        if (!look.equals(CellLook.PLAIN) && left[0]-- > 0) {
          cells.put(new CellRef(cell.getRowIndex(), cell.getColumnIndex()), look);
        }
      }
    }
    Map<Integer, Integer> widths = new HashMap<>();
    for (int column = 0; column < columns; column++) {
      widths.put(column, Math.round(sheet.getColumnWidthInPixels(column)));
    }
    return new SheetLook(SheetLook.PLAIN.usualWidth(), widths, heights, cells);
  }
}
