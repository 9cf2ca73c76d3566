package cn.hebiao.adapter.report;

import cn.hebiao.judge.check.note.NoteCheck;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.rules.rulebook.FormKind;
import cn.hebiao.tell.summary.CellLink;
import cn.hebiao.tell.summary.Consolidated;
import cn.hebiao.tell.summary.FindingLine;
import cn.hebiao.tell.summary.LineSequence;
import cn.hebiao.tell.summary.LineSource;
import cn.hebiao.tell.summary.SampleFiles;
import cn.hebiao.tell.summary.SummaryModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Summaries of one form with many findings. */
final class ManyLines {
  private ManyLines() {}

  /** Findings on the cells A1, A2 and so on, the last with a text like a formula. */
  static SummaryModel findings(int count) {
    List<Finding> many = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      many.add(
          Finding.of(
              NoteCheck.NOTE_MISSING,
              "表",
              Optional.of(new CellRef(i, 0)),
              Message.of(i == count - 1 ? "=1+1" : "sample.note")));
    }
    Scorecard form = SampleFiles.form(FormKind.PROJECT, "局", Optional.empty(), "表", 0);
    return SummaryModel.of(
        List.of(
            new Consolidated(
                SampleFiles.checked("a.xlsx", List.of(form), many), Optional.of("a.xlsx"))),
        SampleFiles.messages());
  }

  /** The same many findings without any of them in memory. */
  static SummaryModel findingsOutsideMemory(int count) {
    SummaryModel few = findings(1);
    LineSequence<FindingLine> many =
        LineSequence.of(
            count, () -> IntStream.rangeClosed(1, count).mapToObj(ManyLines::finding).iterator());
    return with(few, many, count);
  }

  /** A summary with other findings. */
  static SummaryModel with(SummaryModel few, LineSequence<FindingLine> findings, int warnings) {
    return new SummaryModel(
        few.forms(),
        few.indicators(),
        few.funds(),
        findings,
        Map.of(Severity.WARNING, warnings),
        few.grades(),
        few.losses(),
        few.files(),
        few.counts(),
        few.data(),
        few.together(),
        few.togetherFindings(),
        few.orphans(),
        few.reporting(),
        few.overview(),
        few.subtotals(),
        few.years());
  }

  private static FindingLine finding(int number) {
    return new FindingLine(
        new LineSource(
            "a.xlsx", "表", "A" + number, Optional.of(new CellLink("a.xlsx", "表", "A" + number))),
        "局",
        Severity.WARNING,
        "NOTE_MISSING",
        "没有说明",
        "",
        "",
        "",
        "");
  }
}
