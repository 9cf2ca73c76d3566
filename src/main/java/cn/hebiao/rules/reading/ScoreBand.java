package cn.hebiao.rules.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One band on a ratio, such as {@code ≥5%且≤10%:0.5}.
 *
 * @param written the band as written, for messages
 * @param limits the comparisons of the ratio that must all hold; none stands for all other ratios
 * @param range the ratios of the band
 * @param points what the band brings: a number or an expression
 */
record ScoreBand(String written, List<String> limits, NumberRange range, String points) {
  private static final Pattern WHOLE = Pattern.compile("([^:]+):([^:]+)");
  private static final Pattern OTHERS = Pattern.compile("其他|其它|其余|否则");
  private static final Pattern JOINT = Pattern.compile("且|并且|AND|,|、");
  private static final Pattern LIMIT =
      Pattern.compile("(?:比率)?(>=|<=|[≥≧≤≦><=])([+-]?[0-9]+(?:\\.[0-9]+)?(?:%|‰)?)");
  private static final Pattern POINTS_UNIT = Pattern.compile("分$");

  ScoreBand {
    limits = List.copyOf(limits);
  }

  /** Reads a band; empty if it is none. */
  static Optional<ScoreBand> of(String text) {
    Matcher whole = WHOLE.matcher(Spelling.plain(text));
    if (!whole.matches()) {
      return Optional.empty();
    }
    String points = POINTS_UNIT.matcher(whole.group(2)).replaceFirst("");
    if (OTHERS.matcher(whole.group(1)).matches()) {
      return Optional.of(new ScoreBand(text.strip(), List.of(), NumberRange.ALL, points));
    }
    List<String> limits = new ArrayList<>();
    NumberRange range = NumberRange.ALL;
    for (String part : JOINT.split(whole.group(1))) {
      Matcher limit = LIMIT.matcher(part);
      if (!limit.matches()) {
        return Optional.empty();
      }
      range = range.and(range(limit.group(1), Quantity.strict(limit.group(2)).orElseThrow()));
      limits.add(limit.group(1) + limit.group(2));
    }
    return Optional.of(new ScoreBand(text.strip(), limits, range, points));
  }

  private static NumberRange range(String sign, BigDecimal value) {
    return switch (sign) {
      case ">=", "≥", "≧" -> new NumberRange(Boundary.below(value), Boundary.HIGHEST);
      case ">" -> new NumberRange(Boundary.above(value), Boundary.HIGHEST);
      case "<=", "≤", "≦" -> new NumberRange(Boundary.LOWEST, Boundary.above(value));
      case "<" -> new NumberRange(Boundary.LOWEST, Boundary.below(value));
      default -> new NumberRange(Boundary.below(value), Boundary.above(value));
    };
  }

  /** Whether the band takes all ratios that no earlier band took. */
  boolean others() {
    return limits.isEmpty();
  }

  /** The points where they are a plain number. */
  Optional<BigDecimal> plainPoints() {
    return Quantity.strict(points);
  }

  /** The band's condition as a formula on a name. */
  String condition(String name) {
    List<String> comparisons = limits.stream().map(limit -> name + limit).toList();
    return comparisons.size() == 1
        ? comparisons.get(0)
        : "AND(" + String.join(",", comparisons) + ")";
  }
}
