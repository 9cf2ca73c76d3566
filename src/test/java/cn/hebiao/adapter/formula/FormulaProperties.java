package cn.hebiao.adapter.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.model.value.Interval;
import cn.hebiao.rules.formula.Compiled;
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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class FormulaProperties {
  private static final BigDecimal TINY = new BigDecimal("0.000000001");

  private final Exp4jFormulaEngine engine = new Exp4jFormulaEngine();

  @Provide
  Arbitrary<Expr> numbers() {
    return FormulaSamples.numbers(3);
  }

  @Provide
  Arbitrary<Expr> all() {
    return Arbitraries.oneOf(FormulaSamples.numbers(3), FormulaSamples.conditions(3));
  }

  @Provide
  Arbitrary<List<BigDecimal>> figures() {
    return FormulaSamples.figures(30).list().ofSize(FormulaSamples.NAMES.size());
  }

  @Provide
  Arbitrary<String> scraps() {
    return Arbitraries.of(
            "IF(", "(", ")", ",", "，", "1", "2.5", "a", "三公", "“", "\"", "[", "]", "且", " ", "AND",
            "NOT ", "-", "+", "%", "^", "<", "=", "≥", "SUM(", "2022年", ".", "；", "非", "缺省(",
            "\u0000", "\uD800", "𠀀", "TRUE", "/", "阶梯扣分(")
        .list()
        .ofMaxSize(25)
        .map(parts -> String.join("", parts));
  }

  @Property(seed = "20261121", tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void printedAndReadAgainIsTheSame(@ForAll("all") Expr expr) {
    String text = expr.toText();
    Compiled compiled = Formula.parse(text);
    assertEquals(expr, compiled.formula().orElseThrow(() -> new AssertionError(text)).expr());
  }

  @Property(seed = "20261121", tries = 3000)
  void noTextBreaksTheParser(@ForAll("scraps") String text) {
    Formula.parse(text)
        .fold(
            formula -> {
              String printed = formula.expr().toText();
              assertEquals(formula.expr(), Formula.parse(printed).formula().orElseThrow().expr());
              return true;
            },
            error -> {
              assertTrue(error.position() >= 1 && error.position() <= text.length() + 1);
              return true;
            });
  }

  @Property(seed = "20261121")
  void noTextAtAllBreaksTheParser(@ForAll String text) {
    assertEquals(
        1,
        Formula.parse(text).formula().stream().count()
            + Formula.parse(text).error().stream().count());
    assertEquals(
        NameSpelling.normalised(text), NameSpelling.normalised(NameSpelling.normalised(text)));
  }

  @Property(seed = "20261121", tries = 4000, edgeCases = EdgeCasesMode.NONE)
  void exp4jAgreesWithTheReference(
      @ForAll("all") Expr expr, @ForAll("figures") List<BigDecimal> figures) {
    Map<String, BigDecimal> values = new HashMap<>();
    for (int i = 0; i < figures.size(); i++) {
      values.put(FormulaSamples.NAMES.get(i), figures.get(i));
    }
    Object wanted = reference(expr, values);
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

  private static Object reference(Expr expr, Map<String, BigDecimal> values) {
    try {
      return expr.accept(new Reference(values));
    } catch (Reference.Undefined none) {
      return "undefined";
    } catch (Reference.TooLarge | ArithmeticException large) {
      Assume.that(false);
      return large;
    }
  }

  @Property(seed = "20261121", tries = 4000, edgeCases = EdgeCasesMode.NONE)
  void theSpanContainsEverySample(
      @ForAll("all") Expr expr,
      @ForAll("figures") List<BigDecimal> figures,
      @ForAll @IntRange(min = 0, max = 2) int decimals,
      @ForAll @Size(6) List<@DoubleRange(min = -0.5, max = 0.5) Double> places) {
    Map<String, Binding> shown = new HashMap<>();
    Map<String, BigDecimal> sample = new HashMap<>();
    for (int i = 0; i < figures.size(); i++) {
      String name = FormulaSamples.NAMES.get(i);
      BigDecimal figure = figures.get(i);
      shown.put(name, Binding.Scalar.shownWith(figure, decimals));
      BigDecimal off = BigDecimal.valueOf(places.get(i)).scaleByPowerOfTen(-decimals);
      sample.put(name, figure.add(off).setScale(6, RoundingMode.DOWN));
    }
    Object value = reference(expr, sample);
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
  @Property(seed = "20261121", tries = 20000)
  void shareOfTheWeightRoundsExactly(
      @ForAll @LongRange(min = 0, max = 10_000_000) long a,
      @ForAll @LongRange(min = 1, max = 10_000_000) long b,
      @ForAll @IntRange(min = 1, max = 100) int weight) {
    assertShare(a, b, weight);
  }

  @Property(seed = "20261121", tries = 20000)
  void exactHalvesRoundUp(
      @ForAll @IntRange(min = 0, max = 9999) int cents,
      @ForAll @IntRange(min = 1, max = 100) int weight,
      @ForAll @IntRange(min = 1, max = 5000) int factor) {
    // a/b*weight = (cents + 1/2) / 100
    assertShare((2L * cents + 1) * factor, 200L * weight * factor, weight);
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
    Formula share = Formula.parse("a/b*w").formula().orElseThrow();
    Formula rounded = Formula.parse("ROUND(a/b*w, 2)").formula().orElseThrow();
    BigDecimal plain = engine.evaluate(share, figures).number().orElseThrow();
    assertEquals(wanted, plain.setScale(2, RoundingMode.HALF_UP));
    BigDecimal inFormula = engine.evaluate(rounded, figures).number().orElseThrow();
    assertEquals(0, wanted.compareTo(inFormula), () -> wanted + " " + inFormula);
  }

  @Property(seed = "20261121")
  void intervalArithmeticContainsEveryPair(
      @ForAll @IntRange(min = -50, max = 50) int low,
      @ForAll @IntRange(max = 60) int width,
      @ForAll @IntRange(min = -50, max = 50) int otherLow,
      @ForAll @IntRange(max = 60) int otherWidth,
      @ForAll @DoubleRange(max = 1) double place,
      @ForAll @DoubleRange(max = 1) double otherPlace) {
    Interval x = interval(low, width);
    Interval y = interval(otherLow, otherWidth);
    BigDecimal a = BigDecimal.valueOf(low + width * place);
    BigDecimal b = BigDecimal.valueOf(otherLow + otherWidth * otherPlace);
    Assume.that(x.contains(a) && y.contains(b));
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
