package cn.hebiao.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arithmetic with ranges, worked out by hand; a range is written as its two ends. */
class IntervalTest {
  private static Interval range(String written) {
    String[] ends = written.split("~");
    return new Interval(new BigDecimal(ends[0]), new BigDecimal(ends[ends.length - 1]));
  }

  private static String written(Interval interval) {
    String low = Written.plain(interval.low());
    String high = Written.plain(interval.high());
    return low.equals(high) ? low : low + "~" + high;
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
    // sum, difference, product, quotient, smaller, greater, both
    "1~2, 3~5, 4~7, -4~-1, 3~10, 0.2~0.6666666667, 1~2, 3~5, 1~5",
    "3~5, 1~2, 4~7, 1~4, 3~10, 1.5~5, 1~2, 3~5, 1~5",
    "-2~3, -1~4, -3~7, -6~4, -8~12, '', -2~3, -1~4, -2~4",
    "-3~-2, 2~4, -1~2, -7~-4, -12~-4, -1.5~-0.5, -3~-2, 2~4, -3~4",
    "-3~-2, -4~-1, -7~-3, -2~2, 2~12, 0.5~3, -4~-2, -3~-1, -4~-1",
    "2, 5, 7, -3, 10, 0.4, 2, 5, 2~5",
    "2~4, 5, 7~9, -3~-1, 10~20, 0.4~0.8, 2~4, 5, 2~5",
    "5, 2~4, 7~9, 1~3, 10~20, 1.25~2.5, 2~4, 5, 2~5",
    "-5, 2~4, -3~-1, -9~-7, -20~-10, -2.5~-1.25, -5, 2~4, -5~4",
    "1~2, 0~4, 1~6, -3~2, 0~8, '', 0~2, 1~4, 0~4",
    "1~2, -4~0, -3~2, 1~6, -8~0, '', -4~0, 1~2, -4~2",
    "6, 0, 6, 6, 0, '', 0, 6, 0~6"
  })
  void arithmetic(
      String one,
      String other,
      String sum,
      String difference,
      String product,
      String quotient,
      String smaller,
      String greater,
      String both) {
    Interval a = range(one);
    Interval b = range(other);
    assertEquals(sum, written(a.plus(b)));
    assertEquals(difference, written(a.minus(b)));
    assertEquals(product, written(a.times(b)));
    assertEquals(
        quotient,
        a.over(b)
            .map(q -> new Interval(rounded(q.low()), rounded(q.high())))
            .map(IntervalTest::written)
            .orElse(""));
    assertEquals(smaller, written(a.min(b)));
    assertEquals(greater, written(a.max(b)));
    assertEquals(both, written(a.hull(b)));
  }

  private static BigDecimal rounded(BigDecimal number) {
    return number.setScale(10, java.math.RoundingMode.HALF_UP);
  }

  @ParameterizedTest(name = "{0} and {1}: within {2}, in common {3}")
  @CsvSource({
    "1~4, 2~3, true, true",
    "1~4, 1~4, true, true",
    "1~4, 1~5, false, true",
    "1~4, 0~4, false, true",
    "1~4, 4~5, false, true",
    "1~4, 0~1, false, true",
    "1~4, 4.1~5, false, false",
    "1~4, 0~0.9, false, false",
    "1~4, 0~9, false, true"
  })
  void ranges(String one, String other, boolean within, boolean common) {
    assertEquals(within, range(one).contains(range(other)));
    assertEquals(common, range(one).overlaps(range(other)));
  }

  @ParameterizedTest(name = "{0} of {1}: {2}, with others around it {3}")
  @CsvSource({
    "1, 1~4, true, false",
    "4, 1~4, true, false",
    "2, 1~4, true, true",
    "0.9, 1~4, false, false",
    "4.1, 1~4, false, false",
    "3, 3, true, true",
    "3.00, 3, true, true",
    "2, 3, false, false"
  })
  void numbers(String number, String range, boolean contained, boolean surrounded) {
    assertEquals(contained, range(range).contains(new BigDecimal(number)));
    assertEquals(surrounded, range(range).surrounds(new BigDecimal(number)));
  }

  @ParameterizedTest(name = "{0}: other sign {1}, no sign {2}, point {3}")
  @CsvSource({
    "1~4, -4~-1, 1~4, false",
    "-4~-1, 1~4, 1~4, false",
    "-4~1, -1~4, 0~4, false",
    "-1~4, -4~1, 0~4, false",
    "0~4, -4~0, 0~4, false",
    "-4~0, 0~4, 0~4, false",
    "3, -3, 3, true",
    "-3, 3, 3, true"
  })
  void signs(String range, String negated, String positive, boolean point) {
    assertEquals(negated, written(range(range).negate()));
    assertEquals(positive, written(range(range).abs()));
    assertEquals(point, range(range).isPoint());
  }

  @Test
  void aShownFigureStandsForHalfAUnitOfItsLastPlaceOnBothSides() {
    assertEquals("12.335~12.345", written(Interval.shownWith(new BigDecimal("12.34"), 2)));
    assertEquals("11.5~12.5", written(Interval.shownWith(new BigDecimal("12"), 0)));
    assertEquals("115000~125000", written(Interval.shownWith(new BigDecimal("120000"), -4)));
    assertEquals("0.5~4.5", written(range("1~4").widen(new BigDecimal("0.5"))));
  }

  @Test
  void endsMayComeInEitherOrderOnlyWhereThatIsSaid() {
    BigDecimal two = new BigDecimal("2");
    assertEquals("1~2", written(Interval.between(two, BigDecimal.ONE)));
    assertEquals("1~2", written(Interval.between(BigDecimal.ONE, two)));
    assertThrows(IllegalArgumentException.class, () -> new Interval(two, BigDecimal.ONE));
  }

  @Test
  void roundingIsOutwardsSoThatNothingPossibleIsLeftOut() {
    Interval third = range("1").over(range("3")).orElseThrow();
    BigDecimal below = new BigDecimal("0." + "3".repeat(34));
    assertEquals(below, third.low());
    assertEquals(below.add(BigDecimal.ONE.scaleByPowerOfTen(-34)), third.high());
    assertEquals(Optional.empty(), range("1").over(range("-1~1")));
  }
}
