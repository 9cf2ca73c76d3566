package cn.hebiao.judge.evidence;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Unit;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.rules.rulebook.FormKind;
import cn.hebiao.rules.rulebook.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A budget of a few 元 under a heading that says 元: no project costs so little, the unit is not what
 * is written. Rates do not depend on it.
 */
final class FundsTooSmall implements FigureDoubt {
  static final FindingCode FUNDS_TOO_SMALL = FindingCode.warning("FUNDS_TOO_SMALL");

  @Override
  public FindingCode code() {
    return FUNDS_TOO_SMALL;
  }

  @Override
  public List<DoubtfulFigure> find(Form form, EvidenceRules rules) {
    Parameter least =
        form.kind() == FormKind.DEPARTMENT ? Parameter.LEAST_DEPARTMENT : Parameter.LEAST_PROJECT;
    Optional<BigDecimal> line = rules.parameters().value(least);
    Optional<FundAmounts> funds =
        form.funds().filter(block -> isYuan(block.money())).flatMap(FundAmounts::of);
    return funds.isEmpty() || line.isEmpty()
        ? List.of()
        : funds.stream().filter(f -> isBelow(f, line.get())).map(f -> doubt(form, f)).toList();
  }

  private static boolean isYuan(Unit unit) {
    return unit.measures() && unit.factor().compareTo(BigDecimal.ONE) == 0;
  }

  private static boolean isBelow(FundAmounts funds, BigDecimal line) {
    return funds.planned().signum() > 0
        && funds.planned().compareTo(line) < 0
        && funds.spent().compareTo(line) < 0;
  }

  private static DoubtfulFigure doubt(Form form, FundAmounts funds) {
    SheetCell cell = funds.budget().place().orElseThrow();
    String unit = form.funds().map(FundBlock::unit).orElse("");
    return new DoubtfulFigure(
        cell,
        Finding.at(cell, FUNDS_TOO_SMALL, "unit", unit)
            .showing(Stated.words(cell.words().strip() + unit), Stated.NOTHING),
        true);
  }
}
