package cn.hebiao.tell.summary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a template can show of one kind of line: the keys of the list's and the columns' names, in
 * the order in which a user is told them, and how each column is filled.
 *
 * @param <T> the kind of line
 */
public final class LineColumns<T> {
  private final String list;
  private final Map<String, BiFunction<Integer, T, Optional<?>>> columns;

  private LineColumns(String list, Map<String, BiFunction<Integer, T, Optional<?>>> columns) {
    this.list = list;
    this.columns = Collections.unmodifiableMap(columns);
  }

  /** A list without columns yet. */
  public static <T> LineColumns<T> of(String list) {
    return new LineColumns<>(list, new LinkedHashMap<>());
  }

  /** The line's place in the list, from 1. */
  public LineColumns<T> place() {
    return withPlace("number", (place, line) -> Optional.of(place));
  }

  /** A number that every line has. */
  public LineColumns<T> number(String key, Function<T, ? extends Number> value) {
    return with(key, line -> Optional.of(value.apply(line)));
  }

  /** A number that lines may lack. */
  public LineColumns<T> amount(
      String key, Function<T, ? extends Optional<? extends Number>> value) {
    return with(key, value::apply);
  }

  /** A text; an empty one leaves the cell empty. */
  public LineColumns<T> text(String key, Function<T, String> value) {
    return with(key, line -> Optional.of(value.apply(line)).filter(text -> !text.isEmpty()));
  }

  /** A member of an enum, shown by its word. */
  public LineColumns<T> word(String key, Function<T, ? extends Enum<?>> value) {
    return with(key, line -> Optional.of(value.apply(line)));
  }

  /** File, sheet and cell; a link stands on the cell, and on the sheet for a line of a form. */
  LineColumns<T> source(Function<T, LineSource> source) {
    return text("file", line -> source.apply(line).file())
        .text("sheet", line -> source.apply(line).sheet())
        .with("cell", line -> source.apply(line).linked());
  }

  /** A cell with a link. */
  public LineColumns<T> link(String key, Function<T, Optional<LinkedCell>> value) {
    return with(key, value::apply);
  }

  private LineColumns<T> with(String key, Function<T, Optional<?>> value) {
    return withPlace(key, (place, line) -> value.apply(line));
  }

  private LineColumns<T> withPlace(String key, BiFunction<Integer, T, Optional<?>> value) {
    Map<String, BiFunction<Integer, T, Optional<?>>> more = new LinkedHashMap<>(columns);
    more.put(key, value);
    return new LineColumns<>(list, more);
  }

  /** The key of the list's name. */
  public String list() {
    return list;
  }

  /** The keys of the columns' names. */
  public Set<String> keys() {
    return columns.keySet();
  }

  /**
   * The content of a cell: a number, a text, a {@link LinkedCell} or a member of an enum, for which
   * a word is to be shown; empty where the cell stays empty.
   *
   * @param key one of {@link #keys}
   * @param place the line's place in the list, from 1
   */
  public Optional<?> content(String key, int place, T line) {
    return columns.get(key).apply(place, line);
  }
}
