package cn.hebiao.year;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.judge.check.FormState;
import cn.hebiao.year.collect.AgencyNames;
import cn.hebiao.year.collect.CameIn;
import cn.hebiao.year.collect.FormStage;
import cn.hebiao.year.collect.Intake;
import cn.hebiao.year.collect.IntakeSheets;
import cn.hebiao.year.roster.Ledger;
import cn.hebiao.year.roster.ReportDuty;
import cn.hebiao.year.roster.YearRoster;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What came in against the roster: names, times, second copies, and the steps that may be taken.
 */
class CollectTest {
  private static final List<String> LISTED =
      List.of("甲县教育局", "甲县卫生健康委员会", "甲县人民政府办公室", "乙县水利局", "丙县水利局", "城关镇");

  private static AgencyNames names(Ledger.Alias... aliases) {
    return new AgencyNames(LISTED, List.of(aliases), YearFiles.PROGRAM.messages());
  }

  /** Several names are never narrowed down by guessing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "甲县教育局|甲县教育局",
        "甲 县 教育局 |甲县教育局",
        "教育局|甲县教育局",
        "某市甲县教育局|甲县教育局",
        "甲县卫生健康委|甲县卫生健康委员会",
        "卫生健康委|甲县卫生健康委员会",
        "甲县政府办|甲县人民政府办公室",
        "水利局|乙县水利局,丙县水利局",
        "丁县水利局|",
        "丁县教育局|",
        "教育厅|"
      })
  void aNameMeansWhomItCanOnlyMean(String written, String meant) {
    assertEquals(meant == null ? "" : meant, String.join(",", names().meant(written)));
  }

  @Test
  void whatIsDecidedOnceIsKept() {
    assertEquals(List.of("丙县水利局"), names(new Ledger.Alias("水利局", "丙县水利局")).meant("水 利局"));
  }

  /** Every step that may not be taken. */
  @ParameterizedTest
  @CsvSource({
    "ISSUED,ISSUED",
    "ISSUED,RELEASED",
    "ISSUED,SEALED",
    "FILLED,ISSUED",
    "FILLED,RELEASED",
    "RETURNED,ISSUED",
    "RETURNED,SEALED",
    "RELEASED,ISSUED",
    "SEALED,ISSUED",
    "SEALED,FILLED",
    "SEALED,RETURNED",
    "SEALED,RELEASED",
    "SEALED,SEALED"
  })
  void aForbiddenStepIsNotTaken(FormStage from, FormStage to) {
    assertFalse(from.mayBecome(to));
  }

  @ParameterizedTest
  @CsvSource({
    "ISSUED,FILLED",
    "ISSUED,RETURNED",
    "FILLED,FILLED",
    "FILLED,RETURNED",
    "FILLED,SEALED",
    "RETURNED,FILLED",
    "RETURNED,RETURNED",
    "RETURNED,RELEASED",
    "RELEASED,FILLED",
    "RELEASED,RETURNED",
    "RELEASED,RELEASED",
    "RELEASED,SEALED"
  })
  void theOtherStepsMayBeTaken(FormStage from, FormStage to) {
    assertTrue(from.mayBecome(to));
  }

  private static ReportDuty duty(String agency, String project) {
    return new ReportDuty(
        agency,
        "",
        project,
        "",
        "",
        "",
        Optional.of(LocalDate.of(2024, 3, 31)),
        Optional.empty(),
        Optional.empty(),
        "",
        "");
  }

  private static CameIn form(
      String agency, String project, int day, String content, FormState state, int points) {
    return new CameIn(
        agency,
        project,
        agency + day + ".xlsx",
        Optional.of(LocalDateTime.of(2024, 4, day, 9, 0).minusDays(10)),
        content,
        "",
        Optional.empty(),
        Optional.empty(),
        state,
        0,
        List.of(
            new CameIn.FilledRow(
                "维修面积", "G13", "3100平方米", Optional.of(BigDecimal.valueOf(points)))));
  }

  private static Intake intake(Ledger ledger, CameIn... forms) {
    return Intake.of(
        new YearRoster(
            List.of(duty("甲县教育局", ""), duty("甲县教育局", "校舍维修"), duty("乙县水利局", "渠道")),
            List.of(),
            Optional.of(2023),
            ledger,
            List.of()),
        List.of(forms),
        YearFiles.PROGRAM.messages());
  }

  /** Of three forms one came in on 26 March, one on 4 April; the last day was 31 March. */
  @Test
  void reportedMissingUnlistedAndOnTimeAddUp() {
    Intake intake =
        intake(
            Ledger.EMPTY,
            form("甲县教育局", "", 5, "a", FormState.CLEAN, 20),
            form("教育局", "校舍维修", 14, "b", FormState.ERRORS, 20),
            form("甲县教育局", "没有的项目", 1, "c", FormState.CLEAN, 20),
            form("丁县水利局", "渠道", 1, "d", FormState.CLEAN, 20));
    assertEquals(2, intake.reported());
    assertEquals(1, intake.onTime());
    assertEquals(2, intake.unlisted().size());
    assertEquals(
        List.of(FormStage.FILLED, FormStage.RETURNED, FormStage.ISSUED),
        intake.standings().stream().map(standing -> standing.stage()).toList());
    String summary = new IntakeSheets(intake, List.of(), YearFiles.PROGRAM.messages()).summary();
    assertTrue(summary.contains("应报 3 张，已报 2 张，未报 1 张，报送率 66.7%"), summary);
    assertTrue(summary.contains("按时 1 张，按时率 33.3%"), summary);
  }

