package cn.hebiao.judge.score;

import static cn.hebiao.judge.score.FigureStanding.*;

import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.read.target.MeasuredPair;
import cn.hebiao.read.target.PairOutcome;
import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.rulebook.CompletionRule;
import cn.hebiao.rules.rulebook.CompletionRule.Situation;
import cn.hebiao.rules.rulebook.PairKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which rule a pair of target and actual follows.
 *
 * @param rules the completion rules of a rulebook
 */
record CompletionChoice(List<CompletionRule> rules) {
  /**
   * A rule and when it is followed.
   *
   * @param standing how target and actual stand then
   * @param rule empty where the rulebook has none
   */
  record Branch(FigureStanding standing, Optional<CompletionRule> rule) {
    /** Points over target, actual value and weight; empty where a person decides. */
    Optional<Formula> score() {
      return rule.flatMap(CompletionRule::score);
    }
  }

  /** The rules for a pair, however its figures may be corrected; the first that holds counts. */
  List<Branch> branches(IndicatorRow row, PairOutcome outcome, MeasuredPair measure) {
    String level2 = LabelText.normalise(row.level2());
    if (measure.dated()) {
      boolean inTime = outcome.reached().orElse(false);
      return List.of(branch(ANY, level2, inTime ? Situation.IN_TIME : Situation.LATE));
    }
    if (measure.qualitative() || measure.target().isEmpty()) {
      return List.of(branch(ANY, level2, Situation.QUALITATIVE));
    }
    return switch (measure.direction()) {
      case HIGHER -> unlessNoneWanted(level2, Situation.HIGHER);
      case LOWER -> unlessNoneWanted(level2, Situation.LOWER);
      case EQUAL ->
          List.of(
              branch(NONE_WANTED, level2, Situation.ZERO), branch(ANY, level2, Situation.EQUAL));
      case UNSTATED -> unstated(level2);
    };
  }

  private List<Branch> unstated(String level2) {
    Branch below = branch(BELOW, level2, Situation.BELOW_UNSTATED);
    Branch other = branch(ANY, level2, Situation.UNSTATED);
    boolean alike = below.rule().equals(other.rule());
    List<Branch> branches = new ArrayList<>();
    if (!alike) {
      branches.add(below);
    }
    branches.add(branch(alike ? NONE_WANTED_NOR_FALLEN : NONE_WANTED, level2, Situation.ZERO));
    // A number that is met exactly needs no person to say whether more or less is better.
    if (other.score().isEmpty()) {
      branches.add(branch(EXACT, level2, Situation.EQUAL));
    }
    branches.add(other);
    return branches;
  }

  /** Less than nothing is a fall, which is good where less is better. */
  private List<Branch> unlessNoneWanted(String level2, Situation situation) {
    return List.of(
        branch(NONE_WANTED_NOR_FALLEN, level2, Situation.ZERO), branch(ANY, level2, situation));
  }

  private Branch branch(FigureStanding standing, String level2, Situation situation) {
    return new Branch(standing, CompletionRule.choose(rules, new PairKind(level2, situation)));
  }

  /** The rule for how the actual of an indicator stands to its target. */
  Optional<CompletionRule> of(IndicatorRow row, PairOutcome outcome, MeasuredPair measure) {
    return branches(row, outcome, measure).stream()
        .filter(branch -> branch.standing().holds(measure))
        .findFirst()
        .flatMap(Branch::rule);
  }
}
