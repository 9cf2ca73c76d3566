package cn.hebiao.judge.score;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.model.grid.Book;
import cn.hebiao.model.value.Interval;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.read.form.Form;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.reading.TextBook;
import cn.hebiao.rules.rulebook.BuiltIn;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.sample.SmallRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores by the formulas of a rulebook, worked out by hand. */
class RuledScoresTest {
  private static final String HEADER =
      "编号 ! 一级指标 ! 二级指标 ! 三级指标 ! 标准序号 ! 分值 ! 计分方式 ! 比率名称 ! 比率公式 ! 得分公式 ! 评分规则 ! 缺数处理 ! 状态 ! 起始年度 !"
          + " 前提\n";
  private static final String ITEMS =
      """
      == 数据项
      数据项 ! 所在表 ! 取法 ! 行标签 ! 列标签 ! 单位
      预算 ! 基础数据 ! 右侧 ! 经费预算 ! ! 万元
      支出 ! 基础数据 ! 右侧 ! 经费支出 ! ! 万元
      天数 ! 基础数据 ! 右侧 ! 天数 ! ! 天
      人数 ! 基础数据 ! 右侧 ! 人数 ! ! 人
      率 ! 基础数据 ! 右侧 ! 合格率 ! ! %
      拨款 ! 基础数据 ! 逐行 ! ! 拨款 ! 万元
      出席 ! 基础数据 ! 逐行 ! ! 出席 ! 人
      """;

  /** The small rulebook with other rules for indicators. */
  private static String rules(String indicators) {
    int from = SmallRules.NATIONAL.indexOf("== 指标");
    int to = SmallRules.NATIONAL.indexOf("== 完成率计分");
    return SmallRules.NATIONAL
            .substring(0, from)
            .replace("== 标签\n角色 ! 写法1 ! 写法2\n", "== 标签\n角色 ! 写法1 ! 写法2\n评分标准 ! 评分标准\n")
        + "== 指标\n"
        + HEADER
        + indicators
        + SmallRules.NATIONAL.substring(to)
        + ITEMS;
  }

  private static String form(String... rows) {
    return """
    == 自评表
    2023年度项目支出绩效自评表
    项目名称 ! 道路养护 ! 填报单位 ! 某县交通局
    一级指标 ! 二级指标 ! 三级指标 ! 评分标准 ! 分值 ! 得分
    """
        + String.join("\n", rows)
        + "\n";
  }

  private static String data(String budget, String spent) {
    return """
    == 基础数据
    基础数据
    经费预算 ! %s
    经费支出 ! %s
    天数 ! 7
    合格率 ! 100%%
    项目 ! 拨款 ! 出席
    甲 ! 100 ! 3
    乙 ! 20 ! 4
    """
        .formatted(budget, spent);
  }

  private static ScoredRow row(String indicators, String forms) {
    return card(indicators, forms).rows().get(0);
  }

  private static Scorecard card(String indicators, String forms) {
    return SmallRules.check(rules(indicators), forms).forms().get(0);
  }

  private static String text(Optional<BigDecimal> number) {
    return number.map(Written::plain).orElse("");
  }

  private static String text(Interval range) {
    return Written.plain(range.low()) + "~" + Written.plain(range.high());
  }

  private static final String ROW = "过程 ! 管理 ! 经费控制率 ! 不超预算 ! 20 ! 18";

