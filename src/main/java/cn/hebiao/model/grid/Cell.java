package cn.hebiao.model.grid;

import java.util.Optional;

/**
 * One cell: where it is, what it stores and what Excel shows.
 *
 * @param ref its address
 * @param value what is stored; for a formula the cached value, blank if none is cached
 * @param shown the text that Excel shows, empty for a blank cell
 * @param format the number format code, {@code General} where none is set
 * @param formula the formula behind the value, if any
 */
public record Cell(
    CellRef ref, CellValue value, String shown, String format, Optional<CellFormula> formula) {

  /** A blank cell at an address. */
  public static Cell blank(CellRef ref) {
    return new Cell(ref, CellValue.BLANK, "", "General", Optional.empty());
  }

  /** A text cell, shown as it is stored. */
  public static Cell text(CellRef ref, String text) {
    return new Cell(ref, new CellValue.Text(text), text, "General", Optional.empty());
  }

  public boolean isBlank() {
    return value.isBlank();
  }

  /** Text as stored where the cell holds text, else as Excel shows it. */
  public String words() {
    return value.text().isEmpty() ? shown : value.text();
  }
}
