package cn.hebiao.year.issue;

import cn.hebiao.model.grid.CellRange;
import java.util.List;

/**
 * A sheet of a form that is handed out; all of it is printed on A4, one page wide.
 *
 * @param name its name
 * @param widths column widths in letters; a Chinese character takes two
 * @param cells its cells
 * @param merges merged areas
 * @param slips what is marked while the form is filled
 * @param heading rows up to which it stays in sight and is repeated on every page; 0 for none
 */
public record FormSheet(
    String name,
    List<Integer> widths,
    List<FormCell> cells,
    List<CellRange> merges,
    List<ShownSlip> slips,
    int heading) {
  public FormSheet {
    widths = List.copyOf(widths);
    cells = List.copyOf(cells);
    merges = List.copyOf(merges);
    slips = List.copyOf(slips);
  }

  /**
   * An obvious slip that colours its cells.
   *
   * @param cells the cells
   * @param formula true where it is one, written for the first of the cells
   */
  public record ShownSlip(CellRange cells, String formula) {}
}
