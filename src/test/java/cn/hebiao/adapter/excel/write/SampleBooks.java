package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.Content;
import cn.hebiao.tell.edit.Edit;
import cn.hebiao.tell.edit.EditPlan;
import cn.hebiao.tell.edit.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Workbooks as agencies send them, made up, and a plan that does a little of everything to them.
 */
final class SampleBooks {
  static final String FORM = "项目 '自评' 表";
  static final String OTHER = "基础数据";
  private static final byte[] DOT =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

  private SampleBooks() {}

  static byte[] xlsx() {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      fill(book);
      chart(book.getSheet(OTHER));
      return bytes(book);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] xls() {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      fill(book);
      return bytes(book);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Workbook book) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Workbook book) {
    form(book);
    Sheet other = book.createSheet(OTHER);
    for (int i = 0; i < 6; i++) {
      Row row = other.createRow(i);
      row.createCell(0).setCellValue("数据项" + i);
      row.createCell(1).setCellValue(100.5 + i);
    }
    note(other, 1, 1, "财政所", "请核对\n口径");
    other.getRow(3).setZeroHeight(true);
    int picture = book.addPicture(DOT, Workbook.PICTURE_TYPE_PNG);
    ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
    anchor.setCol1(4);
    anchor.setRow1(1);
    anchor.setCol2(5);
    anchor.setRow2(3);
    other.createDrawingPatriarch().createPicture(anchor, picture);
    Sheet hidden = book.createSheet("参数");
    hidden.createRow(0).createCell(0).setCellValue("隐藏");
    book.setSheetHidden(book.getSheetIndex(hidden), true);
    var name = book.createName();
    name.setNameName("年初预算");
    name.setRefersToFormula("'" + OTHER + "'!$B$1");
  }

  private static void form(Workbook book) {
    Sheet form = book.createSheet(FORM);
    CellStyle grid = grid(book, false);
    CellStyle head = grid(book, true);
    String[] title = {"2023年度项目支出绩效自评表"};
    form.createRow(0).createCell(0).setCellValue(title[0]);
    form.getRow(0).setHeightInPoints(32);
    CellStyle big = book.createCellStyle();
    Font font = book.createFont();
    font.setBold(true);
    font.setFontHeightInPoints((short) 16);
    font.setFontName("宋体");
    big.setFont(font);
    big.setAlignment(HorizontalAlignment.CENTER);
    form.getRow(0).getCell(0).setCellStyle(big);
    form.addMergedRegion(new CellRangeAddress(0, 0, 0, 7));
    String[] heads = {"一级指标", "二级指标", "三级指标", "分值", "年度指标值", "实际完成值", "得分", "偏差原因分析及改进措施"};
    Row header = form.createRow(1);
    for (int i = 0; i < heads.length; i++) {
      header.createCell(i).setCellValue(heads[i]);
      header.getCell(i).setCellStyle(head);
    }
    header.setHeightInPoints(30);
    String[] names = {"培训期数", "发放补助人数", "验收合格率", "完成及时率", "群众满意度", "成本节约率"};
    for (int i = 0; i < names.length; i++) {
      Row row = form.createRow(2 + i);
      row.setHeightInPoints(24);
      for (int column = 0; column < 8; column++) {
        row.createCell(column).setCellStyle(grid);
      }
      row.getCell(0).setCellValue(i < 4 ? "产出指标" : "效益指标");
      row.getCell(1).setCellValue(i < 2 ? "数量指标" : "质量指标");
      row.getCell(2).setCellValue(names[i]);
      row.getCell(3).setCellValue(10);
      row.getCell(4).setCellValue(100);
      row.getCell(5).setCellValue(95 - i);
      if (i != 2) {
        row.getCell(6).setCellValue(10);
      }
    }
    form.addMergedRegion(new CellRangeAddress(2, 5, 0, 0));
    Row total = form.createRow(8);
    for (int column = 0; column < 8; column++) {
      total.createCell(column).setCellStyle(grid);
    }
    total.getCell(0).setCellValue("总分");
    total.getCell(3).setCellFormula("SUM(D3:D8)");
    form.addMergedRegion(new CellRangeAddress(8, 8, 0, 2));
    int[] widths = {12, 12, 18, 8, 12, 12, 8, 26};
    for (int i = 0; i < widths.length; i++) {
      form.setColumnWidth(i, widths[i] * 256);
    }
    note(form, 2, 6, "单位经办人", "按合同\n计算");
    DataValidationHelper helper = form.getDataValidationHelper();
    form.addValidationData(
        helper.createValidation(
            helper.createDecimalConstraint(
                org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType.BETWEEN,
                "0",
                "100"),
            new CellRangeAddressList(2, 7, 6, 6)));
    var conditional = form.getSheetConditionalFormatting();
    var rule = conditional.createConditionalFormattingRule(ComparisonOperator.LT, "5");
    rule.createPatternFormatting().setFillBackgroundColor(IndexedColors.YELLOW.index);
    conditional.addConditionalFormatting(
        new CellRangeAddress[] {CellRangeAddress.valueOf("G3:G8")}, rule);
    book.setPrintArea(book.getSheetIndex(form), 0, 7, 0, 8);
    form.protectSheet("1234");
    form.createFreezePane(0, 2);
    form.getPrintSetup().setLandscape(true);
  }

  private static CellStyle grid(Workbook book, boolean head) {
    CellStyle style = book.createCellStyle();
    Font font = book.createFont();
    font.setFontName("宋体");
    font.setBold(head);
    style.setFont(font);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setWrapText(true);
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    if (head) {
      style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.index);
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }

  private static void note(Sheet sheet, int row, int column, String author, String text) {
    CreationHelper helper = sheet.getWorkbook().getCreationHelper();
    ClientAnchor anchor = helper.createClientAnchor();
    anchor.setCol1(column);
    anchor.setRow1(row);
    anchor.setCol2(column + 2);
    anchor.setRow2(row + 3);
    var drawing =
        sheet.getDrawingPatriarch() == null
            ? sheet.createDrawingPatriarch()
            : sheet.getDrawingPatriarch();
    Comment comment = drawing.createCellComment(anchor);
    comment.setString(helper.createRichTextString(text));
    comment.setAuthor(author);
    Cell cell = sheet.getRow(row).getCell(column);
    cell.setCellComment(comment);
  }

  private static void chart(XSSFSheet sheet) {
    var drawing = sheet.createDrawingPatriarch();
    var chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 4, 4, 9, 14));
    var data =
        chart.createData(
            ChartTypes.BAR,
            chart.createCategoryAxis(AxisPosition.BOTTOM),
            chart.createValueAxis(AxisPosition.LEFT));
    data.addSeries(
        XDDFDataSourcesFactory.fromStringCellRange(sheet, CellRangeAddress.valueOf("A1:A6")),
        XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("B1:B6")));
    chart.plot(data);
  }

  static Content words(String text) {
    return new Content.TextContent(text);
  }

  static Content figure(String value, String formula, String format) {
    return new Content.NumberContent(new BigDecimal(value), Optional.ofNullable(formula), format);
  }

  /** A plan for the form as it looks in life. */
  static EditPlan plan() {
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit.Fill(FORM, CellRef.of("G5"), figure("9.3", "ROUND(F5/E5*D5,2)", "0.00")));
    edits.add(new Edit.Fill(FORM, CellRef.of("H3"), words("【核表草拟】完成率95%，<低于>目标5个百分点，原因：")));
    edits.add(new Edit.Fill(FORM, CellRef.of("G9"), figure("59.3", null, "0.00")));
    String[] heads = {"核算得分", "差额", "核查意见"};
    for (int i = 0; i < 3; i++) {
      CellRef cell = new CellRef(1, 8 + i);
      edits.add(
          new Edit.Append(
              FORM,
              cell,
              words(heads[i]),
              CellRef.of("H2"),
              Edit.AppendedRole.HEADER,
              Optional.of(CellRef.of("A1")).filter(back -> cell.column() == 10)));
    }
    for (int row = 2; row < 8; row++) {
      CellRef like = new CellRef(row, 6);
      int number = row + 1;
      edits.add(
          new Edit.Append(
              FORM,
              new CellRef(row, 8),
              figure(
                  "9." + (7 - row),
                  "ROUND(F" + number + "/E" + number + "*D" + number + ",2)",
                  "0.00"),
              like,
              Edit.AppendedRole.NUMBER));
      edits.add(
          new Edit.Append(
              FORM,
              new CellRef(row, 9),
              figure("-0." + row, "I" + number + "-G" + number, "0.00;-0.00;0.00"),
              like,
              Edit.AppendedRole.NUMBER));
      edits.add(
          new Edit.Append(
              FORM,
              new CellRef(row, 10),
              words(
                  "完成率 95%（实际完成值 95 ÷ 年度指标值 100），按“完成率×分值”计算应得 9.50 分，自评 10.00 分，多计 0.50 分；"
                      + "请改正得分，或在偏差原因中说明依据。"),
              like,
              Edit.AppendedRole.TEXT,
              Optional.of(CellRef.of("A5")).filter(back -> like.row() < 5)));
    }
    edits.add(new Edit.Width(FORM, 8, 10));
    edits.add(new Edit.Width(FORM, 9, 8));
    edits.add(new Edit.Width(FORM, 10, 42));
    edits.add(new Edit.Print(FORM, CellRange.of(0, 0, 8, 10)));
    edits.add(new Edit.Mark(FORM, CellRef.of("G3"), Severity.ERROR));
    edits.add(new Edit.Note(FORM, CellRef.of("G3"), "得分应为 9.50（95÷100×10），自评 10.00。"));
    edits.add(new Edit.Mark(FORM, CellRef.of("F4"), Severity.WARNING));
    edits.add(new Edit.Note(FORM, CellRef.of("F4"), "完成值与目标值之比为 94%，\n请说明原因 <&>。"));
    edits.add(new Edit.Mark(FORM, CellRef.of("H7"), Severity.NOTICE));
    edits.add(new Edit.Mark(FORM, CellRef.of("A4"), Severity.WARNING));
    edits.add(new Edit.Mark(OTHER, CellRef.of("B3"), Severity.ERROR));
    edits.add(new Edit.Note(OTHER, CellRef.of("B3"), "与决算表不一致。"));
    return new EditPlan(edits, Optional.of(report(FORM)));
  }

  static Report report(String sheet) {
    List<Report.ReportRow> rows = new ArrayList<>();
    rows.add(row(Report.RowPurpose.TITLE, "核查结果"));
    rows.add(
        row(
            Report.RowPurpose.SUMMARY,
            "共 3 个问题：错误 1 个，警告 1 个，提示 1 个。自评总分 60.00，核算总分 56.40（56.40—57.40），等级：中。"));
    rows.add(row(Report.RowPurpose.SUMMARY, "规则簿：项目支出绩效自评（2023）。未能判断的规则 2 条，列在表后。"));
    rows.add(
        row(Report.RowPurpose.HEADER, "序号", "级别", "工作表", "单元格", "问题", "填报", "应为", "可能的差错", "处理办法"));
    rows.add(
        finding(
            1,
            "错误",
            Severity.ERROR,
            sheet,
            "G3",
            "得分与完成率不符：完成率 95%，自评得 10 分，按规则应得 9.50 分。",
            "10",
            "9.5",
            "未按比例扣分",
            "改正得分，或说明依据。"));
    rows.add(
        finding(
            2,
            "警告",
            Severity.WARNING,
            sheet,
            "F4",
            "实际完成值低于年度指标值，偏差原因分析及改进措施为空，应当说明未完成的原因、责任和下一步的改进措施。",
            "94",
            "100",
            "",
            "补写偏差原因分析及改进措施。"));
    rows.add(finding(3, "提示", Severity.NOTICE, sheet, "H7", "=1+1 不是公式", "-", "", "", "核对口径。"));
    rows.add(row(Report.RowPurpose.NOTE, "说明：本表由程序生成，重新核查时会整张更新；“核算得分”是公式，改动数据后随之变化。"));
    return new Report("核查结果", List.of(6, 8, 16, 9, 40, 12, 12, 16, 26), rows, 3);
  }

  private static Report.ReportRow row(Report.RowPurpose kind, String... texts) {
    return new Report.ReportRow(
        kind, java.util.Arrays.stream(texts).map(Report.ReportCell::of).toList());
  }

  private static Report.ReportRow finding(
      int number, String level, Severity severity, String sheet, String cell, String... texts) {
    List<Report.ReportCell> entries = new ArrayList<>();
    entries.add(
        new Report.ReportCell(figure("" + number, null, "0"), Optional.empty(), Optional.empty()));
    entries.add(new Report.ReportCell(words(level), Optional.empty(), Optional.of(severity)));
    entries.add(Report.ReportCell.of(sheet));
    entries.add(
        new Report.ReportCell(
            words(cell),
            Optional.of(new Report.SheetLink(sheet, CellRef.of(cell))),
            Optional.empty()));
    for (String text : texts) {
      entries.add(Report.ReportCell.of(text));
    }
    return new Report.ReportRow(Report.RowPurpose.BODY, entries);
  }
}
