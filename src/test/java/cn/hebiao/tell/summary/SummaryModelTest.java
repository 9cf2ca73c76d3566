package cn.hebiao.tell.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.judge.check.FormState;
import cn.hebiao.judge.check.cross.CrossChecks;
import cn.hebiao.judge.check.note.NoteCheck;
import cn.hebiao.judge.check.score.NotFilledCheck;
import cn.hebiao.judge.check.weight.WeightTotalCheck;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.rules.rulebook.FormKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummaryModelTest {
  private static final SummaryModel COUNTY =
      SummaryModel.of(SampleFiles.county(), SampleFiles.messages());

  @Test
  void everyReceivedFileIsAccountedFor() {
    assertEquals(new FileCounts(8, 6, 1, 1), COUNTY.counts());
    assertEquals(8, COUNTY.files().size());
    FileLine unknown = COUNTY.files().toList().get(6);
    assertEquals("会议 通知.xlsx", unknown.file());
    assertEquals(FileResult.UNRECOGNISED, unknown.result());
    assertTrue(unknown.reason().startsWith("没有找到"), unknown.reason());
    assertEquals(FileResult.UNREADABLE, COUNTY.files().toList().get(7).result());
    assertThrows(IllegalArgumentException.class, () -> new FileCounts(3, 1, 1, 0));
  }

  @Test
  void everyFindingOfAFileWithScoredFormsBelongsToOneForm() {
    assertEquals(60, COUNTY.findings().size());
    assertEquals(20, COUNTY.forms().stream().mapToLong(FormLine::errors).sum());
    assertEquals(20, COUNTY.forms().stream().mapToLong(FormLine::warnings).sum());
    assertEquals(20, COUNTY.forms().stream().mapToLong(FormLine::notices).sum());
    assertEquals(20, COUNTY.count(Severity.ERROR));
  }

  @Test
  void findingsWithoutAFormOfTheirOwnCountForTheFirst() {
    Scorecard first = SampleFiles.form(FormKind.DEPARTMENT, "甲局", Optional.empty(), "表一", 0);
    Scorecard second = SampleFiles.form(FormKind.PROJECT, "甲局", Optional.of("乙项目"), "表二", 0);
    List<Finding> findings =
        List.of(
            finding(CrossChecks.CROSS_CHECK, "", Optional.empty()),
            finding(CrossChecks.CROSS_CHECK, "基础数据", Optional.of(CellRef.of("A1"))),
            finding(NoteCheck.NOTE_MISSING, "表二", Optional.of(CellRef.of("Z99"))));
    SummaryModel model = of(List.of(first, second), findings);
    assertEquals(List.of(2L, 0L), model.forms().stream().map(FormLine::errors).toList());
    assertEquals(List.of(0L, 1L), model.forms().stream().map(FormLine::warnings).toList());
    assertEquals(
        List.of(FormState.ERRORS, FormState.WARNINGS),
        model.forms().stream().map(FormLine::state).toList());
  }

  @Test
  void aFormWithoutScoresIsNotFilledWhateverElseIsWrong() {
    Scorecard form = SampleFiles.form(FormKind.DEPARTMENT, "甲局", Optional.empty(), "表一", 0);
    SummaryModel model =
        of(
            List.of(form),
            List.of(
                finding(NotFilledCheck.FORM_NOT_FILLED, "表一", Optional.empty()),
                finding(WeightTotalCheck.WEIGHT_TOTAL_DIFFERS, "表一", Optional.empty())));
    assertEquals(FormState.UNFILLED, model.forms().toList().get(0).state());
  }

  @Test
  void differencesAreComputedMinusSelf() {
    FormLine last = COUNTY.forms().toList().get(9);
    assertEquals("县卫生健康局", last.agency());
    assertEquals(0, new BigDecimal("-4.00").compareTo(last.difference().orElseThrow()));
    IndicatorLine worst = COUNTY.indicators().toList().get(49);
    assertEquals(0, new BigDecimal("-2.0").compareTo(worst.difference().orElseThrow()));
  }

  @Test
  void linesLeadToTheCellInTheAnnotatedCopy() {
    IndicatorLine line = COUNTY.indicators().toList().get(5);
    assertEquals("H7", line.source().cell());
    assertEquals("县教育局2023年度绩效自评.xlsx#'项目 自评''0'!H7", line.source().link().orElseThrow().address());
  }

  @Test
  void amountsAreInWanAndProjectsAreTold() {
    FundLine first = COUNTY.funds().toList().get(0);
    assertEquals(0, new BigDecimal("1016.17").compareTo(first.adjusted().orElseThrow()));
    assertEquals("部门自评表", first.kind());
    assertEquals("项目自评表", COUNTY.funds().toList().get(1).kind());
  }

  @Test
  void gradesAreCountedUnderTheirUsualNames() {
    assertEquals(
        List.of(
            new GradeLine("优", 7, 5),
            new GradeLine("良", 0, 3),
            new GradeLine("中", 0, 0),
            new GradeLine("差", 0, 0),
            new GradeLine("未定", 3, 2)),
        COUNTY.grades());
  }

  @Test
  void lossesAddUpToWhatTheFormsLost() {
    BigDecimal all =
        COUNTY.forms().stream()
            .map(form -> form.weight().orElseThrow().subtract(form.computed().orElseThrow()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(0, all.compareTo(COUNTY.lost()));
    assertEquals("满意度指标", COUNTY.losses().get(0).level1());
    BigDecimal shares =
        COUNTY.losses().stream()
            .map(line -> line.shareOf(all).orElseThrow())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(1.0, shares.doubleValue(), 0.00001);
  }

  @Test
  void nothingReceivedIsASummaryToo() {
    SummaryModel model = SummaryModel.of(List.of(), SampleFiles.messages());
    assertEquals(new FileCounts(0, 0, 0, 0), model.counts());
    assertEquals(5, model.grades().size());
  }

  private static SummaryModel of(List<Scorecard> forms, List<Finding> findings) {
    return SummaryModel.of(
        List.of(
            new Consolidated(
                SampleFiles.checked("甲.xlsx", forms, findings), Optional.of("甲.xlsx"))),
        SampleFiles.messages());
  }

  private static Finding finding(FindingCode code, String sheet, Optional<CellRef> cell) {
    return Finding.of(code, sheet, cell, Message.of("sample.note"));
  }
}
