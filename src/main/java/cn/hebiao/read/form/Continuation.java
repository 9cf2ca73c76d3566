package cn.hebiao.read.form;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.read.form.FormBuilder.Built;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
                before.doubts()))
        : Optional.empty();
  }

  private static boolean goesOn(Built before, Built more) {
    Form form = more.form();
    boolean bare =
        form.heading().title().isEmpty()
            && form.funds().isEmpty()
            && form.heading().project().isEmpty()
            && form.heading().agencyCell().isEmpty();
    return !before.closed()
        && bare
        && !form.rows().isEmpty()
        && before.header().alike(more.header())
        && !startsAnew(before.form(), form);
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
    more.declared().sections().stream()
        .filter(s -> sections.stream().noneMatch(known -> same(known, s)))
        .forEach(sections::add);
    List<Declared.Subtotal> subtotals = new ArrayList<>(form.declared().subtotals());
    int above = form.rows().size();
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
        form.funds(),
        new Declared(
            new PointEntries(
                first(form, more, PointEntries::weight), first(form, more, PointEntries::score)),
            form.declared().grade().or(more.declared()::grade),
            sections,
            subtotals),
        form.skipped() + more.skipped());
  }

  private static boolean same(Declared.DeclaredSection a, Declared.DeclaredSection b) {
    return a.level() == b.level() && a.level1().equals(b.level1()) && a.name().equals(b.name());
  }

  private static FormEntry first(Form form, Form more, Function<PointEntries, FormEntry> column) {
    FormEntry own = column.apply(form.declared().points());
    return own.place().isPresent() ? own : column.apply(more.declared().points());
  }
}
