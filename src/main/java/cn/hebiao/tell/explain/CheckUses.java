package cn.hebiao.tell.explain;

import cn.hebiao.judge.check.cross.CrossCheckRunner;
import cn.hebiao.judge.check.cross.CrossCheckRunner.Ran;
import cn.hebiao.judge.diagnose.Diagnoser;
import cn.hebiao.judge.result.Subject;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.fact.Fact;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.formula.data.Binding;
import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.rulebook.CrossCheck;
import cn.hebiao.rules.rulebook.ExampleVerdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The cells that take part in cross-checks. */
final class CheckUses implements CellUseFinder {
  private final FormulaEngine engine;

  CheckUses(FormulaEngine engine) {
    this.engine = engine;
  }

  @Override
  public List<Use> uses(Subject subject) {
    CrossCheckRunner runner =
        new CrossCheckRunner(subject.rulebook().checks(), engine, new Diagnoser());
    return subject.checks().stream()
        .flatMap(
            check ->
                uses(check, subject.facts(), runner.run(check, subject.facts(), subject.year()))
                    .stream())
        .toList();
  }

  private List<Use> uses(CrossCheck check, Facts facts, Ran ran) {
    Set<String> byRow = CrossCheckRunner.rowByRow(check, facts);
    Map<SheetCell, Set<String>> items = new LinkedHashMap<>();
    for (String name : names(check)) {
      for (SheetCell cell : RuleFigures.cells(facts.find(name))) {
        items.computeIfAbsent(cell, c -> new LinkedHashSet<>()).add(name);
      }
    }
    List<Use> uses = new ArrayList<>();
    items.forEach(
        (cell, names) -> {
          Optional<Integer> row =
              names.stream().anyMatch(byRow::contains)
                  ? Optional.of(cell.ref().row())
                  : Optional.empty();
          String item = String.join("、", names);
          uses.add(new Use(cell, account(check, facts, item, byRow, row, ran)));
        });
    return uses;
  }

  private static Set<String> names(CrossCheck check) {
    Set<String> names = new LinkedHashSet<>(check.left().names());
    names.addAll(check.right().names());
    check.when().ifPresent(when -> names.addAll(when.names()));
    return names;
  }

  private Account account(
      CrossCheck check,
      Facts facts,
      String item,
      Set<String> byRow,
      Optional<Integer> row,
      Ran ran) {
    String sign = check.relation().sign();
    List<FigureSource> sources =
        names(check).stream()
            .flatMap(
                name ->
                    RuleFigures.cells(facts.find(name)).stream()
                        .filter(
                            c -> !byRow.contains(name) || row.equals(Optional.of(c.ref().row())))
                        .map(cell -> new FigureSource(name, cell)))
            .toList();
    Step step =
        new Step(
            check.id(),
            check.left().text() + " " + sign + " " + check.right().text(),
            side(check.left(), facts, byRow, row)
                + " "
                + sign
                + " "
                + side(check.right(), facts, byRow, row),
            "");
    return new Account(
        Message.of("explain.check.TITLE", "rule", check.title(), "item", item),
        "",
        List.of(step),
        sources,
        Optional.empty(),
        outcome(check, facts, row, ran));
  }

  /** A single figure with its unit; of more the figures as written, if that is one unit. */
  private static String side(
      Formula formula, Facts facts, Set<String> byRow, Optional<Integer> row) {
    Optional<Fact> alone =
        formula
            .expr()
            .asName()
            .map(name -> facts.find(name.text()))
            .flatMap(
                found ->
                    found.each().stream()
                        .filter(f -> row.equals(Optional.of(f.cell().ref().row())))
                        .findFirst()
                        .or(found::single));
    return alone
        .map(Fact::figure)
        .map(figure -> Written.plain(figure.written()) + figure.unit().label())
        .orElseGet(
            () ->
                formula.substituted(
                    row.map(r -> inRow(facts, byRow, r))
                        .orElseGet(() -> facts.asWritten(formula.names()))));
  }

  private static Bindings inRow(Facts facts, Set<String> byRow, int row) {
    return name ->
        Stream.of(name)
            .filter(byRow::contains)
            .flatMap(n -> facts.find(n).each().stream())
            .filter(fact -> fact.cell().ref().row() == row)
            .findFirst()
            .<Binding>map(Facts::scalar)
            .orElseGet(() -> facts.lookup(name));
  }

  private Message outcome(CrossCheck check, Facts facts, Optional<Integer> row, Ran ran) {
    Optional<Finding> failed =
        ran.findings().stream()
            .filter(f -> row.isEmpty() || f.cell().map(c -> c.row() == row.get()).orElse(false))
            .findFirst();
    if (failed.isPresent()) {
      return Message.of(
          "explain.check.FAILED",
          "found",
          failed.get().found(),
          "expected",
          failed.get().expected(),
          "advice",
          check.advice());
    }
    Optional<Message> open =
        ran.unevaluated().stream()
            .filter(one -> row.isEmpty() || one.cell().map(c -> c.row() == row.get()).orElse(true))
            .map(one -> one.reason())
            .findFirst();
    if (open.isPresent()) {
      return open.get();
    }
    boolean applies =
        ran.verdict() != ExampleVerdict.NOT_APPLICABLE
            && check
                .when()
                .map(when -> engine.evaluate(when, facts))
                .flatMap(Evaluation::holds)
                .orElse(true);
    return Message.of(applies ? "explain.check.PASSED" : "explain.check.NOT_APPLICABLE");
  }
}
