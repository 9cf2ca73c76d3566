package cn.hebiao.judge.check.score;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.Faults;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.score.Basis;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Unevaluated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.rules.rulebook.Cap;
import cn.hebiao.rules.rulebook.IndicatorRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules of scores that have no verdict: rows, the execution row and limits of the total. */
public final class UndecidedScoresCheck implements FormCheck {
  @Override
  public List<FindingCode> codes() {
    return List.of();
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    return List.of();
  }

  @Override
  public List<Unevaluated> open(Scorecard card, CheckContext context) {
    List<Unevaluated> open = new ArrayList<>();
    card.rows().stream()
        .filter(row -> row.basis() != Basis.RULE && !row.row().unused())
        .forEach(
            row ->
                open.add(
                    at(
                        row.row().name(),
                        Optional.of(row.row().nameCell()),
                        StandardScaleCheck.agreed(row).orElseGet(row::explanation))));
    card.funds().flatMap(UndecidedScoresCheck::funds).ifPresent(open::add);
    context.rulebook().caps().forEach(cap -> limit(cap, context).ifPresent(open::add));
    return open;
  }

  /** An execution row that carries points but that its rule cannot score. */
  private static Optional<Unevaluated> funds(FundScore fund) {
    return fund.block()
        .total()
        .filter(line -> fund.weight().isPresent() && !fund.decided())
        .map(line -> at(IndicatorRule.FUND_ROW, place(line), fund.explanation()));
  }

  private static Optional<SheetCell> place(FundBlock.FundRow line) {
    return line.executed()
        .filter(SheetCell::isBlank)
        .or(() -> line.adjusted().or(line::initial).filter(SheetCell::isBlank))
        .or(line::score)
        .or(line::executed);
  }

  /** A limit whose condition names a figure that the form has not, though it has others of it. */
  private static Optional<Unevaluated> limit(Cap cap, CheckContext context) {
    Facts facts = context.facts();
    boolean meant = cap.condition().names().stream().anyMatch(name -> facts.find(name).isPresent());
    try {
      return meant
          ? context
              .engine()
              .evaluate(cap.condition(), facts)
              .obstacle()
              .map(why -> at(title(cap), Optional.empty(), why.reason()))
          : Optional.empty();
    } catch (RuntimeException fault) {
      return Optional.of(Faults.of(title(cap), fault));
    }
  }

  private static String title(Cap cap) {
    return cap.basis().isBlank() ? cap.condition().text() : cap.basis();
  }

  private static Unevaluated at(String rule, Optional<SheetCell> place, Message why) {
    return new Unevaluated(
        rule, place.map(SheetCell::sheet).orElse(""), place.map(SheetCell::ref), why);
  }
}
