package cn.hebiao.review.sheets;

import cn.hebiao.author.printout.PrintCell;
import cn.hebiao.author.printout.PrintSheet;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.review.draw.DrawnUnit;
import cn.hebiao.review.frame.FrameUnit.FrameSource;
import cn.hebiao.review.paper.Paper;
import cn.hebiao.review.verdict.FinalScore;
import cn.hebiao.review.verdict.ReviewFinding;
import cn.hebiao.review.verdict.ReviewOutcome;
import cn.hebiao.review.verdict.ReviewOutcome.PastScore;
import cn.hebiao.review.verdict.ReviewedForm;
import cn.hebiao.review.verdict.ReviewedForm.ReviewedLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The sheets of 复核汇总 on scores: by form, by line, as they were before, and what is wrong. */
final class ScoreSheets {
  private final Messages messages;
  private final ReviewSheets.QualityBands quality;

  ScoreSheets(Messages messages, ReviewSheets.QualityBands quality) {
    this.messages = messages;
    this.quality = quality;
  }

  PrintSheet scores(ReviewOutcome outcome) {
    ReviewTable table =
        new ReviewTable(
            messages,
            "scores",
            List.of(5, 13, 24, 24, 12, 9, 9, 9, 9, 9, 8, 8, 8, 12, 10),
            "number",
            "paper",
            "agency",
            "project",
            "kind",
            "self",
            "computed",
            "review",
            "last",
            "difference",
            "grade",
            "quality",
            "scored",
            "standing",
            "reviewer");
    for (String said : outcome.projection().stream().map(messages::text).toList()) {
      table.say(said);
    }
    table.head();
    for (FinalScore form : outcome.forms()) {
      int row = table.next();
      ReviewedForm reviewed = form.form();
      Optional<BigDecimal> less = reviewed.overstated();
      table.add(
          PrintCell.of(table.count()),
          PrintCell.of(reviewed.paper().number()),
          PrintCell.of(reviewed.paper().agency()),
          PrintCell.of(reviewed.paper().project()),
          PrintCell.of(reviewed.paper().kind()),
          PrintCell.of(reviewed.self()),
          PrintCell.of(reviewed.paper().computed()),
          PrintCell.of(reviewed.total()),
          PrintCell.of(form.total()),
          less.isPresent()
              ? PrintCell.formula("H%1$d-F%1$d".formatted(row), less.map(BigDecimal::negate))
              : PrintCell.of(""),
          PrintCell.of(
              form.grade().or(() -> reviewed.total().flatMap(reviewed.paper()::grade)).orElse("")),
          PrintCell.of(
              less.map(points -> text("review.quality." + quality.band(points))).orElse("")),
          PrintCell.of(reviewed.scored() + "/" + reviewed.lines().size()),
          PrintCell.of(text("review.standing." + form.standing().name())),
          PrintCell.of(reviewed.returned().reviewer()));
    }
    for (Paper paper : outcome.missing()) {
      table.open(
          paper.number(),
          paper.agency(),
          paper.project(),
          paper.kind(),
          text("review.standing.MISSING"));
    }
    for (DrawnUnit visit : outcome.visits()) {
      String source = visit.unit().source().map(FrameSource::input).orElse("");
      table.open(
          "",
          visit.unit().agency().isEmpty() ? source : visit.unit().agency(),
          visit.unit().project(),
          text("sample.kind." + visit.unit().kind().name()),
          text("review.standing.VISIT"));
    }
    return table.sheet();
  }

  PrintSheet lines(ReviewOutcome outcome) {
    ReviewTable table =
        new ReviewTable(
            messages,
            "lines",
            List.of(13, 24, 20, 12, 36, 7, 8, 8, 8, 8, 30),
            "paper",
            "agency",
            "project",
            "level1",
            "indicator",
            "points",
            "self",
            "computed",
            "review",
            "difference",
            "opinion");
    table.head();
    for (FinalScore form : outcome.forms()) {
      Paper paper = form.form().paper();
      for (ReviewedLine line : form.form().lines()) {
        int row = table.next();
        boolean both = line.points().isPresent() && line.line().self().isPresent();
        table.add(
            PrintCell.of(paper.number()),
            PrintCell.of(paper.agency()),
            PrintCell.of(paper.project()),
            PrintCell.of(line.line().level1()),
            PrintCell.of(line.line().subject()),
            PrintCell.of(Optional.of(line.line().weight())),
            PrintCell.of(line.line().self()),
            PrintCell.of(line.line().computed()),
            PrintCell.of(line.points()),
            both
                ? PrintCell.formula(
                    "I%1$d-G%1$d".formatted(row),
                    Optional.of(line.points().get().subtract(line.line().self().get())))
                : PrintCell.of(""),
            PrintCell.of(line.opinion()));
      }
    }
    return table.sheet();
  }

  PrintSheet findings(ReviewOutcome outcome) {
    ReviewTable table =
        new ReviewTable(
            messages,
            "findings",
            List.of(5, 8, 36, 8, 90),
            "number",
            "severity",
            "file",
            "cell",
            "problem");
    table.head();
    for (ReviewFinding finding : outcome.findings()) {
      table.add(
          PrintCell.of(table.count()),
          PrintCell.of(text("review.severity." + finding.severity().name())),
          PrintCell.of(finding.file()),
          PrintCell.of(finding.place()),
          PrintCell.of(messages.text(finding.message())));
    }
    return table.sheet();
  }

  PrintSheet history(ReviewOutcome outcome) {
    ReviewTable table =
        new ReviewTable(
            messages,
            "history",
            List.of(5, 13, 26, 26, 13, 12, 10, 10, 10, 10),
            "number",
            "paper",
            "agency",
            "project",
            "date",
            "reviewer",
            "self",
            "computed",
            "review",
            "last");
    table.head();
    for (PastScore past : outcome.history()) {
      table.add(
          PrintCell.of(table.count()),
          PrintCell.of(past.number()),
          PrintCell.of(past.agency()),
          PrintCell.of(past.project()),
          PrintCell.of(past.date()),
          PrintCell.of(past.reviewer()),
          PrintCell.of(past.self()),
          PrintCell.of(past.computed()),
          PrintCell.of(past.review()),
          PrintCell.of(past.last()));
    }
    return table.sheet();
  }

  private String text(String key, String... arguments) {
    return messages.text(Message.of(key, arguments));
  }
}
