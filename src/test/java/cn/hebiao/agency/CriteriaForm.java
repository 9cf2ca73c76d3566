package cn.hebiao.agency;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The published form with criteria ①②③ in rows of their own, changed in some cells. */
final class CriteriaForm {
  static final String SHEET = "指标体系及评分表";
  private static final int SCORE = 7;

  private CriteriaForm() {}

  /** The form with some score cells, given by their row in Excel, left blank. */
  static byte[] withoutScores(Set<Integer> rows) {
    return changed(
        book ->
            rows.forEach(row -> book.getSheet(SHEET).getRow(row - 1).getCell(SCORE).setBlank()));
  }

  static byte[] changed(Consumer<XSSFWorkbook> change) {
    try (InputStream in = Files.newInputStream(published());
        XSSFWorkbook book = new XSSFWorkbook(in);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      change.accept(book);
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Consumer<XSSFWorkbook> score(int row, double points) {
    return book -> sheet(book).getRow(row - 1).getCell(SCORE).setCellValue(points);
  }

  static Consumer<XSSFWorkbook> blank(int row) {
    return book -> sheet(book).getRow(row - 1).getCell(SCORE).setBlank();
  }

  static Consumer<XSSFWorkbook> merged(String range) {
    return book -> sheet(book).addMergedRegion(CellRangeAddress.valueOf(range));
  }

  private static Sheet sheet(XSSFWorkbook book) {
    return book.getSheet(SHEET);
  }

  private static Path published() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("workbooks", "inbox"))) {
      return files.filter(file -> file.toString().contains("泸水")).findFirst().orElseThrow();
    }
  }
}
