package cn.hebiao.rules.reading;

import cn.hebiao.model.finding.Message;
import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.formula.FormulaError;
import cn.hebiao.rules.rulebook.BuiltIn;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names that a formula may use.
 *
 * @param known the names
 * @param complete whether these are all; if the data items could not be read, no name is reported
 */
record KnownNames(Set<String> known, boolean complete) {
  /** What every form has. */
  static KnownNames ofForm(Set<String> items, boolean complete) {
    Set<String> names = new LinkedHashSet<>(items);
    Arrays.stream(BuiltIn.values())
        .filter(name -> !name.ofRow())
        .map(BuiltIn::chinese)
        .forEach(names::add);
    return new KnownNames(names, complete);
  }

  static KnownNames of(BuiltIn... names) {
    return new KnownNames(Set.of(), true).and(names);
  }

  KnownNames and(BuiltIn... more) {
    Set<String> names = new LinkedHashSet<>(known);
    Stream.of(more).map(BuiltIn::chinese).forEach(names::add);
    return new KnownNames(names, complete);
  }

  KnownNames and(Set<String> more) {
    Set<String> names = new LinkedHashSet<>(known);
    names.addAll(more);
    return new KnownNames(names, complete);
  }

  /** The names of a formula that are known only where target and actual value are compared. */
  List<String> ofPairIn(Formula formula) {
    return Stream.of(BuiltIn.TARGET, BuiltIn.ACTUAL)
        .map(BuiltIn::chinese)
        .filter(name -> complete && !known.contains(name) && formula.names().contains(name))
        .toList();
  }

  /** An error for every name of a formula that nobody knows. */
  List<FormulaError> unknownIn(Formula formula) {
    return complete ? formula.unknownNames(known) : List.of();
  }

  /** Reports a name that nobody knows. */
  void check(String column, String name, Problems.At problems) {
    if (complete && !known.contains(name)) {
      problems.add(unknown(column, name));
    }
  }

  private Message unknown(String column, String name) {
    return Spelling.nearest(name, known)
        .map(
            near ->
                RulebookMistake.NAME_UNKNOWN_NEAR.with(
                    "column", column, "name", name, "nearest", near))
        .orElseGet(() -> RulebookMistake.NAME_UNKNOWN.with("column", column, "name", name));
  }
}
