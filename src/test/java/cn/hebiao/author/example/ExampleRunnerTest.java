package cn.hebiao.author.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.rulebook.CrossCheck;
import cn.hebiao.rules.rulebook.CrossCheck.Relation;
import cn.hebiao.rules.rulebook.GradeScale;
import cn.hebiao.rules.rulebook.IndicatorRule;
import cn.hebiao.rules.rulebook.IndicatorRule.Method;
import cn.hebiao.rules.rulebook.IndicatorRule.ScoreWhenMissing;
import cn.hebiao.rules.rulebook.Labels;
import cn.hebiao.rules.rulebook.Parameters;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.rules.rulebook.Scope;
import cn.hebiao.rules.rulebook.Status;
import cn.hebiao.rules.rulebook.Validity;
import cn.hebiao.rules.rulebook.WorkedExample;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExampleRunnerTest {
  private static final String BANDS = "IF(比率≥95%, 6, IF(比率≥90%, 4, 1))";

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          决算=95 预算=100   ! 6      ! true
          决算=94.99 预算=100 ! 4     ! true
          决算=94.99 预算=100 ! 6     ! false
          决算=94.99 预算=100 ! 人工  ! false
          决算=95            ! 人工    ! true
          决算=95            ! 无法评价 ! true
          决算=95            ! 0      ! false
          决算=95 预算=0     ! 无法评价 ! true
          决算=95 预算=100 分值=5 ! 5 ! true
          """)
  void scoresByRatio(String figures, String expected, boolean agrees) {
    assertEquals(agrees, run(rule(BANDS, ScoreWhenMissing.MANUAL), figures, expected).agrees());
  }

  @Test
  void tellsWhatCameOut() {
    assertEquals(
        Optional.of("4"),
        run(rule(BANDS, ScoreWhenMissing.MANUAL), "决算=94.99 预算=100", "6").actual());
    assertEquals(
        Optional.of("无法评价"), run(rule(BANDS, ScoreWhenMissing.MANUAL), "决算=1 预算=0", "6").actual());
    assertEquals(
        Optional.of("人工"), run(rule(BANDS, ScoreWhenMissing.MANUAL), "决算=1", "6").actual());
  }

  @ParameterizedTest
  @CsvSource({
    "决算/预算*分值, 决算=1 预算=3, 2",
    "决算/预算*分值, 决算=2 预算=3.001, 4",
    "决算/预算*分值, 决算=1.0025 预算=6, 1",
    "决算/预算*分值, 决算=1.005 预算=6, 1.01",
    "决算/预算*分值, 决算=7 预算=3, 6",
    "决算/预算*分值, 决算=-7 预算=3, 0"
  })
  void pointsAreCutAndRoundedHalfUp(String formula, String figures, String expected) {
    ExampleResult result = run(rule(formula, ScoreWhenMissing.MANUAL), figures, expected);
    assertEquals(Optional.of(expected), result.actual());
  }

  @Test
  void missingFiguresFollowTheRule() {
    assertEquals(Optional.of("0"), run(rule(BANDS, ScoreWhenMissing.ZERO), "", "0").actual());
    ExampleResult full = run(rule(BANDS, ScoreWhenMissing.NOT_APPLICABLE), "", "不适用");
    assertEquals(Optional.of("6"), full.actual());
    assertEquals(true, full.agrees());
  }

  @Test
  void aGuardedFormulaDoesNotNeedTheRatio() {
    IndicatorRule rule = rule("IF(预算=0, 分值, IF(比率≥95%, 6, 1))", ScoreWhenMissing.MANUAL);
    assertEquals(Optional.of("6"), run(rule, "决算=5 预算=0", "6").actual());
  }

  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      names = {"MANUAL", "COMPLETION"})
  void rulesWithoutAFormulaAreForAPerson(Method method) {
    assertEquals(
        Optional.of("人工"),
        run(rule(method, Optional.empty(), ScoreWhenMissing.MANUAL), "", "人工").actual());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          EQUAL    ! 左=3 右=3               ! 通过
          EQUAL    ! 左=3 右=4               ! 不通过
          EQUAL    ! 左=3.1 右=3.0769        ! 通过
          EQUAL    ! 左=3.5 右=3.3333        ! 不通过
          EQUAL    ! 左=94.99 右=95.00       ! 不通过
          EQUAL    ! 得分合计=95.5 右=95.55  ! 不通过
          AT_MOST  ! 左=3 右=4               ! 通过
          AT_MOST  ! 左=4 右=3               ! 不通过
          AT_MOST  ! 左=95.00 右=94.99       ! 不通过
          AT_LEAST ! 左=4 右=3               ! 通过
          AT_LEAST ! 左=3 右=4               ! 不通过
          AT_LEAST ! 左=3 右=                ! 无法评价
          AT_LEAST ! 左=-1 右=4              ! 不适用
          """)
  void checksRespectHowFiguresAreWritten(Relation relation, String figures, String expected) {
    String left = figures.contains("得分合计") ? "得分合计" : "左";
    Optional<Formula> when = left.equals("左") ? Optional.of(formula("左>0")) : Optional.empty();
    CrossCheck check =
        new CrossCheck(
            "X",
            "",
            List.of(),
            formula(left),
            relation,
            formula("右"),
            BigDecimal.ZERO,
            Severity.ERROR,
            when,
            "",
            "",
            Status.ACTIVE,
            Validity.ALWAYS,
            CrossCheck.CheckWhenMissing.OPEN);
    assertEquals(Optional.of(expected), run(List.of(), List.of(check), figures, expected).actual());
  }

  @Test
  void toleranceWidensTheLimits() {
    BigDecimal one = BigDecimal.ONE;
    assertEquals(true, holds(Relation.EQUAL, "100", "101", one));
    assertEquals(false, holds(Relation.EQUAL, "100", "101.5", one));
    assertEquals(true, holds(Relation.AT_MOST, "101", "100", one));
    assertEquals(false, holds(Relation.AT_MOST, "102", "100", one));
    assertEquals(true, holds(Relation.AT_LEAST, "99", "100", one));
  }

  private static boolean holds(Relation relation, String left, String right, BigDecimal tolerance) {
    return relation.holds(
        cn.hebiao.model.value.Interval.point(new BigDecimal(left)),
        cn.hebiao.model.value.Interval.point(new BigDecimal(right)),
        tolerance);
  }

  private static ExampleResult run(IndicatorRule rule, String figures, String expected) {
    return run(List.of(rule), List.of(), figures, expected);
  }

  private static ExampleResult run(
      List<IndicatorRule> rules, List<CrossCheck> checks, String figures, String expected) {
    Map<String, BigDecimal> values = new HashMap<>();
    for (String figure : figures.split(" ")) {
      String[] parts = figure.split("=");
      if (parts.length == 2) {
        values.put(parts[0], new BigDecimal(parts[1]));
      }
    }
    Rulebook rulebook =
        new Rulebook(
            "",
            new Scope(true, List.of(), List.of(), OptionalInt.empty(), OptionalInt.empty()),
            new Labels(Map.of()),
            List.of(),
            rules,
            List.of(),
            checks,
            new GradeScale(List.of()),
            List.of(),
            new Parameters(Map.of()),
            Map.of(),
            List.of(new WorkedExample("X", values, expected, "算例!C4")));
    return new ExampleRunner(new Exp4jFormulaEngine()).run(rulebook).get(0);
  }

  private static IndicatorRule rule(String score, ScoreWhenMissing whenMissing) {
    return rule(Method.FORMULA, Optional.of(formula(score)), whenMissing);
  }

  private static IndicatorRule rule(
      Method method, Optional<Formula> score, ScoreWhenMissing whenMissing) {
    return new IndicatorRule(
        "X",
        "",
        "",
        List.of("甲"),
        0,
        Optional.of(new BigDecimal("6")),
        method,
        "",
        Optional.of(formula("决算/预算")),
        score,
        cn.hebiao.rules.rulebook.AllowedPoints.ANY,
        whenMissing,
        "",
        Status.ACTIVE,
        Validity.ALWAYS);
  }

  private static Formula formula(String text) {
    return Formula.parse(text).formula().orElseThrow();
  }
}
