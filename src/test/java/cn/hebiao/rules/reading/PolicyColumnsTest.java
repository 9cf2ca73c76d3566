package cn.hebiao.rules.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.rules.rulebook.CrossCheck;
import cn.hebiao.rules.rulebook.IndicatorRule;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.rules.rulebook.Validity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The optional columns 前提, 缺数处理 and years: what they mean, and mistakes in them. */
class PolicyColumnsTest {
  private static final String ABOUT =
      """
      == 说明
      项 ! 内容
      规则簿 ! 试验
      适用范围 ! 全国通用
      适用表种 ! 部门自评表
      == 数据项
      数据项 ! 取法 ! 行标签 ! 空白含义
      预算 ! 右侧 ! 预算数 ! BLANK
      决算 ! 右侧 ! 决算数 !
      """;
  private static final String RULES =
      """
      == 指标
      编号 ! 三级指标 ! 计分方式 ! 得分公式 ! 缺数处理 ! 前提 ! 起始年度 ! 终止年度
      甲1 ! 执行率 ! 公式 ! 决算/预算 ! IMISSING ! IPREMISE ! IFROM ! ITO
      == 勾稽
      编号 ! 名称 ! 左式 ! 关系 ! 右式 ! 缺数处理 ! 前提 ! 起始年度 ! 终止年度
      勾1 ! 一 ! 决算 ! ≤ ! 预算 ! CMISSING ! CPREMISE ! ! CTO
      勾2 ! 二 ! 决算 ! ≥ ! 预算 ! ! SECOND ! !
      """;

  private static RulebookReading read(String word, String value) {
    return RulebookReaderTest.read(
        (ABOUT + RULES)
            .replaceAll("\\b" + word + "\\b", value)
            .replaceAll("\\b(BLANK|[IC](MISSING|PREMISE|FROM|TO)|SECOND)\\b", ""));
  }

  private static Rulebook rulebook(String word, String value) {
    RulebookReading reading = read(word, value);
    return reading.rulebook().orElseThrow(() -> new AssertionError(reading.problems()));
  }

  @Test
  void blankColumnsMeanWhatTheyMeantBefore() {
    Rulebook rulebook = rulebook("NONE", "");
    assertEquals(IndicatorRule.ScoreWhenMissing.MANUAL, rulebook.indicators().get(0).whenMissing());
    assertEquals(Validity.ALWAYS, rulebook.indicators().get(0).validity());
    assertEquals(CrossCheck.CheckWhenMissing.OPEN, rulebook.checks().get(0).whenMissing());
    assertEquals(Validity.ALWAYS, rulebook.checks().get(0).validity());
    assertEquals(false, rulebook.items().get(0).mustBeFilled());
  }

  @Test
  void aRulebookWithoutTheseColumnsStaysValid() {
    String old =
        ABOUT.replace("BLANK", "")
            + """
            == 指标
            编号 ! 三级指标 ! 计分方式 ! 得分公式
            甲1 ! 执行率 ! 公式 ! 决算/预算
            == 勾稽
            编号 ! 名称 ! 左式 ! 关系 ! 右式
            勾1 ! 一 ! 决算 ! ≤ ! 预算
            """;
    assertEquals(List.of(), RulebookReaderTest.read(old).problems());
  }

  @Test
  void premisesAndYearsAreRead() {
    assertEquals(
        List.of("预算", "勾2"), rulebook("CPREMISE", "预算|勾2").checks().get(0).validity().premises());
    assertEquals(
        List.of("勾1"), rulebook("IPREMISE", "勾1").indicators().get(0).validity().premises());
    IndicatorRule later = rulebook("IFROM", "2024").indicators().get(0);
    assertEquals(OptionalInt.of(2024), later.validity().firstYear());
    assertEquals(
        List.of(false, true, true),
        List.of(
            later.inForce(Optional.of(2023), ""),
            later.inForce(Optional.of(2024), ""),
            later.inForce(Optional.empty(), "")));
    assertTrue(rulebook("BLANK", "必填").items().get(0).mustBeFilled());
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "IMISSING; 得一分; 指标!E2; “缺数处理”里的“得一分”不认识",
        "CMISSING; 跳过; 勾稽!F2; “缺数处理”里的“跳过”不认识。可以填：无法评价、不适用、不通过",
        "IPREMISE; 决算数; 指标!F2; “前提”里的名称“决算数”不是数据项，也不是自带的名称，是不是“决算”",
        "CPREMISE; 勾9; 勾稽!G2; “前提”里的名称“勾9”不是数据项",
        "CPREMISE; 勾1; 勾稽!G2; “前提”里的“勾1”又要以“勾1”自己为前提",
        "IFROM; 二〇二三; 指标!G2; “起始年度”应当是数字",
        "CTO; 23; 勾稽!I2; “终止年度”应当是数字",
        "BLANK; 空; 数据项!D2; “空白含义”里的“空”不认识。可以填：0、未知、必填"
      })
  void aMistakeIsToldWithItsCell(String word, String value, String place, String text) {
    List<RulebookProblem> problems = read(word, value).problems();
    assertEquals(1, problems.size(), problems.toString());
    RulebookProblem problem = problems.get(0);
    assertEquals(place, problem.sheet() + "!" + problem.cell().orElseThrow().name());
    String told = Texts.of(problem.message());
    assertTrue(told.startsWith(text), told);
  }

  @Test
  void premisesThatLeadBackAreNotAccepted() {
    String circle =
        (ABOUT + RULES)
            .replace("CPREMISE", "勾2")
            .replace("SECOND", "勾1")
            .replaceAll("\\b(BLANK|[IC](MISSING|PREMISE|FROM|TO))\\b", "");
    List<RulebookProblem> problems = RulebookReaderTest.read(circle).problems();
    assertEquals(2, problems.size(), problems.toString());
    assertTrue(
        problems.stream().allMatch(p -> p.message().key().equals("rulebook.premiseCircular")));
  }
}
