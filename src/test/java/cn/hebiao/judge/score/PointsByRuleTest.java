package cn.hebiao.judge.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.model.value.Interval;
import cn.hebiao.model.value.Written;
import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.formula.data.Binding;
import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.rulebook.IndicatorRule;
import cn.hebiao.rules.rulebook.Status;
import cn.hebiao.rules.rulebook.Validity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule brings for given figures: 甲 is 3, 乙 is 4 shown without decimals, 丙 is missing. */
class PointsByRuleTest {
  private static final PointsByRule POINTS =
      new PointsByRule(new Exp4jFormulaEngine(), new PointRounding(2));
  private static final Map<String, Binding> FIGURES =
      Map.of(
          "甲", Binding.Scalar.exact(new BigDecimal("3")),
          "乙", Binding.Scalar.shownWith(new BigDecimal("4"), 0),
          "分值", Binding.Scalar.exact(BigDecimal.TEN));
  private static final Bindings BINDINGS =
      name -> FIGURES.getOrDefault(name, new Binding.Missing("没有" + name));

  private static Optional<Formula> formula(String text) {
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(Formula.parse(text).formula().orElseThrow());
  }

  private static PointsByRule.RulePoints of(String ratio, String score, String weight) {
    IndicatorRule rule =
        new IndicatorRule(
            "1",
            "",
            "",
            List.of("指标"),
            0,
            Optional.empty(),
            IndicatorRule.Method.FORMULA,
            "",
            formula(ratio),
            formula(score),
            cn.hebiao.rules.rulebook.AllowedPoints.ANY,
            IndicatorRule.ScoreWhenMissing.MANUAL,
            "",
            Status.ACTIVE,
            Validity.ALWAYS);
    return POINTS.of(
        rule, weight.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(weight)), BINDINGS);
  }

  private static String text(Optional<BigDecimal> number) {
    return number.map(n -> Written.plain(n, 4)).orElse("");
  }

  private static String range(Interval range) {
    return Written.plain(range.low(), 3) + "~" + Written.plain(range.high(), 3);
  }

  @ParameterizedTest(name = "{0}, {1} of {2}: {3}, ratio {4}, {5}, open {6}")
  @CsvSource(
      delimiter = ';',
      value = {
        "甲/乙; 比率*分值; 10; 7.5; 0.75; 6.667~8.571; false",
        "甲/乙; 比率*20; 10; 10; 0.75; 10~10; false",
        "甲/乙; 比率*20; ''; 15; 0.75; 13.333~17.143; false",
        "甲/乙; 比率-5; ''; 0; 0.75; 0~0; false",
        "甲/乙; ''; 10; ''; 0.75; ''; false",
        "''; 甲*2; 10; 6; ''; 6~6; false",
        "''; 甲/9; 10; 0.33; ''; 0.33~0.333; false",
        "''; 丙*2; 10; ''; ''; ''; true",
        "甲/丙; 比率*10; 10; ''; ''; ''; true",
        "甲/丙; IF(甲>2, 8, 比率*10); 10; 8; ''; 8~8; false",
        "甲/丙; 甲; 10; ''; ''; ''; true",
        "''; 甲<乙; 10; 10; ''; 10~10; false",
        "''; 甲>乙; 10; 0; ''; 0~0; false"
      })
  void points(
      String ratio,
      String score,
      String weight,
      String points,
      String computedRatio,
      String allowed,
      boolean open) {
    PointsByRule.RulePoints result = of(ratio, score, weight);
    assertEquals(
        List.of(points, computedRatio, allowed, open),
        List.of(
            text(result.points()),
            text(result.ratio()),
            result.allowed().map(PointsByRuleTest::range).orElse(""),
            result.obstacle().isPresent()));
  }

  @Test
  void theRatioIsAmongTheFigures() {
    Binding ratio = of("甲/乙", "比率*分值", "10").figures().lookup("比率");
    assertEquals("Scalar", ratio.getClass().getSimpleName());
    assertEquals(
        "0.67~0.86",
        ratio.<String>fold(
            one -> Written.plain(one.range().low(), 2) + "~" + Written.plain(one.range().high(), 2),
            all -> "",
            none -> ""));
  }

  @Test
  void aConditionNeedsAWeight() {
    assertThrows(IllegalArgumentException.class, () -> of("", "甲<乙", ""));
  }
}
