package cn.hebiao.adapter.report;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

  private final Map<String, JexlExpression> parsed = new ConcurrentHashMap<>();

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
    try {
      return parsed
          .computeIfAbsent(expression, text -> engine.createExpression(PlainNames.coded(text)))
          .evaluate(new ReadOnlyNames(names));
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
