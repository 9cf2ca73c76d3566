package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.tell.edit.Content;
import cn.hebiao.tell.edit.Report;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;

/** The report sheet in an xls workbook. */
record XlsReportSheet(HSSFWorkbook book, XlsStyleRegistry styles) {
  /** Writes the report on a new sheet of a name. */
  void write(Report report, String name) {
    HSSFSheet sheet = book.createSheet(name);
    ReportRows layout = new ReportRows(report);
    for (int i = 0; i < report.widths().size(); i++) {
      sheet.setColumnWidth(i, Math.min(255 * 256, report.widths().get(i) * 256 + 182));
    }
    List<Double> heights = layout.heights();
    heights = heights.subList(0, Math.min(heights.size(), XlsSheetEditor.ROWS));
    for (int i = 0; i < heights.size(); i++) {
      row(sheet.createRow(i), report.rows().get(i), heights.get(i), layout);
    }
    ReportPages.breaks(report, heights).forEach(row -> sheet.setRowBreak(row - 1));
    PrintoutPage.set(sheet, layout.across());
    if (layout.hasTable()) {
      PrintoutPage.header(sheet, report.headerRow());
    }
    if (layout.table().isPresent()) {
      CellRange table = layout.table().get();
      int last = Math.min(table.last().row(), XlsSheetEditor.ROWS - 1);
      sheet.setAutoFilter(
          new CellRangeAddress(table.first().row(), last, 0, table.last().column()));
    }
  }

  private void row(HSSFRow target, Report.ReportRow row, double height, ReportRows layout) {
    for (int i = 0; i < Math.min(row.entries().size(), layout.columns()); i++) {
      Report.ReportCell entry = row.entries().get(i);
      HSSFCell cell = target.createCell(i);
      XlsCells.write(cell, entry.content());
      style(row.kind(), entry).ifPresent(cell::setCellStyle);
      entry.link().ifPresent(link -> XlsCells.link(cell, PrintArea.place(link)));
    }
    target.setHeightInPoints((float) height);
    if (ReportRows.spans(row.kind()) && layout.columns() > 1) {
      int index = target.getRowNum();
      target
          .getSheet()
          .addMergedRegion(new CellRangeAddress(index, index, 0, layout.columns() - 1));
    }
  }

  private Optional<HSSFCellStyle> style(Report.RowPurpose kind, Report.ReportCell entry) {
    String number = entry.content().fold(words -> "", Content.NumberContent::format);
    boolean link = entry.link().isPresent();
    boolean graded = entry.severity().isPresent();
    boolean head = kind == Report.RowPurpose.TITLE || kind == Report.RowPurpose.HEADER;
    boolean centred = head || graded || link || !number.isEmpty();
    return styles.style(
        "report/" + kind + number + entry.severity() + link,
        Optional.empty(),
        style -> {
          boolean bold = head || kind == Report.RowPurpose.HEADING || graded;
          style.setFont(styles.font(ReportRows.size(kind), bold, link));
          XlsStyleRegistry.aligned(
              style, centred ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT, true);
          if (!ReportRows.spans(kind)) {
            XlsStyleRegistry.lines(style, BorderStyle.THIN);
          }
          if (kind == Report.RowPurpose.HEADER) {
            XlsStyleRegistry.ground(style, IndexedColors.GREY_25_PERCENT.index);
          }
          if (!number.isEmpty()) {
            style.setDataFormat(styles.number(number));
          }
          entry
              .severity()
              .ifPresent(s -> XlsStyleRegistry.ground(style, SeverityColour.of(s).old()));
        });
  }
}
