package cn.hebiao.rules.formula;

import cn.hebiao.rules.formula.Token.Type;
import cn.hebiao.rules.formula.expr.Binary;
import cn.hebiao.rules.formula.expr.BinaryOperator;
import cn.hebiao.rules.formula.expr.Comparison;
import cn.hebiao.rules.formula.expr.ComparisonOperator;
import cn.hebiao.rules.formula.expr.Expr;
import cn.hebiao.rules.formula.expr.Name;
import cn.hebiao.rules.formula.expr.NameSpelling;
import cn.hebiao.rules.formula.expr.Negation;
import cn.hebiao.rules.formula.expr.NumberLiteral;
import cn.hebiao.rules.formula.expr.Percent;
import cn.hebiao.rules.formula.expr.ResultKind;
import cn.hebiao.rules.formula.expr.TruthLiteral;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Builds the tree, by recursive descent. From loose to tight: OR, AND, NOT, comparison, sums,
 * products, power, %, sign; the last three as in Excel. Kinds are checked on the way.
 */
final class Parser {
  private final TokenCursor cursor;
  private final Map<String, Integer> positions = new LinkedHashMap<>();

  Parser(List<Token> tokens) {
    this.cursor = new TokenCursor(tokens);
  }

  /** Where each name stands first. */
  Map<String, Integer> positions() {
    return positions;
  }

  Expr formula() {
    // A leading = comes along when a formula is copied out of a cell.
    cursor.takeIf("=");
    if (cursor.atEnd()) {
      throw new FormulaRejected(1, "formula.empty");
    }
    Expr expr = anyOf();
    if (!cursor.atEnd()) {
      throw cursor.unexpected();
    }
    return expr;
  }

  private Expr anyOf() {
    return joined("OR", this::allOf);
  }

  private Expr allOf() {
    return joined("AND", this::negated);
  }

  private Expr joined(String word, Supplier<Expr> operand) {
    int start = cursor.position();
    Expr left = operand.get();
    while (cursor.token().is(Type.WORD, word)) {
      Token operator = cursor.takeOperator();
      CallChecks.require(ResultKind.TRUTH, left, start);
      int position = cursor.position();
      Expr right = operand.get();
      left =
          CallChecks.of(word, operator.position(), List.of(left, right), List.of(start, position));
    }
    return left;
  }

  private Expr negated() {
    if (!cursor.token().is(Type.WORD, "NOT") || cursor.opensCall()) {
      return comparison();
    }
    Token word = cursor.takeOperator();
    int position = cursor.position();
    Expr operand = cursor.deeper(this::negated);
    return CallChecks.of("NOT", word.position(), List.of(operand), List.of(position));
  }

  private Expr comparison() {
    int start = cursor.position();
    Expr left = sum();
    Optional<ComparisonOperator> relation = OperatorSigns.relation(cursor.token());
    if (relation.isEmpty()) {
      return left;
    }
    cursor.takeOperator();
    CallChecks.require(ResultKind.NUMBER, left, start);
    int position = cursor.position();
    Expr right = sum();
    CallChecks.require(ResultKind.NUMBER, right, position);
    if (OperatorSigns.relation(cursor.token()).isPresent()) {
      throw new FormulaRejected(cursor.position(), "formula.chainedComparison");
    }
    return new Comparison(relation.get(), left, right);
  }

  private Expr sum() {
    return chain(OperatorSigns.SUMS, this::product);
  }

  private Expr product() {
    return chain(OperatorSigns.PRODUCTS, this::power);
  }

  private Expr power() {
    return chain(OperatorSigns.POWERS, this::percent);
  }

  private Expr chain(Map<String, BinaryOperator> signs, Supplier<Expr> operand) {
    int start = cursor.position();
    Expr left = operand.get();
    Optional<BinaryOperator> sign = OperatorSigns.operator(cursor.token(), signs);
    while (sign.isPresent()) {
      cursor.takeOperator();
      CallChecks.require(ResultKind.NUMBER, left, start);
      int position = cursor.position();
      Expr right = operand.get();
      CallChecks.require(ResultKind.NUMBER, right, position);
      left = new Binary(sign.get(), left, right);
      sign = OperatorSigns.operator(cursor.token(), signs);
    }
    return left;
  }

  private Expr percent() {
    int start = cursor.position();
    Expr expr = signed();
    while (cursor.token().isSign("%")) {
      cursor.takeOperator();
      CallChecks.require(ResultKind.NUMBER, expr, start);
      expr = new Percent(expr);
    }
    return expr;
  }

  private Expr signed() {
    Token sign = cursor.token();
    if (!sign.isSign("-") && !sign.isSign("+")) {
      return primary();
    }
    cursor.takeOperator();
    int position = cursor.position();
    Expr operand = cursor.deeper(this::signed);
    CallChecks.require(ResultKind.NUMBER, operand, position);
    return sign.isSign("-") ? new Negation(operand) : operand;
  }

  private Expr primary() {
    Token token = cursor.token();
    return switch (token.type()) {
      case NUMBER -> new NumberLiteral(new BigDecimal(cursor.take().text()));
      case BRACKETED -> name();
      case NAME -> cursor.opensCall() ? cursor.deeper(this::call) : word();
      case WORD -> {
        if (!cursor.opensCall()) {
          throw cursor.unexpected();
        }
        yield cursor.deeper(this::call);
      }
      case TEXT ->
          throw new FormulaRejected(
              token.position(), "formula.textNotAllowed", "text", token.text());
      case SIGN -> cursor.deeper(this::bracketed);
      case END -> throw cursor.unexpected();
    };
  }

  private Expr bracketed() {
    Token open = cursor.token();
    if (!cursor.takeIf("(")) {
      throw cursor.unexpected();
    }
    Expr expr = anyOf();
    cursor.close(open);
    return expr;
  }

  private Expr word() {
    String upper = cursor.token().text().toUpperCase(Locale.ROOT);
    if (!NameSpelling.isReserved(upper)) {
      return name();
    }
    return switch (upper) {
      case "TRUE", "真" -> truth(true);
      case "FALSE", "假" -> truth(false);
      default -> throw cursor.unexpected();
    };
  }

  private Expr truth(boolean holds) {
    cursor.take();
    return new TruthLiteral(holds);
  }

  private Expr name() {
    Token token = cursor.take();
    positions.putIfAbsent(token.text(), token.position());
    return new Name(token.text());
  }

  private Expr call() {
    Token name = cursor.take();
    Token open = cursor.take();
    List<Expr> args = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    if (!cursor.takeIf(")")) {
      do {
        starts.add(cursor.position());
        args.add(anyOf());
      } while (cursor.takeIf(","));
      cursor.close(open);
    }
    return CallChecks.of(name.text(), name.position(), args, starts);
  }
}
