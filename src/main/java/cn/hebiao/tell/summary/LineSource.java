package cn.hebiao.tell.summary;

import cn.hebiao.model.grid.CellRef;
import java.util.Optional;

/**
 * Where a line of the summary comes from.
 *
 * @param file the file as the summary names it
 * @param sheet the sheet; empty if the whole workbook is meant
 * @param cell the cell as Excel shows it; empty if there is no single one
 * @param link where a click leads; empty without an annotated copy or without a cell
 */
public record LineSource(String file, String sheet, String cell, Optional<CellLink> link) {
  /**
   * What stands in the column of the cell: the cell or else the sheet, as a link if there is one.
   */
  Optional<?> linked() {
    String shown = cell.isEmpty() && link.isPresent() ? sheet : cell;
    return link.isPresent()
        ? link.map(place -> new LinkedCell(shown, place))
        : Optional.of(shown).filter(text -> !text.isEmpty());
  }

  /** The place of a cell, or of a sheet or a whole workbook where there is no cell. */
  public static LineSource of(Consolidated file, String sheet, Optional<CellRef> cell) {
    return of(file.shownName(), file.annotatedFile(), sheet, cell);
  }

  /** The same from the file's name and its annotated copy. */
  static LineSource of(
      String shown, Optional<String> annotated, String sheet, Optional<CellRef> cell) {
    String name = cell.map(CellRef::name).orElse("");
    Optional<CellLink> link =
        sheet.isEmpty()
            ? Optional.empty()
            : annotated.map(copy -> new CellLink(copy, sheet, name.isEmpty() ? "A1" : name));
    return new LineSource(shown, sheet, name, link);
  }
}
