package cn.hebiao.tell.explain;

import cn.hebiao.judge.result.Subject;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.rulebook.BuiltIn;
import cn.hebiao.rules.rulebook.IndicatorRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cells of the fund block: amounts, the execution rate and its score. */
final class FundUses implements CellUseFinder {
  private final FormulaEngine engine;

  FundUses(FormulaEngine engine) {
    this.engine = engine;
  }

  @Override
  public List<Use> uses(Subject subject) {
    List<Use> uses = new ArrayList<>();
    subject.card().flatMap(card -> card.funds()).ifPresent(fund -> fund(fund, subject, uses));
    return uses;
  }

  private void fund(FundScore fund, Subject subject, List<Use> uses) {
    FundBlock.Line line = fund.block().total().orElseThrow();
    Account rate = rate(fund, subject);
    Account score = score(fund, subject);
    amount(line.initial(), BuiltIn.BUDGET_INITIAL, rate, uses);
    amount(line.adjusted(), BuiltIn.BUDGET_ADJUSTED, rate, uses);
    amount(line.executed(), BuiltIn.EXECUTED, rate, uses);
    line.rate().ifPresent(cell -> uses.add(new Use(cell, rate)));
    line.score().ifPresent(cell -> uses.add(new Use(cell, score)));
    line.weight()
        .ifPresent(
            cell -> uses.add(new Use(cell, score.titled(Message.of("explain.fund.WEIGHT")))));
    for (FundBlock.Line part : fund.block().parts()) {
      Account account = part(part);
      for (Optional<SheetCell> cell : List.of(part.initial(), part.adjusted(), part.executed())) {
        cell.filter(c -> !c.isBlank()).ifPresent(c -> uses.add(new Use(c, account)));
      }
    }
  }

  private static void amount(Optional<SheetCell> cell, BuiltIn name, Account rate, List<Use> uses) {
    Message title = Message.of("explain.fund.AMOUNT", "item", name.chinese());
    cell.ifPresent(c -> uses.add(new Use(c, rate.titled(title))));
  }

  private static Account part(FundBlock.Line part) {
    return new Account(
        Message.of("explain.fund.PART", "name", part.label().strip()),
        "",
        List.of(),
        List.of(),
        Optional.empty(),
        Message.of("explain.fund.PARTS"));
  }

  private Account rate(FundScore fund, Subject subject) {
    BuiltIn budget = fund.adjusted().isPresent() ? BuiltIn.BUDGET_ADJUSTED : BuiltIn.BUDGET_INITIAL;
    Optional<Formula> formula =
        Formula.parse(BuiltIn.EXECUTED.chinese() + "/" + budget.chinese()).formula();
    RuleFigures figures = new RuleFigures(engine, subject.facts(), Map.of(), Map.of());
    return new Account(
        Message.of("explain.fund.RATE"),
        "",
        formula.map(f -> figures.rate(BuiltIn.RATE.chinese(), f)).stream().toList(),
        formula.map(f -> figures.sources(f.names())).orElse(List.of()),
        Optional.empty(),
        outcome(fund));
  }

  private static Message outcome(FundScore fund) {
    String computed = fund.computedRate().map(Written::percent).orElse("");
    String declared = fund.declaredRate().map(Written::percent).orElse("");
    String key =
        computed.isEmpty()
            ? "RATE_OPEN"
            : declared.isEmpty()
                ? "RATE_UNFILLED"
                : declared.equals(computed) ? "RATE_AGREES" : "RATE_DIFFERS";
    return Message.of("explain.fund." + key, "computed", computed, "declared", declared);
  }

  private Account score(FundScore fund, Subject subject) {
    Map<String, BigDecimal> own = new LinkedHashMap<>();
    Map<String, SheetCell> places = new LinkedHashMap<>();
    fund.weight().ifPresent(weight -> own.put(BuiltIn.WEIGHT.chinese(), weight));
    fund.block()
        .total()
        .flatMap(FundBlock.Line::weight)
        .ifPresent(cell -> places.put(BuiltIn.WEIGHT.chinese(), cell));
    Optional<IndicatorRule> rule =
        subject.choice().named(IndicatorRule.FUND_ROW).stream().findFirst();
    Reckoning reckoning =
        Reckoning.of(rule.stream().toList(), new RuleFigures(engine, subject.facts(), own, places));
    return new Account(
        Message.of("explain.fund.SCORE"),
        rule.map(IndicatorRule::basis).orElse(""),
        reckoning.steps(),
        reckoning.sources(),
        fund.weight().map(weight -> Verdicts.rounding(subject.rounding(), weight)),
        fund.decided()
            ? Verdicts.points(fund.self(), fund.computed().orElse(BigDecimal.ZERO), fund.allowed())
            : fund.explanation());
  }
}
