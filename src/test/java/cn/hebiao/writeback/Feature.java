package cn.hebiao.writeback;

import java.util.Base64;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Something that agencies have in their workbooks and that must come out as it went in. */
enum Feature {
  VALIDATION {
    @Override
    void addTo(XSSFWorkbook book, XSSFSheet sheet) {
      DataValidationHelper helper = sheet.getDataValidationHelper();
      sheet.addValidationData(
          helper.createValidation(
              helper.createDecimalConstraint(
                  DataValidationConstraint.OperatorType.BETWEEN, "0", "100"),
              new CellRangeAddressList(7, 20, 7, 7)));
      sheet.addValidationData(
          helper.createValidation(
              helper.createExplicitListConstraint(new String[] {"优", "良", "中", "差"}),
              new CellRangeAddressList(7, 9, 8, 8)));
    }
  },
  CONDITIONAL_FORMAT {
    @Override
    void addTo(XSSFWorkbook book, XSSFSheet sheet) {
      var formats = sheet.getSheetConditionalFormatting();
      var rule = formats.createConditionalFormattingRule(ComparisonOperator.LT, "5");
      rule.createPatternFormatting().setFillBackgroundColor(IndexedColors.YELLOW.index);
      formats.addConditionalFormatting(
          new CellRangeAddress[] {CellRangeAddress.valueOf("H8:H30")}, rule);
    }
  },
  PICTURE {
    @Override
    void addTo(XSSFWorkbook book, XSSFSheet sheet) {
      int picture = book.addPicture(Base64.getDecoder().decode(DOT), XSSFWorkbook.PICTURE_TYPE_PNG);
      sheet.createDrawingPatriarch().createPicture(anchor(book, 10, 2), picture);
    }
  },
  CHART {
    @Override
    void addTo(XSSFWorkbook book, XSSFSheet sheet) {
      var chart =
          sheet
              .createDrawingPatriarch()
              .createChart(sheet.createDrawingPatriarch().createAnchor(0, 0, 0, 0, 14, 4, 20, 14));
      var data =
          chart.createData(
              ChartTypes.BAR,
              chart.createCategoryAxis(AxisPosition.BOTTOM),
              chart.createValueAxis(AxisPosition.LEFT));
      data.addSeries(
          XDDFDataSourcesFactory.fromStringCellRange(sheet, CellRangeAddress.valueOf("D8:D10")),
          XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("G8:G10")));
      chart.plot(data);
    }
  },
  PROTECTION {
    @Override
    void addTo(XSSFWorkbook book, XSSFSheet sheet) {
      sheet.protectSheet("1234");
      book.lockStructure();
    }
  },
  PRINT_SETTINGS {
    @Override
    void addTo(XSSFWorkbook book, XSSFSheet sheet) {
      book.setPrintArea(book.getSheetIndex(sheet), 0, 8, 0, 12);
      sheet.getPrintSetup().setLandscape(true);
      sheet.getPrintSetup().setPaperSize((short) 9);
      sheet.setRepeatingRows(CellRangeAddress.valueOf("1:3"));
      sheet.setRowBreak(20);
      sheet.getHeader().setCenter("第&P页");
      sheet.setFitToPage(true);
    }
  },
  NAMES {
    @Override
    void addTo(XSSFWorkbook book, XSSFSheet sheet) {
      var name = book.createName();
      name.setNameName("年初预算" + book.getSheetIndex(sheet));
      name.setRefersToFormula("'" + sheet.getSheetName() + "'!$D$6");
      var local = book.createName();
      local.setSheetIndex(book.getSheetIndex(sheet));
      local.setNameName("得分列");
      local.setRefersToFormula("'" + sheet.getSheetName() + "'!$H$8:$H$20");
    }
  },
  COMMENTS {
    @Override
    void addTo(XSSFWorkbook book, XSSFSheet sheet) {
      for (int row : new int[] {5, 8, 9}) {
        var comment = sheet.createDrawingPatriarch().createCellComment(anchor(book, 9, row));
        comment.setString(new XSSFRichTextString("请核对\n口径 <" + row + ">"));
        comment.setAuthor("财政所");
        comment.setAddress(row, 7);
      }
    }
  },
  HIDDEN_ROWS {
    @Override
    void addTo(XSSFWorkbook book, XSSFSheet sheet) {
      sheet.getRow(8).setZeroHeight(true);
      sheet.setColumnHidden(2, true);
    }
  },
  GROUPS {
    @Override
    void addTo(XSSFWorkbook book, XSSFSheet sheet) {
      sheet.groupRow(7, 9);
      sheet.groupColumn(1, 2);
    }
  },
  RICH_TEXT {
    @Override
    void addTo(XSSFWorkbook book, XSSFSheet sheet) {
      XSSFFont red = book.createFont();
      red.setColor(IndexedColors.RED.index);
      red.setBold(true);
      XSSFRichTextString text = new XSSFRichTextString("因雨延期，次年补做");
      text.applyFont(1, 3, red);
      sheet.getRow(8).getCell(8).setCellValue(text);
    }
  },
  LINKS {
    @Override
    void addTo(XSSFWorkbook book, XSSFSheet sheet) {
      var link =
          book.getCreationHelper()
              .createHyperlink(org.apache.poi.common.usermodel.HyperlinkType.URL);
      link.setAddress("https://example.org/a?b=1&c=2");
      sheet.getRow(7).getCell(3).setHyperlink(link);
    }
  },
  FILTER_AND_PANES {
    @Override
    void addTo(XSSFWorkbook book, XSSFSheet sheet) {
      sheet.createFreezePane(0, 7);
      sheet.setAutoFilter(CellRangeAddress.valueOf("A7:I12"));
      sheet.setZoom(85);
    }
  },
  FORMULAS {
    @Override
    void addTo(XSSFWorkbook book, XSSFSheet sheet) {
      Row row = sheet.getRow(sheet.getLastRowNum());
      row.getCell(6).setCellFormula("SUM(G8:G" + sheet.getLastRowNum() + ")");
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }
  },
  OTHER_SHEETS {
    @Override
    void addTo(XSSFWorkbook book, XSSFSheet sheet) {
      XSSFSheet other = book.createSheet("参数" + book.getNumberOfSheets());
      other.createRow(0).createCell(0).setCellValue("口径");
      book.setSheetHidden(book.getSheetIndex(other), true);
      other.createDrawingPatriarch().createCellComment(anchor(book, 2, 0)).setAddress(0, 0);
    }
  },
  ROW_AND_COLUMN_STYLES {
    @Override
    void addTo(XSSFWorkbook book, XSSFSheet sheet) {
      var style = book.createCellStyle();
      style.setFillForegroundColor(IndexedColors.LIGHT_GREEN.index);
      style.setFillPattern(org.apache.poi.ss.usermodel.FillPatternType.SOLID_FOREGROUND);
      sheet.setDefaultColumnStyle(10, style);
      sheet.getRow(7).setRowStyle(style);
      sheet.getRow(7).setHeightInPoints(40);
      sheet.setTabColor(new org.apache.poi.xssf.usermodel.XSSFColor(new byte[] {1, 2, 3}, null));
    }
  },
  PROPERTIES {
    @Override
    void addTo(XSSFWorkbook book, XSSFSheet sheet) {
      book.getProperties().getCustomProperties().addProperty("批次" + sheet.getSheetName(), "第一批");
      book.getProperties().getCoreProperties().setCreator("某局");
    }
  };

  private static final String DOT =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

  /** Puts it into a sheet with a form of {@link MadeForms}. */
  abstract void addTo(XSSFWorkbook book, XSSFSheet sheet);

  private static ClientAnchor anchor(XSSFWorkbook book, int column, int row) {
    ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
    anchor.setCol1(column);
    anchor.setRow1(row);
    anchor.setCol2(column + 2);
    anchor.setRow2(row + 3);
    return anchor;
  }
}
