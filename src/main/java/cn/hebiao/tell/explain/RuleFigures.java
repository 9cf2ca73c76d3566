package cn.hebiao.tell.explain;

import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.fact.Fact;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.read.fact.Lookup;
import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.formula.data.Binding;
import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.Evaluation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures behind the names of one rule: those of the workbook and those of the row.
 *
 * @param engine what reckons
 * @param facts the figures of the workbook
 * @param own the row's own figures by name
 * @param places where the row's own figures stand
 */
record RuleFigures(
    FormulaEngine engine, Facts facts, Map<String, BigDecimal> own, Map<String, SheetCell> places) {

  private Bindings bindings() {
    Map<String, cn.hebiao.read.fact.UsedFigures.OwnFigure> figures =
        new java.util.LinkedHashMap<>();
    own.forEach(
        (name, number) ->
            figures.put(
                name,
                new cn.hebiao.read.fact.UsedFigures.OwnFigure(
                    number, java.util.Optional.ofNullable(places.get(name)))));
    return facts.with(figures);
  }

  Optional<BigDecimal> number(Formula formula) {
    return engine.evaluate(formula, bindings()).number();
  }

  /** A step whose result is a rate. */
  Step rate(String name, Formula formula) {
    return step(name, formula, number(formula).map(Written::percent));
  }

  /** A step whose result is a number of points. */
  Step points(String name, Formula formula) {
    Evaluation evaluation = engine.evaluate(formula, bindings());
    return step(name, formula, evaluation.number().map(Written::plain));
  }

  private Step step(String name, Formula formula, Optional<String> result) {
    Bindings written = facts.asWritten(formula.names());
    Bindings shown =
        asked ->
            own.containsKey(asked) ? Binding.Scalar.exact(own.get(asked)) : written.lookup(asked);
    return new Step(name, formula.text(), formula.substituted(shown), result.orElse(""));
  }

  /** The cells behind the names; names without a cell are left out. */
  List<FigureSource> sources(Collection<String> names) {
    List<FigureSource> sources = new ArrayList<>();
    for (String name : names) {
      if (places.containsKey(name)) {
        sources.add(new FigureSource(name, places.get(name)));
      } else if (!own.containsKey(name)) {
        cells(facts.find(name)).forEach(cell -> sources.add(new FigureSource(name, cell)));
      }
    }
    return sources;
  }

  /** The cells of a data item: one, or one for each row; also a blank one that should hold it. */
  static List<SheetCell> cells(Lookup lookup) {
    return lookup.each().isEmpty()
        ? lookup.place().stream().toList()
        : lookup.each().stream().map(Fact::cell).toList();
  }
}
