package cn.hebiao.rules.formula.expr;

import cn.hebiao.model.value.Interval;
import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.formula.data.SnappedDecimal;
import cn.hebiao.rules.formula.data.Span;
import java.util.Optional;

/** The operators between two numbers. */
public enum BinaryOperator {
  /** + */
  ADD("+", "+", FormulaText.SUM) {
    @Override
    Optional<Interval> range(Interval left, Interval right) {
      return Optional.of(left.plus(right));
    }
  },
  /** - */
  SUBTRACT("-", "-", FormulaText.SUM) {
    @Override
    Optional<Interval> range(Interval left, Interval right) {
      return Optional.of(left.minus(right));
    }
  },
  /** * */
  MULTIPLY("*", "×", FormulaText.PRODUCT) {
    @Override
    Optional<Interval> range(Interval left, Interval right) {
      return Optional.of(left.times(right));
    }
  },
  /** / */
  DIVIDE("/", "÷", FormulaText.PRODUCT) {
    @Override
    Optional<Interval> range(Interval left, Interval right) {
      boolean mayVanish = SnappedDecimal.isZero(right.low()) || SnappedDecimal.isZero(right.high());
      return mayVanish ? Optional.empty() : left.over(right);
    }

    @Override
    Span undefined(Interval left, Interval right, Expr rightText) {
      boolean certain = SnappedDecimal.isZero(right.low()) && SnappedDecimal.isZero(right.high());
      return certain
          ? Span.never(divisionByZero(rightText))
          : Span.unclear("formula.divisorMayBeZero", "divisor", rightText.toText());
    }
  },
  /** ^ */
  POWER("^", "^", FormulaText.POWER) {
    @Override
    Optional<Interval> range(Interval left, Interval right) {
      return IntervalPowers.range(left, right);
    }

    @Override
    Span undefined(Interval left, Interval right, Expr rightText) {
      return Span.unclear("formula.powerUnclear", "exponent", rightText.toText());
    }
  };

  private final String sign;
  private final String shown;
  private final int rank;

  BinaryOperator(String sign, String shown, int rank) {
    this.sign = sign;
    this.shown = shown;
    this.rank = rank;
  }

  /** The sign in formulas. */
  public String sign() {
    return sign;
  }

  /** The sign in explanations. */
  public String shown() {
    return shown;
  }

  /** How tightly it binds. */
  public int rank() {
    return rank;
  }

  /** Whether it has a result for any two numbers. */
  public boolean total() {
    return this != DIVIDE && this != POWER;
  }

  /** The obstacle when a divisor is zero. */
  public static Evaluation.NotEvaluable divisionByZero(Expr divisor) {
    return Evaluation.failed("formula.divisionByZero", "divisor", divisor.toText());
  }

  Span span(Interval left, Interval right, Expr rightText) {
    return range(left, right)
        .<Span>map(Span.Numbers::new)
        .orElseGet(() -> undefined(left, right, rightText));
  }

  abstract Optional<Interval> range(Interval left, Interval right);

  Span undefined(Interval left, Interval right, Expr rightText) {
    throw new IllegalStateException(this + " has a result for any two numbers");
  }
}
