package cn.hebiao.judge.check.value;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.CellReading;
import cn.hebiao.model.value.Doubt;
import cn.hebiao.read.form.FormEntry;
import cn.hebiao.read.form.FundBlock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether the cells that must hold numbers do, and can be read in one way only. */
public final class ReadableCheck implements FormCheck {
  public static final FindingCode NOT_A_NUMBER = FindingCode.error("NOT_A_NUMBER");
  public static final FindingCode CELL_ERROR = FindingCode.error("CELL_ERROR");
  public static final FindingCode FORMULA_NOT_CALCULATED =
      FindingCode.warning("FORMULA_NOT_CALCULATED");
  public static final FindingCode VALUE_DOUBTFUL = FindingCode.notice("VALUE_DOUBTFUL");

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
  public List<FindingCode> codes() {
    return List.of(NOT_A_NUMBER, CELL_ERROR, FORMULA_NOT_CALCULATED, VALUE_DOUBTFUL);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    boolean shares =
        card.rows().stream()
                .filter(row -> row.row().points().weight().reading().has(Doubt.UNIT_UNEXPECTED))
                .count()
            > card.rows().size() / 2;
    for (ScoredRow row : card.rows()) {
      FormEntry weight = row.row().points().weight();
      if (!shares || !weight.reading().has(Doubt.UNIT_UNEXPECTED)) {
        judge(weight, findings);
      }
      judge(row.row().points().score(), findings);
      row.row().target().ifPresent(target -> words(target.written(), findings));
      words(row.row().reached(), findings);
      row.row().criteria().forEach(c -> broken(c.points().score(), findings));
    }
    card.form().funds().ifPresent(block -> funds(block, findings));
    if (!shares) {
      judge(card.form().declared().points().weight(), findings);
    }
    broken(card.form().declared().points().score(), findings);
    return findings;
  }

  private static void funds(FundBlock block, List<Finding> findings) {
    block.total().ifPresent(line -> funds(line, findings));
    block.total().stream()
        .flatMap(whole -> block.parts().stream().flatMap(part -> wordsFor(part, whole)))
        .forEach(entry -> judge(entry, findings));
  }

  /**
   * Amounts of a part that are words below a figure of the whole. A line of several words is no
   * line of amounts.
   */
  private static Stream<FormEntry> wordsFor(FundBlock.FundRow part, FundBlock.FundRow whole) {
    List<FormEntry> words = part.amounts().all().filter(ReadableCheck::isWords).toList();
    return words.size() > 1
        ? Stream.empty()
        : Stream.<Function<FundBlock.Amounts, FormEntry>>of(
                FundBlock.Amounts::initial,
                FundBlock.Amounts::adjusted,
                FundBlock.Amounts::executed)
            .filter(column -> isBelow(column.apply(part.amounts()), column.apply(whole.amounts())))
            .map(column -> column.apply(part.amounts()))
            .filter(ReadableCheck::isWords);
  }

  private static boolean isBelow(FormEntry part, FormEntry whole) {
    return whole.figure().isPresent()
        && part.place()
            .map(cell -> cell.ref().column())
            .equals(whole.place().map(cell -> cell.ref().column()));
  }

  private static boolean isWords(FormEntry entry) {
    return entry.reading().kind() == CellReading.ReadingKind.TEXT;
  }

  private static void funds(FundBlock.FundRow line, List<Finding> findings) {
    FundBlock.Amounts amounts = line.amounts();
    List.of(amounts.initial(), amounts.adjusted(), amounts.executed())
        .forEach(entry -> judge(entry, findings));
    broken(line.written(), findings);
    judge(line.points().weight(), findings);
    judge(line.points().score(), findings);
  }

  /** A cell whose value cannot be had at all, wherever it stands. */
  private static void broken(FormEntry entry, List<Finding> findings) {
    if (entry.reading().kind() == CellReading.ReadingKind.ERROR) {
      judge(entry, findings);
    }
  }

  /** A date that may be a period such as 1-12, with both readings. */
  private static void words(FormEntry entry, List<Finding> findings) {
    broken(entry, findings);
    CellReading reading = entry.reading();
    if (reading.cell().value().date().isPresent() && reading.has(Doubt.DATE_FROM_TEXT)) {
      findings.add(
          finding(
              entry.place().orElseThrow(),
              VALUE_DOUBTFUL,
              Message.of(
                  "finding.VALUE_DOUBTFUL.date",
                  "shown",
                  reading.cell().shown(),
                  "typed",
                  reading.text())));
    }
  }

  private static void judge(FormEntry entry, List<Finding> findings) {
    entry.place().ifPresent(cell -> judge(cell, entry.reading(), findings));
  }

  private static void judge(SheetCell cell, CellReading reading, List<Finding> findings) {
    switch (reading.kind()) {
      case ERROR -> {
        boolean uncalculated = reading.has(Doubt.FORMULA_WITHOUT_VALUE);
        FindingCode code = uncalculated ? FORMULA_NOT_CALCULATED : CELL_ERROR;
        findings.add(simple(cell, code));
      }
      case TEXT -> findings.add(simple(cell, NOT_A_NUMBER));
      default ->
          reading.doubts().stream()
              .filter(WORTH_SAYING::contains)
              .findFirst()
              .ifPresent(
                  doubt ->
                      findings.add(
                          finding(
                              cell,
                              VALUE_DOUBTFUL,
                              new Message(doubt.key(), reading.arguments()))));
    }
  }

  private static Finding simple(SheetCell cell, FindingCode code) {
    return finding(cell, code, Message.of("finding." + code.name(), "cell", cell.ref().name()));
  }

  private static Finding finding(SheetCell cell, FindingCode code, Message message) {
    return Finding.at(cell, code, message).showing(Stated.words(cell.words()), Stated.NOTHING);
  }
}
