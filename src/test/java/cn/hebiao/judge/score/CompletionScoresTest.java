package cn.hebiao.judge.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.target.Direction;
import cn.hebiao.read.target.MeasuredBy;
import cn.hebiao.read.target.MeasuredPair;
import cn.hebiao.read.target.PairOutcome;
import cn.hebiao.rules.rulebook.CompletionRule;
import cn.hebiao.rules.rulebook.CompletionRule.Situation;
import cn.hebiao.sample.SmallRules;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points by target and actual value; each row is worth 40. */
class CompletionScoresTest {
  private static String form(String header, String... rows) {
    return """
    == 自评表
    2023年度项目支出绩效自评表
    项目名称 ! 道路养护 ! 填报单位 ! 某县交通局
    """
        + header
        + "\n"
        + String.join("\n", rows)
        + "\n";
  }

  private static final String HEADER = "一级指标 ! 二级指标 ! 三级指标 ! 年度指标值 ! 实际完成值 ! 分值 ! 得分 ! 偏差原因";

  private static Scorecard card(String... rows) {
    return SmallRules.check(form(HEADER, rows)).forms().get(0);
  }

  private static ScoredRow row(String target, String actual) {
    return card("产出指标 ! 数量指标 ! 养护里程 ! %s ! %s ! 40 ! 30 ! 汛期停工".formatted(target, actual))
        .rows()
        .get(0);
  }

  private static String text(Optional<BigDecimal> number) {
    return number.map(Written::plain).orElse("");
  }

  @ParameterizedTest(name = "{0} / {1}: {2}, {3}, {4} to {5}")
  @CsvSource({
    "≥100处, 50处, 20, RULE, 20, 20",
    "≥100处, 120处, 40, RULE, 40, 40",
    "≥3处, 1处, 13.33, RULE, 13.33, 13.33",
    "≤5件, 4件, 40, RULE, 40, 40",
    "≤5件, 6件, 0, RULE, 0, 0",
    "0件, 0件, 40, RULE, 40, 40",
    "0件, 1件, 0, RULE, 0, 0",
    "80, 60, 30, RULE, 30, 30",
    "美观, 较好, 30, SELF, 0, 40",
    "≥100处, 一般, 30, SELF, 0, 40",
    "≥100处, '', 30, SELF, 0, 40",
    "'', 50处, 30, SELF, 0, 40"
  })
  void points(
      String target, String actual, String points, Basis basis, String lowest, String highest) {
    ScoredRow row = row(target, actual);
    assertEquals(
        List.of(points, basis, lowest, highest),
        List.of(
            text(row.computed()),
            row.basis(),
            Written.plain(row.lowest()),
            Written.plain(row.highest())));
    assertEquals(basis == Basis.RULE, row.allowed().isPresent());
  }

  @Test
  void whatIsAllowedReachesFromTheExactPointsToTheRoundedOnes() {
    assertEquals(new BigDecimal("13.33"), row("≥3处", "1处").allowed().orElseThrow().low());
    assertTrue(
        row("≥3处", "1处").allowed().orElseThrow().high().compareTo(new BigDecimal("13.3333")) > 0);
    assertTrue(
        row("≥3处", "2处").allowed().orElseThrow().low().compareTo(new BigDecimal("26.67")) < 0);
    assertEquals(new BigDecimal("26.67"), row("≥3处", "2处").allowed().orElseThrow().high());
  }

  /** Cells that store the numbers stand in the formula, texts as the numbers read from them. */
  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource({
    "80, 60, 'IF(AND(D4=0,E4>=0),IF(E4=0,F4,0),MAX(0,MIN(E4/D4*F4,F4)))'",
    "80, 60处, 'IF(AND(D4=0,60>=0),IF(60=0,F4,0),MAX(0,MIN(60/D4*F4,F4)))'",
    "≥80处, 60, 'MAX(0,MIN(E4/80*F4,F4))'",
    "≥80处, 0, 'MAX(0,MIN(E4/80*F4,F4))'",
    "80处, 60处, 'MAX(0,MIN(60/80*F4,F4))'",
    "0处, 0, 'IF(AND(0=0,E4>=0),IF(E4=0,F4,0),MAX(0,MIN(E4/0*F4,F4)))'",
    "0处, 1处, 'IF(1=0,F4,0)'"
  })
  void inExcel(String target, String actual, String formula) {
    assertEquals(
        Optional.of("ROUND(ROUND(MAX(0,MIN(F4,%s)),10),2)".formatted(formula)),
        row(target, actual).live().map(f -> f.replace("'自评表'!", "")));
  }

