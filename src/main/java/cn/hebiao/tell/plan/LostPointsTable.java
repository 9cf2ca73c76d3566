package cn.hebiao.tell.plan;

import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.value.Written;
import cn.hebiao.tell.edit.Content;
import cn.hebiao.tell.edit.Report.Entry;
import cn.hebiao.tell.edit.Report.Kind;
import cn.hebiao.tell.edit.Report.Link;
import cn.hebiao.tell.edit.Report.Row;
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
  List<Row> rows(Scorecard card, String name, LostPoints lost) {
    boolean gaps = lost.declaredGap().signum() != 0 || lost.computedGap().signum() != 0;
    if (lost.lines().isEmpty() && !gaps) {
      return List.of(summary(Kind.SUMMARY, "report.lost.none", card, name, lost));
    }
    List<Row> rows = new ArrayList<>();
    rows.add(summary(Kind.HEADING, "report.lost", card, name, lost));
    rows.add(
        new Row(
            Kind.HEADER, HEADERS.stream().map(key -> Entry.of(text(Message.of(key)))).toList()));
    int number = 1;
    for (LostPoints.Line line : lost.lines()) {
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

  private Row summary(Kind kind, String key, Scorecard card, String name, LostPoints lost) {
    return new Row(
        kind,
        List.of(
            Entry.of(
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

  private Row line(int number, LostPoints.Line line) {
    String name = line.name().orElseGet(() -> text(Message.of("report.lost.funds")));
    String place = line.cell().sheet() + "!" + line.cell().ref().name();
    return new Row(
        Kind.BODY,
        List.of(
            figure(BigDecimal.valueOf(number), "0"),
            points(line.weight(), WEIGHT),
            new Entry(
                new Content.Words(place),
                Optional.of(new Link(line.cell().sheet(), line.cell().ref())),
                Optional.empty()),
            Entry.of(
                text(
                    Message.of("report.lost.line", "name", name.strip(), "reason", line.reason()))),
            points(line.self(), LOST),
            points(line.computed(), LOST),
            Entry.of(line.section())));
  }

  private void gap(
      String key, Optional<BigDecimal> self, Optional<BigDecimal> computed, List<Row> rows) {
    if (Stream.of(self, computed).flatMap(Optional::stream).anyMatch(p -> p.signum() != 0)) {
      Entry none = Entry.of("");
      rows.add(
          row(
              "",
              none,
              text(Message.of(key)),
              self.map(p -> points(p, LOST)).orElse(none),
              computed.map(p -> points(p, LOST)).orElse(none)));
    }
  }

  private static Row row(String number, Entry weight, String words, Entry self, Entry computed) {
    return new Row(
        Kind.BODY,
        List.of(
            Entry.of(number), weight, Entry.of(""), Entry.of(words), self, computed, Entry.of("")));
  }

  /** A figure that says what it is, as the table's header is far off on the next page. */
  private Entry points(BigDecimal points, String format) {
    return figure(points, text(Message.of(format)));
  }

  private static Entry figure(BigDecimal value, String format) {
    return new Entry(
        new Content.Figure(value, Optional.empty(), format), Optional.empty(), Optional.empty());
  }

  private String text(Message message) {
    return messages.text(message);
  }
}
