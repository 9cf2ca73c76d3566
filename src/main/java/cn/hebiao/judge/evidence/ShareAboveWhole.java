package cn.hebiao.judge.evidence;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Dimension;
import cn.hebiao.model.value.Figure;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.IndicatorRow.TargetCell;
import cn.hebiao.rules.rulebook.Labels;
import cn.hebiao.rules.rulebook.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A share of a whole, such as 合格率, that is more than the whole. */
final class ShareAboveWhole implements FigureDoubt {
  static final FindingCode SHARE_ABOVE_WHOLE = FindingCode.error("SHARE_ABOVE_WHOLE");

  @Override
  public FindingCode code() {
    return SHARE_ABOVE_WHOLE;
  }

  @Override
  public List<DoubtfulFigure> find(Form form, EvidenceRules rules) {
    Labels words = rules.words();
    return form.usedRows().stream()
        .filter(row -> isShare(row, words))
        .flatMap(row -> rules.pair(form, row).stream().flatMap(pair -> doubts(row, pair)))
        .toList();
  }

  private static boolean isShare(IndicatorRow row, Labels words) {
    return IndicatorWords.names(row, Role.SHARE_NAME, words)
        && !IndicatorWords.names(row, Role.GROWTH_NAME, words);
  }

  private static Stream<DoubtfulFigure> doubts(IndicatorRow row, RowPair pair) {
    return Stream.of(
            doubt(row, row.actual(), pair.actual().figure()),
            doubt(row, row.target().map(TargetCell::cell), pair.target().figure()))
        .flatMap(Optional::stream);
  }

  private static Optional<DoubtfulFigure> doubt(
      IndicatorRow row, Optional<SheetCell> place, Optional<Figure> figure) {
    return figure
        .filter(share -> share.unit().dimension() == Dimension.RATIO)
        .filter(share -> share.number().compareTo(BigDecimal.ONE) > 0)
        .flatMap(share -> place)
        .map(
            cell ->
                new DoubtfulFigure(
                    cell,
                    Finding.at(cell, SHARE_ABOVE_WHOLE, "name", row.name())
                        .showing(Stated.words(cell.words().strip()), Stated.words("≤100%"))));
  }
}
