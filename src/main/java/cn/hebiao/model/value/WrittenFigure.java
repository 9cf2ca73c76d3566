package cn.hebiao.model.value;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text that is one figure and nothing else.
 *
 * @param value the number as written
 * @param unit its unit, {@link Unit#NONE} where none is written
 * @param doubts what was put right while reading it
 */
record WrittenFigure(BigDecimal value, Unit unit, Set<Doubt> doubts) {
  private static final int LONGEST = 80;
  private static final List<String> CURRENCY = List.of("人民币", "RMB", "CNY", "¥", "￥");
  private static final List<String> ABOUT = List.of("大约", "约", "近", "≈");
  private static final List<String> ABOUT_AFTER = List.of("左右", "余", "多");
  private static final String MARKS = "。.,;；、 ";

  /** Reads a text that {@link PlainText#value} has made plain. Empty where it is no figure. */
  static Optional<WrittenFigure> read(String text) {
    return text.length() > LONGEST ? Optional.empty() : new Scan(text).figure();
  }

  /** Whether the text looks like a number whose separators or blanks are out of place. */
  static boolean oddlyGrouped(String text) {
    if (text.length() > LONGEST || !text.chars().anyMatch(sign -> sign >= '0' && sign <= '9')) {
      return false;
    }
    String packed = text.replaceAll("[ ,.]", "");
    return packed.length() < text.length()
        && new Scan(packed).figure().filter(figure -> figure.value.scale() <= 0).isPresent();
  }

  private static final class Scan {
    private final String text;
    private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    private int at;

    Scan(String text) {
      this.text = text;
    }

    Optional<WrittenFigure> figure() {
      while (at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '`')) {
        at++;
        doubts.add(Doubt.LEADING_APOSTROPHE);
      }
      if (any(ABOUT)) {
        doubts.add(Doubt.APPROXIMATE);
      }
      boolean bracket = skip("(");
      boolean minus = WrittenNumber.digit(text, at + 2) && (skip("-¥") || skip("-￥"));
      boolean currency = any(CURRENCY) || minus;
      skip(" ");
      Optional<WrittenNumber> number =
          WrittenNumber.at(text, at).or(() -> ChineseNumber.at(text, at));
      if (number.isEmpty()) {
        return Optional.empty();
      }
      at = number.get().end();
      doubts.addAll(number.get().doubts());
      aboutAfter();
      boolean closedEarly = bracket && skip(")");
      Unit unit = unit(currency);
      aboutAfter();
      boolean closed = closedEarly || (bracket && skip(")"));
      marks();
      if (bracket != closed || at < text.length()) {
        return Optional.empty();
      }
      return Optional.of(
          new WrittenFigure(signed(number.get().value(), bracket, minus), unit, doubts));
    }

    private BigDecimal signed(BigDecimal value, boolean bracket, boolean minus) {
      if (bracket && value.signum() > 0) {
        doubts.add(Doubt.NEGATIVE_IN_BRACKETS);
      }
      return (bracket && value.signum() > 0) || minus ? value.negate() : value;
    }

    private Unit unit(boolean currency) {
      Unit written = unit();
      boolean multiplier = !written.measures() && !written.isAbsent();
      if (multiplier && any(ABOUT_AFTER)) {
        // 3万余名: the unit proper follows.
        doubts.add(Doubt.APPROXIMATE);
        Unit counted = unit();
        return counted.measures() ? counted.times(written.label(), written.factor()) : written;
      }
      if (!currency || written.measures()) {
        return written;
      }
      return written.isAbsent() ? StandardUnits.CURRENCY_SIGN : StandardUnits.money(written);
    }

    private Unit unit() {
      Optional<Units.FoundUnit> found = Units.standard().at(text, at);
      found.ifPresent(unit -> at = unit.end());
      if (found.filter(Units.FoundUnit::doubled).isPresent()) {
        doubts.add(Doubt.UNIT_DOUBLED);
      }
      return found.map(Units.FoundUnit::unit).orElse(Unit.NONE);
    }

    private void aboutAfter() {
      if (any(ABOUT_AFTER)) {
        doubts.add(Doubt.APPROXIMATE);
      }
    }

    private void marks() {
      boolean marked = false;
      while (at < text.length() && MARKS.indexOf(text.charAt(at)) >= 0) {
        marked |= text.charAt(at) != ' ';
        at++;
      }
      if (marked) {
        doubts.add(Doubt.TRAILING_MARKS);
      }
    }

    private boolean any(List<String> words) {
      for (String word : words) {
        if (skip(word)) {
          return true;
        }
      }
      return false;
    }

    private boolean skip(String word) {
      boolean there = text.startsWith(word, at);
      at += there ? word.length() : 0;
      return there;
    }
  }
}
