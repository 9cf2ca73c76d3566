package cn.hebiao.author.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.model.grid.CellRef;
import cn.hebiao.sample.SmallRules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small rulebook as it should be, and what is said after one change to it. */
class RulebookLintTest {
  private static final String GOOD =
      """
      == 说明
      项 ! 内容
      规则簿 ! 甲县
      适用范围 ! 地方
      适用单位 ! 甲县
      适用表种 ! 部门自评表
      起始年度 ! 2022
      终止年度 ! 2024
      == 标签
      角色 ! 写法1
      得分 ! 得分
      == 数据项
      数据项 ! 所在表 ! 取法 ! 行标签 ! 单位
      决算 ! 基础数据 ! 右侧 ! 三公经费决算 ! 万元
      预算 ! 基础数据 ! 右侧 ! 三公经费预算 ! 万元
      == 指标
      编号 ! 一级指标 ! 三级指标 ! 分值 ! 计分方式 ! 比率公式 ! 得分公式 ! 状态
      甲1 ! 过程 ! 控制率 ! 60 ! 分档 ! 决算/预算 ! <90%:60; ≤100%:40; 其他:0 ! 启用
      甲2 ! 产出 ! 培训 ! 40 ! 人工 ! ! ! 启用
      == 勾稽
      编号 ! 名称 ! 表种 ! 左式 ! 关系 ! 右式 ! 严重程度 ! 指向 ! 提示 ! 状态 ! 起始年度
      勾1 ! 不超预算 ! 部门自评表 ! 决算 ! ≤ ! 预算 ! 警告 ! 决算 ! 请核对决算数。 ! 启用 !
      == 等级
      等级 ! 下限 ! 其他写法
      优 ! 90 ! 优秀
      良 ! 80 ! 良好
      差 ! 0
      == 封顶
      条件 ! 最高总分
      决算/预算>120% ! 89
      == 参数
      参数 ! 值
      总分 ! 100
      == 算例
      对象 ! 数据 ! 预期
      甲1 ! 决算=90; 预算=100 ! 40
      """;

  private static final RulebookLint SCRUTINY =
      new RulebookLint(SmallRules.rulebook(SmallRules.NATIONAL));

  /** Each doubt as sheet, cell and what it is; those that cannot be meant so end with a sign. */
  private static List<String> doubts(String rulebook) {
    return SCRUTINY.look(SmallRules.draft(rulebook)).stream()
        .map(RulebookLintTest::line)
        .sorted()
        .toList();
  }

  private static String line(RulebookDoubt doubt) {
    return doubt.problem().sheet()
        + "!"
        + doubt.problem().cell().map(CellRef::name).orElse("")
        + " "
        + doubt.problem().message().key().replace("scrutiny.", "")
        + (doubt.wrong() ? "!" : "");
  }

