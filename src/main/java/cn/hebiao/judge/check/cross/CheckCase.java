package cn.hebiao.judge.check.cross;

import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Figure;
import cn.hebiao.read.fact.Fact;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.read.fact.Precision;
import cn.hebiao.rules.formula.data.Binding;
import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.Evaluation.NotEvaluable;
import cn.hebiao.rules.rulebook.CrossCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One check on one set of figures.
 *
 * @param check the check
 * @param facts the figures of the form or workbook
 * @param row the figures of the row in question; empty for checks that do not run row by row
 * @param bindings all figures by name
 */
record CheckCase(CrossCheck check, Facts facts, Optional<FigureRow> row, Bindings bindings) {

  /**
   * A case for every row if the check names row-by-row items outside of sums, else a single one.
   */
  static List<CheckCase> of(CrossCheck check, Facts facts) {
    Set<String> items = rowByRow(check, facts);
    return items.isEmpty()
        ? List.of(new CheckCase(check, facts, Optional.empty(), facts))
        : FigureRow.of(items, facts).stream()
            .map(row -> new CheckCase(check, facts, Optional.of(row), row.over(facts, items)))
            .toList();
  }

  /** The items that the check names outside of sums and that have a figure in every row. */
  static Set<String> rowByRow(CrossCheck check, Facts facts) {
    Set<String> bare = new LinkedHashSet<>(BareNames.of(check.left().expr()));
    bare.addAll(BareNames.of(check.right().expr()));
    check.when().ifPresent(when -> bare.addAll(BareNames.of(when.expr())));
    bare.removeIf(name -> facts.find(name).each().isEmpty());
    return bare;
  }

  /** The figures of the row by name; empty outside of rows. */
  Optional<Map<String, Fact>> own() {
    return row.map(FigureRow::figures);
  }

  /** The figures with the ranges they stand for as written. */
  Bindings ranges() {
    return new Precision(check.names(), bindings, facts, own()).ranges();
  }

  /** The figures of the right side as the forms write them. */
  Bindings written() {
    return row.isPresent() ? writtenInRow() : facts.asWritten(check.right().names());
  }

  /** As written where all figures have one unit, else in base units. */
  private Bindings writtenInRow() {
    Map<String, Figure> used = new HashMap<>();
    check
        .right()
        .names()
        .forEach(name -> figure(name).ifPresent(fact -> used.put(name, fact.figure())));
    boolean alike = used.values().stream().map(Figure::unit).distinct().count() == 1;
    return name ->
        alike && used.containsKey(name)
            ? Binding.Scalar.exact(used.get(name).written())
            : bindings.lookup(name);
  }

  /** The cell a person must look at: that of the target, else the first of the left side. */
  Optional<SheetCell> place() {
    List<String> candidates = new ArrayList<>();
    if (!check.target().isBlank()) {
      candidates.add(check.target());
    }
    candidates.addAll(check.names());
    return candidates.stream().flatMap(name -> cell(name).stream()).findFirst();
  }

  /** The cell of the first missing figure that has one, else where the check points. */
  Optional<SheetCell> place(NotEvaluable why) {
    return why.missing().keySet().stream()
        .flatMap(name -> cell(name).stream())
        .findFirst()
        .or(this::place);
  }

  private Optional<SheetCell> cell(String name) {
    return row.map(own -> own.cell(name)).orElseGet(() -> facts.find(name).place());
  }

  /** The figure that is judged. */
  Optional<Fact> judged() {
    Optional<SheetCell> place = place();
    return check.left().names().stream()
        .flatMap(name -> figure(name).stream())
        .filter(
            fact ->
                place.isEmpty()
                    || fact.cell().equals(place.get())
                    || check.left().names().size() == 1)
        .findFirst();
  }

  private Optional<Fact> figure(String name) {
    return own()
        .map(figures -> Optional.ofNullable(figures.get(name)))
        .orElseGet(() -> facts.find(name).single());
  }

  /** The blank cell that the left side alone stands in; empty where it is filled. */
  Optional<SheetCell> blankLeft() {
    return check
        .left()
        .expr()
        .asName()
        .flatMap(name -> cell(name.text()))
        .filter(SheetCell::isBlank);
  }
}
