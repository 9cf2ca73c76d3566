package cn.hebiao.tell.explain;

import cn.hebiao.judge.result.Subject;
import cn.hebiao.judge.score.CompletionChoice;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.IndicatorRow.Criterion;
import cn.hebiao.read.form.IndicatorRow.TargetCell;
import cn.hebiao.read.target.Measure;
import cn.hebiao.read.target.Outcome;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.rulebook.BuiltIn;
import cn.hebiao.rules.rulebook.IndicatorRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cells of indicators, and the figures elsewhere that their scores rest on. */
final class RowUses implements CellUseFinder {
  private final FormulaEngine engine;

  RowUses(FormulaEngine engine) {
    this.engine = engine;
  }

  @Override
  public List<Use> uses(Subject subject) {
    return subject.card().stream()
        .flatMap(card -> card.rows().stream())
        .flatMap(row -> uses(row, subject).stream())
        .toList();
  }

  private List<Use> uses(ScoredRow scored, Subject subject) {
    IndicatorRow row = scored.row();
    Account account = account(scored, subject);
    List<Use> uses = new ArrayList<>();
    row.score().ifPresent(cell -> uses.add(use(cell, "SCORE", row, account.summed())));
    CriterionUses criteria = new CriterionUses(engine, scored, subject);
    List<Use> first = new ArrayList<>(criteria.uses());
    for (Criterion criterion : row.criteria()) {
      criterion.score().ifPresent(cell -> uses.add(use(cell, "SCORE", row, account.summed())));
      criterion.weight().ifPresent(cell -> uses.add(use(cell, "WEIGHT", row, account)));
    }
    row.weight().ifPresent(cell -> uses.add(use(cell, "WEIGHT", row, account)));
    row.target().ifPresent(target -> uses.add(use(target.cell(), "TARGET", row, account)));
    row.actual().ifPresent(cell -> uses.add(use(cell, "ACTUAL", row, account)));
    row.note().ifPresent(cell -> uses.add(use(cell, "NOTE", row, account)));
    uses.add(use(row.nameCell(), "NAME", row, account));
    List<SheetCell> known = uses.stream().map(Use::cell).toList();
    for (FigureSource source : account.sources()) {
      if (!known.contains(source.cell())) {
        Message title = Message.of("explain.row.ITEM", "item", source.name(), "name", row.name());
        uses.add(new Use(source.cell(), account.titled(title)));
      }
    }
    first.addAll(uses);
    return first.stream().distinct().toList();
  }

  private static Use use(SheetCell cell, String role, IndicatorRow row, Account account) {
    Message title = Message.of("explain.row." + role, "name", row.name());
    return new Use(cell, account.titled(title));
  }

  private Account account(ScoredRow scored, Subject subject) {
    IndicatorRow row = scored.row();
    List<IndicatorRule> rules = subject.choice().named(row);
    CompletionChoice completions = new CompletionChoice(subject.rulebook().completion());
    Map<String, BigDecimal> own = new LinkedHashMap<>();
    Map<String, SheetCell> places = new LinkedHashMap<>();
    own(BuiltIn.WEIGHT, scored.weight(), row.weight(), own, places);
    own(BuiltIn.SELF_SCORE, scored.self(), row.score(), own, places);
    RuleFigures figures = new RuleFigures(engine, subject.facts(), own, places);
    boolean ruled = !rules.isEmpty() && scored.outcome().isEmpty();
    Reckoning reckoning =
        ruled
            ? Reckoning.of(rules, figures)
            : scored
                .outcome()
                .flatMap(Outcome::measure)
                .map(measure -> completion(row, measure, completions, figures))
                .orElse(Reckoning.NONE);
    return new Account(
            Message.of("explain.row.SCORE", "name", row.name()),
            scored.rule(),
            reckoning.steps(),
            reckoning.sources(),
            scored
                .weight()
                .filter(weight -> !reckoning.steps().isEmpty())
                .map(weight -> Verdicts.rounding(subject.rounding(), weight)),
            Verdicts.of(scored))
        .of(CriterionUses.parts(scored));
  }

  private static void own(
      BuiltIn name,
      Optional<BigDecimal> figure,
      Optional<SheetCell> cell,
      Map<String, BigDecimal> own,
      Map<String, SheetCell> places) {
    figure.ifPresent(number -> own.put(name.chinese(), number));
    cell.filter(place -> figure.isPresent()).ifPresent(p -> places.put(name.chinese(), p));
  }

  private Reckoning completion(
      IndicatorRow row, Measure measure, CompletionChoice choice, RuleFigures figures) {
    Map<String, BigDecimal> own = new LinkedHashMap<>(figures.own());
    Map<String, SheetCell> places = new LinkedHashMap<>(figures.places());
    own(BuiltIn.TARGET, measure.target(), row.target().map(TargetCell::cell), own, places);
    own(BuiltIn.ACTUAL, measure.actual(), row.actual(), own, places);
    RuleFigures all = new RuleFigures(engine, figures.facts(), own, places);
    return choice.of(row, measure).map(rule -> Reckoning.of(rule, all)).orElse(Reckoning.NONE);
  }
}
