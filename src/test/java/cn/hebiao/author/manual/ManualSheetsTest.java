package cn.hebiao.author.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.author.printout.PrintSheet;
import cn.hebiao.sample.SmallRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A small rulebook as a booklet: what each of its rows becomes. */
class ManualSheetsTest {
  private static final String RULEBOOK =
      """
      == 说明
      项 ! 内容
      规则簿 ! 某县2023
      适用范围 ! 地方
      适用单位 ! 某县
      适用表种 ! 部门自评表|指标评分表
      起始年度 ! 2022
      终止年度 ! 2024
      == 标签
      角色 ! 写法1
      得分 ! 得分
      == 数据项
      数据项 ! 所在表 ! 取法 ! 行标签 ! 列标签 ! 单位
      三公决算 ! 基础数据 ! 行列 ! 三公经费 ! 决算数 ! 万元
      三公预算 ! 基础数据 ! 行列 ! 三公经费 ! 预算数 ! 万元
      == 指标
      编号 ! 一级指标 ! 二级指标 ! 三级指标 ! 标准序号 ! 分值 ! 计分方式 ! 比率名称 ! 比率公式 ! 得分公式 ! 缺数处理 ! 评分规则 ! 状态
      甲1 ! 过程 ! 预算管理 ! 三公经费控制率 ! ! 6 ! 分档 ! 控制率 ! 三公决算/三公预算 ! <90%:6; ≤100%:4; 其他:0 ! 得0分 ! 控制在预算以内 ! 启用
      甲2 ! 过程 ! 预算管理 ! 会议费 ! 2 ! 4.5 ! 公式 ! ! ! IF(三公决算>=3, 0, 分值*50%) ! 需人工 ! ! 启用
      甲3 ! 产出 ! 数量指标 ! 培训 ! ! 10 ! 人工 ! ! ! ! ! 看资料打分 ! 试行
      甲4 ! 产出 ! 数量指标 ! 旧指标 ! ! 50 ! 人工 ! ! ! ! ! 不用了 ! 停用
      == 勾稽
      编号 ! 名称 ! 表种 ! 左式 ! 关系 ! 右式 ! 严重程度 ! 适用条件 ! 提示 ! 状态
      勾1 ! 决算不超预算 ! 部门自评表 ! 三公决算 ! ≤ ! 三公预算 ! 警告 ! 三公预算>0 ! 请核对决算数。 ! 启用
      勾2 ! 停用的 ! 部门自评表 ! 三公决算 ! = ! 三公预算 ! 错误 ! ! 不用了。 ! 停用
      == 等级
      等级 ! 下限 ! 其他写法
      优 ! 90 ! 优秀|A 等
      良 ! 75.5 ! 良好
      差 ! 0
      == 封顶
      条件 ! 最高总分 ! 说明
      三公决算/三公预算>120% ! 89 ! 超支两成以上的不得评优
      == 参数
      参数 ! 值
      总分 ! 100
      == 算例
      对象 ! 数据 ! 预期
      甲1 ! 三公决算=90; 三公预算=100 ! 4
      甲1 ! 三公决算=89; 三公预算=100 ! 6
      """;

  private static final List<PrintSheet> SHEETS =
      new ManualSheets(
              SmallRules.rulebook(RULEBOOK).over(SmallRules.rulebook(SmallRules.NATIONAL)),
              SmallRules.MESSAGES)
          .sheets(List.of("依据：某财预〔2023〕1号"));

  private static List<String> lines(int sheet) {
    return SHEETS.get(sheet).lines().stream()
        .map(
            line ->
                line.boxes().stream()
                    .map(box -> box.number().map(BigDecimal::toPlainString).orElse(box.text()))
                    .collect(Collectors.joining("|"))
                    .replace("\n", "↵"))
        .toList();
  }

  @Test
  void hasASheetForEachPart() {
    assertEquals(
        List.of("评分细则", "按完成率计分", "勾稽关系", "等级与封顶", "算例"),
        SHEETS.stream().map(PrintSheet::name).toList());
  }

  @Test
  void indicatorsAreToldInWordsWithTheirFormulasAndSources() {
    String ratio = "三公决算：《基础数据》三公经费／决算数（万元）";
    assertEquals(
        List.of(
            "某县2023　评分细则",
            "适用单位：某县。适用表种：部门自评表、指标评分表。适用年度：2022—2024 年。",
            "依据：某财预〔2023〕1号",
            "一级指标|二级指标|三级指标|分值|怎样计分|计算公式|数据来源|缺数时",
            "过程|预算管理|三公经费控制率|6|控制在预算以内↵控制率<90% 得 6 分；控制率≤100% 得 4 分；其余得 0 分|控制率＝三公决算÷三公预算|"
                + ratio
                + "↵三公预算：《基础数据》三公经费／预算数（万元）|得0分",
            "过程|预算管理|会议费②|4.5|按公式计分。|得分＝IF(三公决算≥3, 0, 分值×50%)|" + ratio + "|需人工",
            "产出|数量指标|培训|10|看资料打分|||",
            "合计|||20.5"),
        lines(0));
    assertEquals(
        List.of(false, true),
        SHEETS.get(0).lines().subList(4, 6).stream().map(l -> l.boxes().get(0).joined()).toList(),
        "one 过程 over two rows");
  }

  @Test
  void completionRulesAreThoseInUse() {
    assertEquals(
        List.of(
            "情形|二级指标|规则|计算公式",
            "越高越好||未达到的按比例计分|限定(实际÷目标×分值, 0, 分值)",
            "越低越好||超过的不得分|IF(实际≤目标, 分值, 0)"),
        lines(1).subList(2, 5));
    assertEquals("定性||由人评定|由人认定", lines(1).get(lines(1).size() - 1));
  }

  @Test
  void checksThatAreOffAreLeftOut() {
    assertEquals(
        List.of("编号|核对什么|关系|程度|适用表|不符怎么办", "勾1|决算不超预算|三公决算 ≤ 三公预算↵适用条件：三公预算>0|警告|部门自评表|请核对决算数。"),
        lines(2).subList(2, lines(2).size()));
  }

  @Test
  void gradesLimitsAndParametersHaveTheirLines() {
    assertEquals(
        List.of(
            "等级与封顶",
            "等级|总分|其他写法",
            "优|90 分及以上|优秀、A 等",
            "良|75.5 分（含）至 90 分|良好",
            "差|0 分（含）至 75.5 分|",
            "封顶",
            "条件|最高总分|规则",
            "三公决算÷三公预算>120%|89|超支两成以上的不得评优",
            "参数",
            "参数|值| ",
            "分数小数位|2|",
            "总分|100|"),
        lines(3));
  }

  @Test
  void examplesTellFiguresAndResult() {
    assertEquals(
        List.of("对象|名称|数据|结果", "甲1|三公经费控制率|三公决算＝90；三公预算＝100|4", "甲1|三公经费控制率|三公决算＝89；三公预算＝100|6"),
        lines(4).subList(2, 5));
    assertEquals(true, SHEETS.get(4).lines().get(4).boxes().get(0).joined());
  }
}
