package cn.hebiao.author.lint;

import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.reading.PartOrigins;
import cn.hebiao.rules.reading.RulebookProblem;
import cn.hebiao.rules.rulebook.CrossCheck;
import cn.hebiao.rules.rulebook.IndicatorRule;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.rules.rulebook.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * The rulebook that is looked through, and what is found.
 *
 * @param own the rulebook as its author wrote it
 * @param used the same completed by the national one
 * @param national the national rulebook
 * @param traces where its parts stand
 * @param doubts takes what is found
 */
record InspectedRulebook(
    Rulebook own,
    Rulebook used,
    Rulebook national,
    PartOrigins traces,
    List<RulebookDoubt> doubts) {

  void doubt(DoubtKind suspicion, Object part, String column, String... namesAndValues) {
    doubts.add(
        new RulebookDoubt(
            traces.problem(part, column, suspicion.with(namesAndValues)), suspicion.wrong()));
  }

  void doubt(DoubtKind suspicion, RulebookProblem problem) {
    doubts.add(new RulebookDoubt(problem, suspicion.wrong()));
  }

  /** Every formula of the rulebook with its place. */
  List<Placed> formulas() {
    List<Placed> formulas = new ArrayList<>();
    for (IndicatorRule rule : own.indicators()) {
      boolean active = rule.status() != Status.OFF;
      rule.ratio().ifPresent(f -> formulas.add(new Placed(f, rule, "比率公式", active)));
      rule.score().ifPresent(f -> formulas.add(new Placed(f, rule, "得分公式", active)));
    }
    own.completion()
        .forEach(
            rule -> rule.score().ifPresent(f -> formulas.add(new Placed(f, rule, "得分公式", true))));
    for (CrossCheck check : own.checks()) {
      boolean active = check.status() != Status.OFF;
      formulas.add(new Placed(check.left(), check, "左式", active));
      formulas.add(new Placed(check.right(), check, "右式", active));
      check.when().ifPresent(f -> formulas.add(new Placed(f, check, "适用条件", active)));
    }
    own.caps().forEach(cap -> formulas.add(new Placed(cap.condition(), cap, "条件", true)));
    return formulas;
  }

  /**
   * A formula with its place.
   *
   * @param formula the formula
   * @param part the part of the rulebook that it belongs to
   * @param column the column it stands in
   * @param active whether the part is in force
   */
  record Placed(Formula formula, Object part, String column, boolean active) {}
}
