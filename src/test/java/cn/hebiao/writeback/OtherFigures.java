package cn.hebiao.writeback;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** A workbook with other numbers where numbers are: some larger, some smaller, some zero. */
final class OtherFigures {
  private OtherFigures() {}

  static byte[] in(byte[] file, long seed) {
    Random random = new Random(seed);
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(file));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              cell.removeFormula();
            }
            if (cell.getCellType() == CellType.NUMERIC
                && !DateUtil.isCellDateFormatted(cell)
                && random.nextInt(4) == 0) {
              cell.setCellValue(other(cell.getNumericCellValue(), random));
            }
          }
        }
      }
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double other(double value, Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> 0;
      case 1 -> value;
      default -> Math.round(value * random.nextInt(151)) / 100d;
    };
  }
}
