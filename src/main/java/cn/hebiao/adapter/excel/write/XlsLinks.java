package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.grid.CellRef;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFSheet;

/** Links from appended cells of a sheet to the report of an xls workbook. */
final class XlsLinks {
  private final HSSFSheet sheet;
  private final ChangeRegister register;
  private int room;

  XlsLinks(HSSFSheet sheet, ChangeRegister register) {
    this.sheet = sheet;
    this.register = register;
    this.room = SheetLinks.MOST - sheet.getHyperlinkList().size();
  }

  /** Links a written cell to a place, unless somebody has linked it. */
  void write(CellRef ref, String place) {
    if (sheet.getHyperlink(ref.row(), ref.column()) != null || room-- <= 0) {
      return;
    }
    HSSFCell cell = sheet.getRow(ref.row()).getCell(ref.column());
    HSSFHyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(place);
    cell.setHyperlink(link);
    register.add(ChangeRegister.ChangeKind.LINK, sheet.getSheetName(), ref.name(), place, "");
  }
}
