package cn.hebiao.core.form;

import cn.hebiao.core.grid.CellRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins a table that goes on under a repeated header with the form it belongs to. */
final class Continuation {
  private Continuation() {}

  static Form join(Form form, Form more) {
    List<IndicatorRow> rows = new ArrayList<>(form.rows());
    rows.addAll(more.rows());
    List<Declared.Section> sections = new ArrayList<>(form.declared().sections());
    more.declared().sections().stream()
        .filter(s -> sections.stream().noneMatch(known -> same(known, s)))
        .forEach(sections::add);
    List<Declared.Subtotal> subtotals = new ArrayList<>(form.declared().subtotals());
    subtotals.addAll(more.declared().subtotals());
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
            first(form.declared().weight(), more.declared().weight()),
            first(form.declared().score(), more.declared().score()),
            first(form.declared().grade(), more.declared().grade()),
            sections,
            subtotals),
        form.skipped() + more.skipped());
  }

  private static boolean same(Declared.Section a, Declared.Section b) {
    return a.level() == b.level() && a.level1().equals(b.level1()) && a.name().equals(b.name());
  }

  private static <T> Optional<T> first(Optional<T> one, Optional<T> other) {
    return one.isPresent() ? one : other;
  }
}
