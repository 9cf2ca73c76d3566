package cn.hebiao.read.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Units;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

class TargetProperties {
  /** Every way to write a comparator, with the sign it stands for. */
  private static final Map<String, String> FRAMES =
      Map.ofEntries(
          Map.entry("≥%s", ">="),
          Map.entry("≧%s", ">="),
          Map.entry("＞＝%s", ">="),
          Map.entry("不低于%s", ">="),
          Map.entry("不少于%s", ">="),
          Map.entry("至少%s", ">="),
          Map.entry("达到%s", ">="),
          Map.entry("%s以上", ">="),
          Map.entry("＞%s", ">"),
          Map.entry("大于%s", ">"),
          Map.entry("≤%s", "<="),
          Map.entry("≦%s", "<="),
          Map.entry("不超过%s", "<="),
          Map.entry("不高于%s", "<="),
          Map.entry("%s以内", "<="),
          Map.entry("控制在%s以内", "<="),
          Map.entry("＜%s", "<"),
          Map.entry("低于%s", "<"));

  @Property(seed = "20261121")
  void aComparatorMeansWhatItSays(
      @ForAll("frames") String frame,
      @ForAll("units") String unit,
      @ForAll @BigRange(min = "0.01", max = "99999") @Scale(2) BigDecimal limit,
      @ForAll @BigRange(min = "0.00", max = "99999") @Scale(2) BigDecimal reached) {
    Outcome outcome = compare(String.format(frame, limit + unit), reached + unit);
    int order = reached.compareTo(limit);
    boolean expected =
        switch (FRAMES.get(frame)) {
          case ">=" -> order >= 0;
          case ">" -> order > 0;
          case "<=" -> order <= 0;
          default -> order < 0;
        };
    assertEquals(Optional.of(expected), outcome.reached(), outcome::toString);
  }

  @Property(seed = "20261121")
  void completionNeverFallsWhenMoreIsReached(
      @ForAll("anyFrame") String frame,
      @ForAll("units") String unit,
      @ForAll @BigRange(min = "0.01", max = "99999") @Scale(2) BigDecimal limit,
      @ForAll @BigRange(min = "0.00", max = "99999") @Scale(2) BigDecimal one,
      @ForAll @BigRange(min = "0.00", max = "99999") @Scale(2) BigDecimal other) {
    String target = String.format(frame, limit + unit);
    Outcome less = compare(target, one.min(other) + unit);
    Outcome more = compare(target, one.max(other) + unit);
    assertTrue(
        less.completion().orElseThrow().compareTo(more.completion().orElseThrow()) <= 0,
        () -> less + " / " + more);
    assertTrue(rank(less) <= rank(more), () -> less + " / " + more);
  }

  /** From below the target to above it; for limits from within to beyond. */
  private static int rank(Outcome outcome) {
    boolean limit = outcome.measure().orElseThrow().direction() == Direction.LOWER;
    int rank = Map.of("Short", 0, "Met", 1, "Exceeded", 2).get(outcome.getClass().getSimpleName());
    return limit ? -rank : rank;
  }

  @Property(seed = "20261121")
  void moneyComparesTheSameInEveryUnit(
      @ForAll @BigRange(min = "1", max = "99999") @Scale(2) BigDecimal limit,
      @ForAll @BigRange(min = "1", max = "99999") @Scale(2) BigDecimal reached) {
    Outcome same = compare("≤" + limit + "万元", reached + "万元");
    String yuan = reached.multiply(new BigDecimal("10000")).setScale(0).toPlainString();
    Outcome mixed = compare("≤" + limit + "万元", yuan + "元");
    assertEquals(same.getClass(), mixed.getClass());
    assertEquals(0, same.completion().get().compareTo(mixed.completion().get()));
  }

  @Property(seed = "20261121")
  void whatIsRepeatedIsNeverMissed(@ForAll("wild") String text) {
    Outcome outcome = compare(text, text);
    boolean strict = outcome.notes().contains(Cause.STRICT_LIMIT.plain());
    assertTrue(!(outcome instanceof Outcome.Short) || strict, outcome::toString);
  }

  @Property(seed = "20261121")
  void noTextBreaksTheComparison(
      @ForAll("wild") String target,
      @ForAll("wild") String actual,
      @ForAll("headers") String unit) {
    Optional<Unit> header = Units.standard().named(unit);
    Outcome outcome =
        TargetComparison.compare(Target.parse(target, header), Actual.parse(actual, header));
    assertNotNull(outcome.notes());
    assertEquals(outcome.measure().isEmpty(), outcome.reason().isPresent());
  }

  private static Outcome compare(String target, String actual) {
    return TargetComparison.compare(
        Target.parse(target, Optional.empty()), Actual.parse(actual, Optional.empty()));
  }

  @Provide
  Arbitrary<String> frames() {
    return Arbitraries.of(FRAMES.keySet().stream().sorted().toList());
  }

  @Provide
  Arbitrary<String> anyFrame() {
    return Arbitraries.oneOf(frames(), Arbitraries.of("%s", "=%s", "完成率%s"));
  }

  @Provide
  Arbitrary<String> units() {
    return Arbitraries.of("", "%", "个", "次", "万元", "元", "人次", "家", "分", "㎡", "天", "万人");
  }

  @Provide
  Arbitrary<String> headers() {
    return Arbitraries.of("", "%", "个", "万元", "月");
  }

  @Provide
  Arbitrary<String> wild() {
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(60);
    Arbitrary<String> near =
        Arbitraries.of(
                "≥", "≤", "＞", "=", "不超过", "以上", "以内", "1", "95", "0.5", "%", "个", "万", "万元", "元",
                "/", "期", "*", "×", "-", "~", "同比", "下降", "增长", "到", "，", "、", "；", "2023", "年",
                "月", "12", "日", "前", "优", "持续", "不", "每", "约", "余", "左右", "零", "十", "两", "(", ")",
                " ", "\n", "o", "l", ".", ",", "国家级", "合格率", "且", "E", "\u0000", "\uD800")
            .list()
            .ofMaxSize(14)
            .map(parts -> String.join("", parts));
    Arbitrary<String> huge =
        Arbitraries.of(
                "1", "1-", "12月", "≥", "同比", "(", "O", "0.", "十", "万", " ", "为", "/个", "优，",
                "\uD83D")
            .map(piece -> piece.repeat(10_000));
    return Arbitraries.frequencyOf(Tuple.of(5, any), Tuple.of(20, near), Tuple.of(1, huge));
  }
}
