package cn.hebiao.read.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Units;
import cn.hebiao.property.Draw;
import cn.hebiao.property.Tries;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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

  private static final List<String> KNOWN = FRAMES.keySet().stream().sorted().toList();
  private static final List<String> ANY =
      Stream.concat(KNOWN.stream(), Stream.of("%s", "=%s", "完成率%s")).toList();
  private static final List<String> UNITS =
      List.of("", "%", "个", "次", "万元", "元", "人次", "家", "分", "㎡", "天", "万人");
  private static final List<String> PIECES =
      List.of(
          "≥", "≤", "＞", "=", "不超过", "以上", "以内", "1", "95", "0.5", "%", "个", "万", "万元", "元", "/",
          "期", "*", "×", "-", "~", "同比", "下降", "增长", "到", "，", "、", "；", "2023", "年", "月", "12",
          "日", "前", "优", "持续", "不", "每", "约", "余", "左右", "零", "十", "两", "(", ")", " ", "\n", "o",
          "l", ".", ",", "国家级", "合格率", "且", "E", "\u0000", "\uD800");
  private static final List<String> REPEATED =
      List.of(
          "1", "1-", "12月", "≥", "同比", "(", "O", "0.", "十", "万", " ", "为", "/个", "优，", "\uD83D");

  @Test
  void aComparatorMeansWhatItSays() {
    Tries.of(
        1000,
        20261121,
        draw -> {
          String frame = draw.of(KNOWN);
          String unit = draw.of(UNITS);
          BigDecimal limit = draw.decimal("0.01", "99999", 2);
          BigDecimal reached = draw.onceIn(10) ? limit : draw.decimal("0.00", "99999", 2);
          PairOutcome outcome = compare(String.format(frame, limit + unit), reached + unit);
          int order = reached.compareTo(limit);
          boolean expected =
              switch (FRAMES.get(frame)) {
                case ">=" -> order >= 0;
                case ">" -> order > 0;
                case "<=" -> order <= 0;
                default -> order < 0;
              };
          assertEquals(Optional.of(expected), outcome.reached(), outcome::toString);
        });
  }

  @Test
  void completionNeverFallsWhenMoreIsReached() {
    Tries.of(
        1000,
        20261121,
        draw -> {
          String unit = draw.of(UNITS);
          String target = String.format(draw.of(ANY), draw.decimal("0.01", "99999", 2) + unit);
          BigDecimal one = draw.decimal("0.00", "99999", 2);
          BigDecimal other = draw.decimal("0.00", "99999", 2);
          PairOutcome less = compare(target, one.min(other) + unit);
          PairOutcome more = compare(target, one.max(other) + unit);
          assertTrue(
              less.completion().orElseThrow().compareTo(more.completion().orElseThrow()) <= 0,
              () -> less + " / " + more);
          assertTrue(rank(less) <= rank(more), () -> less + " / " + more);
        });
  }

  /** From below the target to above it; for limits from within to beyond. */
  private static int rank(PairOutcome outcome) {
    boolean limit = outcome.measure().orElseThrow().direction() == Direction.LOWER;
    int rank = Map.of("Short", 0, "Met", 1, "Exceeded", 2).get(outcome.getClass().getSimpleName());
    return limit ? -rank : rank;
  }

  @Test
  void moneyComparesTheSameInEveryUnit() {
    Tries.of(
        1000,
        20261121,
        draw -> {
          BigDecimal limit = draw.decimal("1", "99999", 2);
          BigDecimal reached = draw.decimal("1", "99999", 2);
          PairOutcome same = compare("≤" + limit + "万元", reached + "万元");
          String yuan = reached.multiply(new BigDecimal("10000")).setScale(0).toPlainString();
          PairOutcome mixed = compare("≤" + limit + "万元", yuan + "元");
          assertEquals(same.getClass(), mixed.getClass());
          assertEquals(0, same.completion().get().compareTo(mixed.completion().get()));
        });
  }

  @Test
  void whatIsRepeatedIsNeverMissed() {
    Tries.of(
        1000,
        20261121,
        draw -> {
          String text = draw.from(TargetProperties::wild);
          PairOutcome outcome = compare(text, text);
          boolean strict = outcome.notes().contains(ComparisonReason.STRICT_LIMIT.plain());
          assertTrue(!(outcome instanceof PairOutcome.Short) || strict, outcome::toString);
        });
  }

  @Test
  void noTextBreaksTheComparison() {
    Tries.of(
        1000,
        20261121,
        draw -> {
          String target = draw.from(TargetProperties::wild);
          String actual = draw.from(TargetProperties::wild);
          Optional<Unit> header = Units.standard().named(draw.of("", "%", "个", "万元", "月"));
          PairOutcome outcome =
              TargetComparison.compare(Target.parse(target, header), Actual.parse(actual, header));
          assertNotNull(outcome.notes());
          assertEquals(outcome.measure().isEmpty(), outcome.reason().isPresent());
        });
  }

  private static PairOutcome compare(String target, String actual) {
    return TargetComparison.compare(
        Target.parse(target, Optional.empty()), Actual.parse(actual, Optional.empty()));
  }

  private static String wild(Draw draw) {
    if (draw.onceIn(25)) {
      return draw.of(REPEATED).repeat(10_000);
    }
    return draw.onceIn(5) ? draw.text(60) : draw.joined(14, () -> draw.of(PIECES));
  }
}
