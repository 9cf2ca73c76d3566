package cn.hebiao.rules.reading;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as rulebooks write them in words: amounts in 元, percents as ratios, all else plain. The
 * scale of a result tells its last written decimal: 84.51万元 is known to 100元. Without decimals it
 * is exact.
 */
final class Quantity {
  private static final Pattern WRITTEN =
      Pattern.compile("([+-]?)([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(\\.[0-9]+)?(\\P{N}{0,6})");

  /** Powers of ten that a unit stands for. */
  private static final Map<String, Integer> POWERS =
      Map.of("%", -2, "百分点", -2, "个百分点", -2, "‰", -3, "千元", 3, "万元", 4, "百万元", 6, "亿元", 8);

  private static final java.util.Set<String> PLAIN_UNITS = java.util.Set.of("", "元", "分", "年");

  private Quantity() {}

  /** A number without a unit, or with one that rulebook cells may carry. */
  static Optional<BigDecimal> strict(String text) {
    return read(text, false);
  }

  /** A figure of an example: any other unit, such as 人, counts as one. */
  static Optional<BigDecimal> figure(String text) {
    return read(text, true);
  }

  private static Optional<BigDecimal> read(String text, boolean anyUnit) {
    Matcher matcher = WRITTEN.matcher(Spelling.plain(text).replace('−', '-'));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String unit = matcher.group(4);
    Integer power = POWERS.get(unit);
    if (power == null && !PLAIN_UNITS.contains(unit) && !(anyUnit && isWord(unit))) {
      return Optional.empty();
    }
    String digits = matcher.group(1) + matcher.group(2).replace(",", "");
    String decimals = matcher.group(3) == null ? "" : matcher.group(3);
    BigDecimal written = new BigDecimal(digits + decimals);
    BigDecimal value = power == null ? written : written.scaleByPowerOfTen(power);
    return Optional.of(decimals.isEmpty() && value.scale() < 0 ? value.setScale(0) : value);
  }

  private static boolean isWord(String unit) {
    return unit.codePoints().allMatch(Character::isLetter);
  }
}
