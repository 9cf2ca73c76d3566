package cn.hebiao.read.fact;

import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.rules.formula.data.Binding;
import cn.hebiao.rules.formula.data.Bindings;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures behind the names of a formula when it was worked out.
 *
 * @param found what was found for data items and figures of the form, by name
 * @param own the figures of the row in question by name; they come first
 */
public record UsedFigures(Map<String, ItemLookup> found, Map<String, OwnFigure> own) {
  /** Figures of a row without anything that was looked up. */
  public static UsedFigures of(Map<String, OwnFigure> own) {
    return new UsedFigures(Map.of(), own);
  }

  /** These figures without one of the row. */
  public UsedFigures without(String name) {
    Map<String, OwnFigure> rest = new LinkedHashMap<>(own);
    rest.remove(name);
    return new UsedFigures(found, rest);
  }

  /** The figures in base units. */
  public Bindings exact() {
    return name ->
        own.containsKey(name)
            ? Binding.Scalar.exact(own.get(name).number())
            : binding(figures(name).stream().map(Facts::scalar).toList(), name)
                .orElse(new Binding.Missing(""));
  }

  /** The figures as the forms write them; those of the row are what they are. */
  public Bindings shown() {
    Bindings written = asWritten();
    return name -> own.containsKey(name) ? exact().lookup(name) : written.lookup(name);
  }

  /** The figures that were looked up as the forms write them. */
  public Bindings asWritten() {
    return asWritten(name -> new UsedFigures(found, Map.of()).exact().lookup(name));
  }

  /**
   * The same with figures for the names that have none here, and for all names where they are
   * written in different units.
   */
  Bindings asWritten(Bindings otherwise) {
    long units =
        found.keySet().stream()
            .flatMap(name -> figures(name).stream())
            .map(fact -> fact.figure().unit().factor().stripTrailingZeros())
            .distinct()
            .count();
    return units != 1
        ? otherwise
        : name ->
            binding(figures(name).stream().map(UsedFigures::written).toList(), name)
                .orElseGet(() -> otherwise.lookup(name));
  }

  private static Binding.Scalar written(Fact fact) {
    return Binding.Scalar.exact(fact.figure().written().stripTrailingZeros());
  }

  private Optional<Binding> binding(List<Binding.Scalar> scalars, String name) {
    if (scalars.isEmpty()) {
      return Optional.empty();
    }
    boolean column = !found.get(name).each().isEmpty();
    return Optional.of(column ? new Binding.Vector(scalars) : scalars.get(0));
  }

  private List<Fact> figures(String name) {
    ItemLookup lookup = found.get(name);
    if (lookup == null) {
      return List.of();
    }
    return lookup.each().isEmpty() ? lookup.single().stream().toList() : lookup.each();
  }

  /** Where the figures of a name stand, or one should; a figure of the row may stand nowhere. */
  public List<SheetCell> cells(String name) {
    if (own.containsKey(name)) {
      return own.get(name).cell().stream().toList();
    }
    ItemLookup lookup = found.get(name);
    if (lookup == null) {
      return List.of();
    }
    return lookup.each().isEmpty()
        ? lookup.place().stream().toList()
        : lookup.each().stream().map(Fact::cell).toList();
  }

  /**
   * A figure of the row in question.
   *
   * @param number in base units
   * @param cell where it stands; empty where it stands in no cell of its own
   */
  public record OwnFigure(BigDecimal number, Optional<SheetCell> cell) {}
}
