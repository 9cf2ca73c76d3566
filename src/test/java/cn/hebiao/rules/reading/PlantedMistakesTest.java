package cn.hebiao.rules.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A rulebook full of mistakes: each is found in one pass, at its cell, and nothing else. */
class PlantedMistakesTest {
  private static final String BOOK =
      """
      == 说明
      项 ! 内容
      规则簿 !
      适用范围 ! 地区
      适用表种 ! 部门自评表|项目自平表
      起始年度 ! 2023
      终止年度 ! 2021
      == 标签
      角色 ! 写法1
      得份 ! 自评分
      分值 !
      == 数据项
      数据项 ! 所在表 ! 取法 ! 行标签 ! 列标签 ! 空白含义
      三公经费决算 ! 基础数据 ! 行烈 ! 三公经费 ! 决算数 !
      三公经费预算 ! #部门自评 ! ! 三公经费 ! ! 零
      三公经费决算 ! ! 右侧 ! 三公 ! !
      三公（经费） ! ! 右侧 ! 三公 ! !
      执行率 ! ! 右侧 ! 执行率 ! !
       ! ! 右侧 ! 在职 ! !
      == 指标
      编号 ! 三级指标 ! 标准序号 ! 分值 ! 计分方式 ! 比率公式 ! 得分公式 ! 缺数处理 ! 状态
      A1 ! 控制率 ! ! 十分 ! 公式 ! 三公经费决算/三公经费预算 ! IF(比率<90%, 3, ! !
      A1 ! 控制率 ! ! 0 ! 公式 ! ! 三公经费绝算*分值 ! 得零分 ! 起用
      A3 ! 控制率 ! 1.5 ! 6 ! 分档 ! 三公经费决算 ! ≥80%:5; ≥90%:7; 其他 ! !
      A4 ! 控制率 ! ! 6 ! 分档 ! 三公经费决算 ! ≥80%:5; ≥90%:7; <60%:1 ! !
      A5 ! 控制率 ! ! 6 ! 公式 ! ! =三公 ! !
      A6 ! 控制率 ! ! 6 ! 公式 ! ! 执行率>1 ! !
      A7 ! ! ! 6 ! 公司 ! ! ! !
      A8 ! 控制率 ! ! -1 ! 分档 ! ! ≥80%:5; 其他:0 ! !
      == 完成率计分
      情形 ! 得分公式
      越高越坏 ! 完成/目标*分值
      == 勾稽
      编号 ! 名称 ! 左式 ! 关系 ! 右式 ! 容差 ! 严重程度 ! 适用条件 ! 指向 ! 状态 ! 起始年度
      G1 ! 甲 ! 全年执行数 ! 大于 ! 全年预算 ! -1 ! 严重 ! 全年预算数 ! 执行数 ! ! 二〇二一
      G2 ! 乙 ! ! = ! #REF ! ! ! ! ! !
      == 等级
      等级 ! 下限
      良 ! 80
      优 ! 90
      差 ! 零
      == 封顶
      条件 ! 最高总分
      执行率 ! 0
      == 参数
      参数 ! 数值
      总分 ! 100
      == 核查设置表
      代码 ! 严重程度
      == 算例
      对象 ! 数据 ! 预期
      A9 ! 全年执行=3 ! 3
      G1 ! 全年执行数:3; 全年预算数=三; 执行率=1; 执行率=2 ! 3
      A3 ! 三公经费决算=1 ! 通过
      ZZZZZ ! ! 人工
      """;

