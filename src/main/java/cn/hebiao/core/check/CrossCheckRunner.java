package cn.hebiao.core.check;

import cn.hebiao.core.diagnose.Diagnoser;
import cn.hebiao.core.diagnose.slip.WrongFigure;
import cn.hebiao.core.fact.Fact;
import cn.hebiao.core.fact.Facts;
import cn.hebiao.core.finding.Finding;
import cn.hebiao.core.finding.FindingCode;
import cn.hebiao.core.finding.Message;
import cn.hebiao.core.finding.Severity;
import cn.hebiao.core.finding.Unevaluated;
import cn.hebiao.core.formula.FormulaEngine;
import cn.hebiao.core.formula.data.Bindings;
import cn.hebiao.core.formula.data.Evaluation;
import cn.hebiao.core.grid.SheetCell;
import cn.hebiao.core.result.Filling;
import cn.hebiao.core.rulebook.CrossCheck;
import cn.hebiao.core.rulebook.CrossCheck.Relation;
import cn.hebiao.core.rulebook.Status;
import cn.hebiao.core.rulebook.Verdict;
import cn.hebiao.core.value.Dimension;
import cn.hebiao.core.value.Unit;
import cn.hebiao.core.value.Written;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Evaluates the cross-checks of a rulebook on the figures of a form or a workbook. */
public final class CrossCheckRunner {
  private static final int LONGEST_STEPS = 160;

  private final FormulaEngine engine;
  private final Diagnoser diagnoser;

  public CrossCheckRunner(FormulaEngine engine, Diagnoser diagnoser) {
    this.engine = engine;
    this.diagnoser = diagnoser;
  }

  /** Findings of failed checks and the checks that could not be evaluated. */
  public record Ran(
      List<Finding> findings, List<Unevaluated> unevaluated, List<Filling> fillings) {}

  /** Evaluates one check; a mistake of ours in it is said to be one and stops nothing else. */
  public Ran run(CrossCheck check, Facts facts) {
    try {
      return evaluate(check, facts);
    } catch (RuntimeException fault) {
      Message why = Message.of("rule.fault", "fault", fault.getClass().getSimpleName());
      Unevaluated broken =
          new Unevaluated(check.id() + " " + check.name(), "", Optional.empty(), why);
      return new Ran(List.of(), List.of(broken), List.of());
    }
  }

  private Ran evaluate(CrossCheck check, Facts facts) {
    List<Finding> findings = new ArrayList<>();
    List<Unevaluated> open = new ArrayList<>();
    List<Filling> fillings = new ArrayList<>();
    if (check.status() == Status.OFF || nothingThere(check, facts)) {
      return new Ran(findings, open, fillings);
    }
    Set<String> vectors = rowByRow(check, facts);
    if (vectors.isEmpty()) {
      evaluate(check, facts, facts, Optional.empty(), findings, open);
      blank(check, facts).ifPresent(fillings::add);
    } else {
      rows(vectors, facts)
          .forEach(
              (row, own) ->
                  evaluate(
                      check,
                      facts,
                      name ->
                          own.containsKey(name) ? Facts.scalar(own.get(name)) : facts.lookup(name),
                      Optional.of(own),
                      findings,
                      open));
    }
    return new Ran(findings, open, fillings);
  }

  /** A check none of whose figures is on the forms does not concern this workbook. */
  private static boolean nothingThere(CrossCheck check, Facts facts) {
    return names(check).stream()
        .allMatch(name -> facts.find(name).single().isEmpty() && facts.find(name).each().isEmpty());
  }

  private static Set<String> names(CrossCheck check) {
    Set<String> names = new LinkedHashSet<>(check.left().names());
    names.addAll(check.right().names());
    return names;
  }

  private static Set<String> rowByRow(CrossCheck check, Facts facts) {
    Set<String> vectors = new LinkedHashSet<>();
    Set<String> bare = new LinkedHashSet<>(BareNames.of(check.left().expr()));
    bare.addAll(BareNames.of(check.right().expr()));
    check.when().ifPresent(when -> bare.addAll(BareNames.of(when.expr())));
    bare.stream().filter(name -> !facts.find(name).each().isEmpty()).forEach(vectors::add);
    return vectors;
  }

  /** The figures of every row in which all the row-by-row items have one. */
  private static Map<Integer, Map<String, Fact>> rows(Set<String> vectors, Facts facts) {
    Map<Integer, Map<String, Fact>> rows = new LinkedHashMap<>();
    for (String name : vectors) {
      for (Fact fact : facts.find(name).each()) {
        rows.computeIfAbsent(fact.cell().ref().row(), r -> new LinkedHashMap<>()).put(name, fact);
      }
    }
    rows.values().removeIf(own -> own.size() < vectors.size());
    return rows;
  }

  private void evaluate(
      CrossCheck check,
      Facts facts,
      Bindings bindings,
      Optional<Map<String, Fact>> row,
      List<Finding> findings,
      List<Unevaluated> open) {
    Optional<SheetCell> place = place(check, facts, row);
    Judgement judgement =
        Judgement.of(
            check,
            engine,
            bindings,
            () -> new Precision(names(check), bindings, facts, row).ranges());
    judgement.obstacle().ifPresent(why -> open.add(open(check, place, why)));
    if (judgement.verdict() == Verdict.FAILED) {
      BigDecimal found = judgement.left().orElseThrow();
      BigDecimal expected = judgement.right().orElseThrow();
      findings.add(finding(check, facts, bindings, row, place, found, expected));
    }
  }

