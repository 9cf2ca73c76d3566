package cn.hebiao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.adapter.excel.read.ExcelBookReader;
import cn.hebiao.adapter.excel.read.Limits;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.systems.Systems;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of a form that show something else than they store, and formulas behind them. */
class FormFiguresTest {
  private static final Set<String> ON_FIGURES =
      Set.of(
          "VALUE_DOUBTFUL",
          "FORMULA_VOLATILE",
          "FORMULA_EXTERNAL",
          "FORMULA_NOT_CALCULATED",
          "FORMULA_STALE",
          "CELL_ERROR");

  private static final List<List<Object>> FORM =
      List.of(
          List.of("2023年度项目支出绩效自评表"),
          List.of("项目名称", "道路养护", "填报单位", "某县交通局"),
          List.of("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"),
          List.of("产出指标", "数量指标", "养护里程", "≥100公里", "100公里", 40, 40),
          List.of("", "质量指标", "合格率", "100%", 1.0, 20, 20),
          List.of("效益指标", "社会效益", "投诉件数", "≤5件", 5, 20, 20),
          List.of("满意度", "满意度", "群众满意度", "≥90%", "95%", 20, 20),
          List.of("总分", "", "", "", "", 100, 100));

  private interface Change {
    void on(Workbook book, Sheet sheet);
  }

  private static List<String> findings(Change change) throws Exception {
    try (Workbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet("自评表");
      for (int r = 0; r < FORM.size(); r++) {
        Row row = sheet.createRow(r);
        for (int c = 0; c < FORM.get(r).size(); c++) {
          Object value = FORM.get(r).get(c);
          if (value instanceof Number number) {
            row.createCell(c).setCellValue(number.doubleValue());
          } else if (!value.equals("")) {
            row.createCell(c).setCellValue(value.toString());
          }
        }
      }
      format(book, sheet, "E5", "0%");
      change.on(book, sheet);
      book.write(out);
      return Systems.check(new ExcelBookReader(Limits.usual()).read(out.toByteArray(), "填报.xlsx"))
          .findings()
          .stream()
          .filter(f -> ON_FIGURES.contains(f.code().name()))
          .map(f -> f.code() + " " + f.cell().map(CellRef::name).orElse("-"))
          .toList();
    }
  }

  private static Cell at(Sheet sheet, String name) {
    CellRef ref = CellRef.of(name);
    Row row = sheet.getRow(ref.row());
    return row.getCell(ref.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private static void format(Workbook book, Sheet sheet, String name, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    at(sheet, name).setCellStyle(style);
  }

  @Test
  void thePlainFormHasNone() throws Exception {
    assertEquals(List.of(), findings((book, sheet) -> {}));
  }

  @ParameterizedTest(name = "{0} stores {1} and shows it as {2}")
  @CsvSource({
    "E5, 0.996, 0%, VALUE_DOUBTFUL E5",
    "E5, 0.996, 0.0%, ''",
    "E5, 1.0000000001, 0%, ''",
    "G5, 19.96, 0, VALUE_DOUBTFUL G5",
    "G8, 99.6, 0, VALUE_DOUBTFUL G8",
    "F5, 19.6, 0, VALUE_DOUBTFUL F5",
    // Shown as all there is, stored as more than there can be.
    "E5, 1.004, 0%, VALUE_DOUBTFUL E5",
    "E6, 5.3, 0, VALUE_DOUBTFUL E6",
  })
  void whatIsShownAndWhatIsStored(String cell, double stored, String format, String expected)
      throws Exception {
    assertEquals(
        expected.isEmpty() ? List.of() : List.of(expected),
        findings(
            (book, sheet) -> {
              at(sheet, cell).setCellValue(stored);
              format(book, sheet, cell, format);
            }));
  }

  @ParameterizedTest(name = "{0} = {1}, stored {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          G8 | SUM(G4:G7)               | 100     | ''
          G8 | SUM(G4:G7)               | 99      | FORMULA_STALE G8
          G8 | SUM(G4:G7)               | -       | FORMULA_NOT_CALCULATED G8
          G8 | SUM(G4:G7)               | #REF!   | CELL_ERROR G8
          E6 | 2+3                      | -       | FORMULA_NOT_CALCULATED E6
          E6 | 2+3                      | #N/A    | CELL_ERROR E6
          G4 | 40+0*RAND()              | 40      | FORMULA_VOLATILE G4
          G4 | INDIRECT("F4")           | 40      | FORMULA_VOLATILE G4
          G4 | OFFSET(F4,0,0)           | 40      | FORMULA_VOLATILE G4
          G4 | F4*(YEAR(today())>2000)  | 40      | FORMULA_VOLATILE G4
          H4 | IF(F4=G4,"","NOW(1)")    | ''      | ''
          J20 | RAND()                  | 0.5     | ''
          """)
  void formulas(String cell, String formula, String stored, String expected) throws Exception {
    assertEquals(
        expected.isEmpty() ? List.of() : List.of(expected),
        findings(
            (book, sheet) -> {
              if (sheet.getRow(CellRef.of(cell).row()) == null) {
                sheet.createRow(CellRef.of(cell).row());
              }
              XSSFCell at = (XSSFCell) at(sheet, cell);
              at.setCellFormula(formula);
              if (stored == null) {
                at.getCTCell().unsetV();
              } else {
                at.getCTCell().setV(stored);
                if (stored.startsWith("#")) {
                  at.getCTCell()
                      .setT(org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType.E);
                }
              }
            }));
  }
}
