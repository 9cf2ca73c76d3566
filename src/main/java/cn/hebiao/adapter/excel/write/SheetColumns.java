package cn.hebiao.adapter.excel.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The column settings of a sheet. A setting for several columns is split when one of them changes.
 */
final class SheetColumns {
  /**
   * A run of columns, counted from 0, and the attributes as they are written.
   *
   * @param raw the element as the file has it; empty for one that has changed
   */
  private record Run(int first, int last, Map<String, String> attributes, String raw) {
    Run between(int from, int to) {
      return new Run(from, to, attributes, "");
    }
  }

  private final Optional<XmlElement> element;
  private final List<Run> runs = new ArrayList<>();
  private boolean changed;

  /** What has been looked up since the last change: many cells ask for the same columns. */
  private final Map<Integer, Optional<Run>> known = new HashMap<>();

  SheetColumns(Optional<XmlElement> element) {
    this.element = element;
    for (XmlElement col : element.map(cols -> cols.children("col")).orElse(List.of())) {
      int first = col.number("min", 1) - 1;
      runs.add(new Run(first, col.number("max", first + 1) - 1, col.attributes(), col.raw()));
    }
  }

  private Optional<Run> run(int column) {
    return known.computeIfAbsent(
        column,
        wanted -> runs.stream().filter(r -> r.first() <= column && column <= r.last()).findFirst());
  }

  private Map<String, String> attributes(int column) {
    return new LinkedHashMap<>(run(column).map(Run::attributes).orElse(Map.of()));
  }

  int style(int column) {
    return AttributeNumbers.intOr(attributes(column).get("style"), 0);
  }

  /** The width that is stored for a column. */
  Optional<Double> width(int column) {
    return Optional.ofNullable(attributes(column).get("width"))
        .map(width -> AttributeNumbers.doubleOr(width, 8.43));
  }

  /** Whether a column is hidden, or so narrow that it does not show. */
  boolean hidden(int column) {
    return XmlElement.isTrue(attributes(column).get("hidden"));
  }

  /** Hides a column. */
  void hide(int column) {
    Map<String, String> attributes = attributes(column);
    attributes.put("hidden", "1");
    replace(column, attributes);
  }

  /** Sets the stored width of a column, which shows then. */
  void width(int column, double width) {
    Map<String, String> attributes = attributes(column);
    attributes.put("width", AttributeNumbers.length(width));
    attributes.put("customWidth", "1");
    attributes.keySet().removeAll(List.of("bestFit", "hidden"));
    replace(column, attributes);
  }

  /** Lets a column have the sheet's default width again; a setting without other use goes. */
  void resetWidth(int column) {
    if (run(column).isPresent()) {
      Map<String, String> attributes = attributes(column);
      attributes.keySet().removeAll(List.of("width", "customWidth", "min", "max"));
      attributes.values().removeAll(List.of("0", "false"));
      if (!attributes.isEmpty()) {
        attributes.put("width", "8.43");
      }
      replace(column, attributes);
    }
  }

  /** Gives one column settings of its own; none where there are no attributes. */
  private void replace(int column, Map<String, String> attributes) {
    int at = 0;
    Optional<Run> old = run(column);
    if (old.isPresent()) {
      Run run = old.get();
      at = runs.indexOf(run);
      runs.remove(at);
      if (run.last() > column) {
        runs.add(at, run.between(column + 1, run.last()));
      }
      if (run.first() < column) {
        runs.add(at++, run.between(run.first(), column - 1));
      }
    } else {
      while (at < runs.size() && runs.get(at).first() < column) {
        at++;
      }
    }
    known.clear();
    changed = true;
    if (!attributes.isEmpty()) {
      runs.add(at, new Run(column, column, attributes, ""));
    }
  }

  /** Writes the settings; those that did not change come out letter by letter as they were. */
  void save(XmlEdits edits, String prefix, int at) {
    if (!changed) {
      return;
    }
    StringBuilder out = new StringBuilder();
    runs.forEach(run -> out.append(run.raw().isEmpty() ? xml(run, prefix) : run.raw()));
    String tag = prefix + "cols>";
    String xml = runs.isEmpty() ? "" : "<" + tag + out + "</" + tag;
    element.ifPresentOrElse(cols -> edits.replace(cols, xml), () -> edits.insert(at, xml));
  }

  private static String xml(Run run, String prefix) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("min", Integer.toString(run.first() + 1));
    attributes.put("max", Integer.toString(run.last() + 1));
    run.attributes().forEach(attributes::putIfAbsent);
    return "<" + prefix + "col" + XmlChars.attributes(attributes) + "/>";
  }
}
