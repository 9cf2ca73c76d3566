package cn.hebiao.author.blindspot;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.rules.rulebook.RulebookSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Alters every figure of a workbook in turn and sees which alterations no rule notices. */
public final class BlindSpots {
  private final RulebookSet rulebookSet;
  private final Messages messages;
  private final Function<Book, Checked> checker;

  /**
   * @param rulebookSet the rulebooks that the checker uses
   * @param messages texts for figures that are not found
   * @param checker checks a workbook
   */
  public BlindSpots(RulebookSet rulebookSet, Messages messages, Function<Book, Checked> checker) {
    this.rulebookSet = rulebookSet;
    this.messages = messages;
    this.checker = checker;
  }

  /** Every slip in every figure of the sheets that have a form, in reading order. */
  public List<AlterationTrial> of(Book book) {
    return trials(book).stream().map(Supplier::get).toList();
  }

  /** The same, each still to be tried; they may be tried by several threads. */
  public List<Supplier<AlterationTrial>> trials(Book book) {
    Checked before = checker.apply(book);
    Map<SheetCell, CellRole> parts = new CheckedCells(rulebookSet, messages, book, before).parts();
    List<Supplier<AlterationTrial>> trials = new ArrayList<>();
    parts.forEach(
        (cell, part) -> {
          for (Alteration slip : Alteration.values()) {
            slip.in(cell.cell())
                .map(altered -> within(book, cell, altered))
                .ifPresent(
                    altered -> trials.add(() -> trial(book, before, cell, part, slip, altered)));
          }
        });
    return trials;
  }

  private AlterationTrial trial(
      Book book, Checked before, SheetCell cell, CellRole part, Alteration slip, Cell altered) {
    Checked after = checker.apply(book.with(cell.sheet(), altered));
    return new AlterationTrial(cell, part, slip, altered, notice(cell, before, after));
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

  private static AlterationNotice notice(SheetCell cell, Checked before, Checked after) {
    List<Finding> fresh = fresh(before, after);
    if (fresh.stream().anyMatch(f -> at(f, cell))) {
      return AlterationNotice.AT_CELL;
    }
    if (!fresh.isEmpty()) {
      return AlterationNotice.AT_RULE;
    }
    boolean open =
        after.unevaluated().size() > before.unevaluated().size()
            || after.fillings().size() > before.fillings().size();
    return open ? AlterationNotice.LEFT_OPEN : AlterationNotice.UNNOTICED;
  }

  /** Findings that were not there before. */
  private static List<Finding> fresh(Checked before, Checked after) {
    Set<List<Object>> known =
        before.findings().stream().map(BlindSpots::key).collect(Collectors.toSet());
    return after.findings().stream().filter(f -> !known.contains(key(f))).toList();
  }

  private static List<Object> key(Finding f) {
    return List.of(f.code(), f.sheet(), f.cell(), f.found(), f.expected(), f.rule());
  }

  private static boolean at(Finding finding, SheetCell cell) {
    return finding.sheet().equals(cell.sheet())
        && finding.cell().filter(ref -> ref.equals(cell.ref())).isPresent();
  }
}