  /** 80 of 100 was spent; the row is worth 20 points. */
  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "支出/预算; 比率*分值; 16",
        "支出/预算; 比率*分值+90; 20",
        "支出/预算; 比率*分值-90; 0",
        "''; 天数*2; 14",
        "''; IF(支出<=预算, 分值, 1); 20",
        "''; IF(支出>预算, 分值, 1); 1",
        "''; 自评得分-1; 17",
        "''; SUM(拨款)/100000; 12",
        "支出/预算; IF(比率>0.5, 分值/3, 0); 6.67"
      })
  void byFormula(String ratio, String score, String points) {
    ScoredRow row =
        row(
            "甲1 ! ! ! 经费控制率 ! ! ! 公式 ! 控制率 ! %s ! %s ! 按规则".formatted(ratio, score) + "\n",
            form(ROW) + data("100", "80"));
    assertEquals(points, text(row.computed()));
    assertEquals(Basis.RULE, row.basis());
    assertEquals(points, text(Optional.of(row.lowest())));
    assertEquals(points, text(Optional.of(row.highest())));
    assertEquals(
        text(row.computed().map(c -> c.subtract(new BigDecimal("18")))), text(row.difference()));
  }

  @Test
  void theFormulaInExcelIsOverTheCells() {
    ScoredRow row =
        row("甲1 ! ! ! 经费控制率 ! ! ! 公式 ! ! 支出/预算 ! 比率*分值 ! 按规则\n", form(ROW) + data("100", "80"));
    assertEquals(
        Optional.of(
            "ROUND(ROUND(MAX(0,MIN('自评表'!E4,"
                + "(('基础数据'!B3*10000)/('基础数据'!B2*10000))*'自评表'!E4)),10),2)"),
        row.live());
    assertEquals(Optional.of(new BigDecimal("0.8")), row.completion());
    assertEquals("按规则", row.rule());
  }

  @Test
  void aScoreOfItsOwnStaysANumberInExcel() {
    ScoredRow row = row("甲1 ! ! ! 经费控制率 ! ! ! 公式 ! ! ! 自评得分-1 ! 按规则\n", form(ROW));
    assertEquals(Optional.of("ROUND(ROUND(MAX(0,MIN('自评表'!E4,18-1)),10),2)"), row.live());
  }

  /** 80 may be anything from 79.5 to 80.5, 100 from 99.5 to 100.5. */
  @Test
  void whatTheFiguresAllow() {
    ScoredRow row =
        row("甲1 ! ! ! 经费控制率 ! ! ! 公式 ! ! 支出/预算 ! 比率*分值 ! 按规则\n", form(ROW) + data("100", "80"));
    Interval allowed = row.allowed().orElseThrow();
    assertEquals("15.82", Written.plain(allowed.low(), 2), "20 × 79.5 / 100.5");
    assertEquals("16.18", Written.plain(allowed.high(), 2), "20 × 80.5 / 99.5");
    assertEquals(Optional.empty(), row.treatment().edge());
  }

  /** 95.0 to 96.0 of 99.5 to 100.5 lies on both sides of 95%. */
  @Test
  void aLineWithinTheLastDigitsLeavesBothScores() {
    ScoredRow row =
        row(
            "甲1 ! ! ! 经费控制率 ! ! ! 公式 ! 控制率 ! 支出/预算 ! IF(比率>=0.95, 20, 12) ! 按规则\n",
            form(ROW) + data("100", "95"));
    assertAll(
        () -> assertEquals("20", text(row.computed())),
        () -> assertEquals("12", text(Optional.of(row.lowest()))),
        () -> assertEquals("20", text(Optional.of(row.highest()))),
        () -> assertEquals("12~20", text(row.allowed().orElseThrow())));
    BandEdge edge = row.treatment().edge().orElseThrow();
    assertEquals("0.9403", Written.plain(edge.rate().orElseThrow().low(), 4), "94.5 / 100.5");
    assertEquals("0.9598", Written.plain(edge.rate().orElseThrow().high(), 4), "95.5 / 99.5");
    String words = SmallRules.MESSAGES.text(row.explanation());
    assertEquals(
        Optional.of("按表上的小数位，控制率在94.0299%至95.9799%之间"),
        Optional.of(words.substring(words.indexOf("按表上"), words.indexOf("之间") + 2)));
  }

  /** Whoever spends all of the budget is at 100%, however it is rounded. */
  @ParameterizedTest(name = "{0} of {1} by {2}: {3} to {4}")
  @CsvSource(
      delimiter = ';',
      value = {
        "100; 100; IF(比率<=1, 20, 12); 20; 20",
        "100; 100; IF(支出<=预算, 20, 12); 20; 20",
        "99; 100; IF(支出<=预算, 20, 12); 20; 20",
        "99; 100; IF(支出<预算-1, 20, 12); 12; 20",
        "60; 100; IF(比率<=1, 20, 12); 20; 20",
        "95; 100; IF(比率>=0.95, 20, 20); 20; 20",
        "99; 100; IF(支出<预算, 20, 12); 20; 20",
        "99; 100; IF(预算>支出, 20, 12); 20; 20",
        "60; 100; IF(支出<=预算, 比率*分值, 1); 12; 12"
      })
  void figuresWrittenAlikeAreEqual(
      String spent, String budget, String score, String lowest, String highest) {
    ScoredRow row =
        row(
            "甲1 ! ! ! 经费控制率 ! ! ! 公式 ! ! 支出/预算 ! %s ! 按规则\n".formatted(score),
            form(ROW) + data(budget, spent));
    assertEquals(lowest, text(Optional.of(row.lowest())));
    assertEquals(highest, text(Optional.of(row.highest())));
    assertEquals(!lowest.equals(highest), row.treatment().edge().isPresent());
  }

  @ParameterizedTest(name = "{0}: {1} points, {2}, {3} to {4}, total {5} of {6}")
  @CsvSource({
    "'', 18, SELF, 0, 20, 98, 100",
    "需人工, 18, SELF, 0, 20, 98, 100",
    "得0分, 0, RULE, 0, 0, 80, 100",
    "不适用, 20, RULE, 20, 20, 100, 100",
    "自评, 18, RULE, 18, 18, 98, 100",
    "不计, 0, RULE, 0, 0, 80, 80"
  })
  void aFigureIsMissing(
      String policy,
      String points,
      Basis basis,
      String lowest,
      String highest,
      String total,
      String weight) {
    String rules =
        "甲1 ! ! ! 经费控制率 ! ! ! 公式 ! 控制率 ! 支出/预算 ! 比率*分值 ! 按规则 ! %s\n".formatted(policy)
            + "甲2 ! ! ! 其他 ! ! ! 公式 ! ! ! 分值 ! 照给\n";
    Scorecard card = card(rules, form(ROW, "产出 ! 数量 ! 其他 ! 照给 ! 80 ! 70") + data("", "80"));
    ScoredRow row = card.rows().get(0);
    Totals totals = card.computed().orElseThrow();
    assertEquals(
        List.of(points, basis, lowest, highest, total, weight),
        List.of(
            text(row.computed()),
            row.basis(),
            text(Optional.of(row.lowest())),
            text(Optional.of(row.highest())),
            text(totals.score()),
            Written.plain(totals.weight())));
    assertEquals(1, row.grounds().applied().size(), "the rule that was tried");
    assertEquals(policy.equals("不计"), row.treatment().leftOut());
    String words = SmallRules.MESSAGES.text(row.explanation());
    assertEquals(true, words.contains("“预算”未填写（基础数据!B2）") || words.contains("经费预算"), words);
  }

  @ParameterizedTest(name = "{0} points of {1}, self score {2}: {3}")
  @CsvSource({"人工, 20, 18, 18", "人工, 20, 25, 20", "人工, 20, -3, 0", "人工, 20, '', ''"})
  void aPersonDecidesWithinTheWeight(String method, String weight, String self, String points) {
    ScoredRow row =
        row(
            "甲1 ! ! ! 经费控制率 ! ! ! %s ! ! ! ! 由人评定\n".formatted(method),
            form("过程 ! 管理 ! 经费控制率 ! 不超预算 ! %s ! %s".formatted(weight, self)));
    assertEquals(points, text(row.computed()));
    assertEquals(points.isEmpty() ? Basis.NONE : Basis.SELF, row.basis());
    assertEquals("0", text(Optional.of(row.lowest())));
    assertEquals(weight, text(Optional.of(row.highest())));
    assertEquals(Optional.empty(), row.allowed());
    assertEquals("由人评定", row.rule());
  }

  /** The first rule is for the first level, the second for any, the third for another second. */
  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({"过程, 管理, 5", "产出, 管理, 7", "产出, 质量, 9", "效益, 社会, 7"})
  void theRuleOfTheUpperLevelsGoesFirst(String level1, String level2, String points) {
    ScoredRow row =
        row(
            """
            甲1 ! 过程 ! ! 经费控制率 ! ! ! 公式 ! ! ! 5 ! 一
            甲2 ! 产出 ! 质量 ! 经费控制率 ! ! ! 公式 ! ! ! 9 ! 二
            甲3 ! ! ! 经费控制率 ! ! ! 公式 ! ! ! 7 ! 三
            """,
            form("%s ! %s ! 经费控制率 ! 不超预算 ! 20 ! 18".formatted(level1, level2)));
    assertEquals(points, text(row.computed()));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"启用, false", "试行, true"})
  void aRuleOnTrialIsKnownToBeOne(String status, boolean trial) {
    ScoredRow row =
        row("甲1 ! ! ! 经费控制率 ! ! ! 公式 ! ! ! 5 ! 一 ! ! %s\n".formatted(status), form(ROW));
    assertEquals(trial, row.treatment().trial());
    assertEquals(trial ? "TRIAL" : "ACTIVE", row.treatment().status().name());
  }

  private static final String CRITERIA =
      """
      甲1 ! ! ! 制度健全性 ! ① ! 4 ! 公式 ! ! ! 天数/2 ! 一
      甲2 ! ! ! 制度健全性 ! ② ! 6 ! 公式 ! ! ! %s ! 二
      """;

  /** ① is 7 ÷ 2 = 3.5 of 4, ② 5 of 6. */
  @ParameterizedTest(name = "{0}: {1}, {2}, {3} to {4}")
  @CsvSource({
    "5, 8.5, RULE, 8.5, 8.5, 3.5|5",
    "9, 9.5, RULE, 9.5, 9.5, 3.5|6",
    "支出/预算, 7.5, SELF, 3.5, 9.5, 3.5|"
  })
  void criteriaAddUp(
      String second, String points, Basis basis, String lowest, String highest, String parts) {
    ScoredRow row =
        row(
            CRITERIA.formatted(second),
            form("过程 ! 管理 ! 制度健全性 ! ①有制度 ! 10 ! 3", "^ ! ^ ! ^ ! ②制度完整 ! ^ ! 4") + data("", "8"));
    assertEquals(points, text(row.computed()));
    assertEquals(basis, row.basis());
    assertEquals(lowest, text(Optional.of(row.lowest())));
    assertEquals(highest, text(Optional.of(row.highest())));
    assertEquals("7", text(row.self()));
    assertEquals(
        parts,
        row.parts().stream().map(part -> text(part.points())).collect(Collectors.joining("|")));
    assertEquals(List.of("①", "②"), row.parts().stream().map(ScoredPart::marks).toList());
    String words = SmallRules.MESSAGES.text(row.explanation());
    assertEquals(basis == Basis.RULE, words.contains("①3.5＋②" + points(second)), words);
  }

  private static String points(String second) {
    return second.equals("9") ? "6" : second;
  }

  @Test
  void criteriaInExcelAreEachWithinItsPoints() {
    ScoredRow row =
        row(
            CRITERIA.formatted("5"),
            form("过程 ! 管理 ! 制度健全性 ! ①有制度 ! 10 ! 3", "^ ! ^ ! ^ ! ②制度完整 ! ^ ! 4") + data("1", "1"));
    assertEquals(
        Optional.of("ROUND(ROUND(MAX(0,MIN(4,'基础数据'!B4/2))+MAX(0,MIN(6,5)),10),2)"), row.live());
    assertEquals(2, row.grounds().applied().size());
  }

  /** Both criteria share one score cell: they are one part of 10 points. */
  @ParameterizedTest(name = "{0}: {1} by {2}")
  @CsvSource({"5, 8.5, RULE", "支出/预算, 7, SELF"})
  void criteriaThatShareAScoreAreOnePart(String second, String points, Basis basis) {
    ScoredRow row =
        row(
            CRITERIA.formatted(second),
            form("过程 ! 管理 ! 制度健全性 ! ①有制度 ! 10 ! 7", "^ ! ^ ! ^ ! ②制度完整 ! ^ ! ^") + data("", "8"));
    assertEquals(points, text(row.computed()));
    assertEquals(basis, row.basis());
  }

  /** 甲 is 100 and 乙 20, both in 万元. */
  @ParameterizedTest(name = "limit {0}: {1} of {2} at most, {3}")
  @CsvSource({
    "天数>6, 85, 85, 良",
    "天数>7, 90, 100, 优",
    "支出>0, 90, 100, 优",
  })
  void aLimitOfTheTotal(String condition, String total, String highest, String grade) {
    String rules =
        """
        甲1 ! ! ! 经费控制率 ! ! ! 公式 ! ! ! 60 ! 一
        甲2 ! ! ! 其他 ! ! ! 人工 ! ! ! ! 二
        """
            + "== 封顶\n条件 ! 最高总分 ! 说明\n%s ! 85 ! 不超过85分\n天数>100 ! 40 ! 不超过40分\n".formatted(condition)
            + "== 其他\n";
    Totals totals =
        card(
                rules,
                form("过程 ! 管理 ! 经费控制率 ! 一 ! 60 ! 50", "产出 ! 数量 ! 其他 ! 二 ! 40 ! 30") + data("1", ""))
            .computed()
            .orElseThrow();
    assertEquals(total, text(totals.score()));
    assertEquals("100", Written.plain(totals.weight()));
    assertEquals("60", Written.plain(totals.lowest()));
    assertEquals(highest, Written.plain(totals.highest()));
    assertEquals(Optional.of(grade), totals.grade());
    assertEquals(Optional.of("中"), totals.lowestGrade());
    assertEquals(Optional.of(highest.equals("85") ? "良" : "优"), totals.highestGrade());
    String live = totals.live().points("H8");
    assertEquals(
        condition.startsWith("天数"),
        live.contains("'基础数据'!B4" + condition.substring(2) + "),1000000,IF("),
        live);
  }

  @ParameterizedTest(name = "scores {0} and {1}: open {2}")
  @CsvSource({"3, '', ②", "4, '', ②", "5, '', ''", "'', '', ''", "3, 4, ''", "3, 待评, ''"})
  void aCriterionWithoutScoreIsOpenWhereOthersHaveOne(String first, String second, String open) {
    ScoredRow row =
        row(
            CRITERIA.formatted("5"),
            form(
                    "过程 ! 管理 ! 制度健全性 ! ①有制度 ! 10 ! " + first,
                    "^ ! ^ ! ^ ! ②制度完整 ! ^ ! " + second,
                    "产出 ! 数量 ! 其他 ! 照给 ! 90 ! 90")
                + data("1", "1"));
    assertEquals(
        open, row.openParts().stream().map(ScoredPart::marks).collect(Collectors.joining()));
  }

  @ParameterizedTest(name = "{0} from {1} if {2}, {3} budget: {4}, {5}, tried {6}")
  @CsvSource({
    "启用, '', '', '', 5, '', 1",
    "启用, 2023, '', '', 5, '', 1",
    "启用, 2024, '', '', 18, NO_TARGET, 0",
    "停用, '', '', '', 18, NO_TARGET, 0",
    "启用, '', 预算, 100, 5, '', 1",
    "启用, '', 预算, '', 18, WITHHELD, 1"
  })
  void aRuleIsForItsYearsAndPremises(
      String status,
      String from,
      String premise,
      String budget,
      String points,
      String cause,
      int tried) {
    ScoredRow row =
        row(
            "甲1 ! ! ! 经费控制率 ! ! ! 公式 ! ! ! 5 ! 一 ! ! %s ! %s ! %s\n"
                .formatted(status, from, premise),
            form(ROW) + data(budget, "80"));
    assertEquals(points, text(row.computed()));
    assertEquals(cause, row.grounds() instanceof Grounds.Undecided u ? u.cause().name() : "");
    assertEquals(tried, row.grounds().applied().size());
  }

  @Test
  void whatIsTriedOfAnUnusedRowIsKept() {
    ScoredRow row =
        row(
            "甲1 ! ! ! 经费控制率 ! ! ! 公式 ! ! ! 天数 ! 一\n",
            form("过程 ! 管理 ! 经费控制率 ! 不超预算 ! ! ", "产出 ! 数量 ! 其他 ! 照给 ! 90 ! 90") + data("1", "1"));
    assertEquals(Basis.NONE, row.basis());
    AppliedRule tried = row.grounds().applied().get(0);
    assertEquals("7", text(tried.score().orElseThrow().result().number()));
  }

  @Test
  void aMistakeOfOursCostsThatRowOnly() {
    Rulebook rulebook =
        SmallRules.rulebook(
            rules(
                """
                甲1 ! ! ! 经费控制率 ! ! ! 公式 ! ! ! 5 ! 一
                甲2 ! ! ! 其他 ! ! ! 人工 ! ! ! ! 二
                """));
    Book book = TextBook.of(form(ROW, "产出 ! 数量 ! 其他 ! 照给 ! 80 ! 70"));
    Form form = SmallRules.checker(rules("")).check(book, "某县.xlsx").forms().get(0).form();
    Facts facts =
        new Facts(
            rulebook,
            book,
            List.of(form),
            Optional.of(form),
            Optional.of(2023),
            SmallRules.MESSAGES);
    FormulaEngine broken =
        (formula, figures) -> {
          throw new IllegalStateException("broken on purpose");
        };
    Scorecard card = new FormScorer(rulebook, broken, Applicability.ALWAYS).score(form, facts);
    assertEquals(
        List.of(OpenCause.FAULT, OpenCause.MANUAL),
        card.rows().stream().map(row -> ((Grounds.Undecided) row.grounds()).cause()).toList());
    assertEquals(Optional.of(new BigDecimal("88")), card.computed().orElseThrow().score());
    assertEquals(
        "rule.fault", ((Grounds.Undecided) card.rows().get(0).grounds()).reason().get().key());
  }

  @Test
  void aCalculationWithoutOneOfItsFiguresHasNoResult() {
    ScoredRow row = row("甲1 ! ! ! 经费控制率 ! ! ! 公式 ! ! ! 自评得分-1 ! 按规则\n", form(ROW));
    Calculation score = row.grounds().applied().get(0).score().orElseThrow();
    assertEquals(Optional.empty(), score.without(BuiltIn.SELF_SCORE).result().number());
    assertEquals(score, score.without(BuiltIn.WEIGHT));
  }

  /** 100 beside 100.5 is written to one decimal and so less than it. */
  @ParameterizedTest(name = "{0}, {1}: {2} to {3}")
  @CsvSource(
      delimiter = ';',
      value = {
        "''; IF(支出<预算, 20, 12); 20; 20",
        "率; IF(比率>=1, 20, 12); 12; 20",
        "''; IF(率>=1, 20, 12); 12; 20",
        "''; IF(SUM(拨款)>=1200000, 20, 12); 12; 20",
        "率/1; IF(比率>=1, 20, 12); 20; 20"
      })
  void aRateThatIsWrittenMayBeRounded(String ratio, String score, String lowest, String highest) {
    ScoredRow row =
        row(
            "甲1 ! ! ! 经费控制率 ! ! ! 公式 ! ! %s ! %s ! 按规则\n".formatted(ratio, score),
            form(ROW) + data("100.5", "100"));
    assertEquals(lowest, text(Optional.of(row.lowest())));
    assertEquals(highest, text(Optional.of(row.highest())));
    assertEquals(!lowest.equals(highest), row.treatment().edge().isPresent());
  }

  /** The ratio's own obstacle is told only where the score lacks nothing but the ratio. */
  @ParameterizedTest(name = "{0}: {1}, not {2}")
  @CsvSource({"比率*分值, 预算, 人数", "人数*2, 人数, 预算"})
  void theReasonIsWhatIsMissing(String score, String told, String untold) {
    ScoredRow row =
        row(
            "甲1 ! ! ! 经费控制率 ! ! ! 公式 ! ! 支出/预算 ! %s ! 按规则\n".formatted(score),
            form(ROW) + data("", "80"));
    String words = SmallRules.MESSAGES.text(row.explanation());
    assertEquals(List.of(true, false), List.of(words.contains(told), words.contains(untold)));
  }

  /** A column is a range in Excel where its cells store just the figures. */
  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource(
      delimiter = ';',
      value = {"SUM(出席); 7; SUM('基础数据'!C7:C8)", "SUM(拨款)/100000; 12; ''"})
  void columnsInExcel(String score, String points, String formula) {
    ScoredRow row =
        row(
            "甲1 ! ! ! 经费控制率 ! ! ! 公式 ! ! ! %s ! 按规则\n".formatted(score),
            form(ROW) + data("1", "1"));
    assertEquals(points, text(row.computed()));
    assertEquals(
        formula.isEmpty()
            ? Optional.empty()
            : Optional.of("ROUND(ROUND(MAX(0,MIN('自评表'!E4,%s)),10),2)".formatted(formula)),
        row.live());
  }
}
