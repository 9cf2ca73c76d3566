package cn.hebiao.app.text;

import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.Totals;
import cn.hebiao.read.form.Form;
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

  List<String> of(Scorecard card) {
    List<String> lines = new ArrayList<>();
    lines.add(heading(card));
    card.computed().ifPresent(totals -> lines.add("  " + scores(card, totals)));
    return lines;
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
    Optional<String> open =
        totals
            .lowestGrade()
            .flatMap(
                low ->
                    totals
                        .highestGrade()
                        .filter(high -> !high.equals(low))
                        .map(high -> words.own("GRADE_OPEN", "lowest", low, "highest", high)));
    return totals
        .grade()
        .map(grade -> words.own("GRADE", "grade", grade, "open", open.orElse("")))
        .orElse("");
  }
}
