package cn.hebiao.judge.check;

import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.AbsentLabel;
import cn.hebiao.rules.rulebook.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sheets on which a label of a table was not found: figures that were looked up there may be of
 * other cells than meant, so that nothing that compares them is held against the agency.
 *
 * @param sheets their names
 */
public record UnsettledSheets(Set<String> sheets) {
  private static final Set<Role> OF_TABLES =
      EnumSet.of(
          Role.LEVEL1,
          Role.LEVEL2,
          Role.LEVEL3,
          Role.SCORE,
          Role.WEIGHT,
          Role.CRITERIA,
          Role.TOTAL);

  public UnsettledSheets {
    sheets = Set.copyOf(sheets);
  }

  /** The sheets of a workbook's absent labels. */
  public static UnsettledSheets of(List<AbsentLabel> absent) {
    return new UnsettledSheets(
        absent.stream()
            .filter(label -> OF_TABLES.contains(label.role()))
            .map(AbsentLabel::sheet)
            .collect(Collectors.toSet()));
  }

  /** Whether a cell stands on one of them. */
  public boolean has(SheetCell cell) {
    return sheets.contains(cell.sheet());
  }
}
