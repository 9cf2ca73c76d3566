package cn.hebiao.adapter.excel.write;

import cn.hebiao.adapter.excel.write.ChangeRegister.ChangeKind;
import cn.hebiao.adapter.excel.write.ChangeRegister.RegisterEntry;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FillPatternType;

/** Takes our work out of an xls workbook that another program has saved since. */
final class XlsStrip {
  private final HSSFWorkbook book;
  private final ChangeRegister register;
  private final XlsStyleRegistry styles;

  XlsStrip(HSSFWorkbook book, ChangeRegister register) {
    this.book = book;
    this.register = register;
    this.styles = new XlsStyleRegistry(book);
  }

  void strip() {
    // Links go before the cells by which they are found.
    register.entries(ChangeKind.LINK).forEach(this::undo);
    register.entries().stream().filter(e -> e.kind() != ChangeKind.LINK).forEach(this::undo);
    for (int i = book.getNumberOfSheets() - 1; i >= 0; i--) {
      if (!XlsRegisterSheet.read(book.getSheetAt(i)).isEmpty()) {
        book.removeSheetAt(i);
      }
    }
  }

  private void undo(RegisterEntry entry) {
    HSSFSheet sheet = book.getSheet(entry.sheet());
    if (sheet == null) {
      return;
    }
    Optional<HSSFCell> cell = entry.cell().flatMap(ref -> XlsCells.at(sheet, ref));
    Optional<HSSFCell> held = cell.filter(c -> XlsCells.held(c).equals(entry.written()));
    switch (entry.kind()) {
      case LINK -> cell.ifPresent(c -> unlink(c, entry.written()));
      case MARK -> cell.ifPresent(c -> unmark(c, entry));
      case FILL -> held.ifPresent(HSSFCell::setBlank);
      case APPEND -> held.ifPresent(c -> c.getRow().removeCell(c));
      case NOTE -> cell.ifPresent(c -> note(c, entry.written()));
      case WIDTH -> width(sheet, entry);
      case HEIGHT -> height(sheet, entry);
      case PRINT -> printArea(sheet, entry);
      case SHEET -> book.removeSheetAt(book.getSheetIndex(sheet));
      case ID, PART, NEW -> {}
    }
  }

  private void unmark(HSSFCell cell, RegisterEntry entry) {
    HSSFCellStyle style = cell.getCellStyle();
    String[] before = entry.before().split(",");
    short ground = SeverityColour.valueOf(entry.written()).old();
    if (style.getFillForegroundColor() == ground && before.length == 2) {
      styles
          .style(
              "unmark/" + style.getIndex() + entry.before(),
              Optional.of(style),
              s -> {
                s.setFillForegroundColor((short) AttributeNumbers.intOr(before[1], 64));
                s.setFillPattern(FillPatternType.valueOf(before[0]));
              })
          .ifPresent(cell::setCellStyle);
    }
  }

  private static void unlink(HSSFCell cell, String place) {
    HSSFHyperlink link = cell.getHyperlink();
    if (link != null && SheetLinks.plain(place).equals(SheetLinks.plain(link.getAddress()))) {
      cell.removeHyperlink();
    }
  }

  private static void note(HSSFCell cell, String written) {
    HSSFComment comment = cell.getCellComment();
    if (comment == null) {
      return;
    }
    String text = comment.getString().getString();
    String tail = XlsNotes.appended(written);
    if (text.equals(written)) {
      cell.removeCellComment();
    } else if (text.endsWith(tail)) {
      String kept = text.substring(0, text.length() - tail.length());
      comment.setString(new HSSFRichTextString(kept));
    }
  }

  private static void width(HSSFSheet sheet, RegisterEntry entry) {
    int column = Math.max(0, entry.number());
    if (Math.abs(sheet.getColumnWidth(column) - AttributeNumbers.intOr(entry.written(), -1000))
        < 100) {
      String before = entry.before().replace(ChangeRegister.HIDDEN, "");
      sheet.setColumnWidth(column, AttributeNumbers.intOr(before, 2048));
      if (entry.before().endsWith(ChangeRegister.HIDDEN)) {
        sheet.setColumnHidden(column, true);
      }
    }
  }

  private static void height(HSSFSheet sheet, RegisterEntry entry) {
    HSSFRow row = sheet.getRow(entry.number());
    double written = AttributeNumbers.doubleOr(entry.written(), -1000);
    if (row != null && Math.abs(row.getHeightInPoints() - written) < 1) {
      row.setHeightInPoints((float) AttributeNumbers.doubleOr(entry.before(), 15));
    }
  }

  private void printArea(HSSFSheet sheet, RegisterEntry entry) {
    int index = book.getSheetIndex(sheet);
    if (entry.written().equals(book.getPrintArea(index))) {
      book.setPrintArea(index, PrintArea.withoutSheets(entry.before()));
    }
  }
}
