package cn.hebiao.judge.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.model.value.Written;
import cn.hebiao.sample.SmallRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The execution row of the small rulebook: executed ÷ adjusted × points. */
class FundScoresTest {
  private static String form(String line, String rows) {
    return """
    == 自评表
    2023年度项目支出绩效自评表
    项目名称 ! 道路养护 ! 填报单位 ! 某县交通局
    项目资金（万元） ! ! 年初预算数 ! 全年预算数 ! 全年执行数 ! 分值 ! 执行率 ! 得分
    ! 年度资金总额 ! %s
    一级指标 ! 二级指标 ! 三级指标 ! 年度指标值 ! 实际完成值 ! 分值 ! 得分 ! 偏差原因
    %s
    """
        .formatted(line, rows);
  }

  private static final String ROWS =
      """
      产出指标 ! 数量指标 ! 养护里程 ! ≥100处 ! 50处 ! 40 ! 30 ! 汛期停工
      产出指标 ! 质量指标 ! 外观 ! 美观 ! 较好 ! 50 ! 45
      总分 ! ! ! ! ! 100 ! 82.5\
      """;

  private static Scorecard card(String line, String rows) {
    return SmallRules.check(form(line, rows)).forms().get(0);
  }

  private static String text(Optional<BigDecimal> number) {
    return number.map(Written::plain).orElse("");
  }

  @ParameterizedTest(name = "{0}: {1} of {2}, rate {3}, decided {4}, {5} to {6}")
  @CsvSource({
    "50.5 ! 80 ! 60 ! 10 ! 75% ! 7.5, 7.5, 10, 0.75, true, 7.5, 7.5",
    "50.5 ! 80 ! 90 ! 10 ! 112.5% ! 10, 10, 10, 1.125, true, 0, 10",
    "50.5 ! 80 ! 0 ! 10 ! 0% ! 0, 0, 10, 0, true, 0, 0",
    "80 ! ! 60 ! 10 ! 75% ! 7.5, 7.5, 10, 0.75, false, 0, 10",
    "50.5 ! 0 ! 60 ! 10 ! 75% ! 7.5, 7.5, 10, '', false, 0, 10",
    "50.5 ! 80 ! ! 10 ! 75% ! 12, 10, 10, '', false, 0, 10",
    "50.5 ! 80 ! 60 ! ! 75% ! 7.5, 7.5, 10, 0.75, true, 7.5, 7.5",
    "50.5 ! 80 ! 60 ! 10 ! 75% ! , 7.5, 10, 0.75, true, 7.5, 7.5"
  })
  void pointsByTheRate(
      String line,
      String points,
      String weight,
      String rate,
      boolean decided,
      String lowest,
      String highest) {
    FundScore fund = card(line, ROWS).funds().orElseThrow();
    assertEquals(
        List.of(points, weight, rate, decided, lowest, highest),
        List.of(
            text(fund.computed()),
            text(fund.weight()),
            text(fund.computedRate()),
            fund.decided(),
            Written.plain(fund.lowest()),
            Written.plain(fund.highest())));
    assertEquals(decided, fund.allowed().isPresent());
    // An open one is live, too: it is the agency's own until its figures are there.
    assertTrue(fund.live().isPresent() || !decided);
  }

  @Test
  void itsFiguresAreThoseOfTheTotalLine() {
    FundScore fund = card("50.5 ! 80 ! 60 ! 10 ! 75% ! 7", ROWS).funds().orElseThrow();
    assertEquals(
        List.of("505000", "800000", "600000", "0.75", "10", "7", "万元", "10000"),
        List.of(
            text(fund.initial()),
            text(fund.adjusted()),
            text(fund.executed()),
            text(fund.declaredRate()),
            text(fund.weight()),
            text(fund.self()),
            fund.unit(),
            Written.plain(fund.factor())));
    assertEquals("80", text(fund.asWritten(fund.adjusted())));
    assertEquals(
        Optional.of(
            "ROUND(ROUND(MAX(0,MIN('自评表'!F4,"
                + "MAX(0,MIN((('自评表'!E4*10000)/('自评表'!D4*10000))*'自评表'!F4,'自评表'!F4)))),10),2)"),
        fund.live());
  }

  /** 7.5 + 20 + 45 of 10 + 40 + 50; the words may bring anything up to 50. */
  @Test
  void itCountsInTheTotal() {
    Scorecard card = card("50.5 ! 80 ! 60 ! 10 ! 75% ! 7.5", ROWS);
    Totals totals = card.computed().orElseThrow();
    assertEquals(
        List.of("72.5", "100", "27.5", "77.5"),
        List.of(
            text(totals.score()),
            Written.plain(totals.weight()),
            Written.plain(totals.lowest()),
            Written.plain(totals.highest())));
    assertEquals(
        List.of("100", "82.5", "良"),
        List.of(
            text(card.declared().weight()),
            text(card.declared().score()),
            card.declared().due().orElse("")));
    assertEquals(Optional.empty(), card.declared().grade());
    assertEquals(true, card.filled());
  }

  /** It repeats a row where the rows alone make up the whole; else it is worth what they leave. */
  @ParameterizedTest(name = "rows of {0} points with {1}, in all {2}: repeated {3}")
  @CsvSource({
    "100, 60, 100 ! 67.5, true",
    "90, 60, 100 ! 67.5, false",
    "90, 67.5, 100 ! 67.5, false",
    "100, 60, ! , true",
    "90, 60, ! , false"
  })
  void aLineWithoutWeightMayBeRepeated(String weight, String self, String total, boolean repeated) {
    FundScore fund =
        card(
                "50.5 ! 80 ! 60 ! ! 75% ! 7.5",
                "产出指标 ! 数量指标 ! 养护里程 ! ≥100处 ! 50处 ! %s ! %s\n总分 ! ! ! ! ! %s"
                    .formatted(weight, self, total))
            .funds()
            .orElseThrow();
    assertEquals(repeated, fund.repeated());
    assertEquals(repeated ? "" : "7.5", text(fund.self()));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"良, 良", "良好, 良", "优等, 优等", "'', ''"})
  void theGradeIsToldInTheRulebooksWord(String written, String grade) {
    String form = form("50.5 ! 80 ! 60 ! 10 ! 75% ! 7.5", ROWS);
    Scorecard card =
        SmallRules.check(form.replace("某县交通局", "某县交通局 ! 等级：" + written)).forms().get(0);
    assertEquals(grade, card.declared().grade().orElse(""));
  }
}
