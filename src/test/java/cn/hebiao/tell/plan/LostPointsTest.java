package cn.hebiao.tell.plan;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.judge.check.score.ScoreTotalCheck;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.grid.Book;
import cn.hebiao.systems.Systems;
import cn.hebiao.tell.edit.Content;
import cn.hebiao.tell.edit.Report;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The list 失分清单 leads from the weights of all rows down to both totals. */
class LostPointsTest {
  private static final Opinions OPINIONS = new Opinions(Systems.MESSAGES);

  /** Gaps may only be where a total is said to be wrong; there are no caps in these rulebooks. */
  @TestFactory
  Stream<DynamicTest> rowsAddUpUnlessTheTotalIsSaidToBeWrong() {
    return Systems.books().entrySet().stream()
        .map(book -> DynamicTest.dynamicTest(book.getKey(), () -> addUp(book.getValue())));
  }

  private static void addUp(Book book) {
    Checked checked = Systems.check(book);
    int lists = 0;
    for (Scorecard card : checked.forms()) {
      if (LostPoints.of(card, OPINIONS).isPresent()) {
        LostPoints lost = LostPoints.of(card, OPINIONS).get();
        boolean wrong =
            checked.findings().stream()
                .anyMatch(
                    f ->
                        f.is(ScoreTotalCheck.SCORE_TOTAL_DIFFERS)
                            && f.sheet().equals(card.form().sheet()));
        assertEquals(wrong, lost.declaredGap().signum() != 0, card.form().sheet());
        assertEquals(0, lost.computedGap().signum(), card.form().sheet());
        lists++;
      }
    }
    assertTrue(lists > 0);
  }

  @Test
  void theListOfAForm() {
    Book book = book("资阳");
    Checked checked = Systems.check(book);
    Report report = new Planner(Systems.MESSAGES).plan(book, checked).report().orElseThrow();
    List<List<String>> rows = report.rows().stream().map(LostPointsTest::shown).toList();
    int start = 0;
    while (!rows.get(start).get(0).startsWith("失分清单")) {
      start++;
    }
    int top = start;
    assertAll(
        () ->
            assertEquals(
                "失分清单【自评表】益阳市资阳区应急管理局：满分110分，自评96分（失14分），核算107.5分（失2.5分）。", rows.get(top).get(0)),
        () ->
            assertEquals(
                List.of("序号", "分值", "位置", "指标和失分原因", "自评失分", "核算失分", "所属指标"), rows.get(top + 1)),
        () ->
            assertEquals(
                List.of(
                    "1",
                    "10",
                    "自评表!I6",
                    "预算执行率：预算执行率=1016.17÷1016.17=100%，按规则（预算执行率＝全年执行数÷全年预算数）应得10分。自评多计86分，请改正得分或说明理由。",
                    "-86",
                    "0",
                    ""),
                rows.get(top + 2)),
        () -> assertEquals(List.of("2", "0.5"), rows.get(top + 3).subList(4, 6)),
        () -> assertEquals(List.of("2", "2"), rows.get(top + 4).subList(4, 6)),
        () ->
            assertEquals(
                List.of("", "", "", "表上写的总分与各行自评得分之和不一致，差额列在此行", "96", "", ""), rows.get(top + 5)),
        () ->
            assertEquals(
                List.of("", "110", "", "合计（满分减失分即为总分）", "14", "2.5", ""), rows.get(top + 6)));
  }

  @Test
  void theFiguresOfAListAddUpToItsLastLine() {
    Book book = book("永州");
    Report report =
        new Planner(Systems.MESSAGES).plan(book, Systems.check(book)).report().orElseThrow();
    BigDecimal self = BigDecimal.ZERO;
    BigDecimal computed = BigDecimal.ZERO;
    int lists = 0;
    boolean inList = false;
    for (Report.ReportRow row : report.rows()) {
      List<String> shown = shown(row);
      if (row.kind() == Report.RowPurpose.SUMMARY || row.kind() == Report.RowPurpose.HEADING) {
        inList = shown.get(0).startsWith("失分清单") && !shown.get(0).endsWith("没有失分。");
      } else if (inList && row.kind() == Report.RowPurpose.BODY && shown.get(3).startsWith("合计")) {
        assertEquals(0, self.compareTo(number(shown.get(4))), shown.toString());
        assertEquals(0, computed.compareTo(number(shown.get(5))), shown.toString());
        self = BigDecimal.ZERO;
        computed = BigDecimal.ZERO;
        inList = false;
        lists++;
      } else if (inList && row.kind() == Report.RowPurpose.BODY) {
        self = self.add(number(shown.get(4)));
        computed = computed.add(number(shown.get(5)));
      }
    }
    assertEquals(3, lists, "the fourth form lost nothing");
  }

  private static Book book(String part) {
    return Systems.books().entrySet().stream()
        .filter(each -> each.getKey().contains(part))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static BigDecimal number(String shown) {
    return shown.isEmpty() ? BigDecimal.ZERO : new BigDecimal(shown);
  }

  private static List<String> shown(Report.ReportRow row) {
    return row.entries().stream()
        .map(
            entry ->
                entry
                    .content()
                    .<String>fold(
                        Content.TextContent::text, figure -> figure.value().toPlainString()))
        .toList();
  }
}
