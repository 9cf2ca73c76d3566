package cn.hebiao.year;

import cn.hebiao.app.Batch;
import cn.hebiao.app.BatchScreen;
import cn.hebiao.app.FileView;
import cn.hebiao.app.FinishedFile;
import cn.hebiao.app.GivenBook;
import cn.hebiao.app.Progress;
import cn.hebiao.app.Settings;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.text.TextReport;
import cn.hebiao.app.year.IssueForms;
import cn.hebiao.app.year.YearDesk;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Message;
import cn.hebiao.wiring.Wiring;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Rosters and filled forms as a bureau and its agencies would make them. */
final class YearFiles {
  static final Wiring PROGRAM = new Wiring();

  private YearFiles() {}

  /**
   * A roster of sheets; each line is its cells between bars. A cell {@code <} belongs to the one on
   * its left, {@code =…} is a formula nobody has computed, {@code #N/A} that error.
   */
  static GivenBook roster(Map<String, List<String>> sheets) {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      sheets.forEach(
          (name, lines) -> {
            Sheet sheet = book.createSheet(name);
            for (int r = 0; r < lines.size(); r++) {
              Row row = sheet.createRow(r);
              String[] cells = lines.get(r).split("\\|", -1);
              for (int c = 0; c < cells.length; c++) {
                if (!cells[c].isBlank()) {
                  put(row.createCell(c), cells[c].strip());
                }
              }
              joined(cells).ifPresent(last -> sheet.addMergedRegion(area(row.getRowNum(), last)));
            }
          });
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return new GivenBook.BookInMemory(out.toByteArray(), "名单.xlsx");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(Cell cell, String written) {
    if (written.startsWith("=")) {
      cell.setCellFormula(written.substring(1));
    } else if (written.startsWith("#")) {
      cell.setCellErrorValue(FormulaError.forString(written).getCode());
    } else if (!written.equals("<")) {
      cell.setCellValue(written);
    }
  }

  /** The last of the cells that the first of a row is joined with. */
  private static Optional<Integer> joined(String... cells) {
    int last = 0;
    while (last + 1 < cells.length && cells[last + 1].equals("<")) {
      last++;
    }
    return last == 0 ? Optional.empty() : Optional.of(last);
  }

  private static CellRangeAddress area(int row, int last) {
    return new CellRangeAddress(row, row, 0, last);
  }

  static IssueForms.Issued issue(GivenBook roster, String rulebook, Path out) {
    return PROGRAM
        .year()
        .issue(
            new YearDesk.IssueRequest(
                Optional.empty(),
                roster,
                rulebook,
                out,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  /** The forms of a folder, as paths below it. */
  static List<String> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  /** Changes a workbook as Excel would, with all formulas calculated. */
  static void edit(Path file, Consumer<XSSFWorkbook> change) throws IOException {
    byte[] before = Files.readAllBytes(file);
    try (XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(before))) {
      change.accept(book);
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      Files.write(file, out.toByteArray());
    }
  }

  /** Writes into a cell that has to be open: a number, or words. */
  static void write(Sheet sheet, String ref, Object content) {
    org.apache.poi.ss.util.CellReference at = new org.apache.poi.ss.util.CellReference(ref);
    Cell cell = sheet.getRow(at.getRow()).getCell(at.getCol());
    if (cell.getCellStyle().getLocked()) {
      throw new IllegalStateException(ref + " is closed");
    }
    if (content instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else {
      cell.setCellValue(content.toString());
    }
  }

  /** The row of a cell with these words, from 1. */
  static int row(Sheet sheet, String words) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(words)) {
          return row.getRowNum() + 1;
        }
      }
    }
    throw new IllegalStateException("no " + words);
  }

  static Checked check(Path file) throws UnreadableBook {
    return PROGRAM.ruled(List.of()).checking().check(GivenBook.of(file));
  }

  static Batch process(List<Path> in, Path out, Settings settings) {
    BatchScreen screen =
        new BatchScreen() {
          @Override
          public FileView view(Checked checked, List<Message> remarks) {
            return new TextReport(PROGRAM.messages()).view(checked, remarks);
          }

          @Override
          public void show(FinishedFile file) {
            // Nobody looks.
          }
        };
    Batch batch = PROGRAM.processing(settings).process(in, out, screen, new Unseen());
    if (!batch.problems().isEmpty()) {
      throw new IllegalStateException(batch.problems().toString());
    }
    return batch;
  }

  static Settings settings(Path roster) {
    return new Settings(
        Optional.empty(), Optional.empty(), Optional.of(roster), false, Optional.of(1), false);
  }

  /** Progress that nobody looks at. */
  private static final class Unseen implements Progress {
    @Override
    public void start(int files) {
      // Nobody looks.
    }

    @Override
    public void done(String file) {
      // Nobody looks.
    }

    @Override
    public void finish() {
      // Nobody looks.
    }
  }
}
