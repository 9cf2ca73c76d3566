package cn.hebiao.adapter.formula;

import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.formula.expr.Binary;
import cn.hebiao.rules.formula.expr.BinaryOperator;
import cn.hebiao.rules.formula.expr.Call;
import cn.hebiao.rules.formula.expr.Comparison;
import cn.hebiao.rules.formula.expr.Expr;
import cn.hebiao.rules.formula.expr.ExprVisitor;
import cn.hebiao.rules.formula.expr.LazyFunction;
import cn.hebiao.rules.formula.expr.Name;
import cn.hebiao.rules.formula.expr.Negation;
import cn.hebiao.rules.formula.expr.NumberLiteral;
import cn.hebiao.rules.formula.expr.Percent;
import cn.hebiao.rules.formula.expr.StrictFunction;
import cn.hebiao.rules.formula.expr.TruthLiteral;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.objecthunter.exp4j.Expression;
import net.objecthunter.exp4j.ExpressionBuilder;
import net.objecthunter.exp4j.function.Function;

/**
 * Writes an expression in exp4j's language. Everything is bracketed, because exp4j ranks signs and
 * powers differently; names become v0, v1, … and division, power and functions f0, f1, …, guarded
 * by us.
 */
final class Translation implements ExprVisitor<String> {
  private final Consumer<Evaluation.NotEvaluable> faults;
  private final Map<Expr, String> variables = new LinkedHashMap<>();
  private final List<Function> functions = new ArrayList<>();
  private final String text;

  private Translation(Expr expr, Consumer<Evaluation.NotEvaluable> faults) {
    this.faults = faults;
    this.text = expr.accept(this);
  }

  /** Translates; faults during later calculations go to the consumer. */
  static Translation of(Expr expr, Consumer<Evaluation.NotEvaluable> faults) {
    return new Translation(expr, faults);
  }

  /** How the input of this index is called. */
  static String variable(int index) {
    return "v" + index;
  }

  /** The expressions that stand behind the variables, by index. */
  List<Expr> inputs() {
    return List.copyOf(variables.keySet());
  }

  Expression compile() {
    return new ExpressionBuilder(text)
        .variables(variables.values().toArray(String[]::new))
        .functions(functions)
        .implicitMultiplication(false)
        .build();
  }

  @Override
  public String number(NumberLiteral number) {
    return number.value().toPlainString();
  }

  @Override
  public String name(Name name) {
    return input(name);
  }

  @Override
  public String lazyCall(Call call, LazyFunction function) {
    return input(call);
  }

  @Override
  public String negation(Negation negation) {
    return "(-" + bracketed(negation.operand()) + ")";
  }

  @Override
  public String percent(Percent percent) {
    return "(" + bracketed(percent.operand()) + "/100)";
  }

  @Override
  public String binary(Binary binary) {
    List<Expr> operands = List.of(binary.left(), binary.right());
    return switch (binary.operator()) {
      case DIVIDE -> function(new GuardedDivision(next(), binary.right(), faults), operands);
      case POWER -> function(new GuardedPower(next(), binary, faults), operands);
      case ADD, SUBTRACT, MULTIPLY -> infix(binary.left(), binary.operator(), binary.right());
    };
  }

  @Override
  public String strictCall(Call call, StrictFunction function) {
    return function(new FunctionBridge(next(), function, call.args().size(), faults), call.args());
  }

  @Override
  public String comparison(Comparison comparison) {
    throw new IllegalArgumentException("a condition within arithmetic: " + comparison.toText());
  }

  @Override
  public String truth(TruthLiteral truth) {
    throw new IllegalArgumentException("a condition within arithmetic: " + truth.toText());
  }

  private String infix(Expr left, BinaryOperator operator, Expr right) {
    return "(" + bracketed(left) + operator.sign() + bracketed(right) + ")";
  }

  private String bracketed(Expr expr) {
    return "(" + expr.accept(this) + ")";
  }

  private String input(Expr expr) {
    return variables.computeIfAbsent(expr, e -> variable(variables.size()));
  }

  private String next() {
    return "f" + functions.size();
  }

  private String function(Function function, List<Expr> args) {
    // Listed before the arguments are translated, which list functions of their own.
    functions.add(function);
    return args.stream()
        .map(arg -> arg.accept(this))
        .collect(Collectors.joining(",", function.getName() + "(", ")"));
  }

  /** Whether an earlier fault, shown as NaN or infinity, is among the arguments. */
  static boolean anyFault(double... args) {
    return !IntStream.range(0, args.length).allMatch(i -> Double.isFinite(args[i]));
  }
}
