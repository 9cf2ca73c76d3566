package cn.hebiao.review.sheets;

import cn.hebiao.author.printout.PrintCell;
import cn.hebiao.author.printout.PrintSheet;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.review.verdict.FeedbackRow;
import cn.hebiao.review.verdict.FinalScore;
import cn.hebiao.review.verdict.Objection;
import cn.hebiao.review.verdict.ReviewOutcome;
import cn.hebiao.review.verdict.ReviewedForm;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The sheets on what agencies say of a review, and on what they have to put right. */
final class OpinionSheets {
  private final Messages messages;

  OpinionSheets(Messages messages) {
    this.messages = messages;
  }

  PrintSheet opinions(ReviewOutcome outcome) {
    ReviewTable table =
        new ReviewTable(
            messages,
            "opinions",
            List.of(13, 24, 8, 34, 34, 10, 30, 9, 9, 26, 10, 12),
            "paper",
            "agency",
            "key",
            "indicator",
            "problem",
            "unitOpinion",
            "unitReason",
            "handling",
            "finalPoints",
            "handlingNote",
            "handler",
            "handlingDate");
    table.head();
    for (FinalScore form : outcome.forms()) {
      for (Objection row : form.objections()) {
        table.add(
            PrintCell.of(row.paper()),
            PrintCell.of(form.form().paper().agency()),
            PrintCell.of(row.row()),
            PrintCell.of(row.subject()),
            PrintCell.of(row.problem()),
            PrintCell.of(row.opinion()),
            PrintCell.of(row.reason()),
            PrintCell.of(row.handling()),
            PrintCell.of(row.points().number()),
            PrintCell.of(row.note()),
            PrintCell.of(row.handler()),
            PrintCell.of(row.date()));
      }
    }
    return table.sheet();
  }

  PrintSheet rectification(ReviewOutcome outcome) {
    ReviewTable table =
        new ReviewTable(
            messages,
            "rectification",
            List.of(5, 13, 24, 20, 40, 34, 16, 13, 24, 10, 13),
            "number",
            "paper",
            "agency",
            "indicator",
            "problem",
            "advice",
            "office",
            "due",
            "measure",
            "done",
            "doneDate");
    table.head();
    for (FinalScore form : outcome.forms()) {
      for (FeedbackRow row : FeedbackRow.of(form.form())) {
        table.add(
            PrintCell.of(table.count()),
            PrintCell.of(form.form().paper().number()),
            PrintCell.of(form.form().paper().agency()),
            PrintCell.of(row.subject()),
            PrintCell.of(row.problem()),
            PrintCell.of(row.advice()),
            PrintCell.of(row.office().isEmpty() ? form.form().paper().agency() : row.office()),
            row.due().isEmpty() ? PrintCell.entry(List.of()) : PrintCell.of(row.due()),
            PrintCell.entry(List.of()),
            PrintCell.entry(words("done")),
            PrintCell.entry(List.of()));
      }
    }
    return table.sheet();
  }

  /** The feedback sheet of an agency; what it has said already is kept. */
  List<PrintSheet> feedback(String agency, List<FinalScore> forms) {
    ReviewTable table =
        new ReviewTable(
            messages,
            "feedback",
            List.of(12, 5, 26, 6, 6, 6, 28, 26, 9, 22, 8, 7, 15, 8, 11),
            "paper",
            "key",
            "indicator",
            "self",
            "review",
            "deduction",
            "problem",
            "ground",
            "unitOpinion",
            "unitReason",
            "handling",
            "finalPoints",
            "handlingNote",
            "handler",
            "handlingDate");
    table.say(text("review.feedbackNote", "agency", agency));
    for (FinalScore form : forms) {
      ReviewedForm reviewed = form.form();
      table.say(
          text(
              "review.feedbackForm",
              "paper",
              reviewed.paper().number(),
              "what",
              reviewed.paper().project().isEmpty()
                  ? reviewed.paper().kind()
                  : reviewed.paper().project(),
              "self",
              shown(reviewed.self()),
              "review",
              shown(reviewed.total())));
    }
    table.head();
    for (FinalScore form : forms) {
      for (FeedbackRow row : FeedbackRow.of(form.form())) {
        Optional<Objection> said =
            form.objections().stream().filter(one -> one.row().equals(row.key())).findFirst();
        table.add(
            PrintCell.of(form.form().paper().number()),
            PrintCell.of(row.key()),
            PrintCell.of(row.subject()),
            PrintCell.of(row.self()),
            PrintCell.of(row.points()),
            PrintCell.of(row.deduction()),
            PrintCell.of(row.problem()),
            PrintCell.of(row.ground()),
            entry(said.map(Objection::opinion), words("opinions")),
            entry(said.map(Objection::reason), List.of()),
            entry(said.map(Objection::handling), words("handlings")),
            PrintCell.entry(List.of()).with(said.flatMap(one -> one.points().number())),
            entry(said.map(Objection::note), List.of()),
            entry(said.map(Objection::handler), List.of()),
            entry(said.map(Objection::date), List.of()));
      }
    }
    table.after(text("review.feedbackSign"));
    return List.of(table.sheet());
  }

  private static PrintCell entry(Optional<String> said, List<String> words) {
    return PrintCell.entry(words).with(said.orElse(""));
  }

  private static String shown(Optional<BigDecimal> points) {
    return points.map(one -> one.stripTrailingZeros().toPlainString()).orElse("—");
  }

  private List<String> words(String key) {
    return List.of(text("review.words." + key).split("、"));
  }

  private String text(String key, String... arguments) {
    return messages.text(Message.of(key, arguments));
  }
}
