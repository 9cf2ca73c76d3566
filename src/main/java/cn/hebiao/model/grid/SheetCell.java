package cn.hebiao.model.grid;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A cell together with the sheet it stands on.
 *
 * @param sheet the sheet's name
 * @param cell the cell
 */
public record SheetCell(String sheet, Cell cell) {
  public CellRef ref() {
    return cell.ref();
  }

  public boolean isBlank() {
    return cell.isBlank();
  }

  /** The stored number; empty where the cell holds something else. */
  public Optional<BigDecimal> number() {
    return cell.value().number();
  }

  /** Text as stored, or as Excel shows it. */
  public String words() {
    return cell.words();
  }
}
