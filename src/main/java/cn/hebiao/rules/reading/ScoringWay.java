package cn.hebiao.rules.reading;

import cn.hebiao.rules.rulebook.AllowedPoints;
import cn.hebiao.rules.rulebook.BuiltIn;
import cn.hebiao.rules.rulebook.IndicatorRule.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The words of the method column. All but 完成率 and 人工 only write a formula for the author; where
 * what it needs is left out a person decides, within the points that the standard allows.
 */
enum ScoringWay {
  /** The formula is written out. */
  FORMULA("公式"),
  /** Bands on a ratio. */
  BANDS("分档"),
  /** All points or none, by a condition. */
  YES_NO("是否"),
  /** So many points off for each fault. */
  DEDUCTION("逐项扣分"),
  /** So many points for each thing. */
  PARTS("逐项得分"),
  /** So many points off for each step beyond a line. */
  STEPS("步长扣分"),
  /** The ratio times the weight, within 0 and the weight. */
  RATIO("比率计分"),
  /** The same of what is done to what was to be done. */
  COMPLETED("按完成数"),
  /** The same of the answers to a questionnaire. */
  SURVEY("问卷占比"),
  /** The progress of spending at the end of each quarter against the time gone by. */
  QUARTERS("季度进度"),
  /** The scores of several, each with its share. */
  AVERAGE("加权平均"),
  COMPLETION("完成率"),
  MANUAL("人工");

  static final AllowedWords<ScoringWay> CHOICE = AllowedWords.of(values(), way -> way.word);

  /** Parts of a list in one cell. */
  static final String SEPARATOR = "[;；\\n]";

  private static final String RATIO_NAME = BuiltIn.RATIO.chinese();
  private static final String WEIGHT = BuiltIn.WEIGHT.chinese();
  private static final List<String> GONE_BY = List.of("25%", "50%", "75%", "100%");

  private final String word;

  ScoringWay(String word) {
    this.word = word;
  }

  /** How points come about, given whether a formula for them was written. */
  Method method(boolean formula) {
    return this == COMPLETION
        ? Method.COMPLETION
        : this == MANUAL || !formula && this != FORMULA && this != BANDS
            ? Method.MANUAL
            : Method.FORMULA;
  }

  /** Whether the formula of points follows from the ratio. */
  boolean byRatio() {
    return switch (this) {
      case DEDUCTION, STEPS, RATIO, COMPLETED, SURVEY -> true;
      default -> false;
    };
  }

  /** Whether the ratio column has several figures, each with its points or share. */
  boolean bySeveral() {
    return this == QUARTERS || this == AVERAGE;
  }

  /** Whether it needs points for each item. */
  boolean needsEach() {
    return this == DEDUCTION || this == STEPS || this == PARTS || bySeveral();
  }

  /** The formula of the points from 比率. */
  String points(List<BigDecimal> each, String step) {
    String first = each.isEmpty() ? "0" : each.get(0).toPlainString();
    return switch (this) {
      case DEDUCTION -> within(WEIGHT + "-" + RATIO_NAME + "*" + first);
      case STEPS -> "阶梯扣分(" + WEIGHT + "," + RATIO_NAME + "," + step + "," + first + ")";
      default -> within(RATIO_NAME + "*" + WEIGHT);
    };
  }

  /**
   * The formula of the points from several figures.
   *
   * @param figures the figures, formulas all of them
   * @param each the points or shares that go with them; for quarters one more may be for the
   *     average
   */
  String several(List<String> figures, List<BigDecimal> each) {
    List<String> rates = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      rates.add(
          this == QUARTERS && i < GONE_BY.size()
              ? "((" + figures.get(i) + ")/" + GONE_BY.get(i) + ")"
              : "(" + figures.get(i) + ")");
    }
    String sum =
        IntStream.range(0, Math.min(rates.size(), each.size()))
            .mapToObj(i -> part(rates.get(i)) + "*" + each.get(i).toPlainString())
            .collect(Collectors.joining("+"));
    String average =
        this == QUARTERS && each.size() > rates.size()
            ? "+"
                + part("(" + String.join("+", rates) + ")/" + rates.size())
                + "*"
                + each.get(rates.size()).toPlainString()
            : "";
    return within(sum + average);
  }

  private String part(String rate) {
    return this == QUARTERS ? "限定(" + rate + ",0,1)" : rate;
  }

  private static String within(String points) {
    return "限定(" + points + ",0," + WEIGHT + ")";
  }

  /** The points that it allows where nothing else is said. */
  AllowedPoints allowed(List<BigDecimal> each) {
    return switch (this) {
      case YES_NO -> AllowedPoints.WHOLE;
      case DEDUCTION, STEPS ->
          each.isEmpty() ? AllowedPoints.ANY : AllowedPoints.deduction(each.get(0));
      case PARTS -> AllowedPoints.parts(each);
      default -> AllowedPoints.ANY;
    };
  }
}
