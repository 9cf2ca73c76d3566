package cn.hebiao.read.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What targets and actual values say on their own, before they are held against each other. */
class TargetReadingTest {
  /** Which way is better, by the target alone and where the form says that less is better. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ≥95%            | HIGHER   | HIGHER
          不少于3次        | HIGHER   | HIGHER
          ≤5起            | LOWER    | LOWER
          不超过20万元     | LOWER    | LOWER
          =12期           | EQUAL    | EQUAL
          90%-95%         | EQUAL    | EQUAL
          12期            | UNSTATED | LOWER
          逐步提高         | UNSTATED | UNSTATED
          无              | UNSTATED | UNSTATED
          2023年12月底前   | UNSTATED | UNSTATED
          """)
  void theWayThatIsBetter(String text, Direction alone, Direction onForm) {
    Target target = Target.parse(text, Optional.empty());
    assertEquals(alone, target.direction());
    assertEquals(
        onForm, target.in(new PairContext("事故起数", Direction.LOWER, Optional.of(2023))).direction());
    assertEquals(text, target.raw());
  }

  /** Single figures in base units, whole figures of products, and whether a product is written. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          20万元            | 200000 | 200000 | false
          95%              | 0.95   | 0.95   | false
          5*4=20万元        |        | 200000 | true
          5万元/个          | 50000  |        | false
          甲3个，乙4个       |        |        | false
          显著提升           |        |        | false
          无               |        |        | false
          """)
  void figuresOfAnActual(String text, BigDecimal figure, BigDecimal total, boolean product) {
    Actual actual = Actual.parse(text, Optional.empty());
    assertEquals(text, actual.raw());
    if (!product) {
      assertNumber(figure, actual.figure().map(f -> f.number()));
    }
    assertNumber(total, actual.total().map(f -> f.number()));
    assertEquals(product, actual.multiplied());
  }

  private static void assertNumber(BigDecimal expected, Optional<BigDecimal> number) {
    assertEquals(
        Optional.ofNullable(expected).map(BigDecimal::stripTrailingZeros),
        number.map(BigDecimal::stripTrailingZeros));
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void onlyMoreAndLessAreOpposite(Direction one) {
    for (Direction other : Direction.values()) {
      boolean both = one != Direction.EQUAL && one != Direction.UNSTATED;
      both &= other != Direction.EQUAL && other != Direction.UNSTATED;
      assertEquals(both && one != other, one.isOpposite(other), one + " and " + other);
    }
  }

  @Test
  void aMeasureSaysWhetherItFallsShort() {
    assertTrue(measure("100", "99").below());
    assertFalse(measure("100", "100").below());
    assertFalse(measure("100", "101").below());
    assertTrue(measure("100", "100").exact());
    assertFalse(measure("100", "99").exact());
    assertFalse(MeasuredPair.words(java.util.List.of()).below());
    assertFalse(MeasuredPair.words(java.util.List.of()).exact());
    assertTrue(MeasuredPair.days(java.util.List.of()).dated());
    assertFalse(MeasuredPair.words(java.util.List.of()).dated());
    assertFalse(measure("100", "100").dated());
  }

  private static MeasuredPair measure(String target, String actual) {
    return MeasuredPair.of(
        new BigDecimal(target), new BigDecimal(actual), Direction.HIGHER, java.util.List.of());
  }
}
