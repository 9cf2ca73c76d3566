package cn.hebiao.tell.explain;

import cn.hebiao.judge.result.Subject;
import cn.hebiao.judge.score.ScoredPart;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Written;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.rulebook.BuiltIn;
import cn.hebiao.rules.rulebook.IndicatorRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The score cells of an indicator's criteria, each with the rule of its own.
 *
 * @param engine what reckons
 * @param row the indicator
 * @param subject where it stands
 */
record CriterionUses(FormulaEngine engine, ScoredRow row, Subject subject) {
  /** None where the indicator is scored as a whole. */
  List<Use> uses() {
    List<Use> uses = new ArrayList<>();
    List<IndicatorRule> rules = subject.choice().named(row.row());
    for (ScoredPart part : several(row)) {
      List<IndicatorRule> own =
          rules.stream().filter(rule -> part.criteria().contains(rule.criterion())).toList();
      part.cell().ifPresent(cell -> uses.add(new Use(cell, account(part, own))));
    }
    return uses;
  }

  private static List<ScoredPart> several(ScoredRow row) {
    boolean apart = row.parts().stream().noneMatch(part -> part.criteria().isEmpty());
    return apart && row.row().criteria().size() > 1 ? row.parts() : List.of();
  }

  /** The criteria with their points, and their sum. */
  static List<Message> parts(ScoredRow row) {
    List<Message> parts = new ArrayList<>();
    for (ScoredPart part : several(row)) {
      String key =
          part.points().isPresent() ? "RULED" : part.self().isPresent() ? "STANDING" : "OPEN";
      parts.add(
          Message.of(
              "explain.part." + key,
              "marks",
              part.marks(),
              "points",
              part.points().map(Written::plain).orElse(""),
              "self",
              part.self().map(Written::plain).orElse("@explain.BLANK"),
              "weight",
              Written.plain(part.weight())));
    }
    if (!parts.isEmpty()) {
      row.computed().ifPresent(sum -> parts.add(sum(row.parts(), sum)));
    }
    return parts;
  }

  private static Message sum(List<ScoredPart> parts, BigDecimal sum) {
    String steps =
        parts.stream()
            .flatMap(part -> part.points().or(part::self).stream())
            .map(Written::plain)
            .collect(Collectors.joining("+"));
    return Message.of("explain.part.SUM", "steps", steps, "sum", Written.plain(sum));
  }

  private Account account(ScoredPart part, List<IndicatorRule> rules) {
    Map<String, BigDecimal> own = new LinkedHashMap<>();
    Map<String, SheetCell> places = new LinkedHashMap<>();
    own.put(BuiltIn.WEIGHT.chinese(), part.weight());
    part.self()
        .ifPresent(
            self -> {
              own.put(BuiltIn.SELF_SCORE.chinese(), self);
              part.cell().ifPresent(cell -> places.put(BuiltIn.SELF_SCORE.chinese(), cell));
            });
    Reckoning reckoning =
        Reckoning.of(rules, new RuleFigures(engine, subject.facts(), own, places));
    return new Account(
        Message.of("explain.row.CRITERION", "name", row.row().name(), "marks", part.marks()),
        rules.stream().map(IndicatorRule::basis).distinct().collect(Collectors.joining("\n")),
        reckoning.steps(),
        reckoning.sources(),
        part.points().map(points -> Verdicts.rounding(subject.rounding(), part.weight())),
        part.points()
            .map(points -> Verdicts.points(part.self(), points, part.verdict().allowed()))
            .orElse(part.explanation()));
  }
}
