package cn.hebiao.tell.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.judge.check.FormState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Forms by where their agencies belong, agencies among each other, and what is still to come. */
class SubtotalsTest {
  private static final LineSource PLACE = new LineSource("a.xlsx", "表", "A1", Optional.empty());

  private final SummaryCollector collector = new SummaryCollector(SampleFiles.messages());

  /** A form with its money. */
  private void add(
      String agency, String project, String weight, String self, String computed, String spent) {
    String kind = project.isEmpty() ? "部门自评表" : "项目自评表";
    FormLine form =
        new FormLine(
            PLACE,
            "a.xlsx",
            agency,
            project,
            kind,
            Optional.of(2023),
            "",
            number(weight),
            number(self),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            number(computed),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            Optional.empty(),
            0,
            0,
            0,
            FormState.CLEAN);
    FundLine fund =
        new FundLine(
            PLACE,
            agency,
            project,
            kind,
            Optional.empty(),
            number("100"),
            number(spent),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    collector.add(
        new FileSummary(
            new FileLine("a.xlsx", Optional.empty(), FileResult.CONSOLIDATED, 1, ""),
            List.of(form),
            List.of(),
            spent.isEmpty() ? List.of() : List.of(fund),
            List.of(),
            List.of(),
            List.of()));
  }

  private static Optional<BigDecimal> number(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
  }

  private SummaryModel model(RosterEntry... roster) {
    return collector.model(
        new SummaryContext(
            Optional.of(List.of(roster)),
            List.of(),
            List.of(),
            UnaryOperator.identity(),
            YearOnYear.NONE));
  }

  private static RosterEntry entry(String agency, String region, String... owed) {
    return new RosterEntry(agency, List.of(owed), region, "");
  }

  private static List<String> shown(List<GroupLine> lines) {
    return lines.stream()
        .map(
            line ->
                String.join(
                    " ",
                    line.group(),
                    line.kind(),
                    "" + line.agencies(),
                    "" + line.forms(),
                    line.computed().map(BigDecimal::toPlainString).orElse("-"),
                    line.executed().map(BigDecimal::toPlainString).orElse("-")))
        .toList();
  }

  @Test
  void averagesAreOfAHundredAndMoneyOfOneKindOnly() {
    add("甲局", "", "100", "90", "80", "60.01");
    add("甲局", "渠道", "50", "50", "45", "20.02");
    add("乙局", "", "100", "100", "90", "30");
    add("丙局", "桥", "100", "100", "", "");
    SummaryModel model = model(entry("甲局", "东区"), entry("乙局", "东区"), entry("丙局", ""));
    // 甲局 80 and 乙局 90: 85; 45 of 50 is 90 of 100.
    assertEquals(
        List.of("东区 部门自评表 2 2 85.00 90.01", "东区 项目自评表 1 1 90.00 20.02", "（名单上没有写） 项目自评表 1 1 - -"),
        shown(model.subtotals().regions()));
    assertEquals(List.of(), model.subtotals().groups());
  }

  @Test
  void subtotalsMakeUpTheTotalsOfTheirKind() {
    add("甲局", "", "100", "90", "80", "60.01");
    add("乙局", "", "100", "100", "90", "0.02");
    add("丙局", "", "100", "100", "70", "7.97");
    SummaryModel model = model(entry("甲局", "东区"), entry("乙局", "西区"));
    BigDecimal parts =
        model.subtotals().regions().stream()
            .map(line -> line.executed().orElseThrow())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(new BigDecimal("68.00"), parts);
    assertEquals(parts, model.overview().kinds().get(0).executed().orElseThrow());
  }

  @Test
  void theSameAverageHasTheSameRank() {
    add("甲局", "", "100", "90", "80", "");
    add("乙局", "", "100", "90", "95", "");
    add("丙局", "", "100", "90", "80", "");
    add("丁局", "", "100", "90", "70", "");
    add("戊局", "", "100", "90", "", "");
    assertEquals(
        List.of("1 乙局", "2 甲局", "2 丙局", "4 丁局"),
        model().subtotals().ranks().stream()
            .map(line -> line.rank() + " " + line.agency())
            .toList());
  }

  @Test
  void whatOfAnAgencyIsMissingIsNamed() {
    add("甲局", "渠道", "100", "90", "80", "");
    add("甲局", "渠道", "100", "90", "80", "");
    add("乙局", "桥", "100", "90", "80", "");
    SummaryModel model =
        model(
            entry("甲局", "", "", "渠道", "渠道", "路"), entry("乙局", "", "桥"), entry("丙局", "", "桥", "桥"));
    assertEquals(
        List.of("丙局 MISSING 桥\n桥", "甲局 PARTLY 单位自己的表\n路", "乙局 REPORTED "),
        model.reporting().lines().stream()
            .map(line -> line.agency() + " " + line.state() + " " + line.owed())
            .toList());
    assertTrue(
        model.reporting().note().startsWith("应报 3 家 7 张：全部报送 1 家，部分未报 1 家，未报 1 家，还差 4 张"),
        model.reporting().note());
    assertEquals(Optional.of(List.of("丙局", "甲局")), model.reporting().missing());
  }
}
