package cn.hebiao.read.target;

import cn.hebiao.model.value.Dimension;
import cn.hebiao.model.value.Doubt;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Units;
import cn.hebiao.model.value.WrittenNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands behind a number.
 *
 * @param unit its unit, from the header if it has none of its own
 * @param doubled whether the unit is written twice
 * @param per what a unit price is per, empty for a total
 * @param bound the comparator, such as 以上
 * @param approximate whether the number is said to be rounded
 * @param noun the thing counted, empty if not said
 * @param denied whether the words behind the number take it back
 */
record AfterNumber(
    Unit unit,
    boolean doubled,
    String per,
    ComparatorSign bound,
    boolean approximate,
    String noun,
    boolean denied) {
  private static final BigDecimal TWO = new BigDecimal("2");
  private static final int LONGEST_NOUN = 20;
  private static final List<String> ABOUT = List.of("左右", "上下", "不等", "余", "多");
  private static final List<String> YEARLY = List.of("年", "年度");

  static AfterNumber of(String after, BigDecimal number, Optional<Unit> header) {
    String rest = after;
    boolean approximate = false;
    Optional<String> about = beginning(rest);
    if (about.isPresent()) {
      approximate = true;
      rest = rest.substring(about.get().length());
    }
    Optional<Units.FoundUnit> found = Units.standard().at(rest, 0);
    rest = rest.substring(found.map(Units.FoundUnit::end).orElse(0));
    Unit own = found.map(Units.FoundUnit::unit).orElse(Unit.NONE);
    Unit unit = own.isAbsent() ? headed(number, header) : own;
    String per = per(rest);
    rest = rest.substring(per.isEmpty() ? 0 : per.length() + 1);
    if (rest.startsWith("(含)")) {
      rest = rest.substring("(含)".length());
    }
    Optional<ComparatorSign.FoundComparator> comparator = bound(rest, unit);
    rest = rest.substring(comparator.map(ComparatorSign.FoundComparator::length).orElse(0));
    about = beginning(rest);
    return new AfterNumber(
        unit,
        found.filter(Units.FoundUnit::doubled).isPresent(),
        YEARLY.contains(per) ? "" : per,
        comparator.map(ComparatorSign.FoundComparator::bound).orElse(ComparatorSign.NONE),
        approximate || about.isPresent(),
        noun(rest.substring(about.map(String::length).orElse(0))),
        RepeatedWording.denies(rest));
  }

  /** Small numbers under a percent sign stay bare: they may already be ratios. */
  private static Unit headed(BigDecimal number, Optional<Unit> header) {
    Unit unit = header.orElse(Unit.NONE);
    boolean doubtful =
        unit.dimension() == Dimension.RATIO
            && number.signum() != 0
            && number.abs().compareTo(TWO) < 0;
    return doubtful ? Unit.NONE : unit;
  }

  /** What follows a slash, up to a comparator or a bracket. */
  private static String per(String text) {
    if (!text.startsWith("/")) {
      return "";
    }
    int end = 1;
    while (end < text.length()
        && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '/')
        && ComparatorSign.beginning(text.substring(end, Math.min(text.length(), end + 3)))
            .isEmpty()) {
      end++;
    }
    return text.substring(1, end);
  }

  private static Optional<ComparatorSign.FoundComparator> bound(String text, Unit unit) {
    boolean within = unit.dimension() == Dimension.TIME && text.startsWith("内");
    return within
        ? Optional.of(new ComparatorSign.FoundComparator(ComparatorSign.AT_MOST, 1))
        : ComparatorSign.beginning(text);
  }

  private static String noun(String text) {
    int remark = text.indexOf('(');
    String words = remark < 0 ? text : text.substring(0, remark);
    String noun = words.startsWith("的") ? words.substring(1) : words;
    for (String end : List.of(")", "完成", "已完成", "已", "全部完成", "全部")) {
      noun = noun.equals(end) ? "" : noun;
    }
    return noun;
  }

  private static Optional<String> beginning(String text) {
    return ABOUT.stream().filter(text::startsWith).findFirst();
  }

  /** Whether there is too much behind the number, or something that denies it. */
  boolean story() {
    return noun.length() > LONGEST_NOUN || denied;
  }

  /** The figure with what stands on both sides of it. */
  FigureClaim level(BeforeNumber lead, ComparatorSign both, WrittenNumber number) {
    List<TargetReason> notes = new ArrayList<>();
    if (doubled) {
      notes.add(ComparisonReason.UNIT_DOUBLED.of(Map.of("unit", unit.label())));
    }
    if (number.doubts().contains(Doubt.LETTER_FOR_DIGIT)) {
      notes.add(
          ComparisonReason.LETTER_FOR_DIGIT.of(Map.of("number", number.value().toPlainString())));
    }
    return new FigureClaim(
        lead.name(),
        both,
        Figure.of(number.value(), unit),
        per,
        noun,
        approximate || lead.approximate(),
        notes);
  }
}