  @Test
  void ofTwoTheNewerIsNamedWithWhatChanged() {
    Intake intake =
        intake(
            Ledger.EMPTY,
            form("乙县水利局", "渠道", 9, "new", FormState.CLEAN, 18),
            form("乙县水利局", "渠道", 2, "old", FormState.CLEAN, 20));
    String sheet =
        new IntakeSheets(intake, List.of(), YearFiles.PROGRAM.messages()).sheets().toString();
    assertTrue(sheet.contains("以较新的“乙县水利局9.xlsx”为准"), sheet);
    assertTrue(sheet.contains("维修面积（G13）：3100平方米/20 → 3100平方米/18"), sheet);
  }

  /** Projects of one name are told apart by what was handed out for each. */
  @Test
  void anAnswerBelongsToTheFormItWasHandedOutAs() {
    List<ReportDuty> duties =
        List.of(
            issuedAs("甲县民政局", "救助", "id1"),
            issuedAs("甲县民政局", "救助", "id2"),
            issuedAs("乙县民政局", "救助", "id3"));
    Intake intake =
        Intake.of(
            new YearRoster(duties, List.of(), Optional.of(2023), Ledger.EMPTY, List.of()),
            List.of(
                answer("甲县民政局", "id2"),
                answer("甲县民政局", "id1"),
                // Two agencies may be meant; which form it is says whose it is.
                answer("民政局", "id3"),
                // Another agency's form with one's own name on it is not that agency's.
                answer("丁县民政局", "id1")),
            YearFiles.PROGRAM.messages());
    assertEquals(
        List.of(List.of("id1"), List.of("id2"), List.of("id3")),
        intake.standings().stream()
            .map(standing -> standing.forms().stream().map(CameIn::issue).toList())
            .toList());
    assertEquals(List.of("丁县民政局"), intake.unlisted().stream().map(CameIn::agency).toList());
    assertTrue(
        Intake.of(
                new YearRoster(duties, List.of(), Optional.of(2023), Ledger.EMPTY, List.of()),
                List.of(answer("民政局", "another")),
                YearFiles.PROGRAM.messages())
            .unclear()
            .containsKey(answer("民政局", "another")));
  }

  private static ReportDuty issuedAs(String agency, String project, String issue) {
    ReportDuty duty = duty(agency, project);
    return new ReportDuty(
        duty.agency(),
        duty.department(),
        duty.project(),
        duty.kind(),
        duty.region(),
        duty.group(),
        duty.due(),
        duty.initial(),
        duty.adjusted(),
        issue,
        "");
  }

  private static CameIn answer(String agency, String issue) {
    CameIn form = form(agency, "救助", 5, "c", FormState.CLEAN, 20);
    return new CameIn(
        form.agency(),
        form.project(),
        form.file(),
        form.arrived(),
        form.content(),
        issue,
        form.self(),
        form.computed(),
        form.state(),
        form.waived(),
        form.rows());
  }

  @Test
  void whatIsSealedStaysThoughAnotherCameIn() {
    Intake intake =
        intake(
            new Ledger(List.of(), List.of(), List.of(new Ledger.Seal("乙县水利局", "渠道", "aaaa"))),
            form("乙县水利局", "渠道", 2, "aaaa11", FormState.CLEAN, 20),
            form("乙县水利局", "渠道", 9, "bbbb11", FormState.CLEAN, 18));
    assertEquals(FormStage.SEALED, intake.standings().get(2).stage());
    assertEquals("aaaa11", intake.standings().get(2).newest().orElseThrow().content());
    String sheet =
        new IntakeSheets(intake, List.of(), YearFiles.PROGRAM.messages()).sheets().toString();
    assertTrue(sheet.contains("已封存，又收到内容不同的一份"), sheet);
  }

  @Test
  void whatIsWrongCannotBeSealedAndWhatIsSealedCannotChange() {
    Ledger sealed =
        new Ledger(
            List.of(),
            List.of(),
            List.of(
                new Ledger.Seal("甲县教育局", "", "aaaa"),
                new Ledger.Seal("甲县教育局", "校舍维修", "bbbb"),
                new Ledger.Seal("乙县水利局", "渠道", "cccc")));
    Intake intake =
        intake(
            sealed,
            form("甲县教育局", "", 5, "aaaa11", FormState.CLEAN, 20),
            form("甲县教育局", "校舍维修", 5, "bbbb11", FormState.ERRORS, 20),
            form("乙县水利局", "渠道", 5, "dddd11", FormState.CLEAN, 20));
    assertEquals(
        List.of(FormStage.SEALED, FormStage.RETURNED, FormStage.FILLED),
        intake.standings().stream().map(standing -> standing.stage()).toList());
    String sheet =
        new IntakeSheets(intake, List.of(), YearFiles.PROGRAM.messages()).sheets().toString();
    assertTrue(sheet.contains("还有问题没有改正，也没有放行，不能封存"), sheet);
    assertTrue(sheet.contains("已封存，又收到内容不同的一份"), sheet);
  }

  /** An exception needs the agency's words, and the bureau's decision with office and reason. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "说明|true|科长|理由|true",
        "说明|false|科长|理由|false",
        "''|true|科长|理由|false",
        "说明|true|''|理由|false",
        "说明|true|科长|''|false"
      })
  void anExceptionIsFollowedOnlyWhenItIsWhole(
      String explanation, boolean granted, String decider, String reason, boolean inForce) {
    assertEquals(
        inForce,
        new Ledger.Waiver("甲", "", "SCORE_DIFFERS", "", explanation, granted, decider, reason)
            .inForce());
  }
}
