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
  /** A run of columns, counted from 0, and the attributes as they are written. */
  private record Run(int first, int last, Map<String, String> attributes, boolean changed) {
    Run between(int from, int to) {
      return new Run(from, to, attributes, true);
    }
  }

  private final Optional<XmlElement> element;
  private final List<Run> runs = new ArrayList<>();

  /** What has been looked up since the last change: many cells ask for the same columns. */
  private final Map<Integer, Optional<Run>> known = new HashMap<>();

  SheetColumns(Optional<XmlElement> element) {
    this.element = element;
    for (XmlElement col : element.map(cols -> cols.children("col")).orElse(List.of())) {
      Map<String, String> attributes = col.attributes();
      int first = AttributeNumbers.intOr(attributes.get("min"), 1) - 1;
      int last = AttributeNumbers.intOr(attributes.get("max"), first + 1) - 1;
      runs.add(new Run(first, last, attributes, false));
    }
  }

  private Optional<Run> run(int column) {
    return known.computeIfAbsent(
        column,
        wanted -> runs.stream().filter(r -> r.first() <= column && column <= r.last()).findFirst());
  }

  int style(int column) {
    return run(column)
        .map(run -> AttributeNumbers.intOr(run.attributes().get("style"), 0))
        .orElse(0);
  }

  /** The width that is stored for a column. */
  Optional<Double> width(int column) {
    return run(column)
        .map(run -> run.attributes().get("width"))
        .map(width -> AttributeNumbers.doubleOr(width, 8.43));
  }

  /** Whether a column is hidden, or so narrow that it does not show. */
  boolean hidden(int column) {
    return run(column)
        .flatMap(run -> Optional.ofNullable(run.attributes().get("hidden")))
        .filter(AttributeNumbers::isTrue)
        .isPresent();
  }

  /** Hides a column. */
  void hide(int column) {
    Map<String, String> attributes = new LinkedHashMap<>();
    run(column).ifPresent(run -> attributes.putAll(run.attributes()));
    attributes.put("hidden", "1");
    replace(column, Optional.of(attributes));
  }

  /** Sets the stored width of a column, which shows then. */
  void width(int column, double width) {
    Map<String, String> attributes = new LinkedHashMap<>();
    run(column).ifPresent(run -> attributes.putAll(run.attributes()));
    attributes.put("width", AttributeNumbers.length(width));
    attributes.put("customWidth", "1");
    attributes.remove("bestFit");
    attributes.remove("hidden");
    replace(column, Optional.of(attributes));
  }

  /** Lets a column have the sheet's default width again; a setting without other use goes. */
  void resetWidth(int column) {
    run(column)
        .ifPresent(
            run -> {
              Map<String, String> attributes = new LinkedHashMap<>(run.attributes());
              attributes.keySet().removeAll(List.of("width", "customWidth", "min", "max"));
              attributes.values().removeIf(value -> value.equals("0") || value.equals("false"));
              boolean idle = attributes.isEmpty();
              attributes.put("width", "8.43");
              replace(column, idle ? Optional.empty() : Optional.of(attributes));
            });
  }

  private void replace(int column, Optional<Map<String, String>> attributes) {
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
    if (attributes.isPresent()) {
      runs.add(at, new Run(column, column, attributes.get(), true));
    }
  }

  /** Writes the settings; those that did not change come out letter by letter as they were. */
  void save(XmlEdits edits, String prefix, int at) {
    if (runs.stream().noneMatch(Run::changed) && runs.size() == stored().size()) {
      return;
    }
    Map<Integer, String> raw = new HashMap<>();
    for (XmlElement col : stored()) {
      int first = AttributeNumbers.intOr(col.attribute("min").orElse(""), 1) - 1;
      raw.putIfAbsent(first, col.raw());
    }
    StringBuilder out = new StringBuilder("<" + prefix + "cols>");
    runs.forEach(
        run -> out.append(run.changed() ? xml(run, prefix) : raw.getOrDefault(run.first(), "")));
    String xml = runs.isEmpty() ? "" : out.append("</" + prefix + "cols>").toString();
    element.ifPresentOrElse(cols -> edits.replace(cols, xml), () -> edits.insert(at, xml));
  }

  private List<XmlElement> stored() {
    return element.map(cols -> cols.children("col")).orElse(List.of());
  }

  private static String xml(Run run, String prefix) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("min", Integer.toString(run.first() + 1));
    attributes.put("max", Integer.toString(run.last() + 1));
    run.attributes().forEach(attributes::putIfAbsent);
    StringBuilder out = new StringBuilder("<" + prefix + "col");
    attributes.forEach(
        (name, value) ->
            out.append(' ')
                .append(name)
                .append("=\"")
                .append(XmlChars.attribute(value))
                .append('"'));
    return out.append("/>").toString();
  }
}
