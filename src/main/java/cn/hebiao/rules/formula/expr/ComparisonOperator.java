package cn.hebiao.rules.formula.expr;

import cn.hebiao.model.value.Interval;
import cn.hebiao.rules.formula.data.SnappedDecimal;
import cn.hebiao.rules.formula.data.Span;
import java.math.BigDecimal;
import java.util.function.IntPredicate;

/** How two numbers are compared. Both are snapped to 10 decimals first. */
public enum ComparisonOperator {
  /** = */
  EQUAL("=", "=", sign -> sign == 0),
  /** &lt;&gt; */
  UNEQUAL("<>", "≠", sign -> sign != 0),
  /** &lt; */
  LESS("<", "<", sign -> sign < 0),
  /** &lt;= */
  AT_MOST("<=", "≤", sign -> sign <= 0),
  /** &gt; */
  GREATER(">", ">", sign -> sign > 0),
  /** &gt;= */
  AT_LEAST(">=", "≥", sign -> sign >= 0);

  private final String sign;
  private final String shown;
  private final IntPredicate holds;

  ComparisonOperator(String sign, String shown, IntPredicate holds) {
    this.sign = sign;
    this.shown = shown;
    this.holds = holds;
  }

  /** The sign in formulas. */
  public String sign() {
    return sign;
  }

  /** The sign in explanations. */
  public String shown() {
    return shown;
  }

  /** Whether it holds between the two. */
  public boolean holds(BigDecimal left, BigDecimal right) {
    return holds.test(SnappedDecimal.of(left).compareTo(SnappedDecimal.of(right)));
  }

  /** Whether it can hold and can fail between numbers of the two intervals. */
  public Span.Truths span(Interval left, Interval right) {
    BigDecimal leftLow = SnappedDecimal.of(left.low());
    BigDecimal leftHigh = SnappedDecimal.of(left.high());
    BigDecimal rightLow = SnappedDecimal.of(right.low());
    BigDecimal rightHigh = SnappedDecimal.of(right.high());
    boolean less = leftLow.compareTo(rightHigh) < 0;
    boolean greater = leftHigh.compareTo(rightLow) > 0;
    boolean equal = leftLow.compareTo(rightHigh) <= 0 && leftHigh.compareTo(rightLow) >= 0;
    return new Span.Truths(
        less && holds.test(-1) || greater && holds.test(1) || equal && holds.test(0),
        less && !holds.test(-1) || greater && !holds.test(1) || equal && !holds.test(0));
  }
}
