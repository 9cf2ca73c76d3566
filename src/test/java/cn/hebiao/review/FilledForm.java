package cn.hebiao.review;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** A paper or feedback sheet as a person fills it, by its headings. */
public final class FilledForm {
  private final Workbook book;
  private final Sheet sheet;
  private final Row head;

  private FilledForm(Workbook book, Sheet sheet, Row head) {
    this.book = book;
    this.sheet = sheet;
    this.head = head;
  }

  /** Opens a workbook at the row of a sheet in which a heading stands. */
  public static FilledForm open(Path file, String sheetName, String heading) {
    try {
      Workbook book = WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file)));
      Sheet sheet = book.getSheet(sheetName);
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (text(cell).equals(heading)) {
            return new FilledForm(book, sheet, row);
          }
        }
      }
      throw new IllegalArgumentException("no " + heading + " in " + file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same workbook at another sheet. */
  FilledForm at(String sheetName, String heading) {
    Sheet other = book.getSheet(sheetName);
    for (Row row : other) {
      for (Cell cell : row) {
        if (text(cell).equals(heading)) {
          return new FilledForm(book, other, row);
        }
      }
    }
    throw new IllegalArgumentException("no " + heading);
  }

  static String text(Cell cell) {
    return switch (cell.getCellType()) {
      case STRING -> cell.getStringCellValue().strip();
      case NUMERIC ->
          java.math.BigDecimal.valueOf(cell.getNumericCellValue())
              .stripTrailingZeros()
              .toPlainString();
      case FORMULA ->
          cell.getCachedFormulaResultType() == CellType.NUMERIC
              ? java.math.BigDecimal.valueOf(cell.getNumericCellValue())
                  .stripTrailingZeros()
                  .toPlainString()
              : cell.getStringCellValue();
      default -> "";
    };
  }

  private int column(String heading) {
    for (Cell cell : head) {
      if (text(cell).equals(heading)) {
        return cell.getColumnIndex();
      }
    }
    throw new IllegalArgumentException("no column " + heading);
  }

  private Cell cell(int line, String heading) {
    int at = head.getRowNum() + line;
    Row row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
    return row.getCell(column(heading), MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  /** What stands in a line, from 1, below the headings. */
  public String get(int line, String heading) {
    return text(cell(line, heading));
  }

  public Optional<Double> number(int line, String heading) {
    Cell cell = cell(line, heading);
    return cell.getCellType() == CellType.NUMERIC
        ? Optional.of(cell.getNumericCellValue())
        : Optional.empty();
  }

  public FilledForm set(int line, String heading, String text) {
    Cell cell = cell(line, heading);
    // POI leaves a text that is stored in its cell where it is.
    cell.setBlank();
    cell.setCellValue(text);
    return this;
  }

  public FilledForm set(int line, String heading, double number) {
    cell(line, heading).setCellValue(number);
    return this;
  }

  FilledForm clear(int line, String heading) {
    cell(line, heading).setBlank();
    return this;
  }

  /** Removes a line and leaves its row empty. */
  FilledForm remove(int line) {
    sheet.removeRow(sheet.getRow(head.getRowNum() + line));
    return this;
  }

  /** Fills the cell right of a label. */
  public FilledForm beside(String label, String text) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (text(cell).equals(label)) {
          int next =
              sheet.getMergedRegions().stream()
                  .filter(range -> range.isInRange(cell))
                  .map(range -> range.getLastColumn() + 1)
                  .findFirst()
                  .orElse(cell.getColumnIndex() + 1);
          Cell beside = row.getCell(next, MissingCellPolicy.CREATE_NULL_AS_BLANK);
          beside.setBlank();
          beside.setCellValue(text);
          return this;
        }
      }
    }
    throw new IllegalArgumentException("no " + label);
  }

  /** How many lines have a number in a column without a gap. */
  public int lines(String heading) {
    int count = 0;
    while (sheet.getRow(head.getRowNum() + count + 1) != null
        && number(count + 1, heading).isPresent()) {
      count++;
    }
    return count;
  }

  public void save(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(bytes);
    Files.write(file, bytes.toByteArray());
  }
}
