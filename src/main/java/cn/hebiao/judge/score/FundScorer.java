package cn.hebiao.judge.score;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Figure;
import cn.hebiao.read.fact.Fact;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.read.fact.Lookup;
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

  private FundScore score(FundBlock block, FundBlock.Line line, Facts facts) {
    FundBlock.Amounts amounts = line.amounts();
    Optional<BigDecimal> initial = give(facts, BuiltIn.BUDGET_INITIAL, amounts.initial());
    Optional<BigDecimal> adjusted = give(facts, BuiltIn.BUDGET_ADJUSTED, amounts.adjusted());
    Optional<BigDecimal> executed = give(facts, BuiltIn.EXECUTED, amounts.executed());
    Optional<BigDecimal> rate = give(facts, BuiltIn.RATE, line.written());
    Optional<BigDecimal> weight = give(facts, BuiltIn.FUND_WEIGHT, line.points().weight());
    Optional<BigDecimal> self = give(facts, BuiltIn.FUND_SCORE, line.points().score());
    Optional<BigDecimal> budget = adjusted.or(() -> initial);
    Optional<BigDecimal> computedRate =
        budget
            .filter(b -> b.signum() != 0)
            .flatMap(b -> executed.map(e -> e.divide(b, MathContext.DECIMAL64)));
    RuleVerdict verdict =
        weight
            .flatMap(w -> verdict(worth(w, line), self, facts))
            .orElseGet(() -> RuleVerdict.manual("", Message.of("score.manual", "basis", "")));
    Optional<BigDecimal> computed =
        verdict.points().or(() -> self.flatMap(s -> weight.map(w -> FormulaScoring.clip(s, w))));
    return new FundScore(
        block,
        block.unit(),
        block.money().factor(),
        initial,
        adjusted,
        executed,
        rate,
        computedRate,
        weight,
        self,
        computed,
        verdict.points().isPresent(),
        verdict.explanation(),
        verdict
            .live()
            .flatMap(
                points ->
                    weight.map(
                        w ->
                            LiveFormulas.rounded(
                                LiveFormulas.within(points, worth(w, line).live()), rounding))),
        verdict.allowed(),
        verdict.treatment());
  }

  private static Points worth(BigDecimal weight, FundBlock.Line line) {
    return Points.of(weight, line.weight());
  }

  private Optional<RuleVerdict> verdict(Points worth, Optional<BigDecimal> self, Facts facts) {
    List<IndicatorRule> named = choice.named(IndicatorRule.FUND_ROW);
    return choice
        .noneApplies(named, facts)
        .or(
            () ->
                choice.applicable(named, facts).stream()
                    .findFirst()
                    .map(rule -> formulas.verdict(rule, worth, self, facts)));
  }

  private static Optional<BigDecimal> give(Facts facts, BuiltIn figureName, FormEntry entry) {
    String name = figureName.chinese();
    Optional<SheetCell> cell = entry.place();
    Optional<Figure> figure = entry.figure();
    facts.give(
        name,
        figure
            .<Lookup>map(f -> new Lookup.One(new Fact(name, cell.get(), f), List.of()))
            .orElseGet(
                () ->
                    new Lookup.None(
                        cell.map(
                                c ->
                                    Message.of(
                                        c.isBlank() ? "fact.blank" : "fact.notANumber",
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
