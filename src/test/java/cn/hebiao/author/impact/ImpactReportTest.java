package cn.hebiao.author.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.author.printout.PrintCell;
import cn.hebiao.author.printout.PrintSheet;
import cn.hebiao.author.printout.PrintSheet.Look;
import cn.hebiao.author.printout.PrintSheet.PrintLine;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.sample.SmallRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A form by two rulebooks: the old one gives points by completion, the new one all or nothing. */
class ImpactReportTest {
  private static final String STRICT =
      SmallRules.NATIONAL.replace(
          "越高越好 ! 限定(实际/目标*分值, 0, 分值) ! 未达到的按比例计分", "越高越好 ! IF(实际>=目标, 分值, 0) ! 未达到的不得分");
  private static final String FORM =
      SmallRules.FORM
          .replace("100公里 ! 40 ! 40", "90公里 ! 40 ! 36 ! 汛期停工，来年补上")
          .replace("! 100 ! 100", "! 100 ! 96");

  private static List<PrintSheet> report(String before, String after) {
    Checked old = SmallRules.check(before, FORM);
    Checked now = SmallRules.check(after, FORM);
    return new ImpactReport(SmallRules.MESSAGES)
        .sheets(
            "旧.xlsx",
            "新.xlsx",
            List.of(new WorkbookPair(old, now, "a.xlsx")),
            List.of("坏.xlsx：读不出"));
  }

  private static List<String> body(PrintSheet sheet) {
    return sheet.lines().stream()
        .filter(line -> line.look() == Look.BODY || line.look() == Look.TOTAL)
        .map(ImpactReportTest::text)
        .toList();
  }

  private static String text(PrintLine line) {
    return line.boxes().stream()
        .map(box -> box.number().map(BigDecimal::toPlainString).orElse(box.text()))
        .collect(Collectors.joining("|"));
  }

  @Test
  void totalsAndGradesAreTheOldOnesFirst() {
    PrintSheet totals = report(SmallRules.NATIONAL, STRICT).get(0);
    assertEquals(
        List.of("某县交通局.xlsx|道路养护|96|60|-36|优|中|0|1", "合计（1 个文件，1 张表）||96|60|-36|||0|1"),
        body(totals));
    assertEquals(
        List.of(
            "规则改动影响",
            "原规则：旧.xlsx　　新规则：新.xlsx",
            "共 1 张表：核算总分上升 0 张，下降 1 张，不变 0 张；等级变化 1 张。",
            "没有比较：坏.xlsx：读不出"),
        totals.lines().stream().limit(4).map(ImpactReportTest::text).toList());
    assertEquals(
        PrintCell.Tone.BAD, totals.lines().get(5).boxes().get(6).tone(), "the worse grade");
  }

  @Test
  void theOtherWayRoundEverythingIsTurned() {
    PrintSheet totals = report(STRICT, SmallRules.NATIONAL).get(0);
    assertEquals("某县交通局.xlsx|道路养护|60|96|36|中|优|1|0", body(totals).get(0));
    assertEquals("共 1 张表：核算总分上升 1 张，下降 0 张，不变 0 张；等级变化 1 张。", text(totals.lines().get(2)));
    assertEquals(PrintCell.Tone.GOOD, totals.lines().get(5).boxes().get(6).tone());
  }

  @Test
  void onlyIndicatorsThatChangeAreListed() {
    assertEquals(
        List.of("道路养护|养护里程|自评表!G4|40|36|0|-36|未达到的按比例计分|未达到的不得分"),
        body(report(SmallRules.NATIONAL, STRICT).get(1)));
    assertEquals(
        List.of("道路养护|养护里程|自评表!G4|40|0|36|36|未达到的不得分|未达到的按比例计分"),
        body(report(STRICT, SmallRules.NATIONAL).get(1)));
    List<PrintSheet> same = report(STRICT, STRICT);
    assertEquals(List.of(), body(same.get(1)));
    assertEquals("没有变化。", text(same.get(1).lines().get(3)));
  }

  @Test
  void rulesAndFindingsSayWhatIsNewAndWhatIsGone() {
    List<PrintSheet> worse = report(SmallRules.NATIONAL, STRICT);
    List<PrintSheet> better = report(STRICT, SmallRules.NATIONAL);
    assertEquals(List.of("得分与按规则算的不符|0|1|1|新报|1"), body(worse.get(2)));
    assertEquals(List.of("得分与按规则算的不符|1|0|-1|不再报|1"), body(better.get(2)));
    assertEquals("新报|某县交通局.xlsx|自评表!G4|错误", head(body(worse.get(3)).get(0)));
    assertEquals("不再报|某县交通局.xlsx|自评表!G4|错误", head(body(better.get(3)).get(0)));
    assertEquals(1, body(worse.get(3)).size());
    assertEquals("a.xlsx#'自评表'!G4", worse.get(3).lines().get(3).boxes().get(2).link().orElse(""));
  }

  private static String head(String line) {
    return line.substring(0, line.lastIndexOf('|'));
  }
}
