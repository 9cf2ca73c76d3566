package cn.hebiao.judge.check;

import cn.hebiao.judge.diagnose.Diagnoser;
import cn.hebiao.judge.diagnose.slip.WrongFigure;
import cn.hebiao.judge.score.RulesByName;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Unevaluated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.rulebook.Parameter;
import cn.hebiao.rules.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What checks need beside what they look at.
 *
 * @param rulebook the rulebook of the form; the national one for a workbook
 * @param rules its rules by name
 * @param words its wordings
 * @param diagnoser names slips
 * @param engine evaluates formulas
 * @param facts the figures of the form or workbook
 * @param unsettled the sheets on which figures may be of other cells than meant
 * @param trial tries other figures
 */
public record CheckContext(
    Rulebook rulebook,
    RulesByName rules,
    CheckWords words,
    Diagnoser diagnoser,
    FormulaEngine engine,
    Facts facts,
    UnsettledSheets unsettled,
    Trial trial) {
  /** What the row of the fund block is called in messages. */
  public static final String FUND_ROW = "@name.fundRow";

  /** The same for what is tried. */
  public CheckContext of(Facts others) {
    return new CheckContext(
        rulebook, rules, words, diagnoser, engine, others, unsettled, Trial.NONE);
  }

  /** The same with a trial. */
  public CheckContext trying(Trial other) {
    return new CheckContext(rulebook, rules, words, diagnoser, engine, facts, unsettled, other);
  }

  /** A threshold of the rulebook; empty where it does not set one. */
  public Optional<BigDecimal> threshold(Parameter parameter) {
    return rulebook.parameters().value(parameter);
  }

  /** That a check cannot be made of what stands in a cell. */
  public Unevaluated open(String what, SheetCell place, String why, String... namesAndValues) {
    return new Unevaluated(
        what,
        place.sheet(),
        Optional.of(place.ref()),
        Message.of(why, namesAndValues).with("found", place.words().strip()));
  }

  /** The finding with the slip that explains the figure, if just one does. */
  public Finding diagnosed(Finding finding, WrongFigure wrong) {
    return finding.with(diagnoser.diagnose(wrong));
  }
}
