package cn.hebiao.author.lint;

import cn.hebiao.rules.formula.data.Binding;
import cn.hebiao.rules.formula.expr.Call;
import cn.hebiao.rules.formula.expr.Comparison;
import cn.hebiao.rules.formula.expr.ComparisonOperator;
import cn.hebiao.rules.formula.expr.Expr;
import cn.hebiao.rules.reading.Boundary;
import cn.hebiao.rules.reading.NumberRange;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a condition says about the figures it compares with plain numbers.
 *
 * <p>Both sides are only what follows for certain: a figure that is not named may be anything.
 *
 * @param ifTrue the numbers each compared expression can be where the condition holds
 * @param ifFalse the same where it fails
 */
public record Condition(Map<String, NumberRanges> ifTrue, Map<String, NumberRanges> ifFalse) {
  private static final String NEVER = "";
  private static final Condition OPEN = new Condition(Map.of(), Map.of());

  public Condition {
    ifTrue = Map.copyOf(ifTrue);
    ifFalse = Map.copyOf(ifFalse);
  }

  /** Reads a condition. */
  public static Condition of(Expr expr) {
    if (expr instanceof Comparison comparison) {
      return comparison(comparison);
    }
    if (expr instanceof Call call) {
      return switch (call.function().name()) {
        case "AND" -> junction(call, true);
        case "OR" -> junction(call, false);
        case "NOT" -> of(call.args().get(0)).opposite();
        default -> OPEN;
      };
    }
    return expr.span(name -> new Binding.Missing(""))
        .decided()
        .map(
            holds -> {
              Map<String, NumberRanges> impossible = Map.of(NEVER, NumberRanges.NONE);
              return holds
                  ? new Condition(Map.of(), impossible)
                  : new Condition(impossible, Map.of());
            })
        .orElse(OPEN);
  }

  /** The only expression it compares, if it says all about it that the condition says. */
  Optional<String> subject() {
    return ifTrue.size() == 1 && ifFalse.keySet().equals(ifTrue.keySet())
        ? Optional.of(ifTrue.keySet().iterator().next())
        : Optional.empty();
  }

  private Condition opposite() {
    return new Condition(ifFalse, ifTrue);
  }

  private static Condition comparison(Comparison comparison) {
    Optional<BigDecimal> right = ConstantValue.of(comparison.right());
    if (right.isPresent() && !comparison.left().names().isEmpty()) {
      return compared(comparison.left(), comparison.relation(), right.get());
    }
    Optional<BigDecimal> left = ConstantValue.of(comparison.left());
    if (left.isPresent() && !comparison.right().names().isEmpty()) {
      return compared(comparison.right(), mirrored(comparison.relation()), left.get());
    }
    return OPEN;
  }

  private static Condition compared(Expr subject, ComparisonOperator relation, BigDecimal value) {
    NumberRanges holds = new NumberRanges(List.of(range(relation, value)));
    if (relation == ComparisonOperator.UNEQUAL) {
      holds = NumberRanges.ALL.without(holds);
    }
    String text = subject.toText();
    return new Condition(Map.of(text, holds), Map.of(text, NumberRanges.ALL.without(holds)));
  }

  private static NumberRange range(ComparisonOperator relation, BigDecimal value) {
    return switch (relation) {
      case AT_LEAST -> new NumberRange(Boundary.below(value), Boundary.HIGHEST);
      case GREATER -> new NumberRange(Boundary.above(value), Boundary.HIGHEST);
      case AT_MOST -> new NumberRange(Boundary.LOWEST, Boundary.above(value));
      case LESS -> new NumberRange(Boundary.LOWEST, Boundary.below(value));
      case EQUAL, UNEQUAL -> new NumberRange(Boundary.below(value), Boundary.above(value));
    };
  }

  private static ComparisonOperator mirrored(ComparisonOperator relation) {
    return switch (relation) {
      case AT_LEAST -> ComparisonOperator.AT_MOST;
      case GREATER -> ComparisonOperator.LESS;
      case AT_MOST -> ComparisonOperator.AT_LEAST;
      case LESS -> ComparisonOperator.GREATER;
      case EQUAL, UNEQUAL -> relation;
    };
  }

  private static Condition junction(Call call, boolean all) {
    List<Condition> parts = call.args().stream().map(Condition::of).toList();
    List<Condition> joined = all ? parts : parts.stream().map(Condition::opposite).toList();
    Map<String, NumberRanges> every = Map.of();
    for (Condition part : joined) {
      every = both(every, part.ifTrue);
    }
    Condition condition = new Condition(every, oneOf(joined));
    return all ? condition : condition.opposite();
  }

  /** What follows where at least one of the conditions fails. */
  private static Map<String, NumberRanges> oneOf(List<Condition> parts) {
    Map<String, NumberRanges> some = new LinkedHashMap<>(parts.get(0).ifFalse);
    for (Condition part : parts) {
      some.keySet().retainAll(part.ifFalse.keySet());
      some.replaceAll((name, ranges) -> ranges.or(part.ifFalse.get(name)));
    }
    return some;
  }

  /** What is known by the one and the other. */
  static Map<String, NumberRanges> both(
      Map<String, NumberRanges> one, Map<String, NumberRanges> other) {
    Map<String, NumberRanges> both = new LinkedHashMap<>(one);
    other.forEach((name, ranges) -> both.merge(name, ranges, NumberRanges::and));
    return both;
  }
}
