package cn.hebiao.judge.check;

import cn.hebiao.judge.score.Basis;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Unevaluated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.rulebook.Cap;
import cn.hebiao.rules.rulebook.IndicatorRule;
import cn.hebiao.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules of scores that have no verdict: rows, the execution row and limits of the total. */
public final class UndecidedScores {
  private UndecidedScores() {}

  /** What no rule could decide on a form, with the reason. */
  public static List<Unevaluated> of(
      Scorecard card, Rulebook rulebook, Facts facts, FormulaEngine engine) {
    List<Unevaluated> open = new ArrayList<>();
    card.rows().stream()
        .filter(row -> row.basis() != Basis.RULE && !row.row().unused())
        .forEach(
            row ->
                open.add(
                    at(row.row().name(), Optional.of(row.row().nameCell()), row.explanation())));
    card.funds().flatMap(UndecidedScores::funds).ifPresent(open::add);
    rulebook.caps().forEach(cap -> limit(cap, facts, engine).ifPresent(open::add));
    return open;
  }

  /** An execution row that carries points but that its rule cannot score. */
  private static Optional<Unevaluated> funds(FundScore fund) {
    return fund.block()
        .total()
        .filter(line -> fund.weight().isPresent() && !fund.decided())
        .map(line -> at(IndicatorRule.FUND_ROW, place(line), fund.explanation()));
  }

  private static Optional<SheetCell> place(FundBlock.Line line) {
    return line.executed()
        .filter(SheetCell::isBlank)
        .or(() -> line.adjusted().or(line::initial).filter(SheetCell::isBlank))
        .or(line::score)
        .or(line::executed);
  }

  /** A limit whose condition names a figure that the form has not, though it has others of it. */
  private static Optional<Unevaluated> limit(Cap cap, Facts facts, FormulaEngine engine) {
    boolean meant = cap.condition().names().stream().anyMatch(name -> facts.find(name).isPresent());
    try {
      return meant
          ? engine
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

  private static Unevaluated at(
      String rule, Optional<SheetCell> place, cn.hebiao.model.finding.Message why) {
    return new Unevaluated(
        rule, place.map(SheetCell::sheet).orElse(""), place.map(SheetCell::ref), why);
  }
}
