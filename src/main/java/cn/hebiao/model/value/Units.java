package cn.hebiao.model.value;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The unit spellings of written Chinese, and the search for them in a text. */
public final class Units {
  private static final BigDecimal TEN_THOUSAND = new BigDecimal("10000");
  private static final BigDecimal HUNDRED_MILLION = new BigDecimal("100000000");
  private static final Units STANDARD = new Units(StandardUnits.all());

  private final Map<Character, List<Unit>> byFirstSign;

  /** A table of the units given, each under its label. */
  public Units(List<Unit> units) {
    Map<String, Unit> table = new HashMap<>();
    units.stream()
        .filter(unit -> !unit.label().isEmpty())
        .forEach(unit -> table.put(unit.label(), unit));
    byFirstSign =
        table.values().stream()
            .sorted(Comparator.comparingInt((Unit unit) -> unit.label().length()).reversed())
            .collect(Collectors.groupingBy(unit -> unit.label().charAt(0)));
  }

  /** The units in general use. */
  public static Units standard() {
    return STANDARD;
  }

  /**
   * A unit found in a text.
   *
   * @param unit the unit
   * @param end index of the first sign after it
   * @param doubled whether it, or its end, is written twice (万元元)
   */
  public record FoundUnit(Unit unit, int end, boolean doubled) {}

  /** The longest unit that starts at a place in the text, also after a bare 万 or in brackets. */
  public Optional<FoundUnit> at(String text, int start) {
    int from = start < text.length() && text.charAt(start) == ' ' ? start + 1 : start;
    if (from < text.length() && isOpening(text.charAt(from))) {
      return plainAt(text, from + 1)
          .filter(found -> found.end() < text.length() && isClosing(text.charAt(found.end())))
          .map(found -> new FoundUnit(found.unit(), found.end() + 1, found.doubled()));
    }
    return plainAt(text, from);
  }

  private Optional<FoundUnit> plainAt(String text, int from) {
    Optional<FoundUnit> listed = listedAt(text, from);
    if (listed.isPresent() || from >= text.length()) {
      return listed;
    }
    char prefix = text.charAt(from);
    if (prefix != '万' && prefix != '亿') {
      return Optional.empty();
    }
    BigDecimal times = prefix == '万' ? TEN_THOUSAND : HUNDRED_MILLION;
    String written = String.valueOf(prefix);
    return Optional.of(
        listedAt(text, from + 1)
            .filter(found -> found.unit().dimension() != Dimension.RATIO)
            .map(
                found ->
                    new FoundUnit(found.unit().times(written, times), found.end(), found.doubled))
            .orElseGet(() -> new FoundUnit(Unit.NONE.times(written, times), from + 1, false)));
  }

  private Optional<FoundUnit> listedAt(String text, int from) {
    if (from >= text.length()) {
      return Optional.empty();
    }
    for (Unit unit : byFirstSign.getOrDefault(text.charAt(from), List.of())) {
      int end = from + unit.label().length();
      if (text.startsWith(unit.label(), from) && !runsOn(text, end)) {
        int after = afterRepeat(text, unit.label(), end);
        return Optional.of(new FoundUnit(unit, after, after > end));
      }
    }
    return Optional.empty();
  }

  /** Latin unit letters must not be the beginning of a longer word. */
  private static boolean runsOn(String text, int end) {
    return isLatin(text.charAt(end - 1)) && end < text.length() && isLatin(text.charAt(end));
  }

  private static int afterRepeat(String text, String label, int end) {
    if (text.startsWith(label, end)) {
      return end + label.length();
    }
    return label.endsWith("元") && text.startsWith("元", end) ? end + 1 : end;
  }

  /** The unit that a header names: 万元, （万元）, 单位：万元, 金额（万元）. Empty where it names none. */
  public Optional<Unit> named(String header) {
    String text = PlainText.label(header);
    String last = text;
    int open = text.lastIndexOf('(');
    if (open >= 0) {
      int close = text.indexOf(')', open);
      last = text.substring(open + 1, close < 0 ? text.length() : close);
    }
    String tail = last.substring(last.lastIndexOf(':') + 1);
    return at(tail, 0)
        .filter(found -> found.end() == tail.length() && found.unit().measures())
        .map(FoundUnit::unit);
  }

  private static boolean isOpening(char sign) {
    return sign == '(' || sign == '【' || sign == '[';
  }

  private static boolean isClosing(char sign) {
    return sign == ')' || sign == '】' || sign == ']';
  }

  private static boolean isLatin(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
  }
}
