package cn.hebiao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.adapter.excel.read.ExcelBookReader;
import cn.hebiao.adapter.excel.read.Limits;
import cn.hebiao.judge.check.CheckedBook;
import cn.hebiao.judge.check.TrialRules;
import cn.hebiao.judge.check.sheet.FormulaCheck;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.grid.Book;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sum over 60 and 40 with another stored value, and what is said about it. */
class StaleFormulaTest {
  private static List<String> findings(String formula, String stored) throws Exception {
    Book book = new ExcelBookReader(Limits.usual()).read(workbook(formula, stored), "表.xlsx");
    CheckedBook checked = new CheckedBook(book, List.of(), List.of());
    return new FormulaCheck()
        .check(checked, TrialRules.context()).stream()
            .map((Finding f) -> f.code() + " " + f.cell().orElseThrow() + " " + f.expected())
            .toList();
  }

  private static byte[] workbook(String formula, String stored) throws IOException {
    try (Workbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet("表");
      Row row = sheet.createRow(0);
      row.createCell(0).setCellValue(60);
      row.createCell(1).setCellValue(40);
      Cell cell = row.createCell(2);
      cell.setCellFormula(formula);
      if (!stored.isEmpty()) {
        ((XSSFCell) cell).getCTCell().setV(stored);
      }
      book.write(out);
      return out.toByteArray();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SUM(A1:B1)         | 100                | ''
          SUM(A1:B1)         | 99                 | FORMULA_STALE C1 100
          A1/B1              | 1.5                | ''
          A1/3*3             | 60.000000000000007 | ''
          A1+B1              | ''                 | ''
          SUM(A1:B1)+RAND()  | 7                  | ''
          A1+INDIRECT("B1")  | 7                  | ''
          A1/0               | 7                  | ''
          """)
  void onlyWhatIsCertainIsSaid(String formula, String stored, String expected) throws Exception {
    List<String> wanted = expected.isEmpty() ? List.of() : List.of(expected);
    assertEquals(wanted, findings(formula, stored == null ? "" : stored));
  }
}