  @Test
  void nothingIsSaidOfAGoodRulebook() {
    assertEquals(List.of(), SmallRules.draft(GOOD).problems());
    assertEquals(List.of(), doubts(GOOD));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          三公经费预算 ! 万元   | 三公经费预算 ! 万元\\n备用 ! 基础数据 ! 右侧 ! 备用数 ! 万元 | 数据项!A4 itemUnused
          右侧 ! 三公经费预算  | 右侧 ! 三公经费决算  | 数据项!A3 itemTwice
          培训 ! 40           | 培训 ! 30           | 指标!D2 weightTotal!
          <90%:60;            | <90%:50;            | 指标!G2 scoreBelowWeight!
          分档 ! 决算/预算 ! <90%:60; ≤100%:40; 其他:0 | 公式 ! 决算/预算 ! IF(比率<90%, 60, IF(比率>95%, 40, 0)) | 指标!G2 branchGap!
          <90%:60; ≤100%:40; 其他:0 | ≤10%:60; ≥10%:40; 其他:0 | 指标!G2 branchOverlap!;指标!G2 branchUnreachable!
          ≤100%:40; 其他      | ≤100:40; 其他       | 指标!G2 thresholdPercent!
          甲2 ! 产出 ! 培训 ! 40 ! 人工 ! ! ! 启用 | 甲2 ! 产出 ! 培训 ! 20 ! 人工 ! ! ! 启用\\n甲3 ! 产出 ! 培训 ! 20 ! 人工 ! ! ! 启用 | 指标!C4 indicatorTwice!
          请核对决算数。      | ` `                   | 勾稽!I2 adviceMissing
          ≤ ! 预算            | ≤ ! 决算             | 勾稽!F2 checkOfItself!
          部门自评表 ! 决算    | 项目自评表 ! 决算     | 勾稽!C2 checkNeverByKind!
          启用 !\\n== 等级     | 启用 ! 2025\\n== 等级 | 勾稽!K2 checkNeverByYear!
          警告 ! 决算          | 警告 ! 全年执行数      | 勾稽!H2 targetElsewhere
          优 ! 90             | 优 ! 110            | 等级!B2 gradeTooHigh!
          差 ! 0              | 差 ! 10             | 等级!B4 gradeGap!
          良好                | 优秀                 | 等级!C3 gradeWordTwice!
          120% ! 89           | 120% ! 100          | 封顶!B2 capWithoutEffect!
          120% ! 89           | 120% ! 89\\n决算/预算>150% ! 95 | 封顶!B3 capOrder!
          总分 ! 100          | 总分 ! 100\\n总粉 ! 100 | 参数!A3 parameterUnknown!
          """)
  void oneChangeIsNoticedAtItsCell(String from, String to, String expected) {
    String changed = GOOD.replace(from.replace("\\n", "\n"), to.replace("\\n", "\n"));
    assertEquals(false, changed.equals(GOOD), "the change changes nothing");
    assertEquals(List.of(expected.split(";")), doubts(changed));
  }

  @Test
  void whatIsOffTakesItsItemsAndExamplesWithIt() {
    String off =
        GOOD.replace("其他:0 ! 启用", "其他:0 ! 停用")
            .replace("请核对决算数。 ! 启用", "请核对决算数。 ! 停用")
            .replace("决算/预算>120% ! 89\n", "");
    assertEquals(
        List.of("数据项!A2 itemOnlyOff", "数据项!A3 itemOnlyOff", "算例!A2 exampleOfOff"), doubts(off));
  }

  @Test
  void aBranchThatIsNeverReachedIsNamed() {
    String dead =
        GOOD.replace(
            "分档 ! 决算/预算 ! <90%:60; ≤100%:40; 其他:0", "公式 ! ! IF(决算>=0, 60, IF(决算>=10, 40, 0))");
    assertEquals(List.of("指标!G2 branchUnreachable!"), doubts(dead).stream().distinct().toList());
  }

  @Test
  void aCheckWrittenTwiceIsNamedAtTheSecond() {
    String twice =
        GOOD.replace("== 等级", "勾2 ! 又一次 ! 部门自评表 ! 决算 ! ≤ ! 预算 ! 警告 ! 决算 ! 请核对决算数。 ! 启用 !\n== 等级");
    assertEquals(List.of("勾稽!A3 checkTwice!"), doubts(twice));
  }

  @Test
  void rulebooksOfOneNameAndScopeGetInEachOthersWay() {
    String same = GOOD.replace("起始年度 ! 2022", "起始年度 ! 2024").replace("终止年度 ! 2024", "终止年度 ! 2025");
    assertEquals(
        List.of("说明!B2 nameTwice!", "说明!B6 scopeOverlap!"),
        SCRUTINY.beside(SmallRules.draft(same), Map.of("甲.xlsx", SmallRules.draft(GOOD))).stream()
            .map(RulebookLintTest::line)
            .sorted()
            .toList());
    String later = same.replace("起始年度 ! 2024", "起始年度 ! 2025").replace("规则簿 ! 甲县", "规则簿 ! 乙");
    assertEquals(
        List.of(),
        SCRUTINY.beside(SmallRules.draft(later), Map.of("甲.xlsx", SmallRules.draft(GOOD))));
  }
}