  @Test
  void aBareNumberIsInTheUnitOfItsColumn() {
    String labels = "== 标签\n角色 ! 写法1 ! 写法2\n";
    String rules = SmallRules.NATIONAL.replace(labels, labels + "度量单位 ! 计量单位\n");
    Scorecard card =
        SmallRules.check(
                rules,
                form(
                    "一级指标 ! 二级指标 ! 三级指标 ! 年度指标值 ! 计量单位 ! 实际完成值 ! 分值 ! 得分",
                    "产出指标 ! 数量指标 ! 养护里程 ! 10 ! 公里 ! 5 ! 40 ! 20",
                    "产出指标 ! 数量指标 ! 改造里程 ! 10 ! 公里 ! 5000米 ! 40 ! 20",
                    "产出指标 ! 质量指标 ! 合格率 ! 90 ! % ! 45% ! 20 ! 10"))
            .forms()
            .get(0);
    assertEquals(
        List.of("20", "20", "10"), card.rows().stream().map(row -> text(row.computed())).toList());
  }

  @Test
  void whatWasComparedIsTold() {
    assertEquals(
        "完成率=50%（实际50处，目标≥100处）。未达到的按比例计分，应得20分（满分40分）",
        SmallRules.MESSAGES.text(row("≥100处", "50处").explanation()));
    assertTrue(SmallRules.MESSAGES.text(row("≤5件", "4件").explanation()).contains("4件"));
    Grounds.Undecided words = (Grounds.Undecided) row("≥100处", "一般").grounds();
    assertEquals(OpenCause.NOT_COMPARABLE, words.cause());
    assertTrue(words.reason().isPresent());
    Grounds.Undecided none = (Grounds.Undecided) row("≥100处", "").grounds();
    assertEquals(Optional.empty(), none.reason().map(m -> m.key()).filter(String::isEmpty));
  }

  @Test
  void wordsThatAgreeAreLeftToAPersonByTheRuleForWords() {
    ScoredRow row = row("全部完成", "全部完成");
    assertEquals("由人评定", row.rule());
    assertEquals(Basis.SELF, row.basis());
    assertEquals(OpenCause.MANUAL, ((Grounds.Undecided) row.grounds()).cause());
    assertTrue(row.outcome().orElseThrow().qualitative());
  }

  @Test
  void aFormulaWithoutResultIsLeftToAPersonToo() {
    String rules = SmallRules.NATIONAL.replace("未写方向 ! 限定(实际/目标*分值, 0, 分值)", "未写方向 ! 实际/(目标-目标)");
    ScoredRow row =
        SmallRules.check(rules, form(HEADER, "产出指标 ! 数量指标 ! 养护里程 ! 80 ! 60 ! 40 ! 30"))
            .forms()
            .get(0)
            .rows()
            .get(0);
    Grounds.Undecided grounds = (Grounds.Undecided) row.grounds();
    assertEquals(OpenCause.NOT_EVALUABLE, grounds.cause());
    assertTrue(grounds.reason().isPresent());
    assertTrue(grounds.compared().isPresent());
    assertTrue(grounds.outcome().isPresent());
    assertEquals("30", text(row.computed()));
  }

  private static CompletionChoice choice(String... wordsAndSituations) {
    return new CompletionChoice(
        Arrays.stream(wordsAndSituations)
            .map(one -> one.split(" "))
            .map(
                parts ->
                    new CompletionRule(
                        parts[1].equals("-") ? "" : parts[1],
                        Situation.valueOf(parts[0]),
                        Optional.empty(),
                        parts[2]))
            .toList());
  }

