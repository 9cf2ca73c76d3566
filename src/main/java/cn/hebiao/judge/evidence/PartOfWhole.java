package cn.hebiao.judge.evidence;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Figure;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.IndicatorRow.TargetCell;
import cn.hebiao.rules.rulebook.Labels;
import cn.hebiao.rules.rulebook.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A fraction of things that come whole only, such as 8.5家: its point is off, or its unit. */
final class PartOfWhole implements FigureDoubt {
  static final FindingCode PART_OF_WHOLE = FindingCode.warning("PART_OF_WHOLE");

  @Override
  public FindingCode code() {
    return PART_OF_WHOLE;
  }

  @Override
  public List<DoubtfulFigure> find(Form form, EvidenceRules rules) {
    Labels words = rules.words();
    return form.usedRows().stream()
        .filter(
            row ->
                !IndicatorWords.names(row, Role.FRACTION_NAME, words)
                    && !IndicatorWords.targets(row, Role.FRACTION_NAME, words))
        .flatMap(row -> rules.pair(form, row).stream().flatMap(pair -> doubts(row, pair)))
        .toList();
  }

  private static Stream<DoubtfulFigure> doubts(IndicatorRow row, RowPair pair) {
    return Stream.of(
            doubt(row, row.target().map(TargetCell::cell), pair.target().figure()),
            doubt(row, row.actual(), pair.actual().figure()))
        .flatMap(Optional::stream);
  }

  private static Optional<DoubtfulFigure> doubt(
      IndicatorRow row, Optional<SheetCell> place, Optional<Figure> figure) {
    return figure
        .filter(count -> count.unit().isWhole() && isFraction(count))
        .flatMap(
            count ->
                place.map(
                    cell ->
                        new DoubtfulFigure(
                            cell,
                            Finding.at(
                                    cell,
                                    PART_OF_WHOLE,
                                    "name",
                                    row.name(),
                                    "unit",
                                    count.unit().label())
                                .showing(Stated.words(cell.words().strip()), Stated.NOTHING))));
  }

  private static boolean isFraction(Figure count) {
    return count.number().stripTrailingZeros().scale() > 0;
  }
}
