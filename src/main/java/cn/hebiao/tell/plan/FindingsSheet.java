package cn.hebiao.tell.plan;

import cn.hebiao.judge.check.FormState;
import cn.hebiao.judge.check.FormStates;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.Totals;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.finding.Unevaluated;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.Form;
import cn.hebiao.tell.edit.Content;
import cn.hebiao.tell.edit.Report;
import cn.hebiao.tell.edit.Report.ReportCell;
import cn.hebiao.tell.edit.Report.ReportRow;
import cn.hebiao.tell.edit.Report.RowPurpose;
import cn.hebiao.tell.edit.Report.SheetLink;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sheet 核查结果: a summary, the findings with links, and what could not be evaluated. */
final class FindingsSheet {
  private static final List<Integer> WIDTHS = List.of(5, 7, 20, 56, 14, 14, 28);
  private static final List<String> HEADERS =
      List.of(
          "report.number",
          "report.severity",
          "report.place",
          "report.problem",
          "report.found",
          "report.expected",
          "report.diagnosis");
  private static final int MOST_OPEN = 200;

  private final Messages messages;
  private final Opinions opinions;

  FindingsSheet(Messages messages, Opinions opinions) {
    this.messages = messages;
    this.opinions = opinions;
  }

  Report report(Checked checked, List<FilledBlank> fills) {
    List<ReportRow> rows = new ArrayList<>();
    rows.add(wide(RowPurpose.TITLE, text(Message.of("report.title"))));
    rows.add(
        wide(
            RowPurpose.SUMMARY,
            text(
                Message.of(
                    "report.counts",
                    "errors",
                    String.valueOf(checked.count(Severity.ERROR)),
                    "warnings",
                    String.valueOf(checked.count(Severity.WARNING)),
                    "notices",
                    String.valueOf(checked.count(Severity.NOTICE))))));
    checked.message().ifPresent(message -> rows.add(wide(RowPurpose.SUMMARY, text(message))));
    List<FormState> states = FormStates.of(checked).states();
    for (int i = 0; i < states.size(); i++) {
      Scorecard card = checked.forms().get(i);
      if (card.form().kind().scored()) {
        rows.add(wide(RowPurpose.SUMMARY, summary(card) + state(card, states.get(i))));
      }
    }
    int header = rows.size();
    rows.add(
        new ReportRow(
            RowPurpose.HEADER,
            HEADERS.stream().map(key -> ReportCell.of(text(Message.of(key)))).toList()));
    int number = 1;
    for (Finding finding : checked.findings()) {
      rows.add(finding(number++, finding));
    }
    if (checked.findings().isEmpty()) {
      rows.add(wide(RowPurpose.NOTE, text(Message.of("report.nothing"))));
    }
    LostPointsTable lost = new LostPointsTable(messages);
    checked
        .forms()
        .forEach(
            card ->
                LostPoints.of(card, opinions)
                    .ifPresent(points -> rows.addAll(lost.rows(card, name(card), points))));
    filled(fills, rows);
    open(checked.unevaluated(), rows);
    rows.add(wide(RowPurpose.NOTE, text(Message.of("report.legend"))));
    return new Report(text(Message.of("report.sheet")), WIDTHS, rows, header);
  }

  private static String name(Scorecard card) {
    return card.form()
        .heading()
        .project()
        .or(() -> card.form().heading().agency())
        .orElse(card.form().sheet());
  }

  private String summary(Scorecard card) {
    Optional<Totals> totals = card.computed();
    return text(
            Message.of(
                "report.form",
                "sheet",
                card.form().sheet(),
                "name",
                name(card),
                "rulebook",
                card.rulebook(),
                "grade",
                card.declared()
                    .grade()
                    .map(grade -> text(Message.of("opinion.grade", "grade", grade)))
                    .orElse(""),
                "declared",
                card.declared()
                    .score()
                    .map(Written::plain)
                    .orElse(text(Message.of("report.unfilled")))))
        + totals.map(opinions::of).orElse("")
        + skipped(card.form());
  }

  private String state(Scorecard card, FormState state) {
    String word = text(Message.of("word.FormState." + state.name()));
    return text(
        card.computed()
            .map(
                totals ->
                    Message.of("report.stateShare", "state", word, "share", opinions.share(totals)))
            .orElseGet(() -> Message.of("report.state", "state", word)));
  }

  private String skipped(Form form) {
    return form.skipped() == 0
        ? ""
        : text(Message.of("report.skipped", "count", String.valueOf(form.skipped())));
  }

  private ReportRow finding(int number, Finding finding) {
    String severity = text(Message.of("severity." + finding.severity().name()));
    Optional<SheetLink> link = finding.cell().map(cell -> new SheetLink(finding.sheet(), cell));
    String place = finding.sheet() + finding.cell().map(CellRef::name).map(c -> "!" + c).orElse("");
    return new ReportRow(
        RowPurpose.BODY,
        List.of(
            new ReportCell(
                new Content.NumberContent(BigDecimal.valueOf(number), Optional.empty(), "0"),
                Optional.empty(),
                Optional.empty()),
            new ReportCell(
                new Content.TextContent(severity),
                Optional.empty(),
                Optional.of(finding.severity())),
            new ReportCell(new Content.TextContent(place), link, Optional.empty()),
            ReportCell.of(text(finding.message())),
            ReportCell.of(finding.found()),
            ReportCell.of(finding.expected()),
            ReportCell.of(finding.diagnosis().map(this::text).orElse(""))));
  }

  private void filled(List<FilledBlank> fills, List<ReportRow> rows) {
    if (fills.isEmpty()) {
      return;
    }
    List<String> places =
        fills.stream().map(fill -> fill.edit().sheet() + "!" + fill.edit().cell().name()).toList();
    rows.add(
        wide(
            RowPurpose.NOTE,
            text(
                Message.of(
                    "report.filled",
                    "count",
                    String.valueOf(places.size()),
                    "cells",
                    String.join("、", places)))));
  }

  private void open(List<Unevaluated> unevaluated, List<ReportRow> rows) {
    if (unevaluated.isEmpty()) {
      return;
    }
    rows.add(
        wide(
            RowPurpose.HEADING,
            text(Message.of("report.open", "count", String.valueOf(unevaluated.size())))));
    unevaluated.stream()
        .limit(MOST_OPEN)
        .forEach(
            one ->
                rows.add(
                    wide(
                        RowPurpose.NOTE,
                        text(
                            Message.of(
                                "report.openLine",
                                "rule",
                                one.rule(),
                                "place",
                                one.sheet() + one.cell().map(c -> "!" + c.name()).orElse(""),
                                "reason",
                                text(one.reason()))))));
  }

  private static ReportRow wide(RowPurpose kind, String text) {
    return new ReportRow(kind, List.of(ReportCell.of(text)));
  }

  private String text(Message message) {
    return messages.text(message);
  }
}
