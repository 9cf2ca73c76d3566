package cn.hebiao.judge.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.Basis;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.model.value.CaseTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which way is better, by all that can say so, and the points of ten that follow; by hand. */
class DirectionCasesTest {
  @TestFactory
  Stream<DynamicTest> rows() {
    return CaseTable.read("direction-cases.csv").stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.line() + " " + row.get("指标") + " " + row.get("目标") + " / " + row.get("实际"),
                    () -> assertEquals(row.get("得分"), points(row), row.get("说明"))));
  }

  @Test
  void thereAreMany() {
    assertTrue(CaseTable.read("direction-cases.csv").size() >= 100);
  }

  /** The points on a form of one row. */
  private static String points(CaseTable.Row row) {
    FormTable form =
        FormTable.of(
            List.of(
                "1 2023年度项目支出绩效自评表",
                "2 项目名称|某项目",
                "3 一级指标|二级指标|三级指标|指标性质|年度指标值|实际完成值|分值|得分",
                String.join(
                    "|",
                    "4 产出指标",
                    row.get("二级指标"),
                    row.get("指标"),
                    row.get("性质"),
                    row.get("目标"),
                    row.get("实际"),
                    "10",
                    "10")));
    Checked checked =
        TrialRules.check(new Book("某项目.xlsx", BookFormat.XLSX, List.of(form.sheet("自评表"))));
    ScoredRow scored = checked.forms().get(0).rows().get(0);
    return scored.basis() == Basis.RULE
        ? scored.computed().map(BigDecimal::stripTrailingZeros).orElseThrow().toPlainString()
        : "人工";
  }
}
