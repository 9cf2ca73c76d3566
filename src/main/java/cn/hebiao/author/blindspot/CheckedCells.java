package cn.hebiao.author.blindspot;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.fact.Fact;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.read.form.Declared;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.rules.rulebook.CrossCheck;
import cn.hebiao.rules.rulebook.IndicatorRule;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.rules.rulebook.RulebookSet;
import cn.hebiao.rules.rulebook.Status;
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
 * @param rulebookSet the rulebooks in use
 * @param messages texts for figures that are not found
 * @param book the workbook
 * @param checked its result
 */
record CheckedCells(RulebookSet rulebookSet, Messages messages, Book book, Checked checked) {

  Map<SheetCell, CellRole> parts() {
    Map<SheetCell, CellRole> parts = new LinkedHashMap<>();
    checked.forms().stream().filter(c -> c.computed().isPresent()).forEach(c -> form(c, parts));
    checked.forms().stream().filter(c -> c.computed().isPresent()).forEach(c -> rules(c, parts));
    checked.forms().stream()
        .map(card -> card.form().sheet())
        .distinct()
        .forEach(s -> rest(s, parts));
    return parts;
  }

  private static void form(Scorecard card, Map<SheetCell, CellRole> parts) {
    for (ScoredRow scored : card.rows()) {
      IndicatorRow row = scored.row();
      put(row.weight(), CellRole.WEIGHT, parts);
      if (row.criteria().isEmpty()) {
        put(row.score(), CellRole.SELF_SCORE, parts);
      }
      row.criteria().forEach(c -> put(c.score(), CellRole.SELF_SCORE, parts));
      put(row.target().map(IndicatorRow.TargetCell::cell), CellRole.TARGET, parts);
      put(row.actual(), CellRole.TARGET, parts);
    }
    Declared declared = card.form().declared();
    put(declared.weight(), CellRole.DECLARED_TOTAL, parts);
    put(declared.score(), CellRole.DECLARED_TOTAL, parts);
    card.form().funds().flatMap(FundBlock::total).ifPresent(line -> funds(line, parts));
  }

  private static void funds(FundBlock.FundRow line, Map<SheetCell, CellRole> parts) {
    put(line.adjusted(), CellRole.FUND_AMOUNT, parts);
    put(line.executed(), CellRole.FUND_AMOUNT, parts);
    put(line.rate(), CellRole.FUND_RATE, parts);
    put(line.weight(), CellRole.WEIGHT, parts);
    put(line.score(), CellRole.SELF_SCORE, parts);
  }

  private static void put(Optional<SheetCell> cell, CellRole part, Map<SheetCell, CellRole> parts) {
    cell.ifPresent(c -> parts.putIfAbsent(c, part));
  }

  /** Figures that cross-checks and score formulas name; an equation fixes them exactly. */
  private void rules(Scorecard card, Map<SheetCell, CellRole> parts) {
    Rulebook rulebook = rulebook(card.rulebook());
    Optional<Integer> year = card.form().heading().year();
    List<Form> forms = checked.forms().stream().map(Scorecard::form).toList();
    Facts facts = new Facts(rulebook, book, forms, Optional.of(card.form()), year, messages);
    Map<SheetCell, CellRole> named = new LinkedHashMap<>();
    rulebook.checks().stream()
        .filter(check -> check.status() != Status.OFF && check.validity().covers(year))
        .filter(check -> check.kinds().isEmpty() || check.kinds().contains(card.form().kind()))
        .forEach(check -> check(check, facts, named));
    for (IndicatorRule rule : rulebook.indicators()) {
      if (rule.status() != Status.OFF && rule.method() == IndicatorRule.Method.FORMULA) {
        rule.ratio().ifPresent(f -> named(f.names(), facts, CellRole.SCORED_ONLY, named));
        rule.score().ifPresent(f -> named(f.names(), facts, CellRole.SCORED_ONLY, named));
      }
    }
    named.forEach(
        (cell, part) -> parts.merge(cell, part, (old, now) -> old.compareTo(now) <= 0 ? old : now));
  }

  private Rulebook rulebook(String name) {
    return rulebookSet.called(name).orElse(rulebookSet.national());
  }

  private static void check(CrossCheck check, Facts facts, Map<SheetCell, CellRole> named) {
    Set<String> names = new LinkedHashSet<>(check.left().names());
    names.addAll(check.right().names());
    boolean evaluated =
        names.stream()
            .map(facts::find)
            .noneMatch(found -> found.single().isEmpty() && found.each().isEmpty());
    if (evaluated) {
      // A notice asks whether something was left out; it does not say what the figure must be.
      boolean equation =
          check.relation() == CrossCheck.Relation.EQUAL && check.severity() != Severity.NOTICE;
      named(names, facts, equation ? CellRole.EQUATION : CellRole.BOUND_ONLY, named);
    }
  }

  private static void named(
      Set<String> names, Facts facts, CellRole part, Map<SheetCell, CellRole> named) {
    for (String name : names) {
      List<Fact> each = new ArrayList<>(facts.find(name).each());
      facts.find(name).single().ifPresent(each::add);
      each.forEach(
          fact ->
              named.merge(fact.cell(), part, (old, now) -> old.compareTo(now) <= 0 ? old : now));
    }
  }

  /** All other figures of a sheet. */
  private void rest(String name, Map<SheetCell, CellRole> parts) {
    book.sheet(name).stream()
        .flatMap(sheet -> sheet.cells().values().stream())
        .filter(Alteration::possible)
        .forEach(cell -> parts.putIfAbsent(new SheetCell(name, cell), CellRole.NONE));
  }
}
