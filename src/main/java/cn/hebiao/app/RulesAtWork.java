package cn.hebiao.app;

import cn.hebiao.judge.check.CrossCheckRunner;
import cn.hebiao.judge.check.FindingSettings;
import cn.hebiao.judge.check.FormChecks;
import cn.hebiao.judge.check.Premises;
import cn.hebiao.judge.diagnose.Diagnoser;
import cn.hebiao.judge.score.FormScorer;
import cn.hebiao.read.fact.DataItems;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.rulebook.Rulebook;

/**
 * A rulebook with all that works by it, made once for all workbooks. May be shared by threads.
 *
 * @param rulebook the rulebook
 * @param items its data items
 * @param scorer scores forms by it
 * @param checks the general checks with its settings
 * @param crossChecks evaluates its cross-checks
 * @param settings severity and status of its findings
 */
record RulesAtWork(
    Rulebook rulebook,
    DataItems items,
    FormScorer scorer,
    FormChecks checks,
    CrossCheckRunner crossChecks,
    FindingSettings settings) {

  static RulesAtWork of(Rulebook rulebook, FormulaEngine engine) {
    Diagnoser diagnoser = new Diagnoser();
    CrossCheckRunner runner = new CrossCheckRunner(rulebook.checks(), engine, diagnoser);
    Premises premises = runner.premises();
    return new RulesAtWork(
        rulebook,
        new DataItems(rulebook.items()),
        new FormScorer(
            rulebook,
            engine,
            (rule, figures, year) -> premises.unmet(rule.validity().premises(), figures, year)),
        new FormChecks(rulebook, diagnoser),
        runner,
        new FindingSettings(rulebook.settings()));
  }
}
