package cn.hebiao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a form can be read in two ways, both are named; none is chosen in silence. */
class TwoReadingsTest {
  private static final List<String> FORM =
      List.of(
          "2023年度项目支出绩效自评表 | < | < | < | < | < | < | <",
          "项目名称 | 道路养护 | 填报单位 | 某县交通局 | 评价得分 | 100 | 单位：万元 | ",
          "项目资金 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分",
          " | 年度资金总额 | 50 | 50 | 50 | 10 | 100% | 10",
          "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 说明",
          "产出指标 | 数量指标 | 养护里程 | ≥100公里 | 100公里 | 40 | 40 | ",
          " | 质量指标 | 合格率 | ≥95% | 95% | 20 | 20 | ",
          "效益指标 | 社会效益 | 投诉件数 | ≤5件 | 5件 | 10 | 10 | ",
          "满意度 | 满意度 | 群众满意度 | ≥90% | 95% | 20 | 20 | ",
          "总分 | < | < | < | < | 100 | 100 | ");

  private static List<String> ambiguous(List<String> lines) {
    return Tables.findings(lines).stream()
        .filter(line -> line.startsWith("LABEL_AMBIGUOUS"))
        .toList();
  }

  @Test
  void theFormItselfIsPlain() {
    assertEquals(List.of(), Tables.findings(FORM));
  }

  @ParameterizedTest(name = "line {0}: {1} as {2}")
  @CsvSource({
    "2, 评价得分 | 100, 评价得分 | 95, G10, 100, 95",
    "2, 评价得分 | 100, 评价得分：95分 | , G10, 100, 95",
    "2, 单位：万元, 单位：元, '', 单位:元, 万元",
    "2, 评价得分 | 100, 填报部门 | 某县农业局, '', 某县交通局, 某县农业局",
    "2, 单位：万元, 年度：2022年, '', 2023年度, 2022",
    "5, 说明, 自评分, 自评分, G列, H列",
    "5, 说明, 权重, 权重, F列, H列",
    "3, 执行率 | 得分, 执行率 | 权重, '', 10, 8",
  })
  void bothAreNamed(int line, String from, String to, String place, String one, String other) {
    List<String> lines = new ArrayList<>(FORM);
    String changed = lines.get(line - 1).replace(from, to);
    assertTrue(!changed.equals(lines.get(line - 1)), from);
    lines.set(line - 1, changed);
    if (line == 3) {
      lines.set(3, lines.get(3).replace("100% | 10", "100% | 8"));
    }
    if (to.equals("单位：元")) {
      lines.set(2, lines.get(2).replace("项目资金", "项目资金（万元）"));
    }
    List<String> found = ambiguous(lines);
    assertEquals(1, found.size(), found.toString());
    assertTrue(found.get(0).contains(one), found.get(0));
    assertTrue(found.get(0).contains(other), found.get(0));
    assertTrue(found.get(0).contains(place), found.get(0));
  }

  @Test
  void twoActualValuesThatDiffer() {
    List<String> lines = new ArrayList<>(FORM);
    lines.set(4, lines.get(4).replace("说明", "完成值"));
    assertEquals(List.of(), ambiguous(lines));
    lines.set(5, lines.get(5).replace("40 | 40 | ", "40 | 40 | 98公里"));
    List<String> found = ambiguous(lines);
    assertEquals(1, found.size(), found.toString());
    assertTrue(found.get(0).contains("实际完成值"), found.get(0));
  }
}
