package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.CellRef;
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
    links();
    for (ChangeRegister.RegisterEntry entry : register.entries()) {
      HSSFSheet sheet = book.getSheet(entry.sheet());
      if (sheet == null) {
        continue;
      }
      switch (entry.kind()) {
        case MARK -> cell(sheet, entry).ifPresent(cell -> unmark(cell, entry));
        case FILL -> held(sheet, entry).ifPresent(HSSFCell::setBlank);
        case APPEND -> held(sheet, entry).ifPresent(cell -> cell.getRow().removeCell(cell));
        case NOTE -> cell(sheet, entry).ifPresent(cell -> note(cell, entry.written()));
        case WIDTH -> width(sheet, entry);
        case HEIGHT -> height(sheet, entry);
        case PRINT -> printArea(sheet, entry);
        case SHEET -> book.removeSheetAt(book.getSheetIndex(sheet));
        case LINK, ID, PART, NEW -> {}
      }
    }
    XlsRegisterSheet.find(book).ifPresent(s -> book.removeSheetAt(book.getSheetIndex(s)));
  }

  /** Links go before the cells by which they are found. */
  private void links() {
    for (ChangeRegister.RegisterEntry entry : register.entries(ChangeRegister.ChangeKind.LINK)) {
      Optional.ofNullable(book.getSheet(entry.sheet()))
          .flatMap(sheet -> cell(sheet, entry))
          .ifPresent(cell -> unlink(cell, entry.written()));
    }
  }

  private static Optional<HSSFCell> cell(HSSFSheet sheet, ChangeRegister.RegisterEntry entry) {
    return SheetGrid.range(entry.place())
        .map(
            range -> {
              CellRef ref = range.first();
              HSSFRow row = sheet.getRow(ref.row());
              return row == null ? null : row.getCell(ref.column());
            });
  }

  private static Optional<HSSFCell> held(HSSFSheet sheet, ChangeRegister.RegisterEntry entry) {
    return cell(sheet, entry).filter(cell -> XlsCells.held(cell).equals(entry.written()));
  }

  private void unmark(HSSFCell cell, ChangeRegister.RegisterEntry entry) {
    HSSFCellStyle style = cell.getCellStyle();
    String[] before = entry.before().split(",");
    short ground = XlsStyleRegistry.GROUND.get(Severity.valueOf(entry.written())).index;
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
    String tail = "\n" + WriterWording.CHINESE.appended() + "\n" + written;
    if (text.equals(written)) {
      cell.removeCellComment();
    } else if (text.endsWith(tail)) {
      String kept = text.substring(0, text.length() - tail.length());
      comment.setString(new HSSFRichTextString(kept));
    }
  }

  private static void width(HSSFSheet sheet, ChangeRegister.RegisterEntry entry) {
    int column = AttributeNumbers.intOr(entry.place(), 0);
    if (Math.abs(sheet.getColumnWidth(column) - AttributeNumbers.intOr(entry.written(), -1000))
        < 100) {
      String before = entry.before().replace(ChangeRegister.HIDDEN, "");
      sheet.setColumnWidth(column, AttributeNumbers.intOr(before, 2048));
      if (entry.before().endsWith(ChangeRegister.HIDDEN)) {
        sheet.setColumnHidden(column, true);
      }
    }
  }

  private static void height(HSSFSheet sheet, ChangeRegister.RegisterEntry entry) {
    HSSFRow row = sheet.getRow(AttributeNumbers.intOr(entry.place(), 0));
    double written = AttributeNumbers.doubleOr(entry.written(), -1000);
    if (row != null && Math.abs(row.getHeightInPoints() - written) < 1) {
      row.setHeightInPoints((float) AttributeNumbers.doubleOr(entry.before(), 15));
    }
  }

  private void printArea(HSSFSheet sheet, ChangeRegister.RegisterEntry entry) {
    int index = book.getSheetIndex(sheet);
    String present = book.getPrintArea(index);
    if (present != null && present.equals(entry.written())) {
      book.setPrintArea(index, XlsSheetEditor.areas(entry.before()));
    }
  }
}
