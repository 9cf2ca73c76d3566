package cn.hebiao.adapter.excel.read;

import cn.hebiao.app.UnreadableBook;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellFormula;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * Calculates formulas anew, as a second opinion beside the stored values. Gives none where it could
 * be wrong itself: for workbooks with volatile functions or very many formulas, for formulas over
 * other workbooks, and for whatever the library cannot calculate.
 */
final class FormulaRecalculation {
  private static final int MOST_FORMULAS = 5_000;

  /** The library needs some kilobytes for each cell. */
  private static final int MOST_CELLS = 100_000;

  private static final Pattern VOLATILE =
      Pattern.compile("\\b(?:NOW|TODAY|RAND|RANDBETWEEN|OFFSET|INDIRECT|CELL|INFO)\\s*\\(");

  private FormulaRecalculation() {}

  /** The book with recomputed numbers in its formulas, or as it is. */
  static Book on(Book book, byte[] bytes, WorkbookOpener opener) {
    if (book.sheets().stream().mapToLong(sheet -> sheet.cells().size()).sum() > MOST_CELLS) {
      return book;
    }
    List<String> formulas =
        book.sheets().stream()
            .flatMap(sheet -> sheet.cells().values().stream())
            .flatMap(cell -> cell.formula().stream())
            .map(formula -> formula.text().toUpperCase(Locale.ROOT))
            .toList();
    boolean reliable =
        !formulas.isEmpty()
            && formulas.size() <= MOST_FORMULAS
            && formulas.stream().noneMatch(text -> VOLATILE.matcher(text).find());
    if (!reliable) {
      return book;
    }
    try {
      Workbook workbook = opener.open(bytes);
      try {
        FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        List<Sheet> sheets =
            book.sheets().stream()
                .map(sheet -> on(sheet, workbook.getSheet(sheet.name()), evaluator))
                .toList();
        return new Book(book.fileName(), book.format(), sheets, book.protection());
      } finally {
        WorkbookOpener.release(workbook);
      }
    } catch (UnreadableBook | IOException | RuntimeException | StackOverflowError none) {
      return book;
    }
  }

  private static Sheet on(
      Sheet sheet, org.apache.poi.ss.usermodel.Sheet source, FormulaEvaluator evaluator) {
    return source == null
        ? sheet
        : sheet.with(
            sheet.cells().values().stream()
                .filter(cell -> cell.formula().isPresent())
                .map(cell -> on(cell, source, evaluator))
                .toList());
  }

  private static Cell on(
      Cell cell, org.apache.poi.ss.usermodel.Sheet source, FormulaEvaluator evaluator) {
    CellFormula formula = cell.formula().orElseThrow();
    CellFormula recomputed =
        new CellFormula(
            formula.text(), formula.cached(), recomputed(cell.ref(), source, evaluator));
    return new Cell(cell.ref(), cell.value(), cell.shown(), cell.format(), Optional.of(recomputed));
  }

  private static Optional<BigDecimal> recomputed(
      CellRef ref, org.apache.poi.ss.usermodel.Sheet source, FormulaEvaluator evaluator) {
    Row row = source.getRow(ref.row());
    org.apache.poi.ss.usermodel.Cell formula = row == null ? null : row.getCell(ref.column());
    if (formula == null || formula.getCellType() != CellType.FORMULA) {
      return Optional.empty();
    }
    try {
      CellValue value = evaluator.evaluate(formula);
      return value.getCellType() == CellType.NUMERIC
          ? StoredDecimal.of(value.getNumberValue())
          : Optional.empty();
    } catch (RuntimeException | StackOverflowError cannot) {
      return Optional.empty();
    }
  }
}
