package cn.hebiao.author.example;

import cn.hebiao.rules.formula.data.Binding;
import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.rulebook.BuiltIn;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of a worked example. Points and whole numbers are exact; a figure with decimals
 * stands for what it may have been rounded from.
 *
 * @param values figures by name
 * @param columns the figures of items that have one in every row
 */
record ExampleFigures(Map<String, BigDecimal> values, Map<String, List<BigDecimal>> columns)
    implements Bindings {
  ExampleFigures {
    values = Map.copyOf(values);
    columns = Map.copyOf(columns);
  }

  /** Single figures only. */
  ExampleFigures(Map<String, BigDecimal> values) {
    this(values, Map.of());
  }

  @Override
  public Binding lookup(String name) {
    return Optional.ofNullable(columns.get(name))
        .<Binding>map(
            rows -> new Binding.Vector(rows.stream().map(value -> binding(name, value)).toList()))
        .or(() -> value(name).map(value -> binding(name, value)))
        .orElseGet(() -> new Binding.Missing(""));
  }

  Optional<BigDecimal> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  ExampleFigures with(String name, Optional<BigDecimal> value) {
    Map<String, BigDecimal> more = new HashMap<>(values);
    value.ifPresent(number -> more.put(name, number));
    return new ExampleFigures(more, columns);
  }

  private static Binding.Scalar binding(String name, BigDecimal value) {
    boolean exact = value.scale() == 0 || BuiltIn.of(name).filter(BuiltIn::exact).isPresent();
    return exact ? Binding.Scalar.exact(value) : Binding.Scalar.shownWith(value, value.scale());
  }
}
