package cn.hebiao.judge.check.cross;

import cn.hebiao.judge.check.Sums;
import cn.hebiao.judge.diagnose.Diagnoser;
import cn.hebiao.judge.diagnose.slip.WrongFigure;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Dimension;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.fact.Fact;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.formula.data.Evaluation.NotEvaluable;
import cn.hebiao.rules.rulebook.CrossCheck;
import cn.hebiao.rules.rulebook.CrossCheck.Relation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Says what is wrong where a check failed: both sides with their arithmetic, and the likely slip.
 *
 * @param engine evaluates parts of the right side
 * @param diagnoser names slips
 */
record FailedCheck(FormulaEngine engine, Diagnoser diagnoser) {
  private static final int LONGEST_STEPS = 160;

  /** The two sides do not stand to each other as they must. */
  Finding differs(CheckCase failed, BigDecimal found, BigDecimal expected) {
    CrossCheck check = failed.check();
    Optional<Fact> judged = failed.judged();
    Unit unit = judged.map(fact -> fact.figure().unit()).orElse(Unit.NONE);
    int decimals = judged.map(fact -> Math.max(0, fact.figure().decimals())).orElse(2);
    Optional<WrongFigure> wrong =
        judged
            .filter(fact -> fact.number().compareTo(found) == 0)
            .map(
                fact ->
                    FailedCheckParts.of(
                        check.right(),
                        fact,
                        expected,
                        failed.bindings(),
                        failed.facts(),
                        failed.own(),
                        engine));
    Message message =
        Message.of(
            key(check),
            "name",
            check.name(),
            "left",
            check.left().text(),
            "relation",
            check.relation().sign(),
            "right",
            check.right().text(),
            "steps",
            steps(failed),
            "advice",
            check.advice());
    String due = bound(check.relation()) + text(expected, unit, decimals);
    return finding(check, failed.place(), message)
        .showing(
            Stated.number(found, unit, text(found, unit, decimals)),
            Stated.number(expected, unit, due))
        .with(wrong.flatMap(diagnoser::diagnose));
  }

  /** A figure is missing that the rulebook wants to be there. */
  Finding missing(CheckCase failed, NotEvaluable why) {
    Message message =
        new Message("finding.CROSS_CHECK.missing", why.reason().args())
            .with("name", failed.check().name())
            .with("because", "@" + why.reason().key())
            .with("advice", failed.check().advice());
    return finding(failed.check(), failed.place(why), message);
  }

  private static Finding finding(CrossCheck check, Optional<SheetCell> place, Message message) {
    return Finding.of(
            CrossChecks.CROSS_CHECK,
            place.map(SheetCell::sheet).orElse(""),
            place.map(SheetCell::ref),
            message)
        .with(check.status().limit(check.severity()))
        .by(check.title());
  }

  private static String bound(Relation relation) {
    return relation == Relation.EQUAL ? "" : relation.sign();
  }

  /** Comparing with a single figure needs no arithmetic in the sentence. */
  private static String key(CrossCheck check) {
    boolean figure = check.right().expr().asName().isPresent();
    String relation = check.relation() == Relation.EQUAL ? "" : "." + check.relation().name();
    return "finding.CROSS_CHECK" + relation + (figure ? ".figure" : "");
  }

  private static String steps(CheckCase failed) {
    String right = Sums.plain(failed.check().right().substituted(failed.written()));
    return right.length() > LONGEST_STEPS ? right.substring(0, LONGEST_STEPS) + "…" : right;
  }

  static String text(BigDecimal base, Unit unit, int decimals) {
    if (unit.dimension() == Dimension.RATIO) {
      return Written.percent(base);
    }
    int shown = unit.dimension() == Dimension.MONEY ? Math.max(2, decimals) : Math.max(4, decimals);
    return Written.plain(unit.fromBase(base).setScale(shown, RoundingMode.HALF_UP)) + unit.label();
  }
}
