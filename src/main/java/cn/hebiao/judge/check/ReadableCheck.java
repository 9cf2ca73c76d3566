package cn.hebiao.judge.check;

import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.CellReading;
import cn.hebiao.model.value.Doubt;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Units;
import cn.hebiao.model.value.ValueReader;
import cn.hebiao.read.form.FundBlock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the cells that must hold numbers do, and can be read in one way only. */
final class ReadableCheck implements FormCheck {
  private static final Set<Doubt> WORTH_SAYING =
      EnumSet.of(
          Doubt.LETTER_FOR_DIGIT,
          Doubt.TRAILING_MARKS,
          Doubt.UNIT_NOT_AS_HEADED,
          Doubt.UNIT_UNEXPECTED,
          Doubt.PERCENT_TWICE,
          Doubt.DATE_FROM_TEXT,
          Doubt.SCIENTIFIC,
          Doubt.GROUPING_ODD,
          Doubt.SHOWN_DIFFERS);

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    boolean shares =
        card.rows().stream()
                .filter(
                    row ->
                        row.weightReading().filter(r -> r.has(Doubt.UNIT_UNEXPECTED)).isPresent())
                .count()
            > card.rows().size() / 2;
    for (ScoredRow row : card.rows()) {
      row.weightReading()
          .filter(r -> !shares || !r.has(Doubt.UNIT_UNEXPECTED))
          .ifPresent(r -> judge(row.row().weight().get(), r, context, findings));
      row.selfReading().ifPresent(r -> judge(row.row().score().get(), r, context, findings));
      row.row().target().ifPresent(target -> words(target.cell(), context, findings));
      row.row().actual().ifPresent(actual -> words(actual, context, findings));
      row.row().criteria().forEach(c -> c.score().ifPresent(s -> broken(s, context, findings)));
    }
    card.form()
        .funds()
        .flatMap(FundBlock::total)
        .ifPresent(line -> funds(card, line, context, findings));
    if (!shares) {
      points(card.form().declared().weight(), context, findings);
    }
    card.form().declared().score().ifPresent(cell -> broken(cell, context, findings));
    return findings;
  }

  private static void funds(
      Scorecard card, FundBlock.Line line, CheckContext context, List<Finding> findings) {
    Unit unit =
        card.form().funds().flatMap(f -> Units.standard().named(f.unit())).orElse(Unit.NONE);
    Expectation amount = unit.measures() ? Expectation.amount(unit) : Expectation.any();
    for (Optional<SheetCell> cell : List.of(line.initial(), line.adjusted(), line.executed())) {
      cell.ifPresent(c -> judge(c, ValueReader.read(c.cell(), amount), context, findings));
    }
    line.rate().ifPresent(cell -> broken(cell, context, findings));
    points(line.weight(), context, findings);
    points(line.score(), context, findings);
  }

  private static void points(
      Optional<SheetCell> cell, CheckContext context, List<Finding> findings) {
    cell.ifPresent(
        c -> judge(c, ValueReader.read(c.cell(), Expectation.points()), context, findings));
  }

  /** A cell whose value cannot be had at all, wherever it stands. */
  private static void broken(SheetCell cell, CheckContext context, List<Finding> findings) {
    CellReading reading = ValueReader.read(cell.cell(), Expectation.any());
    if (reading.kind() == CellReading.Kind.ERROR) {
      judge(cell, reading, context, findings);
    }
  }

  /** A date that may be a period such as 1-12, with both readings. */
  private static void words(SheetCell cell, CheckContext context, List<Finding> findings) {
    broken(cell, context, findings);
    if (cell.cell().value().date().isEmpty()) {
      return;
    }
    CellReading reading = ValueReader.read(cell.cell(), Expectation.any());
    if (reading.has(Doubt.DATE_FROM_TEXT)) {
      findings.add(
          context.at(
              cell,
              FindingCode.VALUE_DOUBTFUL,
              Severity.NOTICE,
              Message.of(
                  "finding.VALUE_DOUBTFUL.date",
                  "shown",
                  cell.cell().shown(),
                  "typed",
                  reading.text()),
              cell.words(),
              "",
              Optional.empty()));
    }
  }

  private static void judge(
      SheetCell cell, CellReading reading, CheckContext context, List<Finding> findings) {
    switch (reading.kind()) {
      case ERROR -> {
        boolean uncalculated = reading.has(Doubt.FORMULA_WITHOUT_VALUE);
        FindingCode code =
            uncalculated ? FindingCode.FORMULA_NOT_CALCULATED : FindingCode.CELL_ERROR;
        findings.add(simple(cell, code, code.severity(), "finding." + code.name(), context));
      }
      case TEXT ->
          findings.add(
              simple(
                  cell, FindingCode.NOT_A_NUMBER, Severity.ERROR, "finding.NOT_A_NUMBER", context));
      default ->
          reading.doubts().stream()
              .filter(WORTH_SAYING::contains)
              .findFirst()
              .ifPresent(
                  doubt ->
                      findings.add(
                          context.at(
                              cell,
                              FindingCode.VALUE_DOUBTFUL,
                              Severity.NOTICE,
                              new Message(doubt.key(), reading.arguments()),
                              cell.words(),
                              "",
                              Optional.empty())));
    }
  }

  private static Finding simple(
      SheetCell cell, FindingCode code, Severity severity, String key, CheckContext context) {
    return context.at(
        cell,
        code,
        severity,
        Message.of(key, "cell", cell.ref().name()),
        cell.words(),
        "",
        Optional.empty());
  }
}
