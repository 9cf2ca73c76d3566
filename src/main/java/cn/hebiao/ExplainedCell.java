package cn.hebiao;

import java.util.List;

/**
 * How one cell of a workbook came about.
 *
 * @param checked the result of the workbook
 * @param found whether the cell was told from others, so that it is explained
 * @param lines the explanation as lines of text; where there is none, why the workbook could not be
 *     read
 * @param sheets where the sheet was not said or is not there, the sheets to choose from
 */
public record ExplainedCell(
    CheckedWorkbook checked, boolean found, List<String> lines, List<String> sheets) {
  public ExplainedCell {
    lines = List.copyOf(lines);
    sheets = List.copyOf(sheets);
  }
}
