package cn.hebiao.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
  private final Units units = Units.standard();

  @ParameterizedTest
  @CsvSource({
    "万元, 万元, 10000",
    "（万元, 万元, 10000",
    "（万元）, 万元, 10000",
    "单位：万元, 万元, 10000",
    "金额单位：元, 元, 1",
    "经费控制情况(万元), 万元, 10000",
    "'年度预\n算申请\n（万元）', 万元, 10000",
    "批复规模（㎡）, m2, 1",
    "占比(%), %, 0.01",
    "分, 分, 1",
    "人次, 人次, 1"
  })
  void headersNameTheirUnit(String header, String label, String factor) {
    Unit unit = units.named(header).orElseThrow();
    assertEquals(label, unit.label());
    assertEquals(0, new BigDecimal(factor).compareTo(unit.factor()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "得分", "执行率", "全年预算数(A)", "绩效指标", "(", ")", "单位：", "万元以上", "（万）"})
  void otherHeadersNameNone(String header) {
    assertTrue(units.named(header).isEmpty());
  }

  @ParameterizedTest(name = "{0}: {1} up to {2}, doubled {3}")
  @CsvSource({
    "（万元）, '', 0, false",
    "(万元), 万元, 4, false",
    "【万元】, 万元, 4, false",
    "[万元], 万元, 4, false",
    "' (万元)', 万元, 5, false",
    "(万元, '', 0, false",
    "(万元x, '', 0, false",
    "万元元, 万元, 3, true",
    "%%, %, 2, true",
    "个个, 个, 2, true",
    "平方米米, 平方米, 3, false",
    "万个, 万个, 2, false",
    "亿, 亿, 1, false",
    "万%, 万, 1, false",
    "ma, '', 0, false",
    "mz, '', 0, false",
    "mA, '', 0, false",
    "mZ, '', 0, false",
    "m`, m, 1, false",
    "m{, m, 1, false",
    "m@, m, 1, false",
    "m[, m, 1, false"
  })
  void unitsInATextEndWhereTheyEnd(String text, String label, int end, boolean doubled) {
    Optional<Units.FoundUnit> found = units.at(text, 0);
    assertEquals(label, found.map(unit -> unit.unit().label()).orElse(""));
    assertEquals(end, (int) found.map(Units.FoundUnit::end).orElse(0));
    assertEquals(doubled, found.map(Units.FoundUnit::doubled).orElse(false));
  }

  @Test
  void ofUnitsThatBeginAlikeTheLongestIsTaken() {
    List<String> labels = List.of("次数", "次数长度", "次", "次数长度和", "次数长");
    Units own =
        new Units(
            Stream.concat(Stream.of(""), labels.stream())
                .map(label -> new Unit(Dimension.COUNT, label, "次", BigDecimal.ONE))
                .toList());
    for (String label : labels) {
      assertEquals(label, own.at(label, 0).orElseThrow().unit().label());
    }
  }

  @Test
  void theLongestUnitIsTaken() {
    assertEquals("人次", units.at("人次", 0).orElseThrow().unit().label());
    assertEquals("个百分点", units.at("个百分点", 0).orElseThrow().unit().label());
    assertEquals("分钟", units.at("分钟", 0).orElseThrow().unit().label());
  }

  @Test
  void aLetterUnitIsNoBeginningOfAWord() {
    assertTrue(units.at("months", 0).isEmpty());
    assertEquals("m", units.at("m", 0).orElseThrow().unit().label());
  }

  @Test
  void figuresOfDifferentThingsAreNotConverted() {
    Unit people = units.at("人", 0).orElseThrow().unit();
    assertTrue(people.convertsTo(units.at("万人", 0).orElseThrow().unit()));
    assertTrue(people.convertsTo(units.at("名", 0).orElseThrow().unit()));
    assertFalse(people.convertsTo(units.at("人次", 0).orElseThrow().unit()));
    assertFalse(Unit.PERCENT.convertsTo(units.at("百分点", 0).orElseThrow().unit()));
  }

  @Test
  void halfOfTheLastShownDecimalIsInBaseUnits() {
    Unit tenThousand = units.named("万元").orElseThrow();
    assertEquals(
        0,
        new BigDecimal("50")
            .compareTo(Figure.of(new BigDecimal("581.13"), tenThousand).halfWidth()));
    assertEquals(
        0,
        new BigDecimal("0.005")
            .compareTo(Figure.of(new BigDecimal("95"), Unit.PERCENT).halfWidth()));
    assertEquals(0, Figure.of(new BigDecimal("10"), Unit.POINT).halfWidth().signum());
    assertTrue(Figure.of(new BigDecimal("10"), Unit.POINT).exact());
    assertFalse(Figure.of(new BigDecimal("9.67"), Unit.POINT).exact());
    assertEquals(
        0,
        new BigDecimal("0.005")
            .compareTo(Figure.of(new BigDecimal("9.67"), Unit.POINT).halfWidth()));
  }
}
