package cn.hebiao.adapter.report;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.jexl3.JexlArithmetic;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.JexlFeatures;
import org.jxls.expression.ExpressionEvaluator;
import org.jxls.expression.ExpressionEvaluatorFactory;

/**
 * Expressions that can look up names and calculate, and nothing else: no methods, no classes, no
 * objects, no loops, no assignments. A calculation with an empty value is empty.
 */
final class SafeExpressions implements ExpressionEvaluatorFactory {
  /** Without a cache JEXL looks for the way to read a name anew each time. */
  private static final int CACHE = 512;

  /** A column of a line, as nearly all expressions are: looked up without an interpreter. */
  private static final Pattern COLUMN =
      Pattern.compile("\\s*(\\p{IsHan}+)\\s*[.]\\s*(\\p{IsHan}+)\\s*");

  private final Map<String, Function<Map<String, Object>, Object>> parsed =
      new ConcurrentHashMap<>();

  private final JexlEngine engine =
      new JexlBuilder()
          .features(JexlFeatures.createNone())
          .permissions(new LookUpOnly())
          .arithmetic(new JexlArithmetic(true))
          .strict(true)
          .safe(true)
          .silent(false)
          .cache(CACHE)
          .create();

  @Override
  public ExpressionEvaluator createExpressionEvaluator(String expression) {
    return new SafeEvaluator(expression);
  }

  /** The value of an expression, null if it is empty. */
  Object evaluate(String expression, Map<String, Object> names) {
    return parsed.computeIfAbsent(expression, this::parsed).apply(names);
  }

  private Function<Map<String, Object>, Object> parsed(String text) {
    JexlExpression expression = engine.createExpression(PlainNames.coded(text));
    Matcher column = COLUMN.matcher(text);
    if (!column.matches()) {
      return names -> value(expression, names);
    }
    String line = column.group(1);
    String name = column.group(2);
    return names ->
        names.get(line) instanceof Map<?, ?> values ? values.get(name) : value(expression, names);
  }

  private static Object value(JexlExpression expression, Map<String, Object> names) {
    try {
      return expression.evaluate(new ReadOnlyNames(names));
    } catch (JexlException e) {
      if (e.getCause() instanceof JexlArithmetic.NullOperand) {
        return null;
      }
      throw e;
    }
  }

  /** An expression as JXLS asks for it. */
  private final class SafeEvaluator implements ExpressionEvaluator {
    private final String expression;

    SafeEvaluator(String expression) {
      this.expression = expression;
    }

    @Override
    public Object evaluate(String other, Map<String, Object> names) {
      return SafeExpressions.this.evaluate(other, names);
    }

    @Override
    public Object evaluate(Map<String, Object> names) {
      return evaluate(expression, names);
    }

    @Override
    public String getExpression() {
      return expression;
    }
  }

  /** Names that can be read only; one that is unknown fails. */
  private record ReadOnlyNames(Map<String, Object> names) implements JexlContext {
    @Override
    public Object get(String name) {
      return new StrictNames(names.keySet(), names::get).get(name);
    }

    @Override
    public boolean has(String name) {
      return true;
    }

    @Override
    public void set(String name, Object value) {
      throw new UnsupportedOperationException(name);
    }
  }
}
