package cn.hebiao.adapter.excel.write;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** How sheets that are made for reading and printing lie on A4 paper, one page wide. */
final class PrintoutPage {
  private PrintoutPage() {}

  static void set(Sheet sheet, boolean across) {
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(across);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getFooter().setCenter(WriterWording.CHINESE.footer().substring(2));
  }

  /** A row that stays in sight and is repeated on every page. */
  static void header(Sheet sheet, int row) {
    sheet.createFreezePane(0, row + 1);
    sheet.setRepeatingRows(new CellRangeAddress(row, row, -1, -1));
  }
}
