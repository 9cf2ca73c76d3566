package cn.hebiao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.read.form.Form;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that are no indicators: subtotals, what the template left, blanks. */
class OddRowsTest {
  private static final List<String> FORM =
      List.of(
          "2023年度项目支出绩效自评表 | < | < | < | < | < | < | <",
          "项目名称 | 道路养护 | 主管部门 | 某县交通局 | | | | ",
          "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析",
          "产出指标 | 数量指标 | 养护里程 | ≥100公里 | 100公里 | 30 | 30 | ",
          " | | 养护桥梁 | ≥10座 | 10座 | 10 | 10 | ",
          " | 质量指标 | 合格率 | ≥95% | 95% | 20 | 20 | ",
          "效益指标 | 社会效益 | 投诉件数 | ≤5件 | 5件 | 20 | 20 | ",
          "满意度 | 满意度 | 群众满意度 | ≥90% | 95% | 20 | 20 | ",
          "总分 | < | < | < | < | 100 | 100 | ");

  private static List<String> with(int row, String... more) {
    List<String> lines = new ArrayList<>(FORM);
    lines.addAll(row, List.of(more));
    return lines;
  }

  @Test
  void aSubtotalOfTheFirstLevel() {
    assertEquals(List.of(), Tables.findings(with(6, "小计 | | | | | 60 | 60 | ")));
  }

  @Test
  void aSubtotalOfTheSecondLevel() {
    assertEquals(List.of(), Tables.findings(with(5, " | 小计 | | | | 40 | 40 | ")));
  }

  @Test
  void aSubtotalThatIsTheLastRowIsNotTheTotal() {
    List<String> lines = with(8, "小计 | | | | | 20 | 20 | ");
    lines.remove(lines.size() - 1);
    Checked checked = Tables.check(lines);
    Form form = checked.forms().get(0).form();
    assertEquals(5, form.rows().size());
    assertEquals(1, form.declared().subtotals().size());
    assertEquals(true, form.declared().score().isEmpty());
    assertEquals(List.of(), checked.findings());
  }

  @Test
  void aSubtotalThatAddsNothingUp() {
    List<String> found =
        Tables.findings(with(6, "小计 | | | | | 60 | 58 | ")).stream()
            .map(line -> line.substring(0, line.indexOf(' ', line.indexOf(' ') + 1)))
            .toList();
    assertEquals(List.of("SCORE_SECTION_DIFFERS G7"), found);
  }

  @Test
  void whatTheTemplateLeftIsPassedOverAndCounted() {
    Checked checked =
        Tables.check(
            with(
                6,
                " | | …… | | | | | ",
                " | | 指标2： | | | | | ",
                " | | / | / | / | / | / | ",
                " | | — | — | — | — | — | "));
    assertEquals(5, checked.forms().get(0).rows().size());
    assertEquals(4, checked.forms().get(0).form().skipped());
    assertEquals(List.of(), checked.findings());
  }
}