  private static final Set<String> EXPECTED =
      Set.of(
          "说明!B2 valueMissing",
          "说明!B3 wordUnknownNear",
          "说明!B4 wordUnknownNear",
          "说明!B6 yearsReversed",
          "说明 entryMissing",
          "标签!A2 wordUnknownNear",
          "标签!A3 spellingMissing",
          "数据项!C2 wordUnknownNear",
          "数据项!B3 wordUnknownNear",
          "数据项!E3 valueMissing",
          "数据项!F3 wordUnknown",
          "数据项!A4 duplicate",
          "数据项!A5 nameUnusable",
          "数据项!A6 nameTaken",
          "数据项!A7 valueMissing",
          "指标!D2 numberUnreadable",
          "指标!G2 unexpectedEnd",
          "指标!A3 duplicate",
          "指标!D3 numberNotPositive",
          "指标!G3 unknownName",
          "指标!H3 wordUnknownNear",
          "指标!I3 wordUnknownNear",
          "指标!C4 numberNotWhole",
          "指标!G4 bandUnreadable",
          "指标!G5 bandUnreachable",
          "指标!G5 bandGap",
          "指标!G5 bandAboveWeight",
          "指标!G6 formulaOfExcel",
          "指标!G7 numberWanted",
          "指标!B8 valueMissing",
          "指标!E8 wordUnknownNear",
          "指标!D9 numberNotPositive",
          "指标!F9 formulaMissing",
          "完成率计分!A2 wordUnknownNear",
          "完成率计分!B2 unknownNameAlone",
          "勾稽!D2 wordUnknown",
          "勾稽!E2 unknownName",
          "勾稽!F2 numberNegative",
          "勾稽!G2 wordUnknown",
          "勾稽!H2 conditionWanted",
          "勾稽!I2 nameUnknownNear",
          "勾稽!K2 numberUnreadable",
          "勾稽!C3 formulaMissing",
          "勾稽!E3 cellError",
          "等级!B3 gradeOrder",
          "等级!B4 numberUnreadable",
          "封顶!A2 conditionWanted",
          "封顶!B2 numberNotPositive",
          "参数!B1 columnMissing",
          "核查设置表 sheetMisnamed",
          "算例!A2 subjectUnknownNear",
          "算例!B2 nameUnknownNear",
          "算例!B3 figureUnreadable",
          "算例!C3 expectedUnreadable",
          "算例!C4 expectedUnreadable",
          "算例!A5 subjectUnknown");

  private static final List<RulebookProblem> FOUND = RulebookReaderTest.read(BOOK).problems();

  @Test
  void everyMistakeIsFoundAtItsCell() {
    Set<String> found = FOUND.stream().map(PlantedMistakesTest::place).collect(Collectors.toSet());
    assertEquals(lines(EXPECTED), lines(found));
  }

  @Test
  void severalMistakesOfOneCellAreAllFound() {
    assertEquals(
        Map.of("算例!B3 figureUnreadable", 3L),
        FOUND.stream()
            .map(PlantedMistakesTest::place)
            .filter(place -> place.startsWith("算例!B3"))
            .collect(Collectors.groupingBy(place -> place, Collectors.counting())));
  }

  @Test
  void textsNameWhatIsWrongAndAreFilledIn() {
    for (RulebookProblem problem : FOUND) {
      String text = Texts.of(problem.message());
      assertTrue(!text.contains("{") && text.endsWith("。"), text);
    }
  }

  @Test
  void theNearestKnownWordIsNamed() {
    String texts = FOUND.stream().map(Texts::of).collect(Collectors.joining("\n"));
    assertTrue(texts.contains("“得份”不认识，是不是“得分”"), texts);
    assertTrue(texts.contains("“三公经费绝算”的数据项，最接近的是“三公经费决算”"), texts);
    assertTrue(texts.contains("“执行数”不是数据项，也不是自带的名称，是不是“执行率”"), texts);
  }

  @Test
  void aPositionLeadsToTheMistakeInsideAFormula() {
    RulebookProblem problem =
        FOUND.stream()
            .filter(p -> place(p).equals("指标!G2 unexpectedEnd"))
            .findFirst()
            .orElseThrow();
    assertTrue(problem.message().arg("position").isPresent() || Texts.of(problem).contains("没有写完"));
  }

  private static String place(RulebookProblem problem) {
    String cell = problem.cell().map(ref -> "!" + ref.name()).orElse("");
    String key = problem.message().key();
    return problem.sheet() + cell + " " + key.substring(key.indexOf('.') + 1);
  }

  private static String lines(Set<String> places) {
    return String.join("\n", new TreeSet<>(places));
  }
}
