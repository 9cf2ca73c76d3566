package cn.hebiao.tell.summary;

/**
 * A link to a cell of an annotated copy.
 *
 * @param file the copy, relative to the summary
 * @param sheet the sheet's name
 * @param cell the cell as Excel shows it, for example D12
 */
public record CellLink(String file, String sheet, String cell) {
  /** The place inside the file, for example {@code 'Sheet 1'!D12}. */
  public String location() {
    return "'" + sheet.replace("'", "''") + "'!" + cell;
  }

  /** File and place, for example {@code a.xlsx#'Sheet 1'!D12}. */
  public String address() {
    return file + "#" + location();
  }
}