  private static PairOutcome pair(
      String target, String actual, Direction direction, MeasuredBy by, boolean reached) {
    Optional<BigDecimal> number =
        target.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(target));
    Optional<BigDecimal> rate =
        number
            .filter(n -> n.signum() != 0)
            .map(n -> new BigDecimal(actual).divide(n, java.math.MathContext.DECIMAL64));
    MeasuredPair measure =
        new MeasuredPair(
            number, number.map(n -> new BigDecimal(actual)), rate, direction, by, List.of());
    return reached ? new PairOutcome.Met(measure) : new PairOutcome.Short(measure);
  }

  @ParameterizedTest(name = "{1} of {0} {2} by {3}, reached {4}, under {5}: {6}")
  @CsvSource({
    "5, 5, HIGHER, FIGURES, true, 数量指标, 甲",
    "5, 4, HIGHER, FIGURES, false, 质量指标, 乙",
    "5, 4, HIGHER, FIGURES, false, 成本指标, 乙",
    "5, 4, HIGHER, FIGURES, false, 社会效益, 丙",
    "5, 4, LOWER, FIGURES, true, 数量指标, 丁",
    "5, 4, EQUAL, FIGURES, false, 数量指标, ''",
    "5, 6, UNSTATED, FIGURES, true, 数量指标, 戊",
    "5, 4, UNSTATED, FIGURES, false, 数量指标, 癸",
    "5, 4, UNSTATED, FIGURES, false, 成本指标, 子",
    "0, 1, LOWER, FIGURES, false, 数量指标, 己",
    "0, 0, LOWER, FIGURES, true, 数量指标, 己",
    "0, -3, LOWER, FIGURES, true, 数量指标, 丁",
    "0, -3, UNSTATED, FIGURES, false, 数量指标, 癸",
    "0.00, 1, HIGHER, FIGURES, true, 数量指标, 己",
    "'', '', HIGHER, FIGURES, true, 数量指标, 庚",
    "5, 5, HIGHER, WORDS, true, 数量指标, 庚",
    "5, 5, LOWER, DAYS, true, 时效指标, 辛",
    "5, 6, LOWER, DAYS, false, 时效指标, 壬"
  })
  void theRuleOfTheLevelTwoWordGoesBeforeTheGeneralOne(
      String target,
      String actual,
      Direction direction,
      MeasuredBy by,
      boolean reached,
      String level2,
      String rule) {
    CompletionChoice choice =
        choice(
            "HIGHER - 丙",
            "HIGHER 数量 甲",
            "HIGHER 质量|成本 乙",
            "LOWER - 丁",
            "UNSTATED - 戊",
            "BELOW_UNSTATED - 癸",
            "UNSTATED 成本 子",
            "ZERO - 己",
            "QUALITATIVE - 庚",
            "IN_TIME - 辛",
            "LATE - 壬");
    IndicatorRow row =
        card("产出指标 ! %s ! 养护里程 ! 5处 ! 5处 ! 40 ! 30".formatted(level2)).rows().get(0).row();
    PairOutcome outcome = pair(target, actual, direction, by, reached);
    assertEquals(
        rule,
        choice
            .of(row, outcome, outcome.measure().orElseThrow())
            .map(CompletionRule::basis)
            .orElse(""));
  }

  /** The second and third row have no score of their own, the fourth has. */
  @Test
  void rowsBelowAScoreShareIt() {
    Scorecard card =
        card(
            "产出指标 ! 数量指标 ! 甲 ! 5处 ! 5处 ! 20 ! 30",
            "产出指标 ! 数量指标 ! 乙 ! 5处 ! 5处 ! 20 ! ^",
            "产出指标 ! 质量指标 ! 丙 ! 5处 ! 5处 ! 20 ! 20",
            "产出指标 ! 质量指标 ! 丁 ! 5处 ! 5处 ! 40 ! 40");
    assertEquals(
        List.of(List.of("乙"), List.of(), List.of(), List.of()),
        card.rows().stream()
            .map(row -> card.sharing(row).stream().map(other -> other.row().name()).toList())
            .toList());
    assertTrue(card.filled());
  }

  @Test
  void aFormWithoutScoresIsStillToBeFilled() {
    Scorecard card = card("产出指标 ! 数量指标 ! 甲 ! 5处 ! ! 20 !", "产出指标 ! 数量指标 ! 乙 ! 5处 ! ! 80 !");
    assertEquals(false, card.filled());
    assertEquals(Optional.empty(), card.computed().orElseThrow().score());
    assertEquals("100", Written.plain(card.computed().orElseThrow().highest()));
  }
}
