package cn.hebiao.judge.diagnose.slip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.judge.diagnose.Diagnoser;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong figures, what they should be, and the slip that is named; none where several would do. */
class SlipCasesTest {
  private static final Messages MESSAGES = MessageFiles.load();
  private static final Diagnoser DIAGNOSER = new Diagnoser();

  @ParameterizedTest(name = "{0} instead of {1}÷{2}: {3}")
  @CsvSource({
    "175.15%, 61358, 22300, 把增长率当成了完成率：275.15%-100%=175.15%",
    "90.81%, 1973.09, 1791.71, '分子、分母颠倒：1791.71÷1973.09=90.81%，应为1973.09÷1791.71'",
    "48.16%, 835.27, 1718.25, 数字顺序颠倒：应为48.61%，写成了48.16%（“61”写成“16”）",
    "102.13%, 102670.23, 4814130.68, 把完成率（比率）当成了增长率：2.13%+100%=102.13%",
    "4.86%, 835.27, 1718.25, 小数点错位1位：应为48.61%，写成了4.86%",
    "-48.61%, 835.27, 1718.25, 正负号写错：应为48.61%",
    "48.62%, 835.27, 1718.25, '尾数被直接进位：算得48.6117%，四舍五入应为48.61%'",
    "66.66%, 2, 3, '尾数被直接舍去：算得66.6667%，四舍五入应为66.67%'",
    "50%, 61358, 22300, ''",
    "100%, 61358, 22300, ''",
    "275.15%, 61358, 22300, ''"
  })
  void ratios(String found, String numerator, String denominator, String diagnosis) {
    BigDecimal over = new BigDecimal(numerator);
    BigDecimal under = new BigDecimal(denominator);
    WrongFigure wrong =
        new WrongFigure(
            figure(found, "%"),
            over.divide(under, java.math.MathContext.DECIMAL64),
            Optional.of(new WrongFigure.Ratio(over, under, BigDecimal.ONE)),
            List.of(),
            List.of());
    assertEquals(diagnosis, text(wrong));
  }

