package cn.hebiao.judge.score;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Figure;
import cn.hebiao.read.fact.Fact;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.read.fact.ItemLookup;
import cn.hebiao.read.form.FormEntry;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.rules.rulebook.BuiltIn;
import cn.hebiao.rules.rulebook.IndicatorRule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/** Reads the total line of a fund block and scores the execution rate. */
final class FundScorer {
  private final RuleChoice choice;
  private final FormulaScoring formulas;
  private final PointRounding rounding;

  FundScorer(RuleChoice choice, FormulaScoring formulas, PointRounding rounding) {
    this.choice = choice;
    this.formulas = formulas;
    this.rounding = rounding;
  }

  Optional<FundScore> score(FundBlock block, Facts facts) {
    return block.total().map(line -> score(block, line, facts));
  }

  private FundScore score(FundBlock block, FundBlock.FundRow line, Facts facts) {
    FundBlock.Amounts amounts = line.amounts();
    Optional<BigDecimal> initial = give(facts, BuiltIn.BUDGET_INITIAL, amounts.initial());
    Optional<BigDecimal> adjusted = give(facts, BuiltIn.BUDGET_ADJUSTED, amounts.adjusted());
    Optional<BigDecimal> executed = give(facts, BuiltIn.EXECUTED, amounts.executed());
    give(facts, BuiltIn.RATE, line.written());
    Optional<Points> worth =
        give(facts, BuiltIn.FUND_WEIGHT, line.points().weight())
            .map(number -> new Points(number, line.weight()));
    SelfScore self =
        new SelfScore(give(facts, BuiltIn.FUND_SCORE, line.points().score()), line.score());
    Optional<BigDecimal> computedRate =
        adjusted
            .or(() -> initial)
            .filter(budget -> budget.signum() != 0 && !amounts.adjusted().doubted())
            .flatMap(budget -> executed.map(e -> e.divide(budget, MathContext.DECIMAL64)));
    ScoredPart judged =
        ScoredPart.whole(
            worth.orElseGet(() -> Points.of(BigDecimal.ZERO)), self, verdict(worth, self, facts));
    return new FundScore(block, computedRate, amounts, judged, false, rounding);
  }

  private Verdict verdict(Optional<Points> worth, SelfScore self, Facts facts) {
    List<IndicatorRule> named = choice.named(IndicatorRule.FUND_ROW);
    Optional<IndicatorRule> rule = choice.applicable(named, facts).stream().findFirst();
    if (worth.isPresent() && rule.isPresent()) {
      return formulas.verdict(rule.get(), worth.get(), self, facts);
    }
    List<IndicatorRule> first = named.stream().limit(1).toList();
    return Verdict.open(
        worth
            .flatMap(points -> choice.withheld(named, facts))
            .orElseGet(() -> Grounds.Undecided.of(OpenCause.MANUAL, ""))
            .tried(formulas.tried(first, worth, self, facts)));
  }

  private static Optional<BigDecimal> give(Facts facts, BuiltIn figureName, FormEntry entry) {
    String name = figureName.chinese();
    Optional<SheetCell> cell = entry.place();
    Optional<Figure> figure = entry.figure();
    facts.give(
        name,
        figure
            .<ItemLookup>map(f -> new ItemLookup.One(new Fact(name, cell.get(), f), List.of()))
            .orElseGet(
                () ->
                    new ItemLookup.None(
                        cell.map(
                                c ->
                                    Message.of(
                                        c.isBlank()
                                            ? "fact.blank"
                                            : entry.doubted() ? "fact.doubtful" : "fact.notANumber",
                                        "item",
                                        name,
                                        "sheet",
                                        c.sheet(),
                                        "cell",
                                        c.ref().name(),
                                        "found",
                                        c.words()))
                            .orElseGet(() -> Message.of("fact.notOnForm", "item", name)),
                        cell)));
    return figure.map(Figure::number);
  }
}
