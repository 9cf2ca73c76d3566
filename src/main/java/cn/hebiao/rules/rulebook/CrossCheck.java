package cn.hebiao.rules.rulebook;

import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.value.Interval;
import cn.hebiao.rules.formula.Formula;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Two expressions that must stand in a relation (勾稽关系).
 *
 * <p>A check that names a row-by-row item outside SUM is evaluated for every row.
 *
 * @param id identity inside the rulebook, such as 勾稽03
 * @param name what it checks, in words
 * @param kinds kinds of form it is evaluated on; empty means once for the whole workbook
 * @param left the figure that is judged
 * @param relation how it must stand to the right side
 * @param right what it is judged by
 * @param tolerance allowed difference beyond what the figures as written allow, in base units
 * @param severity how grave a failure is
 * @param when applies only where this is true; empty means always
 * @param target the data item whose cell the finding points at; empty means the first of the left
 * @param advice what to do, for the message
 * @param status in force, on trial or off
 * @param validity years and premises
 * @param whenMissing what happens when a figure that it needs is missing
 */
public record CrossCheck(
    String id,
    String name,
    List<FormKind> kinds,
    Formula left,
    Relation relation,
    Formula right,
    BigDecimal tolerance,
    Severity severity,
    Optional<Formula> when,
    String target,
    String advice,
    Status status,
    Validity validity,
    CheckWhenMissing whenMissing) {
  public CrossCheck {
    kinds = List.copyOf(kinds);
  }

  /** First year it is for; empty means any. */
  public OptionalInt firstYear() {
    return validity.firstYear();
  }

  /** Last year it is for; empty means any. */
  public OptionalInt lastYear() {
    return validity.lastYear();
  }

  /** The rule in the user's words: id and name. */
  public String title() {
    return id + " " + name;
  }

  /** The figures it is about. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>(left.names());
    names.addAll(right.names());
    return names;
  }

  /** What happens when a figure that it needs is missing. */
  public enum CheckWhenMissing {
    /** 无法评价: it stays open, and the reason is said. */
    OPEN("无法评价"),
    /** 不适用: then it does not concern the form. */
    NOT_APPLICABLE("不适用"),
    /** 不通过: the figure must be there; its blank cell is the fault. */
    FAILED("不通过");

    private final String chinese;

    CheckWhenMissing(String chinese) {
      this.chinese = chinese;
    }

    public String chinese() {
      return chinese;
    }
  }

  /** How the two sides must stand to each other. */
  public enum Relation {
    EQUAL("="),
    AT_MOST("≤"),
    AT_LEAST("≥");

    private final String sign;

    Relation(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }

    /**
     * Whether the two sides can stand so, given what their figures may stand for as written.
     *
     * <p>Two rounded figures that just touch, such as 94.99 and 95.00, are different figures.
     *
     * @param tolerance difference that is allowed beyond that
     */
    public boolean holds(Interval left, Interval right, BigDecimal tolerance) {
      Interval wide = left.widen(tolerance);
      boolean closed = left.isPoint() || right.isPoint() || tolerance.signum() > 0;
      return switch (this) {
        case EQUAL ->
            reaches(wide.low(), right.high(), closed) && reaches(right.low(), wide.high(), closed);
        case AT_MOST -> reaches(wide.low(), right.high(), closed);
        case AT_LEAST -> reaches(right.low(), wide.high(), closed);
      };
    }

    private static boolean reaches(BigDecimal low, BigDecimal high, boolean closed) {
      return low.compareTo(high) < (closed ? 1 : 0);
    }
  }
}
