package cn.hebiao.judge.check;

import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.rules.rulebook.BuiltIn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the fund block of a form that is otherwise filled has its amounts and its score. A dash
 * or 无 is an answer; only a cell that is left blank is not.
 */
final class FundFilledCheck implements FormCheck {
  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    if (FilledCheck.filled(card)) {
      card.funds().ifPresent(fund -> judge(fund, context, findings));
    }
    return findings;
  }

  private static void judge(FundScore fund, CheckContext context, List<Finding> findings) {
    FundBlock.Line line = fund.block().total().orElseThrow();
    Map<BuiltIn, SheetCell> blank = new LinkedHashMap<>();
    put(blank, BuiltIn.EXECUTED, line.executed());
    put(blank, BuiltIn.BUDGET_ADJUSTED, line.adjusted());
    put(blank, BuiltIn.BUDGET_INITIAL, line.initial());
    if (!blank.isEmpty()) {
      findings.add(amounts(fund, blank, context));
    }
    line.score()
        .filter(cell -> isOpen(cell) && fund.weight().isPresent())
        .map(cell -> score(cell, context))
        .ifPresent(findings::add);
  }

  /** A formula without a result is filled: that it has none is said of it. */
  private static boolean isOpen(SheetCell cell) {
    return cell.isBlank() && cell.cell().formula().isEmpty();
  }

  private static void put(Map<BuiltIn, SheetCell> blank, BuiltIn figure, Optional<SheetCell> cell) {
    cell.filter(FundFilledCheck::isOpen).ifPresent(c -> blank.put(figure, c));
  }

  /** Without executed amount or budget there is no rate; a block without any need not be filled. */
  private static Finding amounts(
      FundScore fund, Map<BuiltIn, SheetCell> blank, CheckContext context) {
    boolean noRate =
        fund.executed().isEmpty() || fund.adjusted().isEmpty() && fund.initial().isEmpty();
    boolean begun =
        fund.weight().isPresent()
            || fund.executed().isPresent()
            || fund.adjusted().isPresent()
            || fund.initial().isPresent();
    String names = String.join("、", blank.keySet().stream().map(BuiltIn::chinese).toList());
    return context.at(
        blank.values().iterator().next(),
        FindingCode.FIGURE_MISSING,
        noRate && begun ? Severity.WARNING : Severity.NOTICE,
        Message.of("finding.FIGURE_MISSING.funds", "name", names),
        "",
        "",
        Optional.empty());
  }

  private static Finding score(SheetCell cell, CheckContext context) {
    return context.at(
        cell,
        FindingCode.SCORE_MISSING,
        Severity.WARNING,
        Message.of("finding.SCORE_MISSING", "name", FundScoreCheck.NAME),
        "",
        "",
        Optional.empty());
  }
}
