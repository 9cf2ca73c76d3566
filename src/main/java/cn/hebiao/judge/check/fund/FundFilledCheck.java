package cn.hebiao.judge.check.fund;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.check.score.FilledCheck;
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
public final class FundFilledCheck implements FormCheck {
  public static final FindingCode FIGURE_MISSING = FindingCode.warning("FIGURE_MISSING");

  @Override
  public List<FindingCode> codes() {
    return List.of(FIGURE_MISSING, FilledCheck.SCORE_MISSING);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    card.funds().ifPresent(fund -> judge(fund, card.filled(), findings));
    return findings;
  }

  private static void judge(FundScore fund, boolean filled, List<Finding> findings) {
    FundBlock.FundRow line = fund.block().total().orElseThrow();
    if (!filled && !isRateWithoutGround(fund, line)) {
      return;
    }
    Map<BuiltIn, SheetCell> blank = new LinkedHashMap<>();
    put(blank, BuiltIn.EXECUTED, line.executed());
    put(blank, BuiltIn.BUDGET_ADJUSTED, line.adjusted());
    put(blank, BuiltIn.BUDGET_INITIAL, line.initial());
    if (!blank.isEmpty()) {
      findings.add(amounts(fund, line, blank));
    }
    line.score()
        .filter(cell -> filled && isOpen(cell) && fund.weight().isPresent())
        .map(FundFilledCheck::score)
        .ifPresent(findings::add);
  }

  /** A formula without a result is filled: that it has none is said of it. */
  private static boolean isOpen(SheetCell cell) {
    return cell.isBlank() && cell.cell().formula().isEmpty();
  }

  private static void put(Map<BuiltIn, SheetCell> blank, BuiltIn figure, Optional<SheetCell> cell) {
    cell.filter(FundFilledCheck::isOpen).ifPresent(c -> blank.put(figure, c));
  }

  /** Whether a rate was typed that one amount alone cannot tell. */
  private static boolean isRateWithoutGround(FundScore fund, FundBlock.FundRow line) {
    boolean budget = fund.adjusted().isPresent() || fund.initial().isPresent();
    return budget != fund.executed().isPresent()
        && fund.declaredRate().isPresent()
        && line.rate().filter(cell -> cell.cell().formula().isEmpty()).isPresent();
  }

  /** Without executed amount or budget there is no rate; a block without any need not be filled. */
  private static Finding amounts(
      FundScore fund, FundBlock.FundRow line, Map<BuiltIn, SheetCell> blank) {
    boolean noRate =
        fund.executed().isEmpty() || fund.adjusted().isEmpty() && fund.initial().isEmpty();
    boolean begun =
        fund.weight().isPresent()
            || fund.executed().isPresent()
            || fund.adjusted().isPresent()
            || fund.initial().isPresent();
    String names = String.join("、", blank.keySet().stream().map(BuiltIn::chinese).toList());
    return Finding.at(
            blank.values().iterator().next(),
            FIGURE_MISSING,
            isRateWithoutGround(fund, line)
                ? Message.of(
                    "finding.FIGURE_MISSING.rate", "name", names, "rate", line.written().words())
                : Message.of("finding.FIGURE_MISSING.funds", "name", names))
        .with(noRate && begun ? Severity.WARNING : Severity.NOTICE);
  }

  private static Finding score(SheetCell cell) {
    return Finding.at(cell, FilledCheck.SCORE_MISSING, "name", CheckContext.FUND_ROW);
  }
}
