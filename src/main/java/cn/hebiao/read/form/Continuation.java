package cn.hebiao.read.form;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.read.form.FormBuilder.Built;
import cn.hebiao.rules.rulebook.FormKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Joins a table that goes on under a repeated header or on the next sheet with its form. */
final class Continuation {
  private Continuation() {}

  /** The form with the one that goes on from it; empty where it is a form of its own. */
  static Optional<Built> join(Built before, Built more) {
    return goesOn(before, more)
        ? Optional.of(
            new Built(
                join(before.form(), more.form()),
                before.header(),
                more.closed(),
                before.assumed(),
                before.doubts(),
                before.ofGoal()))
        : Optional.empty();
  }

  /**
   * A table without a heading of its own under that of the sheet before; empty where that has a
   * table, or the table is a form of its own.
   */
  static Optional<Built> underHead(Built head, Built table) {
    boolean alone = head.header().columns().isEmpty() && head.form().kind() == FormKind.OTHER;
    boolean bare =
        isBare(table.form()) && table.form().funds().isEmpty() && !table.form().rows().isEmpty();
    if (!alone || !bare) {
      return Optional.empty();
    }
    List<Assumed> assumed = new ArrayList<>(head.assumed());
    assumed.addAll(table.assumed());
    List<Finding> doubts = new ArrayList<>(head.doubts());
    doubts.addAll(table.doubts());
    return Optional.of(
        new Built(
            table.form().underHead(head.form()), table.header(), table.closed(), assumed, doubts));
  }

  /**
   * A table with a block of scores of the same form above or below it, whatever columns these have;
   * empty where either is a form of its own.
   *
   * @param kind what the whole is
   */
  static Optional<Built> withBlock(Built before, Built more, FormKind kind) {
    boolean parts = before.header().block() != more.header().block();
    if (!parts || !isBare(more.form()) || more.form().rows().isEmpty()) {
      return Optional.empty();
    }
    Built main = before.header().block() ? more : before;
    Form whole = join(before.form(), more.form()).with(main.form(), kind, totals(before, more));
    List<Assumed> assumed = new ArrayList<>(before.assumed());
    assumed.addAll(more.assumed());
    List<Finding> doubts = new ArrayList<>(before.doubts());
    doubts.addAll(more.doubts());
    return Optional.of(
        new Built(whole, main.header(), before.closed() || more.closed(), assumed, doubts));
  }

  /** Of two totals that above both tables is of all, else the lower one. */
  private static Declared totals(Built before, Built more) {
    Declared joined = join(before.form(), more.form()).declared();
    Declared upper = before.form().declared();
    Declared lower = more.form().declared();
    boolean above =
        upper.score().filter(cell -> cell.ref().row() < before.header().first()).isPresent();
    boolean both = upper.score().isPresent() && lower.score().isPresent();
    if (!both) {
      return joined;
    }
    int rows = before.form().rows().size() + (above ? more.form().rows().size() : 0);
    PointEntries part = above ? lower.points() : upper.points();
    List<Declared.Subtotal> subtotals = new ArrayList<>(joined.subtotals());
    subtotals.add(new Declared.Subtotal("", "", rows, part.score().place().orElseThrow(), part));
    return new Declared(
        above ? upper.points() : lower.points(), joined.grade(), joined.sections(), subtotals);
  }

  private static boolean isBare(Form form) {
    return form.heading().title().isEmpty()
        && form.heading().project().isEmpty()
        && form.heading().agencyCell().isEmpty();
  }

  private static boolean goesOn(Built before, Built more) {
    Form form = more.form();
    return !before.closed()
        && isBare(form)
        && form.funds().isEmpty()
        && !form.rows().isEmpty()
        && before.header().alike(more.header())
        && (more.ofGoal() || !startsAnew(before.form(), form));
  }

  /** Whether the first level of the rows was left already: then they begin a form. */
  private static boolean startsAnew(Form before, Form more) {
    String first = more.rows().get(0).level1();
    String last = before.lastRow().map(IndicatorRow::level1).orElse("");
    return !first.equals(last) && before.rows().stream().anyMatch(r -> r.level1().equals(first));
  }

  /** A sheet that begins with rows of the table before, without a header. */
  static Optional<Built> headless(Built before, Sheet sheet, FormBuilder builder) {
    if (before.closed() || before.header().columns().isEmpty()) {
      return Optional.empty();
    }
    TableCells cells = new TableCells(sheet, before.header().headless());
    int first = sheet.cells().firstKey().row();
    if (!cells.indicatorBelow(first - 1)) {
      return Optional.empty();
    }
    int limit = sheet.cells().lastKey().row() + 1;
    return Optional.of(builder.build(cells.header(), 0, limit, Optional.of(before)))
        .filter(built -> goesOn(before, built));
  }

  private static Form join(Form form, Form more) {
    List<IndicatorRow> rows = new ArrayList<>(form.rows());
    rows.addAll(more.rows());
    List<Declared.DeclaredSection> sections = new ArrayList<>(form.declared().sections());
    int above = form.rows().size();
    more.declared().sections().stream()
        .filter(s -> sections.stream().noneMatch(known -> same(known, s)))
        .forEach(section -> sections.add(section.after(above)));
    List<Declared.Subtotal> subtotals = new ArrayList<>(form.declared().subtotals());
    more.declared().subtotals().forEach(subtotal -> subtotals.add(subtotal.after(above)));
    boolean sameSheet = form.sheet().equals(more.sheet());
    CellRange range = form.range();
    if (sameSheet) {
      range =
          CellRange.of(
              range.first().row(),
              Math.min(range.first().column(), more.range().first().column()),
              Math.max(range.last().row(), more.range().last().row()),
              Math.max(range.last().column(), more.range().last().column()));
    }
    return new Form(
        form.kind(),
        form.sheet(),
        range,
        form.heading(),
        form.columns(),
        form.headerRow(),
        rows,
        form.funds().or(more::funds),
        new Declared(
            new PointEntries(
                first(form, more, PointEntries::weight),
                first(form, more, PointEntries::score),
                first(form, more, PointEntries::deducted),
                reviews(form, more)),
            form.declared().grade().or(more.declared()::grade),
            sections,
            subtotals),
        form.skipped() + more.skipped(),
        Stream.concat(form.unread().stream(), more.unread().stream()).toList());
  }

  private static boolean same(Declared.DeclaredSection a, Declared.DeclaredSection b) {
    return a.level() == b.level() && a.level1().equals(b.level1()) && a.name().equals(b.name());
  }

  private static List<ReviewEntry> reviews(Form form, Form more) {
    List<ReviewEntry> own = form.declared().points().reviews();
    return own.isEmpty() ? more.declared().points().reviews() : own;
  }

  private static FormEntry first(Form form, Form more, Function<PointEntries, FormEntry> column) {
    FormEntry own = column.apply(form.declared().points());
    return own.place().isPresent() ? own : column.apply(more.declared().points());
  }
}
