package cn.hebiao.judge.evidence;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.Form;
import java.util.List;

/** Something was spent, yet the budget says zero: there is no rate on such a base. */
final class BudgetOfZero implements FigureDoubt {
  static final FindingCode BUDGET_ZERO = FindingCode.error("BUDGET_ZERO");

  @Override
  public FindingCode code() {
    return BUDGET_ZERO;
  }

  @Override
  public List<DoubtfulFigure> find(Form form, EvidenceRules rules) {
    return form.funds().flatMap(FundAmounts::of).stream()
        .filter(funds -> funds.planned().signum() == 0 && funds.spent().signum() > 0)
        .map(BudgetOfZero::doubt)
        .toList();
  }

  private static DoubtfulFigure doubt(FundAmounts funds) {
    SheetCell cell = funds.budget().place().orElseThrow();
    String rate = funds.line().written().words();
    return new DoubtfulFigure(
        cell,
        Finding.at(
                cell,
                BUDGET_ZERO,
                Message.of(
                    rate.isEmpty() ? "finding.BUDGET_ZERO" : "finding.BUDGET_ZERO.rate",
                    "executed",
                    funds.executed().words(),
                    "rate",
                    rate))
            .showing(Stated.words(cell.words().strip()), Stated.NOTHING)
            .with(funds.claims() ? Severity.ERROR : Severity.WARNING));
  }
}
