package cn.hebiao.adapter.excel.read;

import cn.hebiao.property.Draw;
import cn.hebiao.property.Tries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

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

  private static final String SIGNS = "指标得分 \t\n1a%<&>\"'_x000D_…—①②　";

  /** One thing to put into a cell. */
  record Filled(int row, int column, String format, Filling filling) {}

  interface Filling {
    void into(Cell cell);
  }

  @Test
  void xlsx() {
    Tries.of(
        60,
        20261121,
        draw -> {
          XSSFWorkbook workbook = new XSSFWorkbook();
          workbook.getCTWorkbook().getWorkbookPr().setDate1904(draw.flag());
          agree(workbook, draw.from(PoiOracleProperties::contents));
        });
  }

  @Test
  void xls() {
    Tries.of(
        60, 20261121, draw -> agree(new HSSFWorkbook(), draw.from(PoiOracleProperties::contents)));
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

  /** Cells at different places. */
  private static List<Filled> contents(Draw draw) {
    Map<Integer, Filled> contents = new LinkedHashMap<>();
    draw.list(0, 30, () -> filled(draw))
        .forEach(filled -> contents.put(filled.row() * 100 + filled.column(), filled));
    return new ArrayList<>(contents.values());
  }

  private static Filled filled(Draw draw) {
    return new Filled(draw.evenly(0, 12), draw.evenly(0, 9), draw.of(FORMATS), filling(draw));
  }

  private static Filling filling(Draw draw) {
    return draw.oneOf(
        () -> number(draw.decimal("-99999", "99999", 4).doubleValue()),
        () -> number(draw.between(1, 999) / (double) draw.between(1, 999)),
        () -> text(draw),
        () -> truth(draw.flag()),
        () -> error(draw.of(FormulaError.DIV0, FormulaError.REF, FormulaError.NA)),
        () -> formula(draw.of(FORMULAS)),
        () -> Cell::setBlank);
  }

  private static Filling number(double number) {
    return cell -> cell.setCellValue(number);
  }

  private static Filling text(Draw draw) {
    String text =
        draw.joined(20, () -> draw.onceIn(2) ? draw.of(SIGNS.split("")) : "" + draw.sign('一', '龥'));
    return cell -> cell.setCellValue(text);
  }

  private static Filling truth(boolean truth) {
    return cell -> cell.setCellValue(truth);
  }

  private static Filling error(FormulaError error) {
    return cell -> cell.setCellErrorValue(error.getCode());
  }

  private static Filling formula(String formula) {
    return cell -> cell.setCellFormula(formula);
  }
}
