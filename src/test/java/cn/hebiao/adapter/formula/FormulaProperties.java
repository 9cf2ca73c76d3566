package cn.hebiao.adapter.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.model.value.Interval;
import cn.hebiao.property.Draw;
import cn.hebiao.property.Tries;
import cn.hebiao.rules.formula.CompiledFormula;
import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.formula.data.Binding;
import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.formula.data.Span;
import cn.hebiao.rules.formula.expr.Expr;
import cn.hebiao.rules.formula.expr.NameSpelling;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormulaProperties {
  private static final BigDecimal TINY = new BigDecimal("0.000000001");

  private static final List<String> SCRAPS =
      List.of(
          "IF(", "(", ")", ",", "，", "1", "2.5", "a", "三公", "“", "\"", "[", "]", "且", " ", "AND",
          "NOT ", "-", "+", "%", "^", "<", "=", "≥", "SUM(", "2022年", ".", "；", "非", "缺省(",
          "\u0000", "\uD800", "𠀀", "TRUE", "/", "阶梯扣分(");
  private static final Formula SHARE = Formula.parse("a/b*w").formula().orElseThrow();
  private static final Formula ROUNDED = Formula.parse("ROUND(a/b*w, 2)").formula().orElseThrow();

  private final Exp4jFormulaEngine engine = new Exp4jFormulaEngine();

  private static List<BigDecimal> figures(Draw draw) {
    int size = FormulaSamples.NAMES.size();
    return draw.list(size, size, () -> FormulaSamples.figure(draw, 30));
  }

  @Test
  void printedAndReadAgainIsTheSame() {
    Tries.of(
        2000,
        20261121,
        draw -> {
          Expr expr = draw.from(FormulaSamples::all);
          String text = expr.toText();
          CompiledFormula compiled = Formula.parse(text);
          assertEquals(expr, compiled.formula().orElseThrow(() -> new AssertionError(text)).expr());
        });
  }

  @Test
  void noTextBreaksTheParser() {
    Tries.of(
        3000,
        20261121,
        draw -> {
          String text = draw.joined(25, () -> draw.of(SCRAPS));
          Formula.parse(text)
              .fold(
                  formula -> {
                    String printed = formula.expr().toText();
                    Formula again = Formula.parse(printed).formula().orElseThrow();
                    assertEquals(formula.expr(), again.expr());
                    return true;
                  },
                  error -> {
                    assertTrue(error.position() >= 1 && error.position() <= text.length() + 1);
                    return true;
                  });
        });
  }

  @Test
  void noTextAtAllBreaksTheParser() {
    Tries.of(
        1000,
        20261121,
        draw -> {
          String text = draw.text(255);
          CompiledFormula compiled = Formula.parse(text);
          assertTrue(compiled.formula().isPresent() != compiled.error().isPresent());
          String once = NameSpelling.normalised(text);
          assertEquals(once, NameSpelling.normalised(once));
        });
  }

  @Test
  void exp4jAgreesWithTheReference() {
    Tries.of(4000, 20261121, this::agreesWithTheReference);
  }

  private void agreesWithTheReference(Draw draw) {
    Expr expr = draw.from(FormulaSamples::all);
    List<BigDecimal> figures = draw.from(FormulaProperties::figures);
    Map<String, BigDecimal> values = new HashMap<>();
    for (int i = 0; i < figures.size(); i++) {
      values.put(FormulaSamples.NAMES.get(i), figures.get(i));
    }
    Object wanted = reference(draw, expr, values);
    Formula formula = Formula.parse(expr.toText()).formula().orElseThrow();
    Evaluation got = engine.evaluate(formula, name -> Binding.Scalar.exact(values.get(name)));
    if (wanted instanceof BigDecimal number) {
      BigDecimal value = got.number().orElseThrow(() -> new AssertionError(formula + " " + got));
      assertTrue(
          value.subtract(number).abs().compareTo(margin(number)) <= 0,
          () -> formula + " is " + number + " but got " + value);
    } else {
      assertEquals(wanted, got.holds().<Object>map(h -> h).orElse("undefined"), formula.text());
    }
  }

  /** Ten decimals, or 14 digits where a double has no ten decimals. */
  private static BigDecimal margin(BigDecimal number) {
    return TINY.max(number.abs().scaleByPowerOfTen(-14));
  }

  private static Object reference(Draw draw, Expr expr, Map<String, BigDecimal> values) {
    try {
      return expr.accept(new Reference(values));
    } catch (Reference.Undefined none) {
      return "undefined";
    } catch (Reference.TooLarge | ArithmeticException large) {
      draw.require(false);
      return large;
    }
  }

  @Test
  void theSpanContainsEverySample() {
    Tries.of(4000, 20261121, FormulaProperties::spanContainsTheSample);
  }

  private static void spanContainsTheSample(Draw draw) {
    Expr expr = draw.from(FormulaSamples::all);
    List<BigDecimal> figures = draw.from(FormulaProperties::figures);
    int decimals = draw.between(0, 2);
    List<Double> places = draw.list(6, 6, () -> draw.fraction(-0.5, 0.5));
    Map<String, Binding> shown = new HashMap<>();
    Map<String, BigDecimal> sample = new HashMap<>();
    for (int i = 0; i < figures.size(); i++) {
      String name = FormulaSamples.NAMES.get(i);
      BigDecimal figure = figures.get(i);
      shown.put(name, Binding.Scalar.shownWith(figure, decimals));
      BigDecimal off = BigDecimal.valueOf(places.get(i)).scaleByPowerOfTen(-decimals);
      sample.put(name, figure.add(off).setScale(6, RoundingMode.DOWN));
    }
    Object value = reference(draw, expr, sample);
    Span span = expr.span(shown::get);
    boolean holds =
        span.fold(
            numbers ->
                value instanceof BigDecimal number
                    && numbers.range().widen(margin(number)).contains(number),
            truths ->
                value instanceof Boolean truth && (truth ? truths.mayHold() : truths.mayFail()),
            unknown -> !unknown.certain() || value.equals("undefined"));
    assertTrue(holds, () -> expr.toText() + " = " + value + " for " + sample + " not in " + span);
  }

  /** The rounding of a share of the weight must be that of whole numbers, also for exact halves. */
  @Test
  void shareOfTheWeightRoundsExactly() {
    Tries.of(
        20_000,
        20261121,
        draw ->
            assertShare(
                draw.between(0, 10_000_000), draw.between(1, 10_000_000), draw.between(1, 100)));
  }

  @Test
  void exactHalvesRoundUp() {
    Tries.of(
        20_000,
        20261121,
        draw -> {
          int cents = draw.between(0, 9999);
          int weight = draw.between(1, 100);
          int factor = draw.between(1, 5000);
          // a/b*weight = (cents + 1/2) / 100
          assertShare((2L * cents + 1) * factor, 200L * weight * factor, weight);
        });
  }

  private void assertShare(long a, long b, int weight) {
    Bindings figures =
        name ->
            Binding.Scalar.exact(
                switch (name) {
                  case "a" -> BigDecimal.valueOf(a, 2);
                  case "b" -> BigDecimal.valueOf(b, 2);
                  default -> BigDecimal.valueOf(weight);
                });
    BigInteger numerator = BigInteger.valueOf(a).multiply(BigInteger.valueOf(weight * 200L));
    BigInteger cents =
        numerator.divide(BigInteger.valueOf(b)).add(BigInteger.ONE).divide(BigInteger.TWO);
    BigDecimal wanted = new BigDecimal(cents, 2);
    BigDecimal plain = engine.evaluate(SHARE, figures).number().orElseThrow();
    assertEquals(wanted, plain.setScale(2, RoundingMode.HALF_UP));
    BigDecimal inFormula = engine.evaluate(ROUNDED, figures).number().orElseThrow();
    assertEquals(0, wanted.compareTo(inFormula), () -> wanted + " " + inFormula);
  }

  @Test
  void intervalArithmeticContainsEveryPair() {
    Tries.of(1000, 20261121, FormulaProperties::intervalsContainThePair);
  }

  private static void intervalsContainThePair(Draw draw) {
    int low = draw.between(-50, 50);
    int width = draw.between(0, 60);
    int otherLow = draw.between(-50, 50);
    int otherWidth = draw.between(0, 60);
    double place = draw.fraction(0, 1);
    double otherPlace = draw.fraction(0, 1);
    Interval x = interval(low, width);
    Interval y = interval(otherLow, otherWidth);
    BigDecimal a = BigDecimal.valueOf(low + width * place);
    BigDecimal b = BigDecimal.valueOf(otherLow + otherWidth * otherPlace);
    draw.require(x.contains(a) && y.contains(b));
    assertTrue(x.plus(y).contains(a.add(b)));
    assertTrue(x.minus(y).contains(a.subtract(b)));
    assertTrue(x.times(y).contains(a.multiply(b)));
    assertTrue(x.abs().contains(a.abs()));
    assertTrue(x.negate().contains(a.negate()));
    assertTrue(x.min(y).contains(a.min(b)));
    assertTrue(x.max(y).contains(a.max(b)));
    assertEquals(y.contains(BigDecimal.ZERO), x.over(y).isEmpty());
    x.over(y)
        .ifPresent(
            quotients ->
                assertTrue(
                    quotients
                        .widen(new BigDecimal("1E-30"))
                        .contains(a.divide(b, new java.math.MathContext(40)))));
  }

  private static Interval interval(int low, int width) {
    return new Interval(BigDecimal.valueOf(low), BigDecimal.valueOf((long) low + width));
  }
}