  /** A blank cell on the left side of an equality is what the right side gives. */
  private Optional<Filling> blank(CrossCheck check, Facts facts) {
    boolean rate = check.relation() == Relation.EQUAL && check.left().expr().asName().isPresent();
    if (!rate || check.when().isPresent() || check.status() != Status.ACTIVE) {
      return Optional.empty();
    }
    Optional<SheetCell> cell =
        facts.find(check.left().names().iterator().next()).place().filter(SheetCell::isBlank);
    boolean ratio = Anatomy.isRatio(check.right());
    return cell.filter(c -> ratio)
        .flatMap(
            c ->
                engine
                    .evaluate(check.right(), facts)
                    .number()
                    .map(v -> new Filling(c, v, "0.00%")));
  }

  private static Optional<SheetCell> place(
      CrossCheck check, Facts facts, Optional<Map<String, Fact>> row) {
    List<String> candidates = new ArrayList<>();
    if (!check.target().isBlank()) {
      candidates.add(check.target());
    }
    candidates.addAll(check.left().names());
    candidates.addAll(check.right().names());
    for (String name : candidates) {
      if (row.isPresent() && row.get().containsKey(name)) {
        return Optional.of(row.get().get(name).cell());
      }
      Optional<SheetCell> place = facts.find(name).place();
      if (place.isPresent() && row.isEmpty()) {
        return place;
      }
    }
    return Optional.empty();
  }

  private Unevaluated open(
      CrossCheck check, Optional<SheetCell> place, Evaluation.NotEvaluable why) {
    return new Unevaluated(
        check.id() + " " + check.name(),
        place.map(SheetCell::sheet).orElse(""),
        place.map(SheetCell::ref),
        why.reason());
  }

  private Finding finding(
      CrossCheck check,
      Facts facts,
      Bindings bindings,
      Optional<Map<String, Fact>> row,
      Optional<SheetCell> place,
      BigDecimal found,
      BigDecimal expected) {
    Optional<Fact> judged = judged(check, facts, row, place);
    Unit unit = judged.map(fact -> fact.figure().unit()).orElse(Unit.NONE);
    int decimals = judged.map(fact -> Math.max(0, fact.figure().decimals())).orElse(2);
    Optional<WrongFigure> wrong =
        judged
            .filter(fact -> fact.number().compareTo(found) == 0)
            .map(fact -> Anatomy.of(check.right(), fact, expected, bindings, facts, row, engine));
    Severity severity = check.status().limit(check.severity());
    String foundText = text(found, unit, decimals);
    String expectedText =
        (check.relation() == Relation.EQUAL ? "" : check.relation().sign())
            + text(expected, unit, decimals);
    return new Finding(
        FindingCode.CROSS_CHECK,
        severity,
        place.map(SheetCell::sheet).orElse(""),
        place.map(SheetCell::ref),
        Message.of(
            key(check),
            "name",
            check.name(),
            "left",
            check.left().text(),
            "relation",
            check.relation().sign(),
            "right",
            check.right().text(),
            "steps",
            steps(check, row.isPresent() ? bindings : facts.asWritten(check.right().names())),
            "found",
            foundText,
            "expected",
            expectedText,
            "advice",
            check.advice()),
        foundText,
        expectedText,
        wrong.flatMap(diagnoser::diagnose),
        check.id() + " " + check.name());
  }

  /** Comparing with a single figure needs no arithmetic in the sentence. */
  private static String key(CrossCheck check) {
    boolean figure = check.right().expr().asName().isPresent();
    String relation = check.relation() == Relation.EQUAL ? "" : "." + check.relation().name();
    return "finding.CROSS_CHECK" + relation + (figure ? ".figure" : "");
  }

  private static String steps(CrossCheck check, Bindings bindings) {
    String right = Sums.plain(check.right().substituted(bindings));
    return right.length() > LONGEST_STEPS ? right.substring(0, LONGEST_STEPS) + "…" : right;
  }

  private static Optional<Fact> judged(
      CrossCheck check, Facts facts, Optional<Map<String, Fact>> row, Optional<SheetCell> place) {
    return check.left().names().stream()
        .flatMap(
            name ->
                row
                    .map(own -> Optional.ofNullable(own.get(name)))
                    .orElseGet(() -> facts.find(name).single())
                    .stream())
        .filter(
            fact ->
                place.isEmpty()
                    || fact.cell().equals(place.get())
                    || check.left().names().size() == 1)
        .findFirst();
  }

  static String text(BigDecimal base, Unit unit, int decimals) {
    if (unit.dimension() == Dimension.RATIO) {
      return Written.percent(base);
    }
    int shown = unit.dimension() == Dimension.MONEY ? Math.max(2, decimals) : Math.max(4, decimals);
    return Written.plain(unit.fromBase(base).setScale(shown, java.math.RoundingMode.HALF_UP))
        + unit.label();
  }
}
