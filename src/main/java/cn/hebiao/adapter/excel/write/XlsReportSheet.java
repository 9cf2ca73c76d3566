package cn.hebiao.adapter.excel.write;

import cn.hebiao.tell.edit.Content;
import cn.hebiao.tell.edit.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;

/** The report sheet in an xls workbook. */
final class XlsReportSheet {
  private final HSSFWorkbook book;
  private final XlsStyleRegistry styles;

  XlsReportSheet(HSSFWorkbook book, XlsStyleRegistry styles) {
    this.book = book;
    this.styles = styles;
  }

  /** Writes the report and gives the name of its sheet. */
  String write(Report report) {
    HSSFSheet sheet = book.createSheet(XlsRegisterSheet.freeName(book, report.name()));
    int total = 0;
    for (int i = 0; i < report.widths().size(); i++) {
      sheet.setColumnWidth(i, Math.min(255 * 256, report.widths().get(i) * 256 + 182));
      total += report.widths().get(i);
    }
    int rows = Math.min(report.rows().size(), 65_536);
    List<Double> heights = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      heights.add(row(sheet, i, report, total));
    }
    ReportPages.breaks(report, heights).forEach(row -> sheet.setRowBreak(row - 1));
    page(sheet, report, total);
    return sheet.getSheetName();
  }

  private void page(HSSFSheet sheet, Report report, int total) {
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(total > 92);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getFooter().setCenter(WriterWording.CHINESE.footer().substring(2));
    int header = report.headerRow();
    if (header >= 0 && header < report.rows().size()) {
      sheet.createFreezePane(0, header + 1);
      sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
      int last = header;
      while (last + 1 < Math.min(report.rows().size(), 65_536)
          && report.rows().get(last + 1).kind() == Report.RowPurpose.BODY) {
        last++;
      }
      if (last > header) {
        sheet.setAutoFilter(new CellRangeAddress(header, last, 0, report.widths().size() - 1));
      }
    }
  }

  /** Writes a row and gives its height in points. */
  private double row(HSSFSheet sheet, int index, Report report, int total) {
    Report.ReportRow row = report.rows().get(index);
    HSSFRow target = sheet.createRow(index);
    boolean spans =
        switch (row.kind()) {
          case TITLE, SUMMARY, HEADING, NOTE -> true;
          case HEADER, BODY -> false;
        };
    double size = ReportFormats.size(row.kind());
    double height = size * 1.36 + 8;
    for (int i = 0; i < Math.min(row.entries().size(), Math.max(1, report.widths().size())); i++) {
      Report.ReportCell entry = row.entries().get(i);
      HSSFCell cell = target.createCell(i);
      XlsCells.write(cell, entry.content());
      style(row.kind(), entry).ifPresent(cell::setCellStyle);
      entry.link().ifPresent(link -> link(cell, link));
      double width = spans ? total : report.widths().get(i);
      String text = PlannedCells.shown(entry.content());
      height = Math.max(height, TextMeasure.height(text, width, size) + 4);
    }
    height = Math.min(TextMeasure.TALLEST, height + ReportFormats.air(row.kind()));
    target.setHeightInPoints((float) height);
    if (spans && report.widths().size() > 1) {
      sheet.addMergedRegion(new CellRangeAddress(index, index, 0, report.widths().size() - 1));
    }
    return height;
  }

  private void link(HSSFCell cell, Report.SheetLink link) {
    Hyperlink target = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    target.setAddress(PrintArea.quoted(link.sheet()) + "!" + link.cell().name());
    cell.setHyperlink(target);
  }

  private Optional<HSSFCellStyle> style(Report.RowPurpose kind, Report.ReportCell entry) {
    String number = entry.content().fold(words -> "", Content.NumberContent::format);
    boolean link = entry.link().isPresent();
    String key = "report/" + kind + number + entry.severity() + link;
    return styles.style(
        key,
        Optional.empty(),
        style -> {
          boolean table = kind == Report.RowPurpose.HEADER || kind == Report.RowPurpose.BODY;
          boolean bold =
              kind == Report.RowPurpose.TITLE
                  || kind == Report.RowPurpose.HEADER
                  || kind == Report.RowPurpose.HEADING
                  || entry.severity().isPresent();
          style.setFont(styles.font((int) ReportFormats.size(kind), bold, link));
          boolean centred = bold && kind != Report.RowPurpose.HEADING || link || !number.isEmpty();
          XlsStyleRegistry.aligned(
              style, centred ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT, true);
          if (table) {
            XlsStyleRegistry.lines(style, BorderStyle.THIN);
          }
          if (kind == Report.RowPurpose.HEADER) {
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.index);
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
          }
          if (!number.isEmpty()) {
            style.setDataFormat(styles.number(number));
          }
          entry.severity().ifPresent(severity -> XlsStyleRegistry.ground(style, severity));
        });
  }
}
