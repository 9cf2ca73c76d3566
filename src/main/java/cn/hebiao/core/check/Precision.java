package cn.hebiao.core.check;

import cn.hebiao.core.fact.Fact;
import cn.hebiao.core.fact.Facts;
import cn.hebiao.core.formula.data.Binding;
import cn.hebiao.core.formula.data.Bindings;
import cn.hebiao.core.value.Dimension;
import cn.hebiao.core.value.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How exactly the figures of one check are meant. Excel drops zeros at the end unless a number
 * format keeps them: 100 beside 50.4 is 100.0, and a bare 0 is nothing at all. Points are exact.
 */
final class Precision {
  private static final Set<String> DROPPING_ZEROS = Set.of("General", "@");

  private final Bindings bindings;
  private final Facts facts;
  private final Optional<Map<String, Fact>> row;
  private final Optional<BigDecimal> finest;

  Precision(Set<String> names, Bindings bindings, Facts facts, Optional<Map<String, Fact>> row) {
    this.bindings = bindings;
    this.facts = facts;
    this.row = row;
    this.finest =
        names.stream()
            .flatMap(name -> figures(name).stream())
            .filter(Precision::isAmount)
            .map(fact -> fact.figure().halfWidth())
            .filter(half -> half.signum() > 0)
            .min(BigDecimal::compareTo);
  }

  /** The figures with the ranges they stand for in this check. */
  Bindings ranges() {
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
    return each.isEmpty() ? facts.find(name).single().stream().toList() : each;
  }

  private Binding.Scalar scalar(Fact fact) {
    BigDecimal half = half(fact);
    BigDecimal value = fact.number();
    return new Binding.Scalar(value, new Interval(value.subtract(half), value.add(half)));
  }

  private BigDecimal half(Fact fact) {
    if (fact.figure().unit().dimension() == Dimension.POINTS) {
      return BigDecimal.ZERO;
    }
    BigDecimal own = fact.figure().halfWidth();
    if (!isAmount(fact) || !DROPPING_ZEROS.contains(fact.cell().cell().format())) {
      return own;
    }
    return fact.number().signum() == 0
        ? BigDecimal.ZERO
        : Stream.concat(Stream.of(own), finest.stream()).min(BigDecimal::compareTo).orElse(own);
  }

  private static boolean isAmount(Fact fact) {
    return fact.figure().unit().dimension() == Dimension.MONEY;
  }
}
