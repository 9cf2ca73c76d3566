package cn.hebiao.year;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.author.printout.PrintCell;
import cn.hebiao.author.printout.PrintSheet;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.year.compare.PastForm;
import cn.hebiao.year.compare.PastResults;
import cn.hebiao.year.compare.YearChange;
import cn.hebiao.year.compare.YearSheets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One year beside the other. */
class YearChangeTest {
  private static PastForm form(String project, String score, PastForm.PastIndicator... rows) {
    return new PastForm(
        "甲县教育局",
        project,
        Optional.empty(),
        Optional.of(new BigDecimal(score)),
        Optional.empty(),
        Optional.of(new BigDecimal("100")),
        Optional.empty(),
        Optional.of(new BigDecimal(score).setScale(0, RoundingMode.DOWN)),
        List.of(rows));
  }

  private static PastForm.PastIndicator row(String name, String target, String actual) {
    return new PastForm.PastIndicator(
        name, target, actual, Optional.of(BigDecimal.TEN), Optional.of(BigDecimal.TEN));
  }

  private static List<List<String>> rows(PastForm before, PastForm now, int sheet) {
    Messages messages = YearFiles.PROGRAM.messages();
    PrintSheet page =
        new YearSheets(
                new YearChange(new PastResults(List.of(before)), List.of(now)).lines(messages),
                messages)
            .sheets()
            .get(sheet);
    return page.lines().stream()
        .filter(line -> line.look() == PrintSheet.Look.BODY)
        .map(line -> line.boxes().stream().map(YearChangeTest::shown).toList())
        .toList();
  }

  private static String shown(PrintCell cell) {
    return cell.number().map(BigDecimal::toPlainString).orElse(cell.text());
  }

  @ParameterizedTest
  @CsvSource({
    "≥95%,≥90%,指标值降低",
    "≤700元/平方米,≤800元/平方米,指标值降低",
    "≤800元/平方米,≤700元/平方米,指标值改写",
    "≥90%,≥95%,指标值改写",
    "100公里,90公里,指标值降低",
    "100公里,90里,指标值改写"
  })
  void aTargetThatAsksForLessIsNamed(String before, String now, String change) {
    List<List<String>> rows =
        rows(form("校舍", "90", row("合格率", before, "1")), form("校舍", "90", row("合格率", now, "1")), 1);
    assertEquals(1, rows.size());
    assertEquals(change, rows.get(0).get(7));
  }

  @Test
  void whatIsDroppedAddedAndCopiedIsNamed() {
    List<List<String>> rows =
        rows(
            form("校舍", "90", row("甲", "1", "1"), row("乙", "优", "教学环境明显改善")),
            form("校舍", "90", row("乙", "优", "教学环境明显改善"), row("丙", "2", "2")),
            1);
    assertEquals(
        List.of("甲 本年取消", "乙 完成情况与上年相同", "丙 本年新增"),
        rows.stream().map(row -> row.get(2) + " " + row.get(7)).toList());
  }

  @Test
  void theSameIsNotNamed() {
    PastForm same = form("校舍", "90", row("合格率", "≥95%", "96%"));
    assertEquals(List.of(), rows(same, same, 1));
  }

  @Test
  void scoresAndFundsAreSetSideBySide() {
    List<List<String>> rows = rows(form("校舍", "90"), form("校舍", "92.5"), 0);
    assertEquals(List.of("90", "92.5", "2.5"), rows.get(0).subList(2, 5));
    assertEquals(List.of("90", "92", "2"), rows.get(0).subList(14, 17));
    assertEquals(List.of("90", "92", "2"), rows.get(0).subList(14, 17));
    assertEquals("两年都有", rows.get(0).get(17));
    assertEquals(
        List.of("本年新增", "本年没有"),
        rows(form("校舍", "90"), form("道路", "90"), 0).stream().map(row -> row.get(17)).toList());
  }
}
