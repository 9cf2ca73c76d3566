package cn.hebiao.read.form;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.CellReading;
import cn.hebiao.model.value.Doubt;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.model.value.Units;
import cn.hebiao.rules.rulebook.RulebookSet;
import cn.hebiao.sample.SmallForm;
import cn.hebiao.sample.SmallRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What stands in the fields of a form is read once, each against what belongs there. */
class TypedFormTest {
  private static final Form FORM =
      new FormRecogniser(
              RulebookSet.of(SmallRules.rulebook(SmallRules.NATIONAL), List.of()).labels())
          .recognise(SmallForm.book())
          .forms()
          .get(0);

  private static FormEntry entry(String text, Expectation expected) {
    return FormEntry.of(cell(text), expected);
  }

  private static SheetCell cell(String text) {
    return new SheetCell("自评表", Cell.text(CellRef.of("B2"), text));
  }

  private static void same(String expected, Optional<BigDecimal> number) {
    assertEquals(0, new BigDecimal(expected).compareTo(number.orElseThrow()), number.toString());
  }

  @Test
  void anEntryIsReadInTheUnitOfItsColumn() {
    FormEntry entry =
        entry("1016.17", Expectation.amount(Units.standard().named("万元").orElseThrow()));
    same("10161700", entry.number());
    assertEquals(2, entry.figure().orElseThrow().decimals());
    assertEquals("万元", entry.figure().orElseThrow().unit().label());
    assertTrue(entry.isFilled());
  }

  @Test
  void aDoubtStaysWithTheEntry() {
    FormEntry entry = entry("20分。", Expectation.points());
    same("20", entry.number());
    assertTrue(entry.reading().has(Doubt.TRAILING_MARKS));
  }

  @Test
  void aFieldThatTheFormLacksSaysNothing() {
    assertAll(
        () -> assertEquals(Optional.empty(), FormEntry.NONE.place()),
        () -> assertEquals(Optional.empty(), FormEntry.NONE.number()),
        () -> assertEquals(CellReading.ReadingKind.BLANK, FormEntry.NONE.reading().kind()),
        () -> assertEquals("", FormEntry.NONE.words()),
        () -> assertFalse(FormEntry.NONE.isFilled()));
  }

  @Test
  void anotherCellInItsPlaceIsReadAnew() {
    FormEntry entry = entry("10分", Expectation.points());
    same("8", entry.map(old -> cell("8分")).number());
    same("10", entry.map(old -> old).number());
  }

  @Test
  void theFundBlockHasItsAmountsInYuan() {
    FundBlock block = FORM.funds().orElseThrow();
    FundBlock.FundRow line = block.total().orElseThrow();
    assertAll(
        () -> assertEquals("万元", block.unit()),
        () -> same("505000", line.amounts().initial().number()),
        () -> same("800000", line.amounts().adjusted().number()),
        () -> same("600000", line.amounts().executed().number()),
        () -> same("0.75", line.written().number()),
        () -> same("10", line.points().weight().number()),
        () -> same("7.5", line.points().score().number()),
        () -> assertEquals(Optional.of(SmallForm.cell("E4")), line.executed()));
  }

  @Test
  void theRowsHaveTheirPoints() {
    IndicatorRow first = FORM.rows().get(0);
    IndicatorRow unweighed = FORM.rows().get(3);
    assertAll(
        () -> same("40", first.points().weight().number()),
        () -> same("30", first.points().score().number()),
        () -> same("50", first.reached().number()),
        () -> assertEquals("处", first.reached().figure().orElseThrow().unit().label()),
        () -> assertEquals("≥100处", first.target().orElseThrow().written().words()),
        () -> assertEquals(FormEntry.NONE.place(), first.rate().place()),
        () -> assertEquals(Optional.empty(), unweighed.points().weight().number()),
        () -> assertTrue(unweighed.weight().isPresent(), "a blank cell of its own"),
        () -> assertFalse(unweighed.unused()),
        () -> assertTrue(FORM.rows().get(4).unused()));
  }

  @Test
  void theTotalMayHaveItsGradeBehindIt() {
    Declared declared = FORM.declared();
    same("90", declared.points().weight().number());
    same("85.5", declared.total());
    assertEquals(Optional.empty(), declared.points().score().number(), "no figure by itself");
  }
}
