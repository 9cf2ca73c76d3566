package cn.hebiao.judge.check.value;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.read.form.IndicatorRow;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names the cells of a form that show something else than they store, where it matters: targets and
 * actual values are read as they are shown, points and amounts as they are stored, and the other
 * way round a score, the grade or what a check finds would be another.
 */
public final class ShownOrStoredCheck implements FormCheck {
  @Override
  public List<FindingCode> codes() {
    return List.of(ReadableCheck.VALUE_DOUBTFUL);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    Set<SheetCell> texts = texts(card.form());
    Map<SheetCell, SheetCell> others = new LinkedHashMap<>();
    Stream.concat(texts.stream(), points(card.form()))
        .distinct()
        .filter(ShownFigure::differs)
        .limit(ShownFigure.MOST)
        .forEach(
            cell ->
                others.put(
                    cell,
                    texts.contains(cell) ? ShownFigure.stored(cell) : ShownFigure.shown(cell)));
    return ShownFigure.mattering(others, context.trial());
  }

  private static Set<SheetCell> texts(Form form) {
    return form.rows().stream()
        .flatMap(
            row ->
                Stream.concat(
                    row.target().map(IndicatorRow.TargetCell::cell).stream(),
                    row.actual().stream()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<SheetCell> points(Form form) {
    Stream<SheetCell> rows =
        form.rows().stream()
            .flatMap(
                row ->
                    Stream.concat(
                        Stream.of(row.weight(), row.score()).flatMap(Optional::stream),
                        row.criteria().stream()
                            .flatMap(c -> Stream.of(c.weight(), c.score()))
                            .flatMap(Optional::stream)));
    Stream<SheetCell> funds =
        form.funds().flatMap(FundBlock::total).stream()
            .flatMap(
                line ->
                    Stream.of(
                        line.initial(),
                        line.adjusted(),
                        line.executed(),
                        line.weight(),
                        line.rate(),
                        line.score()))
            .flatMap(Optional::stream);
    Stream<SheetCell> totals =
        Stream.of(form.declared().weight(), form.declared().score()).flatMap(Optional::stream);
    return Stream.of(rows, funds, totals).flatMap(stream -> stream);
  }
}
