package cn.hebiao.core.coverage;

import cn.hebiao.core.finding.Finding;
import cn.hebiao.core.finding.FindingCode;
import cn.hebiao.core.finding.Messages;
import cn.hebiao.core.grid.Book;
import cn.hebiao.core.grid.Cell;
import cn.hebiao.core.grid.SheetCell;
import cn.hebiao.core.result.Checked;
import cn.hebiao.core.rulebook.Shelf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Alters every figure of a workbook in turn and sees which alterations no rule notices. */
public final class Coverage {
  private final Shelf shelf;
  private final Messages messages;
  private final Function<Book, Checked> checker;

  /**
   * @param shelf the rulebooks that the checker uses
   * @param messages texts for figures that are not found
   * @param checker checks a workbook
   */
  public Coverage(Shelf shelf, Messages messages, Function<Book, Checked> checker) {
    this.shelf = shelf;
    this.messages = messages;
    this.checker = checker;
  }

  /** Every slip in every figure of the sheets that have a form, in reading order. */
  public List<Trial> of(Book book) {
    Checked before = checker.apply(book);
    Map<SheetCell, Part> parts = new CheckedCells(shelf, messages, book, before).parts();
    List<Trial> trials = new ArrayList<>();
    parts.forEach(
        (cell, part) -> {
          for (Slip slip : Slip.values()) {
            slip.in(cell.cell())
                .map(altered -> within(book, cell, altered))
                .ifPresent(
                    altered -> {
                      Checked after = checker.apply(book.with(cell.sheet(), altered));
                      trials.add(new Trial(cell, part, slip, altered, notice(cell, before, after)));
                    });
          }
        });
    return trials;
  }

  /** A figure behind its label in one cell, such as 自评总分：95, is altered inside that text. */
  private static Cell within(Book book, SheetCell figure, Cell altered) {
    String whole = book.sheet(figure.sheet()).map(s -> s.at(figure.ref()).words()).orElse("");
    String part = figure.words();
    int at = part.isEmpty() ? -1 : whole.lastIndexOf(part);
    return at < 0 || whole.length() == part.length()
        ? altered
        : Cell.text(
            figure.ref(),
            whole.substring(0, at) + altered.words() + whole.substring(at + part.length()));
  }

  private static Notice notice(SheetCell cell, Checked before, Checked after) {
    List<Finding> fresh = fresh(before, after);
    if (fresh.stream().anyMatch(f -> at(f, cell))) {
      return Notice.AT_CELL;
    }
    if (!fresh.isEmpty()) {
      return Notice.AT_RULE;
    }
    boolean open =
        after.unevaluated().size() > before.unevaluated().size()
            || after.fillings().size() > before.fillings().size();
    return open ? Notice.LEFT_OPEN : Notice.UNNOTICED;
  }

  /** Findings that were not there before; that the grade is still open says nothing of a slip. */
  private static List<Finding> fresh(Checked before, Checked after) {
    Set<List<Object>> known =
        before.findings().stream().map(Coverage::key).collect(Collectors.toSet());
    return after.findings().stream()
        .filter(f -> f.code() != FindingCode.GRADE_OPEN)
        .filter(f -> !known.contains(key(f)))
        .toList();
  }

  private static List<Object> key(Finding f) {
    return List.of(f.code(), f.sheet(), f.cell(), f.found(), f.expected(), f.rule());
  }

  private static boolean at(Finding finding, SheetCell cell) {
    return finding.sheet().equals(cell.sheet())
        && finding.cell().filter(ref -> ref.equals(cell.ref())).isPresent();
  }
}
