package cn.hebiao.adapter.excel.read;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Whatever POI writes is read as POI itself reads it. */
class PoiOracleProperties {
  private static final List<String> FORMATS =
      List.of(
          "General",
          "0",
          "0.00",
          "#,##0.00",
          "0%",
          "0.00%",
          "0.00_ ",
          "\"¥\"#,##0.00",
          "@",
          "0.00_ ;[Red]\\-0.00\\ ",
          "yyyy-mm-dd",
          "yyyy/m/d",
          "0\"分\"");

  private static final List<String> FORMULAS =
      List.of("A1+1", "SUM(A1:C3)", "A1/0", "IF(A1>0,\"优\",\"\")", "$B$2*B2", "A1&\"分\"");

  /** One thing to put into a cell. */
  record Filled(int row, int column, String format, Filling filling) {}

  interface Filling {
    void into(Cell cell);
  }

  @Property(seed = "20261121", tries = 60)
  void xlsx(@ForAll("contents") List<Filled> contents, @ForAll boolean from1904) throws Exception {
    XSSFWorkbook workbook = new XSSFWorkbook();
    workbook.getCTWorkbook().getWorkbookPr().setDate1904(from1904);
    agree(workbook, contents);
  }

  @Property(seed = "20261121", tries = 60)
  void xls(@ForAll("contents") List<Filled> contents) throws Exception {
    agree(new HSSFWorkbook(), contents);
  }

  private static void agree(Workbook workbook, List<Filled> contents) throws Exception {
    Sheet sheet = workbook.createSheet("自评表 (1)");
    for (Filled filled : contents) {
      Row row = sheet.getRow(filled.row());
      row = row == null ? sheet.createRow(filled.row()) : row;
      row.setZeroHeight(filled.row() % 5 == 4);
      Cell cell = row.createCell(filled.column());
      CellStyle style = workbook.createCellStyle();
      style.setDataFormat(workbook.createDataFormat().getFormat(filled.format()));
      cell.setCellStyle(style);
      filled.filling().into(cell);
    }
    sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, contents.size()));
    workbook.createSheet("隐");
    workbook.setSheetHidden(1, true);
    if (contents.size() % 2 == 0) {
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }
    byte[] bytes = OfficeFiles.bytes(workbook);
    try (Workbook written = new WorkbookOpener(Limits.usual()).open(bytes)) {
      PoiOracle.agree(written, new ExcelBookReader(Limits.usual()).read(bytes, "表"));
    }
  }

  @Provide
  Arbitrary<List<Filled>> contents() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 12),
            Arbitraries.integers().between(0, 9),
            Arbitraries.of(FORMATS),
            fillings())
        .as(Filled::new)
        .list()
        .uniqueElements(filled -> filled.row() * 100 + filled.column())
        .ofMaxSize(30);
  }

  private static Arbitrary<Filling> fillings() {
    Arbitrary<Double> amounts =
        Arbitraries.bigDecimals()
            .ofScale(4)
            .between(java.math.BigDecimal.valueOf(-99999), java.math.BigDecimal.valueOf(99999))
            .map(Number::doubleValue);
    Arbitrary<Double> ratios =
        Arbitraries.integers()
            .between(1, 999)
            .tuple2()
            .map(pair -> pair.get1() / (double) pair.get2());
    Arbitrary<String> texts =
        Arbitraries.strings()
            .withChars("指标得分 \t\n1a%<&>\"'_x000D_…—①②　")
            .withChars('一', '龥')
            .ofMaxLength(20);
    return Arbitraries.oneOf(
        amounts.map(number -> cell -> cell.setCellValue(number)),
        ratios.map(number -> cell -> cell.setCellValue(number)),
        texts.map(text -> cell -> cell.setCellValue(text)),
        Arbitraries.of(true, false).map(value -> cell -> cell.setCellValue(value)),
        Arbitraries.of(FormulaError.DIV0, FormulaError.REF, FormulaError.NA)
            .map(error -> cell -> cell.setCellErrorValue(error.getCode())),
        Arbitraries.of(FORMULAS).map(formula -> cell -> cell.setCellFormula(formula)),
        Arbitraries.just(Cell::setBlank));
  }
}
