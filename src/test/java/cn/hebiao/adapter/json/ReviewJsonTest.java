package cn.hebiao.adapter.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.judge.check.FormTable;
import cn.hebiao.judge.check.TrialRules;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.tell.summary.Consolidated;
import cn.hebiao.tell.summary.FileSummary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Scores of others than the agency stand beside the self scores, in JSON and in 汇总. */
class ReviewJsonTest {
  private static final String FORM =
      """
      1 2023年度部门整体支出绩效自评表
      2 预算部门||某市某局
      3 一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|自评得分|复核得分|审核得分|再评价得分
      4 产出指标|数量指标|培训期数|≥4期|4期|50|50|%s|%s|%s
      5 效益指标|社会效益指标|事故起数|≤10起|8起|50|50|%s|%s|%s
      6 总分|||||100|100|%s|%s|%s
      """;

  private static Checked checked(Object... scores) {
    FormTable table = FormTable.of(FORM.formatted(scores).lines().toList());
    return TrialRules.check(new Book("某市某局.xlsx", BookFormat.XLSX, List.of(table.sheet("自评表"))));
  }

  private static String json(Checked checked) {
    return new CheckedJson(TrialRules.MESSAGES).line(checked);
  }

  @Test
  void everyColumnIsThereUnderItsOwnLabel() {
    String json = json(checked(48, 47, 46, 50, 50, 45, 98, 97, ""));
    assertTrue(
        json.contains(
            "\"review\":[{\"column\":\"复核得分\",\"cell\":\"H6\",\"score\":98,\"sum\":98},"
                + "{\"column\":\"审核得分\",\"cell\":\"I6\",\"score\":97,\"sum\":97},"
                + "{\"column\":\"再评价得分\",\"cell\":\"J6\",\"score\":null,\"sum\":91}]"),
        json);
    assertTrue(
        json.contains(
            "\"review\":[{\"column\":\"复核得分\",\"cell\":\"H4\",\"score\":48},"
                + "{\"column\":\"审核得分\",\"cell\":\"I4\",\"score\":47},"
                + "{\"column\":\"再评价得分\",\"cell\":\"J4\",\"score\":46}]"),
        json);
  }

  @Test
  void emptyColumnsChangeNothing() {
    Checked checked = checked("", "", "", "", "", "", "", "", "");
    assertFalse(json(checked).contains("review"), json(checked));
    assertEquals(List.of(), checked.findings());
  }

  @Test
  void reviewAndNewEvaluationStandSideBySideInTheSummary() {
    FileSummary lines =
        FileSummary.of(
            new Consolidated(checked(48, 47, 46, 50, 50, 45, 98, 97, ""), Optional.of("某市某局.xlsx")),
            TrialRules.MESSAGES);
    assertEquals(Optional.of(new BigDecimal("100")), lines.forms().get(0).self());
    assertEquals(Optional.of(new BigDecimal("98")), lines.forms().get(0).review());
    assertEquals(Optional.of(new BigDecimal("91")), lines.forms().get(0).reevaluated());
    assertEquals(Optional.of(new BigDecimal("50")), lines.indicators().get(1).review());
    assertEquals(Optional.of(new BigDecimal("45")), lines.indicators().get(1).reevaluated());
  }
}
