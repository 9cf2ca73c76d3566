package cn.hebiao.judge.check;

import cn.hebiao.judge.diagnose.Diagnoser;
import cn.hebiao.judge.diagnose.slip.WrongFigure;
import cn.hebiao.judge.score.RulesByName;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.finding.Unevaluated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.rules.rulebook.Parameter;
import cn.hebiao.rules.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What checks need beside the form.
 *
 * @param rulebook the rulebook of the form
 * @param rules its rules by name
 * @param diagnoser names slips
 */
record CheckContext(Rulebook rulebook, RulesByName rules, Diagnoser diagnoser) {
  CheckContext(Rulebook rulebook, Diagnoser diagnoser) {
    this(rulebook, new RulesByName(rulebook.indicators()), diagnoser);
  }

  /** A threshold of the rulebook; empty where it does not set one. */
  Optional<BigDecimal> threshold(Parameter parameter) {
    return rulebook.parameters().value(parameter);
  }

  /** That a check cannot be made of what stands in a cell. */
  Unevaluated open(String what, SheetCell place, String why, String... namesAndValues) {
    return new Unevaluated(
        what,
        place.sheet(),
        Optional.of(place.ref()),
        Message.of(why, namesAndValues).with("found", place.words().strip()));
  }

  /** A finding at a cell, with what was found and expected in words. */
  Finding at(
      SheetCell place,
      FindingCode code,
      Severity severity,
      Message message,
      String found,
      String expected,
      Optional<WrongFigure> wrong) {
    return new Finding(
        code,
        severity,
        place.sheet(),
        Optional.of(place.ref()),
        message.with("found", found).with("expected", expected),
        found,
        expected,
        wrong.flatMap(diagnoser::diagnose),
        "");
  }
}
