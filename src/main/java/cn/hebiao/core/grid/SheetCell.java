package cn.hebiao.core.grid;

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

  /** Text as stored, or as Excel shows it. */
  public String words() {
    return cell.words();
  }
}