  @ParameterizedTest(name = "{0} instead of {1}: {2}")
  @CsvSource({
    "85, 10+30+30+15+9, 漏加了“第5项”：94-9=85",
    "103, 10+30+30+15+9, 重复加了“第5项”：94+9=103",
    "49, 10+30+30+15+9, 数字顺序颠倒：应为94，写成了49（“94”写成“49”）",
    "9.4, 10+30+30+15+9, 小数点错位1位：应为94，写成了9.4",
    "-94, 10+30+30+15+9, 正负号写错：应为94",
    "64, 10+30+30+15+9, ''",
    "93, 10+30+30+15+9, ''",
    "94, 10+30+30+15+9, ''"
  })
  void sums(String found, String addends, String diagnosis) {
    List<WrongFigure.NamedFigure> parts = new ArrayList<>();
    Arrays.stream(addends.split("\\+"))
        .map(BigDecimal::new)
        .forEach(v -> parts.add(new WrongFigure.NamedFigure("第" + (parts.size() + 1) + "项", v)));
    BigDecimal sum =
        parts.stream().map(WrongFigure.NamedFigure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    WrongFigure wrong = new WrongFigure(figure(found, ""), sum, Optional.empty(), parts, List.of());
    assertEquals(diagnosis, text(wrong));
  }

  @ParameterizedTest(name = "{0} instead of {1}, {2} nearby: {3}")
  @CsvSource({"96, 10, 96, 误填了某数（96）", "97, 10, 96, ''", "10, 10, 96, ''", "10, 10.3, 10.3, ''"})
  void anotherFigure(String found, String expected, String other, String diagnosis) {
    WrongFigure wrong =
        new WrongFigure(
            figure(found, ""),
            new BigDecimal(expected),
            Optional.empty(),
            List.of(),
            List.of(new WrongFigure.NamedFigure("某数", new BigDecimal(other))));
    assertEquals(diagnosis, text(wrong));
  }

  @ParameterizedTest(name = "{0}万元 instead of {1}元: {2}")
  @CsvSource({
    "46759889.35, 46759900, 元与万元混用（相差1万倍）：应为4675.99万元，写成了46759889.35万元",
    "467.60, 46759900, 小数点错位1位：应为4675.99万元，写成了467.6万元",
    "4675.98, 46759900, ''",
    "4.9, 486100, 小数点错位1位：应为48.6万元，写成了4.9万元",
    "5, 486100, ''"
  })
  void amounts(String found, String expected, String diagnosis) {
    assertEquals(diagnosis, text(WrongFigure.of(figure(found, "万元"), new BigDecimal(expected))));
  }

  @ParameterizedTest(name = "{0}: digits {1} {2}")
  @CsvSource({"12.34, 12.43, true", "12.34, 21.34, true", "12.34, 43.21, false", "11, 11, false"})
  void onlyNeighbouringDigitsCountAsSwapped(String found, String expected, boolean swapped) {
    WrongFigure wrong = WrongFigure.of(figure(found, ""), new BigDecimal(expected));
    assertEquals(swapped, new DigitsSwapped().explain(wrong).isPresent());
  }

  @ParameterizedTest(name = "{0} for 10: {1}")
  @CsvSource({"1.000001, true", "1.0000011, false"})
  void aShiftedPointIsExactToAMillionth(String found, boolean explained) {
    WrongFigure wrong = WrongFigure.of(figure(found, ""), BigDecimal.TEN);
    assertEquals(explained, new PointShifted().explain(wrong).isPresent());
  }

  /** 20 points for 1718.25 of 835.27, which are 9.72 for 835.27 of 1718.25. */
  @Test
  void pointsByTheRatioTheOtherWayRound() {
    BigDecimal over = new BigDecimal("835.27");
    BigDecimal under = new BigDecimal("1718.25");
    WrongFigure wrong =
        new WrongFigure(
            figure("41.14", "分"),
            new BigDecimal("9.72"),
            Optional.of(new WrongFigure.Ratio(over, under, new BigDecimal("20"))),
            List.of(),
            List.of());
    assertEquals("计算比率时分子、分母颠倒：20÷48.61%=41.14分，而比率应为48.61%", text(wrong));
  }

  @ParameterizedTest(name = "{0} for {1} of {2}")
  @CsvSource({"50%, 0, 100", "100%, 7, 7"})
  void aRatioOfNothingOrOfTheSameHasNoOtherWayRound(
      String found, String numerator, String denominator) {
    WrongFigure.Ratio ratio =
        new WrongFigure.Ratio(
            new BigDecimal(numerator), new BigDecimal(denominator), BigDecimal.ONE);
    WrongFigure wrong =
        new WrongFigure(
            figure(found, "%"), new BigDecimal("0.9"), Optional.of(ratio), List.of(), List.of());
    assertEquals(Optional.empty(), new RatioInverted().explain(wrong));
  }

  /** One addend is 7, the others are 3; the sum without the 7 is found. */
  @ParameterizedTest(name = "{0} addends: {1}")
  @CsvSource({"20, true", "21, false"})
  void inALongSumSomeAddendFitsByChance(int addends, boolean explained) {
    BigDecimal three = new BigDecimal("3");
    BigDecimal seven = new BigDecimal("7");
    List<WrongFigure.NamedFigure> parts = new ArrayList<>();
    for (int i = 1; i < addends; i++) {
      parts.add(new WrongFigure.NamedFigure("part", three));
    }
    parts.add(new WrongFigure.NamedFigure("part", seven));
    BigDecimal left = three.multiply(new BigDecimal(addends - 1));
    WrongFigure wrong = WrongFigure.points(left, left.add(seven), parts, List.of());
    assertEquals(explained, new AddendLeftOut().explain(wrong).isPresent());
  }

  /** 1200 and 1100 differ in one digit, which a slip of the finger explains as well. */
  @ParameterizedTest(name = "{0} of {1}+{2}: {3}")
  @CsvSource({"1100, 1100, 99.6, true", "110, 110, 9.6, false", "94, 94.3, 0, false"})
  void anAddendLeftOutHasToSayEnough(String found, String rest, String part, boolean explained) {
    BigDecimal other = new BigDecimal(rest);
    BigDecimal left = new BigDecimal(part);
    WrongFigure wrong =
        new WrongFigure(
            figure(found, ""),
            other.add(left),
            Optional.empty(),
            List.of(
                new WrongFigure.NamedFigure("rest", other),
                new WrongFigure.NamedFigure("part", left)),
            List.of());
    assertEquals(explained, new AddendLeftOut().explain(wrong).isPresent());
  }

  static Figure figure(String written, String unit) {
    Unit measure = unit.isEmpty() ? Unit.NONE : Units.standard().named(unit).orElseThrow();
    return Figure.of(new BigDecimal(written.replace("%", "")), measure);
  }

  private static String text(WrongFigure wrong) {
    return DIAGNOSER.diagnose(wrong).map(MESSAGES::text).orElse("");
  }
}
