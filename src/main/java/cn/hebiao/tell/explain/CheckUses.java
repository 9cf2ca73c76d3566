package cn.hebiao.tell.explain;

import cn.hebiao.judge.check.Sums;
import cn.hebiao.judge.check.cross.CrossCheckRunner;
import cn.hebiao.judge.result.EvaluatedCheck;
import cn.hebiao.judge.result.Subject;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Unevaluated;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.fact.Fact;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.read.fact.ItemLookup;
import cn.hebiao.read.fact.UsedFigures;
import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.rulebook.CrossCheck;
import cn.hebiao.rules.rulebook.ExampleVerdict;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The cells that take part in cross-checks, with what came of these. */
final class CheckUses implements CellUseFinder {
  @Override
  public List<Use> uses(Subject subject) {
    return subject.evaluated().stream()
        .flatMap(check -> new Reading(check, subject.facts()).uses())
        .toList();
  }

  private static final Map<String, String> AGAINST = Map.of("≤", ">", "≥", "<");

  /** One check with its figures. */
  private static final class Reading {
    private final EvaluatedCheck evaluated;
    private final CrossCheck check;
    private final Facts facts;
    private final Set<String> names;
    private final Set<String> byRow;

    Reading(EvaluatedCheck evaluated, Facts facts) {
      this.evaluated = evaluated;
      this.check = evaluated.check();
      this.facts = facts;
      this.names = new LinkedHashSet<>(check.left().names());
      names.addAll(check.right().names());
      check.when().ifPresent(when -> names.addAll(when.names()));
      this.byRow = CrossCheckRunner.rowByRow(check, facts);
    }

    Stream<Use> uses() {
      Map<SheetCell, Set<String>> items = new LinkedHashMap<>();
      for (FigureSource source : FigureSource.of(names, facts.used(names, Map.of()))) {
        items.computeIfAbsent(source.cell(), cell -> new LinkedHashSet<>()).add(source.name());
      }
      return items.entrySet().stream()
          .map(item -> new Use(item.getKey(), account(item.getKey(), item.getValue())));
    }

    private Account account(SheetCell cell, Set<String> items) {
      Optional<Integer> row =
          Optional.of(cell.ref().row()).filter(r -> items.stream().anyMatch(byRow::contains));
      String sign = " " + check.relation().sign() + " ";
      return Account.of(
          Message.of("explain.check.TITLE", "rule", check.title(), "item", String.join("、", items)),
          "",
          List.of(
              new Step(
                  check.id(),
                  check.left().text() + sign + check.right().text(),
                  side(check.left(), row) + compared(row) + side(check.right(), row),
                  "")),
          sources(row),
          outcome(row));
    }

    /** How the two sides do stand to each other; that they do not as they must is said. */
    private String compared(Optional<Integer> row) {
      boolean failed = evaluated.findings().stream().anyMatch(f -> in(row, f.cell(), false));
      boolean passed = evaluated.verdict() == ExampleVerdict.PASSED;
      String sign = check.relation().sign();
      String not = check.relation() == CrossCheck.Relation.EQUAL ? "≠" : AGAINST.get(sign);
      return " " + (failed ? not : passed ? sign : sign + "?") + " ";
    }

    /** The condition with its figures. */
    private Message notMeant(Optional<Integer> row) {
      return check
          .when()
          .map(when -> Sums.plain(when.substituted(figures(when.names(), row).asWritten())))
          .map(steps -> Message.of("explain.check.NOT_APPLICABLE.condition", "steps", steps))
          .orElseGet(() -> Message.of("explain.check.NOT_APPLICABLE"));
    }

    private List<FigureSource> sources(Optional<Integer> row) {
      return FigureSource.of(names, facts.used(names, Map.of())).stream()
          .filter(source -> !byRow.contains(source.name()) || in(row, source.cell()))
          .toList();
    }

    private static boolean in(Optional<Integer> row, SheetCell cell) {
      return row.equals(Optional.of(cell.ref().row()));
    }

    /** The figures of one row, and those of the form for names that have none in it. */
    private UsedFigures figures(Set<String> wanted, Optional<Integer> row) {
      Map<String, ItemLookup> found = new LinkedHashMap<>(facts.used(wanted, Map.of()).found());
      found.replaceAll((name, lookup) -> byRow.contains(name) ? inRow(lookup, row) : lookup);
      return new UsedFigures(found, Map.of());
    }

    private static ItemLookup inRow(ItemLookup column, Optional<Integer> row) {
      return column.each().stream()
          .filter(fact -> in(row, fact.cell()))
          .findFirst()
          .<ItemLookup>map(fact -> new ItemLookup.One(fact, List.of()))
          .orElse(column);
    }

    /** A single figure with its unit; of more the figures as written, if that is one unit. */
    private String side(Formula side, Optional<Integer> row) {
      UsedFigures figures = figures(side.names(), row);
      return side.expr()
          .asName()
          .flatMap(name -> figures.found().get(name.text()).single())
          .map(Fact::figure)
          .map(figure -> Written.plain(figure.written()) + figure.unit().label())
          .orElseGet(
              () -> side.substituted(row.isPresent() ? figures.exact() : figures.asWritten()));
    }

    private Message outcome(Optional<Integer> row) {
      Optional<Finding> failed =
          evaluated.findings().stream().filter(f -> in(row, f.cell(), false)).findFirst();
      Optional<Message> open =
          evaluated.open().stream()
              .filter(one -> in(row, one.cell(), true))
              .map(Unevaluated::reason)
              .findFirst();
      boolean applies = evaluated.verdict() != ExampleVerdict.NOT_APPLICABLE;
      return failed
          .map(
              finding ->
                  Message.of(
                      "explain.check.FAILED",
                      "found",
                      finding.found(),
                      "expected",
                      finding.expected(),
                      "advice",
                      check.advice()))
          .or(() -> open)
          .orElseGet(() -> applies ? Message.of("explain.check.PASSED") : notMeant(row));
    }

    private static boolean in(Optional<Integer> row, Optional<CellRef> cell, boolean nowhere) {
      return row.isEmpty() || cell.map(c -> c.row() == row.get()).orElse(nowhere);
    }
  }
}
