package cn.hebiao.judge.check.cross;

import cn.hebiao.judge.diagnose.slip.WrongFigure;
import cn.hebiao.model.value.Dimension;
import cn.hebiao.read.fact.Fact;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.expr.Binary;
import cn.hebiao.rules.formula.expr.BinaryOperator;
import cn.hebiao.rules.formula.expr.Expr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes the right side of a failed check apart, so that slips can be recognised in it. */
final class FailedCheckParts {
  private final Bindings bindings;
  private final Facts facts;
  private final Optional<Map<String, Fact>> row;
  private final FormulaEngine engine;
  private final Set<String> names;

  private FailedCheckParts(
      Set<String> names,
      Bindings bindings,
      Facts facts,
      Optional<Map<String, Fact>> row,
      FormulaEngine engine) {
    this.names = names;
    this.bindings = bindings;
    this.facts = facts;
    this.row = row;
    this.engine = engine;
  }

  /** Whether a formula is a quotient. */
  static boolean isRatio(Formula formula) {
    return formula.expr() instanceof Binary binary && binary.operator() == BinaryOperator.DIVIDE;
  }

  static WrongFigure of(
      Formula right,
      Fact found,
      BigDecimal expected,
      Bindings bindings,
      Facts facts,
      Optional<Map<String, Fact>> row,
      FormulaEngine engine) {
    FailedCheckParts parts = new FailedCheckParts(right.names(), bindings, facts, row, engine);
    Optional<WrongFigure.Ratio> ratio =
        found.figure().unit().dimension() == Dimension.RATIO
            ? parts.ratio(right.expr())
            : Optional.empty();
    List<WrongFigure.NamedFigure> addends = new ArrayList<>();
    if (ratio.isEmpty()) {
      parts.addends(right.expr(), addends);
    }
    return new WrongFigure(
        found.figure(),
        expected,
        ratio,
        addends.size() > 1 ? addends : List.of(),
        row.isPresent() ? List.of() : parts.lastYears(found));
  }

  /** Last year's figure of the item itself, which stands in the column beside it. */
  private List<WrongFigure.NamedFigure> lastYears(Fact found) {
    return facts.lastYear(found.name()).stream()
        .map(fact -> new WrongFigure.NamedFigure(fact.name(), fact.number()))
        .toList();
  }

  private Optional<WrongFigure.Ratio> ratio(Expr expr) {
    if (!(expr instanceof Binary binary)) {
      return Optional.empty();
    }
    if (binary.operator() == BinaryOperator.DIVIDE) {
      return written(binary.left())
          .flatMap(
              n -> written(binary.right()).map(d -> new WrongFigure.Ratio(n, d, BigDecimal.ONE)));
    }
    return ratio(binary.left()).or(() -> ratio(binary.right()));
  }

  private void addends(Expr expr, List<WrongFigure.NamedFigure> parts) {
    if (expr instanceof Binary binary && binary.operator() == BinaryOperator.ADD) {
      addends(binary.left(), parts);
      addends(binary.right(), parts);
      return;
    }
    List<Fact> column =
        expr.parts().size() == 1
            ? expr.parts()
                .get(0)
                .asName()
                .map(name -> facts.find(name.text()).each())
                .orElse(List.of())
            : List.of();
    if (column.isEmpty()) {
      number(expr).ifPresent(value -> parts.add(new WrongFigure.NamedFigure(expr.toText(), value)));
    } else {
      column.forEach(
          fact -> parts.add(new WrongFigure.NamedFigure(fact.cell().ref().name(), fact.number())));
    }
  }

  /** Numerator and denominator as the form writes them: the unit cancels out. */
  private Optional<BigDecimal> written(Expr expr) {
    return row.isPresent() ? number(expr, bindings) : number(expr, facts.asWritten(names));
  }

  private Optional<BigDecimal> number(Expr expr) {
    return number(expr, bindings);
  }

  private Optional<BigDecimal> number(Expr expr, Bindings figures) {
    return engine.evaluate(Formula.of(expr), figures).number();
  }
}
