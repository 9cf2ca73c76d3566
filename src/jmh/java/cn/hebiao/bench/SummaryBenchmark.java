package cn.hebiao.bench;

import cn.hebiao.Consolidation;
import cn.hebiao.Hebiao;
import cn.hebiao.WorkbookFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The consolidated workbook of many forms, beside bare writers of the same cells. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SummaryBenchmark {
  private static final int INDICATORS = 12;

  @Param("1000")
  private int forms;

  private Consolidation consolidation;
  private List<List<List<Object>>> sheets;
  private long cells;

  /** Checks the forms, and keeps the cells that the consolidated workbook has. */
  @Setup
  public void check() throws IOException {
    Hebiao program = Hebiao.usual();
    consolidation = program.consolidation();
    for (int i = 0; i < forms; i++) {
      byte[] file = MadeForm.workbook(i, INDICATORS);
      consolidation.add(program.check(WorkbookFile.of(i + ".xlsx", file)));
    }
    sheets = cells(consolidation.workbook());
    cells =
        sheets.stream().flatMap(List::stream).flatMap(List::stream).filter(c -> c != null).count();
    if (cells < 10L * forms) {
      throw new IllegalStateException(cells + " cells");
    }
  }

  @TearDown
  public void close() {
    consolidation.close();
  }

  @Benchmark
  public int ours() {
    return consolidation.workbook().length;
  }

  @Benchmark
  public long fastexcel() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long written = 0;
    try (Workbook book = new Workbook(out, "bench", "1.0")) {
      for (int s = 0; s < sheets.size(); s++) {
        Worksheet sheet = book.newWorksheet("s" + s);
        List<List<Object>> rows = sheets.get(s);
        for (int r = 0; r < rows.size(); r++) {
          for (int c = 0; c < rows.get(r).size(); c++) {
            Object value = rows.get(r).get(c);
            written += value == null ? 0 : 1;
            if (value instanceof Double number) {
              sheet.value(r, c, number);
            } else if (value != null) {
              sheet.value(r, c, value.toString());
            }
          }
        }
        sheet.finish();
      }
    }
    return all(written);
  }

  @Benchmark
  public long sxssf() throws IOException {
    long written = 0;
    try (SXSSFWorkbook book = new SXSSFWorkbook(100);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      CellStyle style = book.createCellStyle();
      for (List<List<Object>> rows : sheets) {
        org.apache.poi.ss.usermodel.Sheet sheet = book.createSheet();
        for (int r = 0; r < rows.size(); r++) {
          Row row = sheet.createRow(r);
          for (int c = 0; c < rows.get(r).size(); c++) {
            Object value = rows.get(r).get(c);
            if (value == null) {
              continue;
            }
            written++;
            Cell cell = row.createCell(c);
            cell.setCellStyle(style);
            if (value instanceof Double number) {
              cell.setCellValue(number);
            } else {
              cell.setCellValue(value.toString());
            }
          }
        }
      }
      book.write(out);
    }
    return all(written);
  }

  private long all(long written) {
    if (written != cells) {
      throw new IllegalStateException(written + " cells, not " + cells);
    }
    return written;
  }

  private static List<List<List<Object>>> cells(byte[] workbook) throws IOException {
    List<List<List<Object>>> sheets = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      for (org.apache.poi.ss.usermodel.Sheet sheet : book) {
        List<List<Object>> rows = new ArrayList<>();
        for (Row row : sheet) {
          List<Object> values = new ArrayList<>();
          for (int c = 0; c < row.getLastCellNum(); c++) {
            Cell cell = row.getCell(c);
            boolean blank = cell == null || cell.getCellType() == CellType.BLANK;
            values.add(blank ? null : value(cell));
          }
          rows.add(values);
        }
        sheets.add(rows);
      }
    }
    return sheets;
  }

  private static Object value(Cell cell) {
    return switch (cell.getCellType()) {
      case NUMERIC -> cell.getNumericCellValue();
      case FORMULA -> cell.getCellFormula();
      default -> cell.toString();
    };
  }
}
