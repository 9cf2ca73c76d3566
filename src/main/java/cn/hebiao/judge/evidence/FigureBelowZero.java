package cn.hebiao.judge.evidence;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Figure;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.FormEntry;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.IndicatorRow.TargetCell;
import cn.hebiao.rules.rulebook.Labels;
import cn.hebiao.rules.rulebook.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A target or an actual value below zero while the other is not, of something that is no change, no
 * balance and nothing else that has a sign.
 */
final class FigureBelowZero implements FigureDoubt {
  static final FindingCode FIGURE_BELOW_ZERO = FindingCode.warning("FIGURE_BELOW_ZERO");

  private static final List<Role> SIGNED = List.of(Role.SIGNED_NAME, Role.GROWTH_NAME);

  @Override
  public FindingCode code() {
    return FIGURE_BELOW_ZERO;
  }

  @Override
  public List<DoubtfulFigure> find(Form form, EvidenceRules rules) {
    return form.usedRows().stream()
        .filter(row -> !hasSign(row, rules.words()))
        .flatMap(row -> doubt(row, rules.pair(form, row)).stream())
        .toList();
  }

  private static boolean hasSign(IndicatorRow row, Labels words) {
    return SIGNED.stream()
        .anyMatch(
            role ->
                IndicatorWords.names(row, role, words) || IndicatorWords.targets(row, role, words));
  }

  private static Optional<DoubtfulFigure> doubt(IndicatorRow row, Optional<RowPair> pair) {
    Optional<FormEntry> target = row.target().map(TargetCell::written);
    boolean targetBelow = isBelow(target, pair.flatMap(each -> each.target().figure()));
    boolean actualBelow =
        isBelow(Optional.of(row.reached()), pair.flatMap(each -> each.actual().figure()));
    return targetBelow == actualBelow
        ? Optional.empty()
        : (targetBelow ? target : Optional.of(row.reached()))
            .flatMap(FormEntry::place)
            .map(cell -> doubt(row, cell));
  }

  private static boolean isBelow(Optional<FormEntry> entry, Optional<Figure> parsed) {
    return Stream.of(entry.flatMap(each -> each.reading().figure()), parsed)
        .flatMap(Optional::stream)
        .anyMatch(figure -> figure.number().signum() < 0);
  }

  private static DoubtfulFigure doubt(IndicatorRow row, SheetCell cell) {
    return new DoubtfulFigure(
        cell,
        Finding.at(
                cell,
                FIGURE_BELOW_ZERO,
                "name",
                row.name(),
                "target",
                row.target().map(TargetCell::text).orElse(""),
                "actual",
                row.reached().words())
            .showing(Stated.words(cell.words().strip()), Stated.NOTHING));
  }
}
