package cn.hebiao.core.check;

import cn.hebiao.core.diagnose.Diagnoser;
import cn.hebiao.core.fact.Facts;
import cn.hebiao.core.finding.Finding;
import cn.hebiao.core.finding.Unevaluated;
import cn.hebiao.core.formula.FormulaEngine;
import cn.hebiao.core.formula.data.Bindings;
import cn.hebiao.core.formula.data.Evaluation;
import cn.hebiao.core.formula.data.Evaluation.NotEvaluable;
import cn.hebiao.core.grid.SheetCell;
import cn.hebiao.core.result.Filling;
import cn.hebiao.core.rulebook.CrossCheck;
import cn.hebiao.core.rulebook.CrossCheck.Relation;
import cn.hebiao.core.rulebook.Status;
import cn.hebiao.core.rulebook.Verdict;
import cn.hebiao.core.value.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

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
  public record Ran(List<Ruling> rulings, List<Filling> fillings) {
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
    public Verdict verdict() {
      return List.of(Verdict.FAILED, Verdict.NOT_EVALUABLE, Verdict.PASSED).stream()
          .filter(verdict -> rulings.stream().anyMatch(ruling -> ruling.verdict() == verdict))
          .findFirst()
          .orElse(Verdict.NOT_APPLICABLE);
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

  /** A check none of whose figures is on the forms does not concern this workbook. */
  private boolean applies(CrossCheck check, Facts facts, Optional<Integer> year) {
    return check.status() != Status.OFF
        && check.validity().covers(year)
        && check.names().stream().anyMatch(name -> facts.find(name).isPresent())
        && premises.unmet(check.validity().premises(), facts, year).isEmpty();
  }

  private Ran evaluate(CrossCheck check, Facts facts) {
    List<CheckCase> cases = CheckCase.of(check, facts);
    return new Ran(
        cases.stream().map(this::judge).toList(),
        cases.stream().flatMap(one -> filling(one).stream()).toList());
  }

  private Ruling judge(CheckCase one) {
    CrossCheck check = one.check();
    if (check.when().isPresent()) {
      Evaluation applies = engine.evaluate(check.when().get(), one.bindings());
      if (!applies.holds().orElse(false)) {
        return applies.obstacle().map(why -> open(one, why)).orElse(Ruling.NOT_APPLICABLE);
      }
    }
    Evaluation left = engine.evaluate(check.left(), one.bindings());
    Evaluation right = engine.evaluate(check.right(), one.bindings());
    return left.number()
        .flatMap(found -> right.number().map(expected -> compare(one, found, expected)))
        .orElseGet(() -> obstructed(one, left, right));
  }

  private Ruling compare(CheckCase one, BigDecimal found, BigDecimal expected) {
    CrossCheck check = one.check();
    Bindings ranges = one.ranges();
    Interval left = range(check.left().range(ranges).interval(), found);
    Interval right = range(check.right().range(ranges).interval(), expected);
    return check.relation().holds(left, right, check.tolerance())
        ? Ruling.PASSED
        : Ruling.failed(failures.differs(one, found, expected));
  }

  private static Interval range(Optional<Interval> range, BigDecimal value) {
    return range.map(r -> r.hull(Interval.point(value))).orElse(Interval.point(value));
  }

  /** All figures that are missing on either side are told together. */
  private Ruling obstructed(CheckCase one, Evaluation left, Evaluation right) {
    NotEvaluable why =
        left.obstacle()
            .map(l -> right.obstacle().map(l::and).orElse(l))
            .or(right::obstacle)
            .orElseThrow();
    if (why.missing().isEmpty()) {
      return open(one, why);
    }
    return switch (one.check().whenMissing()) {
      case OPEN -> open(one, why);
      case NOT_APPLICABLE -> Ruling.NOT_APPLICABLE;
      case FAILED -> Ruling.failed(failures.missing(one, why));
    };
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

  /** A blank cell on the left side of an equality is what the right side gives. */
  private Optional<Filling> filling(CheckCase one) {
    CrossCheck check = one.check();
    boolean ratio =
        check.relation() == Relation.EQUAL
            && check.when().isEmpty()
            && check.status() == Status.ACTIVE
            && Anatomy.isRatio(check.right());
    return one.blankLeft()
        .filter(cell -> ratio)
        .flatMap(
            cell ->
                engine
                    .evaluate(check.right(), one.bindings())
                    .number()
                    .map(value -> new Filling(cell, value, "0.00%")));
  }
}
