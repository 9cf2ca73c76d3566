package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.grid.CellRef;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFShape;
import org.apache.poi.hssf.usermodel.HSSFSheet;

/** Notes on a sheet of an xls workbook. */
final class XlsNotes {
  private final HSSFSheet sheet;
  private final ChangeRegister register;

  XlsNotes(HSSFSheet sheet, ChangeRegister register) {
    this.sheet = sheet;
    this.register = register;
  }

  /** Whether the sheet has nothing drawn on it but notes; charts would not survive a new note. */
  boolean areSafe() {
    HSSFPatriarch drawing = sheet.getDrawingPatriarch();
    if (drawing == null) {
      return true;
    }
    for (HSSFShape shape : drawing.getChildren()) {
      if (!(shape instanceof HSSFComment)) {
        return false;
      }
    }
    return !drawing.containsChart();
  }

  void write(CellRef ref, String text) {
    String words = XmlChars.stored(text);
    HSSFRow row =
        sheet.getRow(ref.row()) == null ? sheet.createRow(ref.row()) : sheet.getRow(ref.row());
    HSSFCell cell =
        row.getCell(ref.column()) == null
            ? row.createCell(ref.column())
            : row.getCell(ref.column());
    HSSFComment present = cell.getCellComment();
    if (present == null) {
      add(cell, ref, words);
    } else {
      String old = present.getString().getString();
      String joined = old + "\n" + WriterWording.CHINESE.appended() + "\n" + words;
      present.setString(new HSSFRichTextString(joined));
    }
    register.add(ChangeRegister.ChangeKind.NOTE, sheet.getSheetName(), ref.name(), words, "");
  }

  private void add(HSSFCell cell, CellRef ref, String words) {
    HSSFPatriarch drawing =
        sheet.getDrawingPatriarch() == null
            ? sheet.createDrawingPatriarch()
            : sheet.getDrawingPatriarch();
    int right = Math.min(255, ref.column() + 3);
    int bottom = Math.min(65_535, ref.row() + 3 + TextMeasure.lines(words, 24));
    HSSFClientAnchor anchor =
        new HSSFClientAnchor(
            0, 0, 0, 0, (short) Math.min(255, ref.column() + 1), ref.row(), (short) right, bottom);
    HSSFComment comment = drawing.createComment(anchor);
    comment.setString(new HSSFRichTextString(words));
    comment.setAuthor(WriterWording.CHINESE.author());
    cell.setCellComment(comment);
  }
}
