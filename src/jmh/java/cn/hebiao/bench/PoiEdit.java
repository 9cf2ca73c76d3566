package cn.hebiao.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The yardstick of a start: one file opened, one cell set, saved. */
final class PoiEdit {
  private PoiEdit() {}

  public static void main(String[] args) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(Path.of(args[0])));
        OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      book.getSheetAt(0).getRow(0).getCell(0).setCellValue("x");
      book.write(out);
    }
  }
}
