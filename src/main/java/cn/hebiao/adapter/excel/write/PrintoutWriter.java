package cn.hebiao.adapter.excel.write;

import cn.hebiao.app.PrintoutMaker;
import cn.hebiao.author.printout.PrintCell;
import cn.hebiao.author.printout.PrintSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes workbooks that are meant to be read and printed; equal papers give equal bytes. */
public final class PrintoutWriter implements PrintoutMaker {
  private static final int LANDSCAPE_FROM = 92;

  @Override
  public byte[] write(List<PrintSheet> pages) {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      book.getProperties().getCoreProperties().setCreator("");
      book.getProperties()
          .getCoreProperties()
          .setCreated(Optional.of(java.util.Date.from(java.time.Instant.EPOCH)));
      PrintoutStyles styles = new PrintoutStyles(book);
      for (PrintSheet page : pages) {
        sheet(book, page, styles);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return TimelessParts.of(out.toByteArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void sheet(XSSFWorkbook book, PrintSheet page, PrintoutStyles styles) {
    XSSFSheet sheet = book.createSheet(page.name());
    int total = 0;
    for (int i = 0; i < page.widths().size(); i++) {
      sheet.setColumnWidth(i, Math.min(255 * 256, page.widths().get(i) * 256 + 182));
      total += page.widths().get(i);
    }
    int[] top = new int[page.widths().size()];
    for (int row = 0; row < page.lines().size(); row++) {
      line(sheet, row, page, total, styles);
      join(sheet, row, page, top);
    }
    page(sheet, page, total);
  }

  private static void page(XSSFSheet sheet, PrintSheet page, int total) {
    sheet.setHorizontallyCenter(true);
    PrintoutPage.set(sheet, total > LANDSCAPE_FROM);
    if (page.single()) {
      sheet.getPrintSetup().setFitHeight((short) 1);
    }
    if (page.header() >= 0) {
      PrintoutPage.header(sheet, page.header());
    }
  }

  private static void line(
      XSSFSheet sheet, int index, PrintSheet page, int total, PrintoutStyles styles) {
    PrintSheet.PrintLine line = page.lines().get(index);
    Row row = sheet.createRow(index);
    boolean wide = !line.look().ofTable();
    double size = PrintoutStyles.size(line.look());
    double height = size * 1.36 + 6;
    for (int i = 0; i < page.widths().size(); i++) {
      PrintCell box = i < line.boxes().size() ? line.boxes().get(i) : PrintCell.of("");
      Cell cell = row.createCell(i);
      cell.setCellStyle(styles.style(line.look(), box));
      if (!box.joined()) {
        fill(sheet, cell, box);
      }
      boolean counts = !box.joined() && (!wide || i == 0);
      if (counts) {
        double width = wide ? total : page.widths().get(i);
        height = Math.max(height, TextMeasure.height(box.text(), width, size) + 3);
      }
    }
    row.setHeightInPoints((float) Math.min(TextMeasure.TALLEST, height));
    if (wide && page.widths().size() > 1) {
      sheet.addMergedRegion(new CellRangeAddress(index, index, 0, page.widths().size() - 1));
    }
  }

  private static void fill(XSSFSheet sheet, Cell cell, PrintCell box) {
    box.formula().ifPresent(cell::setCellFormula);
    box.entry().filter(words -> !words.isEmpty()).ifPresent(words -> choice(sheet, cell, words));
    if (box.number().isPresent()) {
      cell.setCellValue(box.number().get().doubleValue());
    } else if (!box.text().isEmpty()) {
      cell.setCellValue(box.text());
    }
    box.link()
        .ifPresent(
            address -> {
              Hyperlink link =
                  sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.FILE);
              int place = address.indexOf('#');
              link.setAddress(place < 0 ? address : address.substring(0, place));
              if (place >= 0) {
                ((XSSFHyperlink) link).setLocation(address.substring(place + 1));
              }
              cell.setHyperlink(link);
            });
  }

  private static void choice(XSSFSheet sheet, Cell cell, List<String> words) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation check =
        helper.createValidation(
            helper.createExplicitListConstraint(words.toArray(String[]::new)),
            new CellRangeAddressList(
                cell.getRowIndex(),
                cell.getRowIndex(),
                cell.getColumnIndex(),
                cell.getColumnIndex()));
    check.setShowErrorBox(true);
    sheet.addValidationData(check);
  }

  /** Merges what is joined downwards once it ends. */
  private static void join(XSSFSheet sheet, int row, PrintSheet page, int[] top) {
    for (int column = 0; column < page.widths().size(); column++) {
      if (!joined(page, row, column)) {
        top[column] = row;
      } else if (!joined(page, row + 1, column)) {
        sheet.addMergedRegion(new CellRangeAddress(top[column], row, column, column));
      }
    }
  }

  private static boolean joined(PrintSheet page, int row, int column) {
    return row < page.lines().size()
        && column < page.lines().get(row).boxes().size()
        && page.lines().get(row).boxes().get(column).joined();
  }
}
