package cn.hebiao.judge.book;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.CheckWords;
import cn.hebiao.judge.check.FindingSettings;
import cn.hebiao.judge.check.Trial;
import cn.hebiao.judge.check.UnsettledSheets;
import cn.hebiao.judge.check.cross.CrossCheckRunner;
import cn.hebiao.judge.check.cross.Premises;
import cn.hebiao.judge.diagnose.Diagnoser;
import cn.hebiao.judge.score.FormScorer;
import cn.hebiao.judge.score.RulesByName;
import cn.hebiao.read.fact.DataItems;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.rulebook.Rulebook;

/**
 * A rulebook with all that works by it, made once for all workbooks. May be shared by threads.
 *
 * @param rulebook the rulebook
 * @param items its data items
 * @param rules its rules by name
 * @param words its wordings
 * @param engine evaluates its formulas
 * @param scorer scores forms by it
 * @param settings severity and status of its findings
 */
record RulesAtWork(
    Rulebook rulebook,
    DataItems items,
    RulesByName rules,
    CheckWords words,
    FormulaEngine engine,
    FormScorer scorer,
    FindingSettings settings) {
  static final Diagnoser DIAGNOSER = new Diagnoser();

  static RulesAtWork of(Rulebook rulebook, FormulaEngine engine) {
    Premises premises = new CrossCheckRunner(rulebook.checks(), engine, DIAGNOSER).premises();
    return new RulesAtWork(
        rulebook,
        new DataItems(rulebook.items()),
        new RulesByName(rulebook.indicators()),
        CheckWords.of(rulebook),
        engine,
        new FormScorer(
            rulebook,
            engine,
            (rule, figures, year) -> premises.unmet(rule.validity().premises(), figures, year)),
        new FindingSettings(rulebook.settings()));
  }

  /** Evaluates its cross-checks. */
  CrossCheckRunner runner() {
    return new CrossCheckRunner(rulebook.checks(), engine, DIAGNOSER);
  }

  /** What checks of a form or workbook need. */
  CheckContext context(Facts facts, UnsettledSheets unsettled) {
    return new CheckContext(
        rulebook, rules, words, DIAGNOSER, engine, facts, unsettled, Trial.NONE);
  }
}
