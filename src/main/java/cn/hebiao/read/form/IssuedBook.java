package cn.hebiao.read.form;

import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellFormula;
import cn.hebiao.model.grid.CellValue;
import cn.hebiao.model.grid.Sheet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A form that was handed out, as it would be after calculating. Its formulas are ours and closed,
 * so a program that saved it without their values has left nothing open.
 */
public final class IssuedBook {
  private static final String PERCENT = "%";
  private static final int PERCENT_DIGITS = 2;

  private IssuedBook() {}

  /** The workbook with the values of such formulas; as it is where it was not handed out by us. */
  public static Book calculated(Book book) {
    return IssuedMark.of(book).isEmpty()
        ? book
        : new Book(
            book.fileName(),
            book.format(),
            book.sheets().stream().map(IssuedBook::calculated).toList(),
            book.protection());
  }

  private static Sheet calculated(Sheet sheet) {
    List<Cell> open =
        sheet.cells().values().stream()
            .filter(cell -> cell.formula().filter(formula -> !formula.cached()).isPresent())
            .map(IssuedBook::calculated)
            .toList();
    return open.isEmpty() ? sheet : sheet.with(open);
  }

  private static Cell calculated(Cell cell) {
    CellFormula formula = cell.formula().orElseThrow();
    CellFormula known = new CellFormula(formula.text(), true, formula.recomputed());
    return formula
        .recomputed()
        .map(
            number ->
                new Cell(
                    cell.ref(),
                    new CellValue.Numeric(number),
                    shown(number, cell.format()),
                    cell.format(),
                    Optional.of(known)))
        .orElseGet(
            () -> new Cell(cell.ref(), CellValue.BLANK, "", cell.format(), Optional.of(known)));
  }

  private static String shown(BigDecimal number, String format) {
    return format.endsWith(PERCENT)
        ? number.movePointRight(2).setScale(PERCENT_DIGITS, RoundingMode.HALF_UP).toPlainString()
            + PERCENT
        : number.stripTrailingZeros().toPlainString();
  }
}
