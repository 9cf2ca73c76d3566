package cn.hebiao.rules.formula.expr;

import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.Span;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One node of a formula. Immutable; equal when the formulas mean the same text. */
public sealed interface Expr
    permits NumberLiteral, TruthLiteral, Name, Negation, Percent, Binary, Comparison, Call {

  /** What it yields. */
  ResultKind kind();

  /** The nodes directly below, from left to right; empty for a leaf. */
  List<Expr> parts();

  /** Its text in a notation, with how tightly it binds. */
  FormulaText write(Notation notation);

  /** All results it may have within the ranges of the figures. */
  Span span(Bindings bindings);

  /** Calls the visitor's method for this kind of node. */
  <R> R accept(ExprVisitor<R> visitor);

  /** Itself if it is a name, which functions over columns must know. */
  default Optional<Name> asName() {
    return Optional.empty();
  }

  /** Whether it has a value whenever all its names have one, so that nothing must guard it. */
  default boolean total() {
    return parts().stream().allMatch(Expr::total);
  }

  /** Whether its value is a figure as somebody wrote it, without the dust of arithmetic. */
  default boolean isFigure() {
    return parts().isEmpty();
  }

  /** Whether Excel has a formula for it. */
  default boolean translatable() {
    for (Expr part : parts()) {
      if (!part.translatable()) {
        return false;
      }
    }
    return true;
  }

  /** Whether it never has a value unless all its names have one. */
  default boolean needsAllNames() {
    return parts().stream().allMatch(Expr::needsAllNames);
  }

  /** The names in it, in order of first appearance. */
  default Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    asName().ifPresent(name -> names.add(name.text()));
    parts().forEach(part -> names.addAll(part.names()));
    return names;
  }

  /**
   * Where it changes its course: at each zero of one of these differences it passes from one band,
   * step, cap or floor to the next; those of its parts included.
   */
  default List<Expr> turns() {
    return parts().stream().flatMap(part -> part.turns().stream()).toList();
  }

  /** This less another. */
  default Expr minus(Expr other) {
    return new Binary(BinaryOperator.SUBTRACT, this, other);
  }

  /** The formula as a rulebook would have it; parsing it gives this expression again. */
  default String toText() {
    return write(new PlainNotation()).text();
  }

  /** The sum as on paper: figures in place of names, ÷ × ≤; a missing figure keeps its name. */
  default String substituted(Bindings bindings) {
    return write(new SubstitutedNotation(bindings)).text();
  }

  /**
   * The formula for a cell of Excel, without the leading {@code =}. Recalculated there it gives our
   * value. Empty when a name has no cell, when Excel has no such formula or when it is too long.
   *
   * @param cellOfName a cell address, range or literal number for a name
   */
  default Optional<String> excel(Function<String, Optional<String>> cellOfName) {
    if (!translatable()) {
      return Optional.empty();
    }
    Map<String, Optional<String>> cells = new HashMap<>();
    for (String name : names()) {
      Optional<String> cell = cellOfName.apply(name);
      if (cell.isEmpty()) {
        return Optional.empty();
      }
      cells.put(name, cell);
    }
    String text = write(new ExcelNotation(cells::get)).text();
    return text.length() > ExcelNotation.LONGEST ? Optional.empty() : Optional.of(text);
  }
}
