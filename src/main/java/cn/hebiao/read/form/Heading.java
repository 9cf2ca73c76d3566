package cn.hebiao.read.form;

import cn.hebiao.model.grid.SheetCell;
import java.util.Optional;

/**
 * What stands above the table.
 *
 * @param title the form's title, empty where it has none
 * @param agency the agency's name
 * @param project the project's name
 * @param year the budget year
 */
public record Heading(
    String title,
    Optional<SheetCell> agencyCell,
    Optional<String> agency,
    Optional<String> project,
    Optional<Integer> year) {
  /** The same heading with the year that the workbook's other forms state, if it states none. */
  Heading of(Optional<Integer> common) {
    return new Heading(title, agencyCell, agency, project, year.or(() -> common));
  }
}
