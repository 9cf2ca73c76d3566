package cn.hebiao.tell.plan;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.value.Written;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a score came about, cut to what fits beside a row and without a mark at its end; the findings
 * tell the whole.
 */
final class Reasoning {
  /** Characters of a calculation that are still checked at a glance. */
  private static final int STEPS = 36;

  private static final Pattern SIZE = Pattern.compile("ABS\\(([0-9.]+)\\)");
  private static final Pattern FIGURES = Pattern.compile("[^A-Za-z]+");

  private static final String CRITERIA = "score.criteria";

  private static final Map<String, String> RATES =
      Map.of(
          "score.byRatio",
          "opinion.ratio",
          "score.byCompletion",
          "opinion.completion",
          "score.byLimit",
          "opinion.limit",
          "score.byPair",
          "opinion.pair");

  private final Messages messages;

  Reasoning(Messages messages) {
    this.messages = messages;
  }

  /** The rate with its figures, and the score. */
  String brief(Message explanation, BigDecimal computed) {
    return settled(explanation)
        .orElseGet(
            () ->
                rate(explanation, computed)
                    + text(Message.of("opinion.score", "score", Written.plain(computed)))
                    + edge(explanation));
  }

  /** The rate with its figures, the rule and the score. */
  String whole(Message explanation, BigDecimal computed) {
    String basis = Brevity.clause(explanation.arg("basis").orElse(""));
    String score = Written.plain(computed);
    boolean ruled = own(explanation, computed) && !basis.isEmpty();
    return ruled && settled(explanation).isEmpty()
        ? rate(explanation, computed)
            + text(Message.of("opinion.ruled", "basis", basis, "score", score))
            + edge(explanation)
        : brief(explanation, computed);
  }

  /** What the rule says of missing figures, where that decided the score. */
  private Optional<String> settled(Message explanation) {
    return explanation.key().startsWith("score.missing")
        ? Optional.of(
            text(
                Message.of(
                    explanation.key().replaceFirst("^score", "opinion"),
                    "reason",
                    Brevity.reason(explanation.arg("reason").orElse("")))))
        : Optional.empty();
  }

  /** That other scores are right too, where the figures lie on the edge of a band. */
  private String edge(Message explanation) {
    return explanation.key().startsWith("score.edge")
        ? text(new Message("opinion.edge", explanation.args()))
        : "";
  }

  /** Why no rule could decide the score: a row that rules decide lacks its weight. */
  String open(Message explanation) {
    String basis = Brevity.clause(explanation.arg("basis").orElse(""));
    String reason = Brevity.reason(explanation.arg("reason").orElse(""));
    String key = explanation.key().replaceFirst("^score[.]", "opinion.");
    boolean bare = key.equals("opinion.manual") && basis.isEmpty();
    if (key.equals("opinion.withheld")) {
      return text(new Message(key, explanation.args()).with("basis", basis));
    }
    boolean decided = !messages.has(key);
    String known = decided ? "opinion.noWeight" : bare ? "opinion.manual.plain" : key;
    return text(Message.of(known, "basis", basis, "reason", reason));
  }

  private String rate(Message explanation, BigDecimal computed) {
    if (!own(explanation, computed)) {
      return text(Message.of("opinion.several"));
    }
    String told =
        explanation.key().startsWith("score.edge")
            ? explanation.arg("because").orElse("").replaceFirst("^@", "")
            : explanation.key();
    if (told.equals(CRITERIA)) {
      return text(Message.of("opinion.criteria", "steps", explanation.arg("steps").orElse("")));
    }
    String key = RATES.get(told);
    if (key == null) {
      return "";
    }
    String ratio = explanation.arg("ratio").orElse("");
    String steps = SIZE.matcher(explanation.arg("steps").orElse("")).replaceAll("$1");
    boolean calculated =
        FIGURES.matcher(steps).matches()
            && !steps.equals(ratio)
            && steps.length() <= STEPS
            && key.endsWith("ratio");
    return text(
        Message.of(
            calculated ? key + ".steps" : key,
            "ratioName",
            explanation.arg("ratioName").orElse(""),
            "ratio",
            ratio,
            "steps",
            steps,
            "completion",
            explanation.arg("completion").orElse(""),
            "target",
            Brevity.cell(explanation.arg("target").orElse("")),
            "actual",
            Brevity.cell(explanation.arg("actual").orElse(""))));
  }

  /** Whether the explanation tells of this score, and not of one criterion of several. */
  private static boolean own(Message explanation, BigDecimal computed) {
    return explanation.arg("score").map(Written.plain(computed)::equals).orElse(true);
  }

  private String text(Message message) {
    return messages.text(message);
  }
}
