package cn.hebiao.app.text;

import cn.hebiao.judge.check.FormState;
import cn.hebiao.judge.check.FormStates;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.ReviewTotal;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.Totals;
import cn.hebiao.model.finding.Message;
import cn.hebiao.read.form.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said about one form: what it is, and its totals. */
final class FormLines {
  private final ConsoleWords words;

  FormLines(ConsoleWords words) {
    this.words = words;
  }

  /** The lines of all forms of a workbook. */
  List<String> of(Checked checked) {
    List<String> lines = new ArrayList<>();
    List<FormState> states = FormStates.of(checked).states();
    for (int i = 0; i < states.size(); i++) {
      lines.addAll(of(checked.forms().get(i), states.get(i)));
    }
    return lines;
  }

  private List<String> of(Scorecard card, FormState state) {
    List<String> lines = new ArrayList<>();
    lines.add(heading(card));
    card.computed().ifPresent(totals -> lines.add("  " + scores(card, totals)));
    ReviewTotal.of(card).forEach(review -> lines.add("  " + review(review, card)));
    if (card.form().kind().scored()) {
      lines.add("  " + state(card, state));
    }
    return lines;
  }

  private String review(ReviewTotal review, Scorecard card) {
    Optional<BigDecimal> total = review.declared();
    return words.own(
        total.isPresent() ? "REVIEW" : "REVIEW_ROWS",
        "label",
        words.plain(review.column().label()),
        "score",
        words.number(total.orElseGet(review::sum)),
        "self",
        words.number(total.isPresent() ? card.declared().score() : Optional.of(review.selfSum())),
        "blank",
        review.complete() ? "" : words.own("REVIEW_BLANK", "count", Long.toString(review.blank())));
  }

  private String state(Scorecard card, FormState state) {
    return words.own(
        "STATE", "state", word(state), "share", card.computed().map(this::share).orElse(""));
  }

  /** A state in the user's words. */
  String word(FormState state) {
    return words.of(Message.of("word.FormState." + state.name()));
  }

  private String share(Totals totals) {
    return totals.nothingRuled()
        ? words.own("NO_SHARE")
        : words.own("SHARE", "share", words.number(totals.sharePercent()));
  }

  /** The share of the weights that rules decide, with its sign. */
  String sharePercent(Totals totals) {
    return totals
        .sharePercent()
        .map(part -> words.number(part) + "%")
        .orElseGet(() -> words.own("NOTHING"));
  }

  /** The agency, or the project where the form is about one; empty where it names neither. */
  String subject(Form form) {
    return form.heading().project().or(() -> form.heading().agency()).map(words::plain).orElse("");
  }

  private String heading(Scorecard card) {
    Form form = card.form();
    String place = words.plain(form.sheet()) + "!" + form.range().name();
    String year =
        form.heading().year().map(y -> words.own("YEAR", "year", y.toString())).orElse("");
    return String.join(
        "  ",
        Stream.of(form.kind().chinese(), place, subject(form), year, rulebook(card), skipped(form))
            .filter(part -> !part.isEmpty())
            .toList());
  }

  /** That rows were passed over; empty if none were. */
  private String skipped(Form form) {
    return form.skipped() == 0
        ? ""
        : words.own("SKIPPED", "count", Integer.toString(form.skipped()));
  }

  private String rulebook(Scorecard card) {
    if (!card.form().kind().scored()) {
      return "";
    }
    return card.rulebook().isEmpty()
        ? words.own("NO_RULEBOOK")
        : words.own("RULEBOOK", "rulebook", card.rulebook());
  }

  private String scores(Scorecard card, Totals totals) {
    return words.own(
        "SCORES",
        "self",
        words.number(card.declared().score()),
        "computed",
        words.number(totals.score()),
        "range",
        range(totals),
        "grade",
        grade(totals));
  }

  private String range(Totals totals) {
    return totals.lowest().compareTo(totals.highest()) == 0
        ? ""
        : words.own(
            "RANGE",
            "lowest",
            words.number(totals.lowest()),
            "highest",
            words.number(totals.highest()));
  }

  private String grade(Totals totals) {
    return totals.grade().isPresent() ? words.own("GRADE", "grade", gradeOrRange(totals)) : "";
  }

  /** The grade, with its range where it is open. */
  String gradeOrRange(Totals totals) {
    String grade = totals.grade().orElseGet(() -> words.own("NOTHING"));
    return totals.isGradeOpen()
        ? words.own(
            "GRADE_OPEN",
            "grade",
            grade,
            "lowest",
            totals.lowestGrade().orElse(""),
            "highest",
            totals.highestGrade().orElse(""))
        : grade;
  }
}
