package cn.hebiao.tell.plan;

import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.value.Written;
import cn.hebiao.tell.edit.Content;
import cn.hebiao.tell.edit.Report.ReportCell;
import cn.hebiao.tell.edit.Report.ReportRow;
import cn.hebiao.tell.edit.Report.RowPurpose;
import cn.hebiao.tell.edit.Report.SheetLink;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows 失分清单 of the sheet 核查结果: points lost on a form, indicator by indicator. */
final class LostPointsTable {
  private static final String WEIGHT = "report.lost.weightFormat";
  private static final String LOST = "report.lost.lostFormat";
  private static final List<String> HEADERS =
      List.of(
          "report.number",
          "report.lost.weight",
          "report.place",
          "report.lost.reason",
          "report.lost.self",
          "report.lost.computed",
          "report.lost.section");

  private final Messages messages;

  LostPointsTable(Messages messages) {
    this.messages = messages;
  }

  /** The table of a form, with a line that tells of it. */
  List<ReportRow> rows(Scorecard card, String name, LostPoints lost) {
    boolean gaps = lost.declaredGap().signum() != 0 || lost.computedGap().signum() != 0;
    if (lost.lines().isEmpty() && !gaps) {
      return List.of(summary(RowPurpose.SUMMARY, "report.lost.none", card, name, lost));
    }
    List<ReportRow> rows = new ArrayList<>();
    rows.add(summary(RowPurpose.HEADING, "report.lost", card, name, lost));
    rows.add(
        new ReportRow(
            RowPurpose.HEADER,
            HEADERS.stream().map(key -> ReportCell.of(text(Message.of(key)))).toList()));
    int number = 1;
    for (LostPoints.LostPointsLine line : lost.lines()) {
      rows.add(line(number++, line));
    }
    gap("report.lost.declaredGap", Optional.of(lost.declaredGap()), Optional.empty(), rows);
    gap("report.lost.computedGap", Optional.empty(), Optional.of(lost.computedGap()), rows);
    rows.add(
        row(
            "",
            points(lost.weight(), WEIGHT),
            text(Message.of("report.lost.sum")),
            points(lost.selfLost(), LOST),
            points(lost.computedLost(), LOST)));
    return rows;
  }

  private ReportRow summary(
      RowPurpose kind, String key, Scorecard card, String name, LostPoints lost) {
    return new ReportRow(
        kind,
        List.of(
            ReportCell.of(
                text(
                    Message.of(
                        key,
                        "sheet",
                        card.form().sheet(),
                        "name",
                        name,
                        "weight",
                        Written.plain(lost.weight()),
                        "declared",
                        Written.plain(lost.declared()),
                        "selfLost",
                        Written.plain(lost.selfLost()),
                        "computed",
                        Written.plain(lost.computed()),
                        "computedLost",
                        Written.plain(lost.computedLost()))))));
  }

  private ReportRow line(int number, LostPoints.LostPointsLine line) {
    String name = line.name().orElseGet(() -> text(Message.of("report.lost.funds")));
    String place = line.cell().sheet() + "!" + line.cell().ref().name();
    return new ReportRow(
        RowPurpose.BODY,
        List.of(
            figure(BigDecimal.valueOf(number), "0"),
            points(line.weight(), WEIGHT),
            new ReportCell(
                new Content.TextContent(place),
                Optional.of(new SheetLink(line.cell().sheet(), line.cell().ref())),
                Optional.empty()),
            ReportCell.of(
                text(
                    Message.of("report.lost.line", "name", name.strip(), "reason", line.reason()))),
            points(line.self(), LOST),
            points(line.computed(), LOST),
            ReportCell.of(line.section())));
  }

  private void gap(
      String key, Optional<BigDecimal> self, Optional<BigDecimal> computed, List<ReportRow> rows) {
    if (Stream.of(self, computed).flatMap(Optional::stream).anyMatch(p -> p.signum() != 0)) {
      ReportCell none = ReportCell.of("");
      rows.add(
          row(
              "",
              none,
              text(Message.of(key)),
              self.map(p -> points(p, LOST)).orElse(none),
              computed.map(p -> points(p, LOST)).orElse(none)));
    }
  }

  private static ReportRow row(
      String number, ReportCell weight, String words, ReportCell self, ReportCell computed) {
    return new ReportRow(
        RowPurpose.BODY,
        List.of(
            ReportCell.of(number),
            weight,
            ReportCell.of(""),
            ReportCell.of(words),
            self,
            computed,
            ReportCell.of("")));
  }

  /** A figure that says what it is, as the table's header is far off on the next page. */
  private ReportCell points(BigDecimal points, String format) {
    return figure(points, text(Message.of(format)));
  }

  private static ReportCell figure(BigDecimal value, String format) {
    return new ReportCell(
        new Content.NumberContent(value, Optional.empty(), format),
        Optional.empty(),
        Optional.empty());
  }

  private String text(Message message) {
    return messages.text(message);
  }
}
