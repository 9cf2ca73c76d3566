package cn.hebiao.read.fact;

import cn.hebiao.rules.rulebook.DataItem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The data items of a rulebook by name, made ready to be looked for. */
public final class DataItems {
  private final Map<String, DataItem> items = new LinkedHashMap<>();
  private final Map<String, String> thisYears = new LinkedHashMap<>();
  // Years are read from headings as 20xx, so there are a hundred at most.
  private final Map<Optional<Integer>, Map<String, ItemLabels>> labels = new ConcurrentHashMap<>();

  public DataItems(List<DataItem> all) {
    all.forEach(item -> items.put(item.name(), item));
    for (DataItem item : items.values()) {
      if (item.namesLastYear()) {
        items.values().stream()
            .filter(item::lastYearOf)
            .findFirst()
            .ifPresent(own -> thisYears.put(item.name(), own.name()));
      }
    }
  }

  /** The names of all items. */
  Set<String> names() {
    return Collections.unmodifiableSet(items.keySet());
  }

  /** Of an item that is last year's figure of another, that other; empty for all others. */
  Optional<String> thisYearOf(String name) {
    return Optional.ofNullable(thisYears.get(name));
  }

  /** The item that is last year's figure of another. */
  Optional<String> lastYearOf(String name) {
    return thisYears.entrySet().stream()
        .filter(years -> years.getValue().equals(name))
        .findFirst()
        .map(Map.Entry::getKey);
  }

  /** The item of a name with its labels in a year; empty where the rulebook has no such item. */
  Optional<ItemLabels> labels(String name, Optional<Integer> year) {
    return Optional.ofNullable(items.get(name))
        .map(
            item ->
                labels
                    .computeIfAbsent(year, y -> new ConcurrentHashMap<>())
                    .computeIfAbsent(name, n -> ItemLabels.of(item, year)));
  }
}
