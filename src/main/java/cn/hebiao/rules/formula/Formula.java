package cn.hebiao.rules.formula;

import cn.hebiao.model.value.NearestWord;
import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.Span;
import cn.hebiao.rules.formula.expr.Expr;
import cn.hebiao.rules.formula.expr.ResultKind;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A formula of a rulebook, read and checked; names are checked against the data items later. */
public final class Formula {
  /** The longest text that is read, in characters. */
  public static final int LONGEST_TEXT = 4000;

  /** Names are longer than words of a list, so fewer of their letters may be wrong. */
  static final int NEAR_PERCENT = 40;

  private final String text;
  private final Expr expr;
  private final Set<String> names;
  private final Map<String, Integer> positions;

  private Formula(String text, Expr expr, Map<String, Integer> positions) {
    this.text = text;
    this.expr = expr;
    this.names = Collections.unmodifiableSet(expr.names());
    this.positions = new LinkedHashMap<>(positions);
  }

  /** Reads a formula. Any text is allowed; a bad one ends as an error with its position. */
  public static CompiledFormula parse(String text) {
    try {
      Parser parser = new Parser(Lexer.tokens(text));
      Expr expr = parser.formula();
      return new CompiledFormula.Ready(new Formula(text, expr, parser.positions()));
    } catch (FormulaRejected rejected) {
      return new CompiledFormula.Rejected(rejected.error());
    }
  }

  /** A part of a formula as one of its own. */
  public static Formula of(Expr expr) {
    return new Formula(expr.toText(), expr, Map.of());
  }

  /** The text as the rulebook has it. */
  public String text() {
    return text;
  }

  /** The tree. */
  public Expr expr() {
    return expr;
  }

  /** Whether it yields a number or a condition. */
  public ResultKind kind() {
    return expr.kind();
  }

  /** The names of data items in it, normalised, in order of first appearance. */
  public Set<String> names() {
    return names;
  }

  /**
   * An error for every name that is not known, with the nearest that is.
   *
   * @param known normalised names
   */
  public List<FormulaError> unknownNames(Collection<String> known) {
    return names().stream()
        .filter(name -> !known.contains(name))
        .map(name -> unknown(name, NearestWord.of(name, known, NEAR_PERCENT)))
        .toList();
  }

  private FormulaError unknown(String name, Optional<String> nearest) {
    int position = positions.get(name);
    return nearest
        .map(
            near -> FormulaError.at(position, "formula.unknownName", "name", name, "nearest", near))
        .orElseGet(() -> FormulaError.at(position, "formula.unknownNameAlone", "name", name));
  }

  /** All results it may have within the ranges of the figures. */
  public Span range(Bindings bindings) {
    return expr.span(bindings);
  }

  /** The sum as on paper, with figures in place of names. */
  public String substituted(Bindings bindings) {
    return expr.substituted(bindings);
  }

  /** See {@link Expr#excel}. */
  public Optional<String> excel(Function<String, Optional<String>> cellOfName) {
    return expr.excel(cellOfName);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Formula formula && text.equals(formula.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
