package cn.hebiao.rules.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Names that may be given once only, with the cell that gave each first. */
final class UniqueNames {
  private final Map<String, String> places = new LinkedHashMap<>();

  /** Takes the name in a column of a row; a name that is there already is reported. */
  String enter(Row row, String column) {
    String name = row.required(column);
    if (!name.isEmpty()) {
      enter(row, column, name);
    }
    return name;
  }

  /** Takes a name that a column of a row gives. */
  void enter(Row row, String column, String name) {
    String place = row.sheet() + "!" + row.address(column);
    String first = places.putIfAbsent(name, place);
    if (first != null) {
      row.at(column)
          .add(RulebookMistake.DUPLICATE.with("column", column, "name", name, "first", first));
    }
  }

  Set<String> names() {
    return places.keySet();
  }
}
