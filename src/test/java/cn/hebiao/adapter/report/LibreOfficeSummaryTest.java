package cn.hebiao.adapter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.hebiao.tell.summary.RosterEntry;
import cn.hebiao.tell.summary.SampleFiles;
import cn.hebiao.tell.summary.SummaryCollector;
import cn.hebiao.tell.summary.SummaryContext;
import cn.hebiao.tell.summary.SummaryModel;
import cn.hebiao.tell.summary.YearOnYear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program opens the summary and comes to the same totals from the formulas alone. */
@Tag("slow")
class LibreOfficeSummaryTest {
  @Test
  void totalsAreTheSameAfterRecalculation(@TempDir Path folder)
      throws IOException, InterruptedException {
    boolean present = present();
    assertTrue(present || !"true".equals(System.getenv("CI")), "LibreOffice is needed here");
    assumeTrue(present, "skipped: LibreOffice (soffice) is not installed");

    byte[] written = new JxlsSummaryWriter().write(county(), Templates.shipped());
    // Without cached values LibreOffice has to calculate every formula itself.
    byte[] bare = Templates.changedOf(written, LibreOfficeSummaryTest::forgetValues);
    Path input = Files.write(folder.resolve("summary.xlsx"), bare);
    Path output = Files.createDirectory(folder.resolve("out"));
    run(folder, "--convert-to", "xlsx", "--outdir", output.toString(), input.toString());

    XSSFWorkbook ours = Templates.open(written);
    XSSFWorkbook theirs = Templates.open(Files.readAllBytes(output.resolve("summary.xlsx")));
    int compared = 0;
    for (Sheet sheet : ours) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            String place = sheet.getSheetName() + "!" + cell.getAddress();
            Cell other =
                theirs
                    .getSheet(sheet.getSheetName())
                    .getRow(row.getRowNum())
                    .getCell(cell.getColumnIndex());
            if (cell.getCachedFormulaResultType() == CellType.STRING) {
              assertEquals(cell.getStringCellValue(), other.getStringCellValue(), place);
            } else {
              assertEquals(cell.getNumericCellValue(), other.getNumericCellValue(), 1e-9, place);
            }
            compared++;
          }
        }
      }
    }
    // Ten of them are of subtotals: four rates each by region and sort, and two sums.
    assertEquals(37, compared);
  }

  /** With regions, so that the sums of subtotals are computed, too. */
  private static SummaryModel county() {
    SummaryCollector collector = new SummaryCollector(SampleFiles.messages());
    SampleFiles.county().forEach(collector::add);
    return collector.model(
        new SummaryContext(
            Optional.of(
                List.of(
                    new RosterEntry("县教育局", List.of(), "城区", "行政单位"),
                    new RosterEntry("县交通运输局", List.of(), "城区", "行政单位"))),
            List.of(),
            List.of(),
            UnaryOperator.identity(),
            YearOnYear.NONE));
  }

  private static void forgetValues(XSSFWorkbook workbook) {
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            String formula = cell.getCellFormula();
            cell.setBlank();
            cell.setCellFormula(formula);
          }
        }
      }
    }
  }

  private static boolean present() throws InterruptedException {
    try {
      return new ProcessBuilder("soffice", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static void run(Path folder, String... arguments)
      throws IOException, InterruptedException {
    java.util.List<String> command = new java.util.ArrayList<>();
    command.add("soffice");
    command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
    command.add("--headless");
    command.addAll(java.util.List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("LibreOffice did not finish");
    }
  }
}
