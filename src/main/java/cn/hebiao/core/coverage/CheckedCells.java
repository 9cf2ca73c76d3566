package cn.hebiao.core.coverage;

import cn.hebiao.core.fact.Fact;
import cn.hebiao.core.fact.Facts;
import cn.hebiao.core.finding.Messages;
import cn.hebiao.core.form.Declared;
import cn.hebiao.core.form.Form;
import cn.hebiao.core.form.FundBlock;
import cn.hebiao.core.form.IndicatorRow;
import cn.hebiao.core.grid.Book;
import cn.hebiao.core.grid.SheetCell;
import cn.hebiao.core.result.Checked;
import cn.hebiao.core.rulebook.CrossCheck;
import cn.hebiao.core.rulebook.IndicatorRule;
import cn.hebiao.core.rulebook.Rulebook;
import cn.hebiao.core.rulebook.Shelf;
import cn.hebiao.core.rulebook.Status;
import cn.hebiao.core.score.Scorecard;
import cn.hebiao.core.score.ScoredRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The figures of a workbook, each with what it is to the checks.
 *
 * @param shelf the rulebooks in use
 * @param messages texts for figures that are not found
 * @param book the workbook
 * @param checked its result
 */
record CheckedCells(Shelf shelf, Messages messages, Book book, Checked checked) {

  Map<SheetCell, Part> parts() {
    Map<SheetCell, Part> parts = new LinkedHashMap<>();
    checked.forms().stream().filter(c -> c.computed().isPresent()).forEach(c -> form(c, parts));
    checked.forms().stream().filter(c -> c.computed().isPresent()).forEach(c -> rules(c, parts));
    checked.forms().stream()
        .map(card -> card.form().sheet())
        .distinct()
        .forEach(s -> rest(s, parts));
    return parts;
  }

  private static void form(Scorecard card, Map<SheetCell, Part> parts) {
    for (ScoredRow scored : card.rows()) {
      IndicatorRow row = scored.row();
      put(row.weight(), Part.WEIGHT, parts);
      if (row.criteria().isEmpty()) {
        put(row.score(), Part.SELF_SCORE, parts);
      }
      row.criteria().forEach(c -> put(c.score(), Part.SELF_SCORE, parts));
      put(row.target().map(IndicatorRow.TargetCell::cell), Part.TARGET, parts);
      put(row.actual(), Part.TARGET, parts);
    }
    Declared declared = card.form().declared();
    put(declared.weight(), Part.DECLARED_TOTAL, parts);
    put(declared.score(), Part.DECLARED_TOTAL, parts);
    card.form().funds().flatMap(FundBlock::total).ifPresent(line -> funds(line, parts));
  }

  private static void funds(FundBlock.Line line, Map<SheetCell, Part> parts) {
    put(line.adjusted(), Part.FUND_AMOUNT, parts);
    put(line.executed(), Part.FUND_AMOUNT, parts);
    put(line.rate(), Part.FUND_RATE, parts);
    put(line.weight(), Part.WEIGHT, parts);
    put(line.score(), Part.SELF_SCORE, parts);
  }

  private static void put(Optional<SheetCell> cell, Part part, Map<SheetCell, Part> parts) {
    cell.ifPresent(c -> parts.putIfAbsent(c, part));
  }

  /** Figures that cross-checks and score formulas name; an equation fixes them exactly. */
  private void rules(Scorecard card, Map<SheetCell, Part> parts) {
    Rulebook rulebook = rulebook(card.rulebook());
    Optional<Integer> year = card.form().heading().year();
    List<Form> forms = checked.forms().stream().map(Scorecard::form).toList();
    Facts facts = new Facts(rulebook, book, forms, Optional.of(card.form()), year, messages);
    Map<SheetCell, Part> named = new LinkedHashMap<>();
    rulebook.checks().stream()
        .filter(check -> check.status() != Status.OFF && check.validity().covers(year))
        .filter(check -> check.kinds().isEmpty() || check.kinds().contains(card.form().kind()))
        .forEach(check -> check(check, facts, named));
    for (IndicatorRule rule : rulebook.indicators()) {
      if (rule.status() != Status.OFF && rule.method() == IndicatorRule.Method.FORMULA) {
        rule.ratio().ifPresent(f -> named(f.names(), facts, Part.SCORED_ONLY, named));
        rule.score().ifPresent(f -> named(f.names(), facts, Part.SCORED_ONLY, named));
      }
    }
    named.forEach(
        (cell, part) -> parts.merge(cell, part, (old, now) -> old.compareTo(now) <= 0 ? old : now));
  }

  private Rulebook rulebook(String name) {
    return shelf.local().stream()
        .filter(rulebook -> rulebook.name().equals(name))
        .findFirst()
        .orElse(shelf.national());
  }

  private static void check(CrossCheck check, Facts facts, Map<SheetCell, Part> named) {
    Set<String> names = new LinkedHashSet<>(check.left().names());
    names.addAll(check.right().names());
    boolean evaluated =
        names.stream()
            .map(facts::find)
            .noneMatch(found -> found.single().isEmpty() && found.each().isEmpty());
    if (evaluated) {
      boolean equation = check.relation() == CrossCheck.Relation.EQUAL;
      named(names, facts, equation ? Part.EQUATION : Part.BOUND_ONLY, named);
    }
  }

  private static void named(Set<String> names, Facts facts, Part part, Map<SheetCell, Part> named) {
    for (String name : names) {
      List<Fact> each = new ArrayList<>(facts.find(name).each());
      facts.find(name).single().ifPresent(each::add);
      each.forEach(
          fact ->
              named.merge(fact.cell(), part, (old, now) -> old.compareTo(now) <= 0 ? old : now));
    }
  }

  /** All other figures of a sheet. */
  private void rest(String name, Map<SheetCell, Part> parts) {
    book.sheet(name).stream()
        .flatMap(sheet -> sheet.cells().values().stream())
        .filter(Slip::possible)
        .forEach(cell -> parts.putIfAbsent(new SheetCell(name, cell), Part.NONE));
  }
}
