package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.Edit;
import cn.hebiao.tell.edit.Report;
import cn.hebiao.tell.edit.SkippedEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The formula of a print area: one or more plain ranges. */
final class PrintArea {
  private static final Pattern AREA =
      Pattern.compile(
          "((?:'(?:[^']|'')*'|[^'!,]+)!)?"
              + "(\\$?[A-Z]{1,3}\\$?[0-9]{1,7}(?::\\$?[A-Z]{1,3}\\$?[0-9]{1,7})?"
              + "|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}|\\$?[0-9]{1,7}:\\$?[0-9]{1,7})(,|$)");

  private static final int LAST_ROW = 1_048_575;
  private static final int LAST_COLUMN = 16_383;

  private PrintArea() {}

  /** One area: what stands before its range, the range, and how it was written. */
  private record Area(String sheet, CellRange range, String written) {
    String grown(CellRange more) {
      return range.contains(more.first()) && range.contains(more.last())
          ? written
          : sheet + formula(union(range, more));
    }
  }

  /**
   * The formula grown to hold the ranges of edits; those that it cannot be made to hold are noted
   * as skipped.
   */
  static String including(String formula, List<Edit.Print> prints, List<SkippedEdit> skipped) {
    String grown = formula;
    for (Edit.Print print : prints) {
      Optional<String> more = including(grown, print.range());
      if (more.isEmpty()) {
        skipped.add(new SkippedEdit(print, SkippedEdit.SkipReason.PRINT_AREA));
      }
      grown = more.orElse(grown);
    }
    return grown;
  }

  /**
   * The formula with the area that is beside or nearest to a range widened to hold it; empty where
   * the formula is not a list of plain ranges.
   */
  static Optional<String> including(String formula, CellRange more) {
    List<Area> areas = new ArrayList<>();
    Matcher matcher = AREA.matcher(formula.strip());
    int at = 0;
    while (matcher.find() && matcher.start() == at) {
      String sheet = matcher.group(1) == null ? "" : matcher.group(1);
      areas.add(new Area(sheet, range(matcher.group(2)), sheet + matcher.group(2)));
      at = matcher.end();
      if (matcher.group(3).isEmpty()) {
        break;
      }
    }
    if (areas.isEmpty() || at != formula.strip().length()) {
      return Optional.empty();
    }
    int best = 0;
    for (int i = 1; i < areas.size(); i++) {
      if (sharedRows(areas.get(i).range(), more) > sharedRows(areas.get(best).range(), more)) {
        best = i;
      }
    }
    List<String> written = new ArrayList<>();
    for (int i = 0; i < areas.size(); i++) {
      written.add(i == best ? areas.get(i).grown(more) : areas.get(i).written());
    }
    return Optional.of(String.join(",", written));
  }

  private static int sharedRows(CellRange one, CellRange other) {
    return Math.min(one.last().row(), other.last().row())
        - Math.max(one.first().row(), other.first().row());
  }

  private static CellRange range(String name) {
    String plain = name.replace("$", "");
    String[] ends = plain.split(":");
    boolean rows = Character.isDigit(plain.charAt(0));
    boolean columns = !Character.isDigit(plain.charAt(plain.length() - 1));
    String first = (rows ? "A" : "") + ends[0] + (columns ? "1" : "");
    String last =
        (rows ? CellRef.columnName(LAST_COLUMN) : "")
            + ends[ends.length - 1]
            + (columns ? LAST_ROW + 1 : "");
    return union(CellRange.of(CellRef.of(first)), CellRange.of(CellRef.of(last)));
  }

  /** The smallest range that holds two. */
  static CellRange union(CellRange one, CellRange two) {
    return CellRange.of(
        Math.min(one.first().row(), two.first().row()),
        Math.min(one.first().column(), two.first().column()),
        Math.max(one.last().row(), two.last().row()),
        Math.max(one.last().column(), two.last().column()));
  }

  /** A range with absolute addresses; whole columns and rows as such. */
  private static String formula(CellRange range) {
    String left = "$" + CellRef.columnName(range.first().column());
    String right = "$" + CellRef.columnName(range.last().column());
    String top = "$" + (range.first().row() + 1);
    String bottom = "$" + (range.last().row() + 1);
    if (range.first().row() == 0 && range.last().row() >= LAST_ROW) {
      return left + ":" + right;
    }
    if (range.first().column() == 0 && range.last().column() >= LAST_COLUMN) {
      return top + ":" + bottom;
    }
    return left + top + ":" + right + bottom;
  }

  /** A range of a sheet as formulas write it; its name is always quoted. */
  static String of(String sheet, CellRange range) {
    return quoted(sheet) + formula(range);
  }

  /** The ranges of a formula without the names of their sheets. */
  static String withoutSheets(String formula) {
    return formula.replaceAll("(?:'(?:[^']|'')*'|[^'!,]+)!", "");
  }

  /** Where a link leads. */
  static String place(Report.SheetLink link) {
    return quoted(link.sheet()) + link.cell().name();
  }

  private static String quoted(String sheet) {
    return "'" + sheet.replace("'", "''") + "'!";
  }
}
