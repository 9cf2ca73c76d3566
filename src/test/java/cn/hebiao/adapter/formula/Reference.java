package cn.hebiao.adapter.formula;

import cn.hebiao.rules.formula.expr.Binary;
import cn.hebiao.rules.formula.expr.Call;
import cn.hebiao.rules.formula.expr.Comparison;
import cn.hebiao.rules.formula.expr.Expr;
import cn.hebiao.rules.formula.expr.ExprVisitor;
import cn.hebiao.rules.formula.expr.LazyFunction;
import cn.hebiao.rules.formula.expr.Name;
import cn.hebiao.rules.formula.expr.Negation;
import cn.hebiao.rules.formula.expr.NumberLiteral;
import cn.hebiao.rules.formula.expr.Percent;
import cn.hebiao.rules.formula.expr.StrictFunction;
import cn.hebiao.rules.formula.expr.TruthLiteral;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What formulas mean, written down a second time with 50 digits and no code of the product beyond
 * the tree. Yields a BigDecimal or a Boolean; a formula without a value ends as an exception.
 */
final class Reference implements ExprVisitor<Object> {
  private static final MathContext DIGITS = new MathContext(50);
  private static final BigDecimal LARGE = BigDecimal.valueOf(10_000);

  private final Map<String, BigDecimal> figures;

  Reference(Map<String, BigDecimal> figures) {
    this.figures = figures;
  }

  /** There is no value. */
  static final class Undefined extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** The numbers get so large that binary arithmetic has no ten decimals left. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  static BigDecimal tenDecimals(BigDecimal value) {
    return value.setScale(10, RoundingMode.HALF_EVEN);
  }

  private BigDecimal number(Expr expr) {
    BigDecimal value = (BigDecimal) expr.accept(this);
    if (value.abs().compareTo(LARGE) > 0) {
      throw new TooLarge();
    }
    return value;
  }

  private boolean holds(Expr expr) {
    return (Boolean) expr.accept(this);
  }

  @Override
  public Object number(NumberLiteral number) {
    return number.value();
  }

  @Override
  public Object truth(TruthLiteral truth) {
    return truth.holds();
  }

  @Override
  public Object name(Name name) {
    return figures.get(name.text());
  }

  @Override
  public Object negation(Negation negation) {
    return number(negation.operand()).negate();
  }

  @Override
  public Object percent(Percent percent) {
    return number(percent.operand()).movePointLeft(2);
  }

  @Override
  public Object binary(Binary binary) {
    BigDecimal x = number(binary.left());
    BigDecimal y = number(binary.right());
    return switch (binary.operator()) {
      case ADD -> x.add(y);
      case SUBTRACT -> x.subtract(y);
      case MULTIPLY -> x.multiply(y, DIGITS);
      case DIVIDE -> quotient(x, y);
      case POWER -> {
        if (y.signum() == 0 && tenDecimals(x).signum() == 0) {
          throw new Undefined();
        }
        yield x.pow(y.intValueExact(), DIGITS);
      }
    };
  }

  private static BigDecimal quotient(BigDecimal x, BigDecimal y) {
    if (tenDecimals(y).signum() == 0) {
      throw new Undefined();
    }
    return x.divide(y, DIGITS);
  }

  @Override
  public Object comparison(Comparison comparison) {
    BigDecimal x = tenDecimals(number(comparison.left()));
    BigDecimal y = tenDecimals(number(comparison.right()));
    return switch (comparison.relation()) {
      case EQUAL -> x.compareTo(y) == 0;
      case UNEQUAL -> x.compareTo(y) != 0;
      case LESS -> x.compareTo(y) < 0;
      case AT_MOST -> x.compareTo(y) <= 0;
      case GREATER -> x.compareTo(y) > 0;
      case AT_LEAST -> x.compareTo(y) >= 0;
    };
  }

  @Override
  public Object strictCall(Call call, StrictFunction function) {
    return numeric(call);
  }

  @Override
  public Object lazyCall(Call call, LazyFunction function) {
    List<Expr> args = call.args();
    return switch (function.name()) {
      case "IF" -> args.get(holds(args.get(0)) ? 1 : 2).accept(this);
      case "AND" -> args.stream().allMatch(this::holds);
      case "OR" -> args.stream().anyMatch(this::holds);
      case "NOT" -> !holds(args.get(0));
      case "缺省" -> {
        try {
          yield args.get(0).accept(this);
        } catch (Undefined none) {
          yield args.get(1).accept(this);
        }
      }
      default -> numeric(call);
    };
  }

  private BigDecimal numeric(Call call) {
    // All are evaluated before any is looked at.
    List<BigDecimal> x = call.args().stream().map(this::number).toList();
    Stream<BigDecimal> all = x.stream();
    BigDecimal zero = BigDecimal.ZERO;
    return switch (call.function().name()) {
      case "SUM" -> all.reduce(zero, BigDecimal::add);
      case "AVERAGE" -> quotient(all.reduce(zero, BigDecimal::add), BigDecimal.valueOf(x.size()));
      case "MIN" -> all.reduce(BigDecimal::min).get();
      case "MAX" -> all.reduce(BigDecimal::max).get();
      case "ABS" -> x.get(0).abs();
      case "INT" -> tenDecimals(x.get(0)).setScale(0, RoundingMode.FLOOR);
      case "ROUND" -> rounded(x, RoundingMode.HALF_UP);
      case "ROUNDUP" -> rounded(x, RoundingMode.UP);
      case "ROUNDDOWN" -> rounded(x, RoundingMode.DOWN);
      case "限定" -> x.get(0).min(x.get(2)).max(x.get(1));
      case "阶梯扣分" -> deducted(x, tenDecimals(steps(x)).setScale(0, RoundingMode.CEILING));
      case "比例扣分" -> deducted(x, steps(x));
      default -> throw new IllegalArgumentException(call.function().name());
    };
  }

  private static BigDecimal rounded(List<BigDecimal> x, RoundingMode mode) {
    return tenDecimals(x.get(0)).setScale(x.get(1).intValueExact(), mode);
  }

  private static BigDecimal steps(List<BigDecimal> x) {
    if (tenDecimals(x.get(2)).signum() <= 0 || tenDecimals(x.get(3)).signum() < 0) {
      throw new Undefined();
    }
    return quotient(x.get(1).max(BigDecimal.ZERO), x.get(2));
  }

  private static BigDecimal deducted(List<BigDecimal> x, BigDecimal steps) {
    return x.get(0).subtract(steps.multiply(x.get(3), DIGITS)).max(BigDecimal.ZERO);
  }
}
