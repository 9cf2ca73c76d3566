package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.grid.CellRef;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;

/** Notes on a sheet of an xls workbook. */
record XlsNotes(HSSFSheet sheet, ChangeRegister register) {
  /** Whether the sheet has nothing drawn on it but notes; charts would not survive a new note. */
  boolean areSafe() {
    HSSFPatriarch drawing = sheet.getDrawingPatriarch();
    return drawing == null
        || drawing.getChildren().stream().allMatch(HSSFComment.class::isInstance)
            && !drawing.containsChart();
  }

  void write(CellRef ref, String text) {
    String words = XmlChars.stored(text);
    HSSFCell cell = XlsCells.made(sheet, ref);
    HSSFComment present = cell.getCellComment();
    if (present == null) {
      add(cell, ref, words);
    } else {
      String joined = present.getString().getString() + appended(words);
      present.setString(new HSSFRichTextString(joined));
    }
    register.add(ChangeRegister.ChangeKind.NOTE, sheet.getSheetName(), ref.name(), words, "");
  }

  /** Our words as they stand below a note of somebody else. */
  static String appended(String words) {
    return "\n" + WriterWording.CHINESE.appended() + "\n" + words;
  }

  private void add(HSSFCell cell, CellRef ref, String words) {
    int left = Math.min(255, ref.column() + 1);
    int right = Math.min(255, ref.column() + 3);
    int bottom = Math.min(XlsSheetEditor.ROWS - 1, ref.row() + 3 + TextMeasure.lines(words, 24));
    HSSFComment comment =
        sheet
            .createDrawingPatriarch()
            .createComment(
                new HSSFClientAnchor(0, 0, 0, 0, (short) left, ref.row(), (short) right, bottom));
    comment.setString(new HSSFRichTextString(words));
    comment.setAuthor(WriterWording.CHINESE.author());
    cell.setCellComment(comment);
  }
}
