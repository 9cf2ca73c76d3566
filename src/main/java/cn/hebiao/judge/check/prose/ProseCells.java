package cn.hebiao.judge.check.prose;

import cn.hebiao.judge.check.CheckedBook;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.Column;
import cn.hebiao.read.form.Form;
import cn.hebiao.rules.rulebook.Role;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The cells of a workbook that may say what was done or spent. */
final class ProseCells {
  /** Columns that say what is wanted, and by which standard. */
  private static final Set<Role> WANTED =
      EnumSet.of(
          Role.CRITERIA, Role.EXPLANATION, Role.TARGET, Role.TARGET_ADJUSTED, Role.LAST_ACTUAL);

  private ProseCells() {}

  /** All cells but those of targets and standards. */
  static Stream<SheetCell> of(CheckedBook checked) {
    return checked.book().sheets().stream()
        .flatMap(
            sheet -> {
              List<Form> forms = forms(sheet, checked);
              return sheet.cells().values().stream()
                  .filter(cell -> !cell.isBlank() && !isWanted(cell, forms))
                  .map(cell -> new SheetCell(sheet.name(), cell));
            });
  }

  private static List<Form> forms(Sheet sheet, CheckedBook checked) {
    return checked.cards().stream()
        .map(Scorecard::form)
        .filter(form -> form.sheet().equals(sheet.name()))
        .toList();
  }

  private static boolean isWanted(Cell cell, List<Form> forms) {
    for (Form form : forms) {
      if (form.range().contains(cell.ref())
          && cell.ref().row() > form.headerRow()
          && isWanted(form, cell.ref().column())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWanted(Form form, int index) {
    return form.columns().stream()
        .filter(column -> column.index() == index)
        .map(Column::role)
        .anyMatch(WANTED::contains);
  }

  /** The numbers in the row of a cell. */
  static List<BigDecimal> numbersBeside(SheetCell cell, CheckedBook checked) {
    int row = cell.ref().row();
    return checked.book().sheets().stream()
        .filter(sheet -> sheet.name().equals(cell.sheet()))
        .flatMap(
            sheet ->
                sheet
                    .cells()
                    .subMap(new CellRef(row, 0), new CellRef(row + 1, 0))
                    .values()
                    .stream())
        .flatMap(other -> other.value().number().stream())
        .toList();
  }
}
