package cn.hebiao.judge.across;

import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.SheetCell;
import java.util.Optional;

/**
 * A cell of one of the workbooks.
 *
 * @param file the workbook, by its number from 0 in the order received
 * @param agency whose it is; empty where the workbook names none
 * @param sheet the sheet
 * @param cell the cell; empty where the sheet as a whole is meant
 * @param found what stands there, in words; empty where nothing is to be shown
 */
public record BatchPlace(
    int file, String agency, String sheet, Optional<CellRef> cell, String found) {
  /** A cell of a workbook that has no number yet. */
  static BatchPlace of(String agency, SheetCell cell, String found) {
    return new BatchPlace(0, agency, cell.sheet(), Optional.of(cell.ref()), found);
  }

  /** The same place of the workbook with a number. */
  BatchPlace in(int number) {
    return new BatchPlace(number, agency, sheet, cell, found);
  }

  /** The same place showing something else. */
  BatchPlace showing(String words) {
    return new BatchPlace(file, agency, sheet, cell, words);
  }
}
