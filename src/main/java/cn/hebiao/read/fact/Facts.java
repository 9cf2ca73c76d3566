package cn.hebiao.read.fact;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Interval;
import cn.hebiao.read.fact.UsedFigures.OwnFigure;
import cn.hebiao.read.form.Form;
import cn.hebiao.rules.formula.data.Binding;
import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The figures that formulas may use for one form, or for a workbook as a whole.
 *
 * <p>Data items are looked up when they are first asked for; figures of the form itself are given.
 */
public final class Facts implements Bindings {
  private final DataItems items;
  private final Optional<Integer> year;
  private final Map<String, ItemLookup> found = new HashMap<>();
  private final Map<String, Binding> bound = new HashMap<>();
  private final ItemFinder finder;
  private final Messages messages;
  private final List<Predicate<SheetCell>> doubts = new ArrayList<>();
  private final UnaryOperator<ItemLookup> assumption;

  /**
   * Figures of a workbook.
   *
   * @param items the data items of the rulebook
   * @param book the workbook
   * @param forms its forms
   * @param current the form in question; empty for the workbook as a whole
   * @param year the budget year, for labels such as {年}年决算数
   * @param texts the texts of the workbook
   * @param messages texts for what is missing
   */
  public Facts(
      DataItems items,
      Book book,
      List<Form> forms,
      Optional<Form> current,
      Optional<Integer> year,
      BookLabels texts,
      Messages messages) {
    this.items = items;
    this.year = year;
    this.finder = new ItemFinder(book, forms, current, texts);
    this.messages = messages;
    this.assumption = UnaryOperator.identity();
  }

  private Facts(Facts other, UnaryOperator<ItemLookup> assumption) {
    this.items = other.items;
    this.year = other.year;
    this.finder = other.finder;
    this.messages = other.messages;
    this.doubts.addAll(other.doubts);
    this.assumption = assumption;
    other.found.forEach((name, lookup) -> found.put(name, assumption.apply(lookup)));
  }

  /** The same figures with another number in a cell. */
  public Facts assuming(SheetCell cell, BigDecimal number) {
    return new Facts(this, lookup -> lookup.assuming(cell, number));
  }

  /** Figures of a workbook that are looked at only once. */
  public Facts(
      Rulebook rulebook,
      Book book,
      List<Form> forms,
      Optional<Form> current,
      Optional<Integer> year,
      Messages messages) {
    this(new DataItems(rulebook.items()), book, forms, current, year, new BookLabels(), messages);
  }

  /** Leaves the figures of cells out that are in doubt: nothing may rest on them. */
  public void leaveOut(Predicate<SheetCell> cells) {
    doubts.clear();
    doubts.add(cells);
    found.replaceAll(this::undoubted);
    bound.clear();
  }

  /** Whether a figure of the form or a data item is left out because it is in doubt. */
  public boolean isDoubtful(String name) {
    return find(name).place().filter(this::isDoubtful).isPresent();
  }

  private boolean isDoubtful(SheetCell cell) {
    return doubts.stream().anyMatch(doubt -> doubt.test(cell));
  }

  private ItemLookup undoubted(String name, ItemLookup lookup) {
    return Stream.concat(lookup.single().stream(), lookup.each().stream())
        .map(Fact::cell)
        .filter(this::isDoubtful)
        .findFirst()
        .<ItemLookup>map(
            cell ->
                new ItemLookup.None(
                    Message.of(
                        "fact.doubtful",
                        "item",
                        name,
                        "sheet",
                        cell.sheet(),
                        "cell",
                        cell.ref().name(),
                        "found",
                        cell.words().strip()),
                    Optional.of(cell)))
        .orElse(lookup);
  }

  /** Adds a figure of the form itself. */
  public void give(String name, ItemLookup lookup) {
    found.put(name, undoubted(name, lookup));
    bound.remove(name);
  }

  /** Looks a data item up. */
  public ItemLookup find(String name) {
    ItemLookup known = found.get(name);
    if (known != null) {
      return known;
    }
    ItemLookup lookup =
        items
            .labels(name, year)
            .map(finder::find)
            .orElseGet(
                () ->
                    new ItemLookup.None(
                        Message.of("fact.unknown", "item", name), Optional.empty()));
    ItemLookup kept = assumption.apply(undoubted(name, lookup));
    found.put(name, kept);
    return kept;
  }

  /** The names of all data items of the rulebook. */
  public Set<String> names() {
    return items.names();
  }

  /** Of an item that is last year's figure of another, that other; empty for all others. */
  public Optional<String> thisYearOf(String name) {
    return items.thisYearOf(name);
  }

  /** Last year's figure of an item, where the rulebook has an item for it. */
  public Optional<Fact> lastYear(String name) {
    return items.lastYearOf(name).flatMap(last -> find(last).single());
  }

  @Override
  public Binding lookup(String name) {
    Binding known = bound.get(name);
    if (known != null) {
      return known;
    }
    Binding binding = binding(name, find(name));
    bound.put(name, binding);
    return binding;
  }

  /** What a formula gets for what was found, or for what was not. */
  public Binding binding(String name, ItemLookup lookup) {
    if (!lookup.each().isEmpty()) {
      return new Binding.Vector(lookup.each().stream().map(Facts::scalar).toList());
    }
    return lookup
        .single()
        .<Binding>map(Facts::scalar)
        .orElseGet(() -> new Binding.Missing(lookup.missing().map(messages::text).orElse(name)));
  }

  /** A figure with the range it stands for as written. */
  public static Binding.Scalar scalar(Fact fact) {
    Interval range = fact.range();
    return new Binding.Scalar(fact.number(), range);
  }

  /**
   * The figures as the forms write them, for explanations: 40.5 instead of 405000 under 万元. Base
   * units where the names are written in different units.
   */
  public Bindings asWritten(Set<String> names) {
    return used(names, Map.of()).asWritten(this);
  }

  /**
   * The figures that a formula uses.
   *
   * @param names its names
   * @param own figures of the row in question by name
   */
  public UsedFigures used(Set<String> names, Map<String, OwnFigure> own) {
    Map<String, ItemLookup> used = new LinkedHashMap<>();
    for (String name : names) {
      if (!own.containsKey(name)) {
        used.put(name, find(name));
      }
    }
    return new UsedFigures(used, own);
  }

  /** These figures and those of the row in question by name, which come first. */
  public Bindings with(Map<String, OwnFigure> own) {
    return name ->
        own.containsKey(name) ? Binding.Scalar.exact(own.get(name).number()) : lookup(name);
  }
}
