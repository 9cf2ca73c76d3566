package cn.hebiao.adapter.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The bounds against the tables of the audit sampling guide of the American Institute of Certified
 * Public Accountants, for tests of controls: A-1 (sample sizes at 5 % risk, expected rate in the
 * first column), A-2 (the same at 10 %), A-3 and A-4 (upper limits in per cents at 5 and 10 % risk,
 * rounded up to tenths).
 */
class ExactBoundsTest {
  private static final ExactBounds BOUNDS = new ExactBounds();
  private static final int VERY_MANY = 1_000_000;

  /** Table A-3. */
  @ParameterizedTest
  @CsvSource({
    "20,14.0,21.7,28.3", "25,11.3,17.7,23.2", "30,9.6,14.9,19.6", "35,8.3,12.9,17.0",
    "40,7.3,11.4,15.0", "45,6.5,10.2,13.4", "50,5.9,9.2,12.1", "55,5.4,8.4,11.1",
    "60,4.9,7.7,10.2", "70,4.2,6.6,8.8", "80,3.7,5.8,7.7", "90,3.3,5.2,6.9",
    "100,3.0,4.7,6.2", "125,2.4,3.8,5.0", "150,2.0,3.2,4.2", "200,1.5,2.4,3.2"
  })
  void upperLimitsAtFivePerCentRisk(int drawn, String none, String one, String two) {
    assertEquals(List.of(none, one, two), limits(drawn, 0.95));
  }

  /** Table A-4. */
  @ParameterizedTest
  @CsvSource({
    "20,10.9,18.1,24.5", "25,8.8,14.7,20.0", "30,7.4,12.4,16.8", "40,5.6,9.4,12.8",
    "50,4.6,7.6,10.3", "60,3.8,6.4,8.7", "80,2.9,4.8,6.6", "100,2.3,3.9,5.3"
  })
  void upperLimitsAtTenPerCentRisk(int drawn, String none, String one, String two) {
    assertEquals(List.of(none, one, two), limits(drawn, 0.90));
  }

  private static List<String> limits(int drawn, double confidence) {
    return List.of(
        limit(drawn, 0, confidence), limit(drawn, 1, confidence), limit(drawn, 2, confidence));
  }

  private static String limit(int drawn, int wrong, double confidence) {
    return BigDecimal.valueOf(100 * BOUNDS.rate(drawn, wrong, confidence))
        .setScale(1, RoundingMode.CEILING)
        .toPlainString();
  }

  /** The rows of tables without an expected deviation. */
  @ParameterizedTest
  @CsvSource({
    "95,2,149", "95,3,99", "95,4,74", "95,5,59", "95,6,49", "95,7,42", "95,8,36", "95,9,32",
    "95,10,29", "95,15,19", "95,20,14", "90,2,114", "90,3,76", "90,4,57", "90,5,45", "90,6,38",
    "90,7,32", "90,8,28", "90,9,25", "90,10,22", "90,15,15", "90,20,11"
  })
  void sampleSizesWithoutExpectedDeviations(int confidence, int tolerable, int size) {
    assertEquals(size, BOUNDS.size(VERY_MANY, tolerable / 100.0, confidence / 100.0));
  }

  /** By counting all samples of a small population. */
  @Test
  void theHypergeometricBoundIsTheLastNumberThatIsNotTooUnlikely() {
    for (int population = 1; population <= 30; population++) {
      for (int drawn = 1; drawn <= population; drawn++) {
        for (int wrong = 0; wrong <= Math.min(3, drawn); wrong++) {
          int most = wrong;
          for (int all = wrong; all <= population - (drawn - wrong); all++) {
            if (chance(population, all, drawn, wrong) > 0.05 + 1e-12) {
              most = all;
            }
          }
          assertEquals(
              most,
              BOUNDS.most(population, drawn, wrong, 0.95),
              population + " " + drawn + " " + wrong);
        }
      }
    }
  }

  private static double chance(int population, int all, int drawn, int atMost) {
    BigInteger ways = BigInteger.ZERO;
    for (int wrong = 0; wrong <= atMost; wrong++) {
      ways = ways.add(choose(all, wrong).multiply(choose(population - all, drawn - wrong)));
    }
    return new BigDecimal(ways).doubleValue()
        / new BigDecimal(choose(population, drawn)).doubleValue();
  }

  private static BigInteger choose(int all, int some) {
    if (some < 0 || some > all) {
      return BigInteger.ZERO;
    }
    BigInteger ways = BigInteger.ONE;
    for (int i = 0; i < some; i++) {
      ways = ways.multiply(BigInteger.valueOf(all - i)).divide(BigInteger.valueOf(i + 1));
    }
    return ways;
  }

  /** Worked out by hand from table A-3: 60 drawn, one overstated by 40 %, one by 10 %. */
  @Test
  void stringersBoundAddsTheStepsInTheOrderOfTheTaints() {
    double expected = 0.0487 + (0.0766 - 0.0487) * 0.4 + (0.1013 - 0.0766) * 0.1;
    assertEquals(expected, BOUNDS.stringer(60, List.of(0.1, 0.4), 0.95), 0.0003);
    assertEquals(0.0487, BOUNDS.stringer(60, List.of(), 0.95), 0.0001);
  }
}
