package cn.hebiao.judge.evidence;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.IndicatorRow.TargetCell;
import cn.hebiao.read.target.Direction;
import java.util.List;
import java.util.Optional;

/** A target with a sign that turns the way that its form says is better: ≥ beside 反向. */
final class DirectionContradicted implements FigureDoubt {
  static final FindingCode DIRECTION_CONTRADICTED = FindingCode.warning("DIRECTION_CONTRADICTED");

  @Override
  public FindingCode code() {
    return DIRECTION_CONTRADICTED;
  }

  @Override
  public List<DoubtfulFigure> find(Form form, EvidenceRules rules) {
    return form.usedRows().stream().flatMap(row -> doubt(form, row, rules).stream()).toList();
  }

  private static Optional<DoubtfulFigure> doubt(Form form, IndicatorRow row, EvidenceRules rules) {
    Direction stated = rules.pairs().directions().stated(row);
    return rules
        .pair(form, row)
        .map(pair -> pair.target().direction())
        .filter(own -> own.isOpposite(stated))
        .flatMap(own -> row.target())
        .map(DirectionContradicted::doubt);
  }

  private static DoubtfulFigure doubt(TargetCell target) {
    SheetCell cell = target.cell();
    return new DoubtfulFigure(
        cell,
        Finding.at(cell, DIRECTION_CONTRADICTED, "direction", target.direction())
            .showing(Stated.words(target.text().strip()), Stated.NOTHING));
  }
}
