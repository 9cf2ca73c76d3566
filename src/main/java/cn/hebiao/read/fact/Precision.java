package cn.hebiao.read.fact;

import cn.hebiao.model.value.Dimension;
import cn.hebiao.model.value.Interval;
import cn.hebiao.model.value.Unit;
import cn.hebiao.rules.formula.data.Binding;
import cn.hebiao.rules.formula.data.Bindings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How exactly the figures of one check are meant. Excel drops zeros at the end unless a number
 * format keeps them: 100 beside 50.4 is 100.0, and a bare 0 is nothing at all. Points are exact.
 */
public final class Precision {
  private static final Set<String> DROPPING_ZEROS = Set.of("General", "@");

  private final Bindings bindings;
  private final Facts facts;
  private final Optional<Map<String, Fact>> row;
  private final List<Fact> amounts;

  /**
   * @param names the figures that are looked at together
   * @param bindings figures that stand in no cell
   * @param facts the figures of the form or workbook
   * @param row the row-by-row figures of the row in question; empty outside of rows
   */
  public Precision(
      Set<String> names, Bindings bindings, Facts facts, Optional<Map<String, Fact>> row) {
    this.bindings = bindings;
    this.facts = facts;
    this.row = row;
    this.amounts = new ArrayList<>();
    for (String name : names) {
      for (Fact fact : figures(name)) {
        if (isAmount(fact)) {
          amounts.add(fact);
        }
      }
    }
  }

  /** The figures with the ranges they stand for in this check. */
  public Bindings ranges() {
    return name -> {
      List<Binding.Scalar> scalars = figures(name).stream().map(this::scalar).toList();
      boolean column = !alone(name) && !facts.find(name).each().isEmpty();
      return scalars.isEmpty()
          ? bindings.lookup(name)
          : column ? new Binding.Vector(scalars) : scalars.get(0);
    };
  }

  private boolean alone(String name) {
    return row.map(own -> own.containsKey(name)).orElse(false);
  }

  private List<Fact> figures(String name) {
    if (alone(name)) {
      return List.of(row.orElseThrow().get(name));
    }
    List<Fact> each = facts.find(name).each();
    return each.isEmpty() ? facts.find(name).single().map(List::of).orElse(List.of()) : each;
  }

  private Binding.Scalar scalar(Fact fact) {
    BigDecimal half = half(fact);
    BigDecimal value = fact.number();
    return new Binding.Scalar(value, new Interval(value.subtract(half), value.add(half)));
  }

  /**
   * What the amounts of one line stand for beside each other.
   *
   * @param fact one of them
   * @param line all of them
   */
  public static Interval beside(Fact fact, List<Fact> line) {
    return Interval.point(fact.number()).widen(half(fact, line));
  }

  private BigDecimal half(Fact fact) {
    return half(fact, amounts);
  }

  private static BigDecimal half(Fact fact, List<Fact> amounts) {
    if (fact.figure().unit().dimension() == Dimension.POINTS) {
      return BigDecimal.ZERO;
    }
    BigDecimal own = fact.figure().halfWidth();
    if (!isAmount(fact) || !DROPPING_ZEROS.contains(fact.cell().cell().format())) {
      return own;
    }
    return fact.number().signum() == 0
        ? BigDecimal.ZERO
        : finest(fact.figure().unit(), amounts).min(own);
  }

  /** The width of the most precise amount in a unit; amounts in another unit tell nothing. */
  private static BigDecimal finest(Unit unit, List<Fact> amounts) {
    return amounts.stream()
        .filter(fact -> fact.figure().unit().equals(unit))
        .map(fact -> fact.figure().halfWidth())
        .min(BigDecimal::compareTo)
        .orElse(BigDecimal.ZERO);
  }

  private static boolean isAmount(Fact fact) {
    return fact.figure().unit().dimension() == Dimension.MONEY;
  }
}
