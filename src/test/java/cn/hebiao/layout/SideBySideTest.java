package cn.hebiao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.read.form.Form;
import cn.hebiao.tell.edit.Edit;
import cn.hebiao.tell.edit.EditPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two forms beside each other on one sheet are read like two forms. */
class SideBySideTest {
  private static final List<String> LEFT =
      List.of(
          "2023年度项目支出绩效自评表 | < | < | < | < | < | < | <",
          "项目名称 | 道路养护 | 填报单位 | 某县交通局 | | | 单位：万元 | ",
          "项目资金 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分",
          " | 年度资金总额 | 50 | 50 | 50 | 10 | 100% | 10",
          "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析",
          "产出指标 | 数量指标 | 养护里程 | ≥100公里 | 100公里 | 40 | 40 | ",
          " | 质量指标 | 合格率 | ≥95% | 95% | 20 | 20 | ",
          "效益指标 | 社会效益 | 投诉件数 | ≤5件 | 5件 | 10 | 10 | ",
          "满意度 | 满意度 | 群众满意度 | ≥90% | 95% | 20 | 20 | ",
          "总分 | < | < | < | < | 100 | 100 | ");

  private static List<String> beside(List<String> right, String gap) {
    return IntStream.range(0, LEFT.size())
        .mapToObj(row -> LEFT.get(row) + gap + right.get(row))
        .toList();
  }

  private static List<String> right() {
    List<String> right = new ArrayList<>(LEFT);
    right.set(1, right.get(1).replace("道路养护", "桥梁检测"));
    right.set(3, right.get(3).replace("50 | 50 | 50", "80 | 80 | 80"));
    right.set(5, right.get(5).replace("养护里程 | ≥100公里 | 100公里", "检测桥梁 | ≥10座 | 10座"));
    return right;
  }

  @ParameterizedTest
  @ValueSource(strings = {" | | ", " | "})
  void bothAreRead(String gap) {
    Checked checked = Tables.check(beside(right(), gap));
    List<Form> forms = checked.forms().stream().map(Scorecard::form).toList();
    assertEquals(List.of(), checked.findings());
    assertEquals(
        List.of("道路养护", "桥梁检测"), forms.stream().map(f -> f.heading().project().get()).toList());
    assertEquals(List.of(4, 4), forms.stream().map(f -> f.rows().size()).toList());
    assertEquals("检测桥梁", forms.get(1).rows().get(0).name());
    assertEquals("50", forms.get(0).funds().get().total().get().executed().get().words());
    assertEquals("80", forms.get(1).funds().get().total().get().executed().get().words());
  }

  @Test
  void aSlipInTheSecondIsFoundThere() {
    List<String> right = right();
    right.set(9, right.get(9).replace("100 | 100", "100 | 98"));
    assertEquals(
        List.of("SCORE_TOTAL_DIFFERS P10"),
        Tables.findings(beside(right, " | | ")).stream()
            .map(line -> line.substring(0, line.indexOf(' ', line.indexOf(' ') + 1)))
            .toList());
  }

  @Test
  void aMistypedLabelOfTheSecondIsNamed() {
    List<String> right = right();
    right.set(4, right.get(4).replace("实际完成值", "实际完成直"));
    assertEquals(
        List.of("LABEL_MISSING N5"),
        Tables.findings(beside(right, " | | ")).stream()
            .map(line -> line.substring(0, line.indexOf(' ', line.indexOf(' ') + 1)))
            .toList());
  }

  @Test
  void whatIsAppendedToThemStandsApart() {
    List<String> lines = beside(right(), " | | ");
    Book book = new Book("填报.xlsx", BookFormat.XLSX, List.of(TextTable.sheet("Sheet1", lines)));
    EditPlan plan = Tables.plan(book);
    List<String> places =
        plan.edits().stream()
            .filter(Edit.Append.class::isInstance)
            .map(edit -> ((Edit.Append) edit).cell().name())
            .toList();
    assertTrue(places.size() > 30, places.toString());
    assertEquals(places.size(), places.stream().distinct().count(), places.toString());
  }
}
