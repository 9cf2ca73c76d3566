package cn.hebiao.read.form;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.rules.rulebook.Role;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds labels above a table that are mistyped or unknown, and names that no label stands for. */
final class HeadingLabels {
  private static final int SHORTEST_NAME = 3;

  private final Sheet sheet;
  private final LabelBook labels;

  HeadingLabels(Sheet sheet, LabelBook labels) {
    this.sheet = sheet;
    this.labels = labels;
  }

  /** The label that comes near one of the role; with its value, if it has one. */
  record Mistyped(Assumed label, Cell cell, String inline) {}

  /** The first label in the rows that is one slip away from one of the role. */
  Optional<Mistyped> mistyped(int from, int to, Role role) {
    for (Cell cell : Rows.between(sheet, from, to).values()) {
      String words = cell.words().replace('：', ':').strip();
      int colon = words.indexOf(':');
      String label = colon > 0 ? words.substring(0, colon) : words;
      boolean brief = words.length() <= 2 * LabelText.LONGEST;
      if (brief && labels.roles(label).isEmpty() && labels.mistyped(label, role)) {
        return Optional.of(
            new Mistyped(
                Assumed.near(role, cell.ref(), label),
                cell,
                colon > 0 ? words.substring(colon + 1).strip() : ""));
      }
    }
    return Optional.empty();
  }

  /**
   * That a name stands alone in a row below the title, where a label should stand left of it.
   *
   * @param title row of the title
   * @param column where the table begins
   */
  Optional<Assumed> unnamed(int title, int to, int column, Role role) {
    SortedSet<Integer> rows = new TreeSet<>();
    for (int row : Rows.used(sheet, title + 1, to)) {
      rows.add(row);
    }
    for (int row : rows) {
      List<Cell> filled =
          Rows.of(sheet, row).stream().filter(cell -> !cell.words().isBlank()).toList();
      CellRef left = new CellRef(row, column);
      boolean alone =
          !filled.isEmpty()
              && filled.get(0).ref().column() > column
              && sheet.extent(left).first().row() == row
              && isName(filled.get(0).words());
      if (alone) {
        return Optional.of(
            new Assumed(
                role,
                left,
                Optional.of(LabelText.normalise(filled.get(0).words())),
                Assumed.How.UNREAD));
      }
    }
    return Optional.empty();
  }

  /**
   * An unknown label before a name such as agencies have: who fills the form may stand there.
   *
   * @param department who is named above all others
   */
  Optional<Assumed> aside(int from, int to, SheetCell department) {
    return Rows.between(sheet, from, to).values().stream()
        .filter(cell -> isName(cell.words()) && !AgencyName.endsLikeOne(cell.words()))
        .filter(cell -> isAgency(beside(cell), department))
        .findFirst()
        .map(
            cell ->
                new Assumed(
                    Role.IMPLEMENTER,
                    cell.ref(),
                    Optional.of(LabelText.normalise(cell.words())),
                    Assumed.How.ASIDE));
  }

  private Cell beside(Cell label) {
    int next = sheet.extent(label.ref()).last().column() + 1;
    return sheet.at(new CellRef(label.ref().row(), next));
  }

  private boolean isAgency(Cell cell, SheetCell department) {
    return isName(cell.words())
        && AgencyName.endsLikeOne(cell.words())
        && !LabelText.normalise(cell.words()).equals(LabelText.normalise(department.words()));
  }

  /** Words that are no label, no year, no unit, no note in brackets. */
  private boolean isName(String words) {
    String normal = LabelText.normalise(words);
    return normal.length() >= SHORTEST_NAME
        && normal.length() <= LabelText.LONGEST
        && !normal.contains(":")
        && !normal.startsWith("(")
        && !TableCells.looksNumeric(words)
        && BudgetYear.in(words).isEmpty()
        && labels.roles(words).isEmpty();
  }
}
