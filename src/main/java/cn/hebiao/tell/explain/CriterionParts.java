package cn.hebiao.tell.explain;

import cn.hebiao.judge.score.ScoredPart;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.value.Written;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The criteria of an indicator that are scored one by one. */
final class CriterionParts {
  private CriterionParts() {}

  /** The parts; none where the indicator is scored as a whole. */
  static List<ScoredPart> of(ScoredRow row) {
    boolean apart = row.parts().stream().noneMatch(part -> part.criteria().isEmpty());
    return apart && row.row().criteria().size() > 1 ? row.parts() : List.of();
  }

  /** The score cells of the criteria, each with the rule of its own. */
  static List<Use> uses(ScoredRow row) {
    List<Use> uses = new ArrayList<>();
    for (ScoredPart part : of(row)) {
      part.cell().ifPresent(cell -> uses.add(new Use(cell, account(row, part))));
    }
    return uses;
  }

  private static Account account(ScoredRow row, ScoredPart part) {
    Reckoning reckoning = Reckoning.of(part.verdict().grounds());
    return new Account(
        Message.of("explain.row.CRITERION", "name", row.row().name(), "marks", part.marks()),
        reckoning.rules(),
        reckoning.steps(),
        reckoning.sources(),
        List.of(),
        part.points().map(points -> Verdicts.rounding(row.rounding(), part.weight())),
        Verdicts.of(part));
  }

  /** The criteria with their points, and their sum. */
  static List<Message> sentences(ScoredRow row) {
    List<ScoredPart> parts = of(row);
    List<Message> sentences = new ArrayList<>();
    parts.forEach(part -> sentences.add(sentence(part)));
    row.computed().filter(sum -> !parts.isEmpty()).ifPresent(sum -> sentences.add(sum(parts, sum)));
    return sentences;
  }

  private static Message sentence(ScoredPart part) {
    String key =
        part.points().isPresent() ? "RULED" : part.self().isPresent() ? "STANDING" : "OPEN";
    return Message.of(
        "explain.part." + key,
        "marks",
        part.marks(),
        "points",
        part.points().map(Written::plain).orElse(""),
        "self",
        part.self().map(Written::plain).orElse("@explain.BLANK"),
        "weight",
        Written.plain(part.weight()));
  }

  private static Message sum(List<ScoredPart> parts, BigDecimal sum) {
    String steps =
        parts.stream()
            .flatMap(part -> part.points().or(part::self).stream())
            .map(Written::plain)
            .collect(Collectors.joining("+"));
    return Message.of("explain.part.SUM", "steps", steps, "sum", Written.plain(sum));
  }
}
