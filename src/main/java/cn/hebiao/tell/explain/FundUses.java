package cn.hebiao.tell.explain;

import cn.hebiao.judge.result.Subject;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.read.fact.UsedFigures;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.rulebook.BuiltIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The cells of the fund block: amounts, the execution rate and its score. */
final class FundUses implements CellUseFinder {
  @Override
  public List<Use> uses(Subject subject) {
    List<Use> uses = new ArrayList<>();
    subject
        .card()
        .flatMap(card -> card.funds())
        .ifPresent(fund -> fund(fund, subject.facts(), uses));
    return uses;
  }

  private static void fund(FundScore fund, Facts facts, List<Use> uses) {
    FundBlock.FundRow line = fund.block().total().orElseThrow();
    Account rate = rate(fund, facts);
    Account score = score(fund);
    amount(line.initial(), BuiltIn.BUDGET_INITIAL, rate, uses);
    amount(line.adjusted(), BuiltIn.BUDGET_ADJUSTED, rate, uses);
    amount(line.executed(), BuiltIn.EXECUTED, rate, uses);
    line.rate().ifPresent(cell -> uses.add(new Use(cell, rate)));
    line.score().ifPresent(cell -> uses.add(new Use(cell, score)));
    line.weight()
        .ifPresent(
            cell -> uses.add(new Use(cell, score.titled(Message.of("explain.fund.WEIGHT")))));
    for (FundBlock.FundRow part : fund.block().parts()) {
      Message title = Message.of("explain.fund.PART", "name", part.label().strip());
      Account account =
          Account.of(title, "", List.of(), List.of(), Message.of("explain.fund.PARTS"));
      Stream.of(part.initial(), part.adjusted(), part.executed())
          .flatMap(Optional::stream)
          .filter(cell -> !cell.isBlank())
          .forEach(cell -> uses.add(new Use(cell, account)));
    }
  }

  private static void amount(Optional<SheetCell> cell, BuiltIn name, Account rate, List<Use> uses) {
    Message title = Message.of("explain.fund.AMOUNT", "item", name.chinese());
    cell.ifPresent(c -> uses.add(new Use(c, rate.titled(title))));
  }

  private static Account rate(FundScore fund, Facts facts) {
    String budget =
        (fund.adjusted().isPresent() ? BuiltIn.BUDGET_ADJUSTED : BuiltIn.BUDGET_INITIAL).chinese();
    Formula formula =
        Formula.parse(BuiltIn.EXECUTED.chinese() + "/" + budget).formula().orElseThrow();
    UsedFigures figures = facts.used(formula.names(), Map.of());
    return Account.of(
        Message.of("explain.fund.RATE"),
        "",
        List.of(
            new Step(
                BuiltIn.RATE.chinese(),
                formula.text(),
                formula.substituted(figures.shown()),
                fund.computedRate().map(Written::percent).orElse(""))),
        FigureSource.of(formula.names(), figures),
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
                : isInDoubt(fund)
                    ? "RATE_UNSURE"
                    : declared.equals(computed) ? "RATE_AGREES" : "RATE_DIFFERS";
    return Message.of("explain.fund." + key, "computed", computed, "declared", declared);
  }

  private static Account score(FundScore fund) {
    Reckoning reckoning = Reckoning.of(fund.judged().verdict().grounds());
    return new Account(
        Message.of("explain.fund.SCORE"),
        reckoning.rules(),
        reckoning.steps(),
        reckoning.sources(),
        List.of(),
        fund.weight().map(weight -> Verdicts.rounding(fund.rounding(), weight)),
        Verdicts.of(fund.judged()));
  }

  /** Whether an amount of the line has an error or a warning. */
  private static boolean isInDoubt(FundScore fund) {
    return fund.treatment().unconfirmed()
        || fund.block().total().filter(FundBlock.FundRow::doubted).isPresent();
  }
}
