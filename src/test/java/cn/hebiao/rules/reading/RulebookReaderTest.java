package cn.hebiao.rules.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.value.PlainText;
import cn.hebiao.rules.rulebook.CompletionRule.Situation;
import cn.hebiao.rules.rulebook.CrossCheck;
import cn.hebiao.rules.rulebook.DataItem;
import cn.hebiao.rules.rulebook.DataItem.Manner;
import cn.hebiao.rules.rulebook.FormKind;
import cn.hebiao.rules.rulebook.IndicatorRule;
import cn.hebiao.rules.rulebook.IndicatorRule.Method;
import cn.hebiao.rules.rulebook.IndicatorRule.ScoreWhenMissing;
import cn.hebiao.rules.rulebook.PairKind;
import cn.hebiao.rules.rulebook.Role;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.rules.rulebook.Status;
import cn.hebiao.rules.rulebook.WorkedExample;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RulebookReaderTest {
  private static final String ABOUT =
      """
      == 说明
      项 ! 内容
      规则簿 ! 甲市部门整体
      适用范围 ! 地方
      适用单位 ! 甲市 | 甲 县
      适用表种 ! 部门自评表|项目自评表
      起始年度 ! 2021
      """;

  static RulebookReading read(String text) {
    return new RulebookReader(PlainText::label).read(TextBook.of(text));
  }

  static Rulebook valid(String text) {
    RulebookReading reading = read(text);
    assertEquals(List.of(), reading.problems().stream().map(Texts::of).toList());
    return reading.rulebook().orElseThrow();
  }

  @Test
  void nameAndScope() {
    Rulebook rulebook = valid(ABOUT);
    assertEquals("甲市部门整体", rulebook.name());
    assertEquals(List.of("甲市", "甲县"), rulebook.scope().agencyWords());
    assertEquals(List.of(FormKind.DEPARTMENT, FormKind.PROJECT), rulebook.scope().kinds());
    assertEquals(OptionalInt.of(2021), rulebook.scope().firstYear());
    assertEquals(OptionalInt.empty(), rulebook.scope().lastYear());
  }

  @Test
  void labelsAreNormalisedAndRowsOfOneRoleJoined() {
    Rulebook rulebook =
        valid(
            ABOUT
                + """
                == 标签
                标签的写法
                请填写
                角色 ! 写法1 ! 写法2 ! 备注
                得分 ! 自 评 得 分 ! 得分|评分 ! 常见
                # 停用的一行 ! 乱写
                得分 ! 评分 ! 权重（分） ! ! 多出的一列
                """);
    assertEquals(List.of("自评得分", "得分", "评分", "权重(分)", "多出的一列"), rulebook.labels().of(Role.SCORE));
  }

  /** Hopeless where each spelling is compared with all before it. */
  @Test
  void thousandsOfLabels() {
    StringBuilder sheet = new StringBuilder(ABOUT + "== 标签\n角色 ! 写法1 ! 写法2\n");
    for (int i = 0; i < 60_000; i++) {
      sheet.append("得分 ! 写法").append(i).append(" ! 写法").append(i / 2).append('\n');
    }
    List<String> spellings = valid(sheet.toString()).labels().of(Role.SCORE);
    assertEquals(60_000, spellings.size());
    assertEquals(List.of("写法0", "写法1", "写法2"), spellings.subList(0, 3));
    assertEquals("写法59999", spellings.get(59_999));
  }

  @Test
  void dataItemsWithColumnsInAnyOrder() {
    Rulebook rulebook =
        valid(
            ABOUT
                + """
                == 数据项
                空白含义 ! 列标签（表头） ! 数据项 ! 行标签 ! 所在表 ! 取法 ! 单位 ! 止行标签
                0 ! {年} 年决算数 ! 三公经费决算 ! 三公经费|"三公"经费 ! 基础数据|#部门自评表 ! ! 万元 !

                 ! 金额 ! 各项支出 ! 项目 ! ! 逐行 ! ! 合计
                """);
    assertEquals(
        List.of(
            new DataItem(
                "三公经费决算",
                List.of("基础数据", "#部门自评表"),
                Manner.CROSS,
                // With and without quotes is one spelling.
                List.of("三公经费"),
                List.of(),
                List.of("{年}年决算数"),
                "万元",
                true),
            new DataItem(
                "各项支出",
                List.of(),
                Manner.EACH,
                List.of("项目"),
                List.of("合计"),
                List.of("金额"),
                "",
                false)),
        rulebook.items());
  }

  private static final String INDICATORS =
      ABOUT
          + """
          == 数据项
          数据项 ! 行标签 ! 列标签
          在职人数 ! 在职人数 ! 实有
          编制数 ! 编制数 ! 实有
          == 指标
          编号 ! 一级指标 ! 三级指标 ! 标准序号 ! 分值 ! 计分方式 ! 比率名称 ! 比率公式 ! 得分公式 ! 缺数处理 ! 评分规则 ! 状态
          A1 ! 投入 ! 在职人员 控制率|控制率 ! ① ! 5分 ! 分档 ! 控制率 ! 在职人数/编制数 ! ≤100%:5; ≤110%:3; 其他:0 ! 得0分 ! 超编扣分 ! 试行
          A2 ! ^ ! 绩效目标 ! ! ! 人工
          """;

  @Test
  void bandsBecomeAFormulaAndMergedCellsCountForAllTheirRows() {
    List<IndicatorRule> rules = valid(INDICATORS).indicators();
    IndicatorRule first = rules.get(0);
    assertEquals("A1", first.id());
    assertEquals(List.of("在职人员控制率", "控制率"), first.names());
    assertEquals(1, first.criterion());
    assertEquals(Optional.of(new BigDecimal("5")), first.weight());
    assertEquals(Method.FORMULA, first.method());
    assertEquals("在职人数/编制数", first.ratio().orElseThrow().text());
    assertEquals("IF(比率≤100%, 5, IF(比率≤110%, 3, 0))", first.score().orElseThrow().text());
    assertEquals(ScoreWhenMissing.ZERO, first.whenMissing());
    assertEquals("超编扣分", first.basis());
    assertEquals(Status.TRIAL, first.status());
    IndicatorRule second = rules.get(1);
    assertEquals("投入", second.level1());
    assertEquals(Method.MANUAL, second.method());
    assertEquals(Optional.empty(), second.weight());
    assertEquals(Optional.empty(), second.score());
    assertEquals(Status.ACTIVE, second.status());
  }

  @Test
  void completionRulesWithWordsComeFirst() {
    Rulebook rulebook =
        valid(
            ABOUT
                + """
                == 完成率计分
                二级指标含 ! 情形 ! 得分公式 ! 评分规则
                 ! 未写方向 ! 限定(实际/目标*分值, 0, 分值) ! 按比例
                成本指标|成本 ! 未写方向 ! 人工 ! 由人认定
                """);
    assertEquals("由人认定", basis(rulebook, "经济成本指标"));
    assertEquals("按比例", basis(rulebook, "数量指标"));
    assertEquals(
        Optional.empty(), rulebook.completionRule(new PairKind("数量指标", Situation.QUALITATIVE)));
  }

  private static String basis(Rulebook rulebook, String level2) {
    return rulebook.completionRule(new PairKind(level2, Situation.UNSTATED)).orElseThrow().basis();
  }

  @Test
  void crossChecks() {
    Rulebook rulebook =
        valid(
            ABOUT
                + """
                == 勾稽
                编号 ! 名称 ! 表种 ! 左式 ! 关系 ! 右式 ! 容差 ! 严重程度 ! 适用条件 ! 指向 ! 提示 ! 状态 ! 起始年度 ! 终止年度
                G1 ! 执行率 ! 部门自评表|项目自评表 ! 执行率 ! ＝ ! 全年执行数/全年预算数 ! 0.01万元 ! 警告 ! 全年预算数>0 ! 执行率 ! 请核对 ! 试行 ! 2021年 ! 2023
                G2 ! 不超预算 ! ! 全年执行数 ! <= ! 全年预算数
                """);
    CrossCheck first = rulebook.checks().get(0);
    assertEquals(List.of(FormKind.DEPARTMENT, FormKind.PROJECT), first.kinds());
    assertEquals(CrossCheck.Relation.EQUAL, first.relation());
    assertEquals(0, new BigDecimal("100").compareTo(first.tolerance()));
    assertEquals(Severity.WARNING, first.severity());
    assertEquals("全年预算数>0", first.when().orElseThrow().text());
    assertEquals("执行率", first.target());
    assertEquals(OptionalInt.of(2021), first.firstYear());
    CrossCheck second = rulebook.checks().get(1);
    assertEquals(CrossCheck.Relation.AT_MOST, second.relation());
    assertEquals(Severity.ERROR, second.severity());
    assertEquals(List.of(), second.kinds());
  }

  @Test
  void gradesCapsParametersAndSettings() {
    Rulebook rulebook =
        valid(
            ABOUT
                + """
                == 等级
                等级 ! 下限 ! 其他写法
                优 ! 90 ! 优秀|优等
                差 ! 0
                == 封顶
                条件 ! 最高总分 ! 说明
                全年执行数/全年预算数<80% ! 89 ! 文件第五条
                == 参数
                参数 ! 值
                执行率说明线 ! 90%
                总分 ! 100
                == 核查设置
                代码 ! 名称 ! 严重程度 ! 状态
                SCORE_DIFFERS ! 得分不符 ! 提示 ! 停用
                """);
    assertEquals("优", rulebook.grades().named("优等").orElseThrow().name());
    assertEquals(new BigDecimal("89"), rulebook.caps().get(0).highest());
    assertEquals(Optional.of(new BigDecimal("0.90")), rulebook.parameters().value("执行率说明线"));
    assertEquals(Status.OFF, rulebook.settings().get("SCORE_DIFFERS").status());
    assertEquals(Severity.NOTICE, rulebook.settings().get("SCORE_DIFFERS").severity());
  }

  @Test
  void examplesKeepUnitsScaledAndLeaveMissingFiguresOut() {
    Rulebook rulebook =
        valid(
            INDICATORS
                + """
                == 算例
                对象 ! 数据 ! 预期 ! 说明
                A1 ! 在职人数=27人；编制数=29 人 ! 5分 !
                A1 ! 在职人数=; 编制数=1,029; 全年执行数=84.51万元; 执行率=95% ! 0 !
                成本指标/越低越好 ! 目标=3; 实际=2 ! 人工
                """);
    List<WorkedExample> examples = rulebook.examples();
    assertEquals(
        Map.of("在职人数", new BigDecimal("27"), "编制数", new BigDecimal("29")),
        examples.get(0).figures());
    assertEquals("5", examples.get(0).expected());
    assertEquals("算例!C2", examples.get(0).place());
    Map<String, BigDecimal> figures = examples.get(1).figures();
    assertEquals(Set.of("编制数", "全年执行数", "执行率"), figures.keySet());
    assertEquals(0, new BigDecimal("845100").compareTo(figures.get("全年执行数")));
    assertEquals(new BigDecimal("0.95"), figures.get("执行率"));
  }

  @Test
  void aLocalRulebookIsCompletedByTheNationalOne() {
    Rulebook national =
        valid(
            """
            == 说明
            项 ! 内容
            规则簿 ! 全国通用
            适用范围 ! 全国通用
            适用表种 ! 部门自评表
            == 标签
            角色 ! 写法1
            得分 ! 得分|评分
            == 指标
            编号 ! 三级指标 ! 计分方式
            N1 ! 预算执行率行 ! 人工
            == 等级
            等级 ! 下限
            优 ! 90
            == 参数
            参数 ! 值
            总分 ! 100
            分数小数位 ! 1
            == 核查设置
            代码 ! 严重程度
            A ! 错误
            B ! 错误
            """);
    Rulebook local =
        valid(
                ABOUT
                    + """
                    == 标签
                    角色 ! 写法1
                    得分 ! 部门打分|得分
                    == 参数
                    参数 ! 值
                    总分 ! 120
                    == 核查设置
                    代码 ! 严重程度
                    B ! 提示
                    """)
            .over(national);
    assertEquals("甲市部门整体", local.name());
    assertEquals(List.of("部门打分", "得分", "评分"), local.labels().of(Role.SCORE));
    assertEquals(Optional.of(new BigDecimal("120")), local.parameters().value("总分"));
    assertEquals(1, local.parameters().scoreDigits());
    assertEquals(Severity.ERROR, local.settings().get("A").severity());
    assertEquals(Severity.NOTICE, local.settings().get("B").severity());
    assertEquals(1, local.grades().grades().size());
    assertTrue(local.indicators().isEmpty());
  }

  @Test
  void everyProblemHasAnInvalidRulebook() {
    RulebookReading reading = read("== 参数\n参数 ! 值\n总分 ! 一百\n");
    assertTrue(reading.rulebook().isEmpty());
    assertEquals(
        Set.of("rulebook.sheetMissing", "rulebook.numberUnreadable"),
        reading.problems().stream()
            .map(problem -> problem.message().key())
            .collect(Collectors.toSet()));
  }
}
