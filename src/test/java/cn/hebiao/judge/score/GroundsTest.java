package cn.hebiao.judge.score;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.CellValue;
import cn.hebiao.sample.SmallForm;
import cn.hebiao.sample.SmallRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each score keeps the rule, the figures put in, their cells and the reason it has none. */
class GroundsTest {
  private static final Scorecard CARD = card(SmallForm.book());

  private static Scorecard card(Book book) {
    return SmallRules.checker(SmallRules.NATIONAL).check(book, "某县交通局.xlsx").forms().get(0);
  }

  private static String text(ScoredRow row) {
    return SmallRules.MESSAGES.text(row.explanation());
  }

  private static Grounds.Undecided open(ScoredRow row) {
    return (Grounds.Undecided) row.grounds();
  }

  @Test
  void aPairKeepsTargetActualAndWeightWithTheirCells() {
    ScoredRow row = CARD.rows().get(0);
    Calculation score = row.grounds().compared().orElseThrow();
    assertAll(
        () -> assertEquals(Optional.of(new BigDecimal("20")), row.computed(), "50/100 of 40"),
        () -> assertEquals(Basis.RULE, row.basis()),
        () -> assertEquals(0, new BigDecimal("0.5").compareTo(row.completion().orElseThrow())),
        () -> assertEquals("限定(实际/目标*分值, 0, 分值)", score.formula().text()),
        () -> assertEquals(List.of(SmallForm.cell("D6")), score.figures().cells("目标")),
        () -> assertEquals(List.of(SmallForm.cell("E6")), score.figures().cells("实际")),
        () -> assertEquals(List.of(SmallForm.cell("F6")), score.figures().cells("分值")),
        () ->
            assertEquals(
                "限定(50÷100×40, 0, 40)", score.formula().substituted(score.figures().shown())),
        () -> assertEquals("完成率=50%（实际50处，目标≥100处）。未达到的按比例计分，应得20分（满分40分）", text(row)));
  }

  @Test
  void aRatioKeepsItsAmountsAsWritten() {
    FundScore fund = CARD.funds().orElseThrow();
    AppliedRule applied = fund.judged().verdict().grounds().applied().get(0);
    Calculation ratio = applied.ratio().orElseThrow();
    assertAll(
        () -> assertEquals(Optional.of(new BigDecimal("7.5")), fund.computed(), "60/80 of 10"),
        () -> assertEquals("资金01", applied.rule().id()),
        () -> assertEquals("0.75", ratio.result().number().orElseThrow().toPlainString()),
        () -> assertEquals("60÷80", ratio.formula().substituted(ratio.figures().shown())),
        () -> assertEquals("600000÷800000", ratio.formula().substituted(ratio.figures().exact())),
        () -> assertEquals(List.of(SmallForm.cell("E4")), ratio.figures().cells("全年执行数")),
        () ->
            assertEquals(
                "预算执行率=60÷80=75%。按执行率计分，应得7.5分（满分10分）",
                SmallRules.MESSAGES.text(fund.explanation())));
  }

  @Test
  void aMissingAmountIsToldAndTheRuleWasTried() {
    FundScore fund = card(SmallForm.with(Cell.blank(CellRef.of("E4")))).funds().orElseThrow();
    Grounds.Undecided grounds = (Grounds.Undecided) fund.judged().verdict().grounds();
    assertAll(
        () -> assertFalse(fund.decided()),
        () -> assertEquals(OpenCause.NOT_EVALUABLE, grounds.cause()),
        () -> assertEquals(1, grounds.applied().size()),
        () -> assertEquals(Optional.of(new BigDecimal("7.5")), fund.computed(), "the self score"),
        () ->
            assertTrue(
                SmallRules.MESSAGES.text(fund.explanation()).contains("未填写（自评表!E4）"),
                SmallRules.MESSAGES.text(fund.explanation())));
  }

  @Test
  void wordsAreLeftToAPerson() {
    ScoredRow row = CARD.rows().get(1);
    assertAll(
        () -> assertEquals(Basis.SELF, row.basis()),
        () -> assertEquals(Optional.of(new BigDecimal("18")), row.computed()),
        () -> assertEquals(BigDecimal.ZERO, row.lowest()),
        () -> assertEquals(0, new BigDecimal("20").compareTo(row.highest())),
        () -> assertEquals(Optional.empty(), row.allowed()));
  }

  @Test
  void withoutAWeightNoPointsCount() {
    ScoredRow row = CARD.rows().get(3);
    assertAll(
        () -> assertEquals(Optional.empty(), row.weight()),
        () -> assertEquals(Basis.NONE, row.basis()),
        () -> assertEquals(Optional.empty(), row.computed()),
        () -> assertEquals(List.of(), row.parts()),
        () -> assertEquals(Optional.empty(), row.live()));
  }

  @Test
  void anUnusedRowIsSaidToBeOne() {
    ScoredRow row = CARD.rows().get(4);
    assertEquals(OpenCause.UNUSED, open(row).cause());
    assertEquals(Basis.NONE, row.basis());
    assertEquals(Optional.empty(), row.computed());
    assertEquals("该行分值和得分均为空，视为不适用", text(row));
  }

  @Test
  void aDayWithMidnightBehindItIsADay() {
    Cell day =
        new Cell(
            CellRef.of("E8"),
            new CellValue.DateSerial(new BigDecimal("44938"), LocalDate.of(2023, 1, 12)),
            "2023-01-12 0:00:00",
            "yyyy-mm-dd h:mm:ss",
            Optional.empty());
    ScoredRow row = card(SmallForm.with(day)).rows().get(2);
    assertTrue(row.outcome().orElseThrow().measure().orElseThrow().dated());
    assertEquals(Optional.of(true), row.outcome().orElseThrow().reached());
    assertEquals(OpenCause.MANUAL, open(row).cause());
  }
}
