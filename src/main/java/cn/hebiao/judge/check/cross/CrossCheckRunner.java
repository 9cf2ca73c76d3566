package cn.hebiao.judge.check.cross;

import cn.hebiao.judge.check.Faults;
import cn.hebiao.judge.diagnose.Diagnoser;
import cn.hebiao.judge.result.DerivedBlank;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Unevaluated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.formula.data.Evaluation.NotEvaluable;
import cn.hebiao.rules.rulebook.CrossCheck;
import cn.hebiao.rules.rulebook.ExampleVerdict;
import cn.hebiao.rules.rulebook.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Evaluates the cross-checks of a rulebook on the figures of a form or a workbook. */
public final class CrossCheckRunner {
  private final FormulaEngine engine;
  private final FailedCheck failures;
  private final Premises premises;

  /**
   * @param checks all checks of the rulebook, which may be premises of each other
   */
  public CrossCheckRunner(List<CrossCheck> checks, FormulaEngine engine, Diagnoser diagnoser) {
    this.engine = engine;
    this.failures = new FailedCheck(engine, diagnoser);
    this.premises = new Premises(checks, this);
  }

  /** Evaluates checks that are nobody's premises. */
  public CrossCheckRunner(FormulaEngine engine, Diagnoser diagnoser) {
    this(List.of(), engine, diagnoser);
  }

  /** What rules of the rulebook have as premises. */
  public Premises premises() {
    return premises;
  }

  /**
   * What came of one check.
   *
   * @param rulings one for the form or workbook, or one for every row
   * @param fillings blank cells whose figure follows from the check
   */
  public record Ran(List<Ruling> rulings, List<DerivedBlank> fillings) {
    public Ran {
      rulings = List.copyOf(rulings);
      fillings = List.copyOf(fillings);
    }

    private static Ran of(Ruling ruling) {
      return new Ran(List.of(ruling), List.of());
    }

    /** What is wrong. */
    public List<Finding> findings() {
      return rulings.stream().flatMap(ruling -> ruling.finding().stream()).toList();
    }

    /** What could not be evaluated. */
    public List<Unevaluated> unevaluated() {
      return rulings.stream().flatMap(ruling -> ruling.open().stream()).toList();
    }

    /** The verdict of the check as a whole: failed if it fails anywhere. */
    public ExampleVerdict verdict() {
      return List.of(ExampleVerdict.FAILED, ExampleVerdict.NOT_EVALUABLE, ExampleVerdict.PASSED)
          .stream()
          .filter(verdict -> rulings.stream().anyMatch(ruling -> ruling.verdict() == verdict))
          .findFirst()
          .orElse(ExampleVerdict.NOT_APPLICABLE);
    }
  }

  /** Evaluates one check for an unknown year. */
  public Ran run(CrossCheck check, Facts facts) {
    return run(check, facts, Optional.empty());
  }

  /** Evaluates one check; a mistake of ours in it is said to be one and stops nothing else. */
  public Ran run(CrossCheck check, Facts facts, Optional<Integer> year) {
    try {
      return applies(check, facts, year) ? evaluate(check, facts) : Ran.of(Ruling.NOT_APPLICABLE);
    } catch (RuntimeException fault) {
      return Ran.of(Ruling.open(Faults.of(check.title(), fault)));
    }
  }

  /**
   * How a check ended at one place, without words for it.
   *
   * @param place the cell that would be told
   * @param verdict which way
   * @param gap by how much the left side is more than the right one, where both have a value
   */
  public record Ended(Optional<SheetCell> place, ExampleVerdict verdict, Optional<BigDecimal> gap) {
    /** Whether it failed. */
    public boolean failed() {
      return verdict == ExampleVerdict.FAILED;
    }
  }

  /** How a check ends at some of its places; empty where it does not apply. */
  public List<Ended> ended(
      CrossCheck check, Facts facts, Optional<Integer> year, Predicate<SheetCell> places) {
    return applies(check, facts, year)
        ? CheckCase.of(check, facts).stream()
            .filter(one -> one.place().filter(places).isPresent())
            .map(this::ended)
            .toList()
        : List.of();
  }

  private Ended ended(CheckCase one) {
    CheckJudgement judgement = CheckJudgement.of(one.check(), engine, one.bindings(), one::ranges);
    return new Ended(
        one.place(),
        judgement.verdict(),
        judgement.left().flatMap(left -> judgement.right().map(left::subtract)));
  }

  /** A check none of whose figures is on the forms does not concern this workbook. */
  private boolean applies(CrossCheck check, Facts facts, Optional<Integer> year) {
    return check.status() != Status.OFF
        && check.validity().covers(year)
        && (anyFound(check.left(), facts) || anyFound(check.right(), facts))
        && premises.unmet(check.validity().premises(), facts, year).isEmpty();
  }

  private static boolean anyFound(Formula side, Facts facts) {
    return side.names().stream().anyMatch(name -> facts.find(name).isPresent());
  }

  private Ran evaluate(CrossCheck check, Facts facts) {
    List<CheckCase> cases = CheckCase.of(check, facts);
    return new Ran(
        cases.stream().map(this::judge).toList(),
        cases.stream().flatMap(one -> new BlankLeftSide(engine, one).filling().stream()).toList());
  }

  private Ruling judge(CheckCase one) {
    CheckJudgement judgement = CheckJudgement.of(one.check(), engine, one.bindings(), one::ranges);
    return switch (judgement.verdict()) {
      case PASSED -> Ruling.PASSED;
      case NOT_APPLICABLE -> Ruling.NOT_APPLICABLE;
      case FAILED -> failed(one, judgement);
      case NOT_EVALUABLE, MANUAL, NOT_ALLOWED -> open(one, judgement.obstacle().orElseThrow());
    };
  }

  /** What is in doubt is filled all the same: the check stays open. */
  private Ruling failed(CheckCase one, CheckJudgement judgement) {
    if (judgement.obstacle().isEmpty()) {
      return Ruling.failed(
          failures.differs(one, judgement.left().orElseThrow(), judgement.right().orElseThrow()));
    }
    NotEvaluable why = judgement.obstacle().get();
    return why.missing().keySet().stream().anyMatch(one.facts()::isDoubtful)
        ? open(one, why)
        : Ruling.failed(failures.missing(one, why));
  }

  private static Ruling open(CheckCase one, NotEvaluable why) {
    Optional<SheetCell> place = one.place(why);
    return Ruling.open(
        new Unevaluated(
            one.check().title(),
            place.map(SheetCell::sheet).orElse(""),
            place.map(SheetCell::ref),
            why.reason()));
  }

  /** The items of a check that it takes row by row; empty where it is evaluated once. */
  public static Set<String> rowByRow(CrossCheck check, Facts facts) {
    return CheckCase.rowByRow(check, facts);
  }
}
