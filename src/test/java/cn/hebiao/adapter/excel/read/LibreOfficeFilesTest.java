package cn.hebiao.adapter.excel.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.UnreadableBook.ReadProblem;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.CellRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.IconMultiStateFormatting.IconSet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that another program has written are read as POI reads them. */
@Tag("slow")
class LibreOfficeFilesTest {
  private final ExcelBookReader reader = new ExcelBookReader(Limits.usual());
  @TempDir Path folder;

  @BeforeEach
  void needsLibreOffice() {
    boolean found;
    try {
      found = new ProcessBuilder("soffice", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      found = false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    boolean required = "true".equals(System.getenv("CI"));
    assumeTrue(found || required, "LibreOffice (soffice) is missing: not tested with its files");
  }

  @ParameterizedTest
  @CsvSource({"xlsx, Calc MS Excel 2007 XML", "xls, MS Excel 97"})
  void isReadAsPoiReadsIt(String extension, String filter) throws Exception {
    Path written = converted(form(false), extension, filter);
    Book book = reader.open(written).book();
    assertEquals("47.50", book.sheets().get(0).at(CellRef.of("C3")).shown());
    assertEquals(
        "0.95*B3", book.sheets().get(0).at(CellRef.of("C3")).formula().orElseThrow().text());
    try (Workbook workbook = new WorkbookOpener(Limits.usual()).open(Files.readAllBytes(written))) {
      PoiOracle.agree(workbook, book);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ods, calc8, OPEN_DOCUMENT",
    "fods, OpenDocument Spreadsheet Flat XML, OPEN_DOCUMENT",
    "html, HTML (StarCalc), HTML",
    "csv, Text - txt - csv (StarCalc), CSV_OR_TEXT",
    "pdf, calc_pdf_Export, PDF"
  })
  void isNoWorkbook(String extension, String filter, ReadProblem kind) throws Exception {
    assertEquals(kind, refusal(converted(form(false), extension, filter)));
  }

  @Test
  void anXlsWithIconSetsIsRefusedInPlainWords() throws Exception {
    assertEquals(ReadProblem.XLS_UNSUPPORTED, refusal(converted(form(true), "xls", "MS Excel 97")));
  }

  private ReadProblem refusal(Path file) {
    return assertThrows(UnreadableBook.class, () -> reader.open(file)).kind();
  }

  private static XSSFWorkbook form(boolean icons) {
    XSSFWorkbook workbook = new XSSFWorkbook();
    XSSFSheet sheet = workbook.createSheet("自评表");
    CellStyle points = workbook.createCellStyle();
    points.setDataFormat(workbook.createDataFormat().getFormat("0.00_ "));
    sheet.createRow(0).createCell(0).setCellValue("绩效自评表");
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
    for (int row = 2; row < 12; row++) {
      sheet.createRow(row).createCell(0).setCellValue("指标" + row);
      sheet.getRow(row).createCell(1).setCellValue(50.0);
      sheet.getRow(row).createCell(2).setCellFormula("0.95*B" + (row + 1));
      sheet.getRow(row).getCell(2).setCellStyle(points);
    }
    sheet.getRow(4).setZeroHeight(true);
    if (icons) {
      var formatting = sheet.getSheetConditionalFormatting();
      formatting.addConditionalFormatting(
          new CellRangeAddress[] {CellRangeAddress.valueOf("B3:B12")},
          formatting.createConditionalFormattingRule(IconSet.GYR_3_TRAFFIC_LIGHTS));
    }
    return workbook;
  }

  private Path converted(XSSFWorkbook workbook, String extension, String filter)
      throws IOException, InterruptedException {
    Path source = Files.write(folder.resolve("in.xlsx"), OfficeFiles.bytes(workbook));
    Path out = Files.createDirectories(folder.resolve("out"));
    Process process =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                extension + ":" + filter,
                "--outdir",
                out.toString(),
                source.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "LibreOffice does not end");
    Path result = out.resolve("in." + extension);
    assertTrue(Files.exists(result), () -> "LibreOffice wrote no " + extension);
    return result;
  }
}
