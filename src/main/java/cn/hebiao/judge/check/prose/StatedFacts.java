package cn.hebiao.judge.check.prose;

import cn.hebiao.judge.check.CheckedBook;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Interval;
import cn.hebiao.read.fact.FactName;
import cn.hebiao.read.fact.ProseFigure;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.rules.rulebook.FormKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Collects what a workbook states under names: rows of data tables, indicators, sentences. */
final class StatedFacts {
  /**
   * What is stated.
   *
   * @param scope the sheet of a project, which has facts of its own; empty for the agency's
   */
  record FactKey(String scope, String core, Optional<Integer> year) {}

  private final CheckedBook checked;
  private final Optional<Integer> year;
  private final Map<FactKey, List<StatedFact>> facts = new LinkedHashMap<>();

  private StatedFacts(CheckedBook checked) {
    this.checked = checked;
    this.year =
        checked.cards().stream().flatMap(card -> card.form().heading().year().stream()).findFirst();
  }

  /** All facts by what they are of, in the order of the workbook. */
  static Map<FactKey, List<StatedFact>> of(CheckedBook checked) {
    StatedFacts all = new StatedFacts(checked);
    DataRow.of(checked).forEach(all::row);
    checked.cards().forEach(all::indicators);
    ProseCells.of(checked).forEach(all::prose);
    return all.facts;
  }

  private void prose(SheetCell cell) {
    for (ProseFigure figure : checked.prose().figures(cell)) {
      FactName.of(figure.name(), figure.year())
          .filter(name -> name.isTelling() || figure.isCount())
          .ifPresent(name -> add(name, StatedFact.of(name, figure)));
    }
  }

  private void indicators(Scorecard card) {
    for (IndicatorRow row : card.form().rows()) {
      List<Figure> figures =
          Stream.concat(
                  row.reached().figure().stream(),
                  row.target().flatMap(target -> target.written().figure()).stream())
              .toList();
      if (!figures.isEmpty() && row.actual().isPresent()) {
        List<Interval> ranges = figures.stream().map(DataRow::range).toList();
        FactName.of(row.name(), Optional.empty())
            .ifPresent(
                name ->
                    add(
                        name,
                        new StatedFact(
                            name.words(),
                            row.actual().get(),
                            DataRow.unit(figures.get(0)),
                            ranges,
                            row.actual().get().words().strip(),
                            false)));
      }
    }
  }

  private void row(DataRow row) {
    FactName.of(row.label(), Optional.empty()).ifPresent(name -> add(name, row.fact(name)));
  }

  private void add(FactName name, StatedFact fact) {
    String scope =
        checked.cards().stream()
            .map(Scorecard::form)
            .filter(form -> form.kind() == FormKind.PROJECT)
            .filter(form -> form.sheet().equals(fact.cell().sheet()))
            .map(form -> form.sheet() + form.range().name())
            .findFirst()
            .orElse("");
    facts
        .computeIfAbsent(
            new FactKey(scope, name.core(), name.year().or(() -> year)), key -> new ArrayList<>())
        .add(fact);
  }
}
