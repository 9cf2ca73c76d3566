package cn.hebiao.judge.diagnose.slip;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.judge.diagnose.Diagnoser;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A thousand slips of each kind on made-up sums and rates. What cannot be told from another slip
 * may stay without a name; a wrong name is a defect.
 */
class GeneratedSlipsTest {
  private static final int TIMES = 1000;
  private static final long SEED = 20231231;
  private static final Diagnoser DIAGNOSER = new Diagnoser();

  /** The kinds of slips with the message keys that name them. */
  private enum Kind {
    DIGITS_SWAPPED_IN_RATE("slip.digitsSwapped"),
    DIGITS_SWAPPED_IN_SUM("slip.digitsSwapped"),
    RATIO_INVERTED("slip.ratioInverted"),
    CHANGE_FOR_LEVEL("slip.changeForLevel"),
    LEVEL_FOR_CHANGE("slip.levelForChange"),
    POINT_SHIFTED("slip.pointShifted"),
    UNIT_SHIFTED("slip.unitShifted"),
    ADDEND_LEFT_OUT("slip.addendLeftOut"),
    ADDEND_TWICE("slip.addendTwice"),
    OTHER_FIGURE("slip.otherFigure"),
    SIGN_LOST("slip.signLost"),
    CUT_OFF("slip.cutOff"),
    ROUNDED_UP("slip.roundedUp"),
    /** No slip at all: any other figure; naming one is always wrong. */
    ANY_OTHER_RATE(""),
    /** The same for sums of amounts. */
    ANY_OTHER_SUM(""),
    /**
     * Totals of points mistyped in one digit: small whole numbers, where chance hits are likely.
     */
    MISTYPED_POINTS("");

    private final Set<String> keys;

    Kind(String key) {
      this.keys = key.isEmpty() ? Set.of() : Set.of(key);
    }
  }

  private record Tally(int right, int unnamed, int wrong) {
    Tally plus(boolean named, boolean rightly) {
      return new Tally(
          right + (named && rightly ? 1 : 0),
          unnamed + (named ? 0 : 1),
          wrong + (named && !rightly ? 1 : 0));
    }
  }

  @Test
  void wrongNamesAreRare() {
    Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      Random random = new Random(SEED + kind.ordinal());
      Tally tally = new Tally(0, 0, 0);
      for (int done = 0; done < TIMES; ) {
        Optional<WrongFigure> slip = slip(kind, random);
        if (slip.isPresent()) {
          Optional<Message> named = DIAGNOSER.diagnose(slip.get());
          tally =
              tally.plus(
                  named.isPresent(), named.map(m -> kind.keys.contains(m.key())).orElse(false));
          done++;
        }
      }
      tallies.put(kind, tally);
    }
    tallies.forEach(
        (kind, t) ->
            System.out.printf(
                "%-24s right %4d  unnamed %4d  wrong %4d%n", kind, t.right(), t.unnamed, t.wrong));
    assertAll(
        tallies.entrySet().stream()
            .map(e -> () -> assertTrue(e.getValue().wrong() <= TIMES / 100, e.toString())));
    assertAll(
        tallies.entrySet().stream()
            .filter(e -> !e.getKey().keys.isEmpty())
            .map(e -> () -> assertTrue(e.getValue().right() >= TIMES * 85 / 100, e.toString())));
  }

  /** A wrong figure of a kind; empty where the slip would not change the figure. */
  private static Optional<WrongFigure> slip(Kind kind, Random random) {
    return switch (kind) {
      case DIGITS_SWAPPED_IN_RATE -> rate(random, r -> swapped(percent(value(r)), random));
      case RATIO_INVERTED ->
          rate(random, r -> percent(r.denominator().divide(r.numerator(), MathContext.DECIMAL64)));
      case CHANGE_FOR_LEVEL -> rate(random, r -> percent(value(r).subtract(BigDecimal.ONE)));
      case LEVEL_FOR_CHANGE -> rate(random, r -> percent(value(r).add(BigDecimal.ONE)));
      case POINT_SHIFTED ->
          rate(random, r -> percent(value(r).scaleByPowerOfTen(random.nextBoolean() ? 1 : -1)));
      case SIGN_LOST -> rate(random, r -> percent(value(r).negate()));
      case CUT_OFF -> rate(random, r -> percent(value(r), RoundingMode.DOWN));
      case ROUNDED_UP -> rate(random, r -> percent(value(r), RoundingMode.UP));
      case ANY_OTHER_RATE -> rate(random, r -> percent(amount(random, 9999, 4)));
      case ANY_OTHER_SUM -> sum(random, (parts, all) -> amount(random, 999999, 2));
      case MISTYPED_POINTS -> points(random);
      case UNIT_SHIFTED -> sum(random, (parts, all) -> all.scaleByPowerOfTen(4));
      case DIGITS_SWAPPED_IN_SUM -> sum(random, (parts, all) -> swapped(all, random));
      case ADDEND_LEFT_OUT -> sum(random, (parts, all) -> all.subtract(any(parts, random)));
      case ADDEND_TWICE -> sum(random, (parts, all) -> all.add(any(parts, random)));
      case OTHER_FIGURE -> other(random);
    };
  }

  @FunctionalInterface
  private interface OfRatio {
    BigDecimal of(WrongFigure.Ratio ratio);
  }

  @FunctionalInterface
  private interface OfSum {
    BigDecimal of(List<WrongFigure.NamedFigure> parts, BigDecimal sum);
  }

  private static Optional<WrongFigure> rate(Random random, OfRatio slip) {
    WrongFigure.Ratio ratio =
        new WrongFigure.Ratio(amount(random, 999999, 2), amount(random, 999999, 2), BigDecimal.ONE);
    BigDecimal found = slip.of(ratio);
    boolean same = found.compareTo(percent(value(ratio))) == 0;
    return same || found.signum() == 0
        ? Optional.empty()
        : Optional.of(
            new WrongFigure(
                Figure.of(found, Unit.PERCENT),
                value(ratio),
                Optional.of(ratio),
                List.of(),
                List.of()));
  }

  private static Optional<WrongFigure> sum(Random random, OfSum slip) {
    List<WrongFigure.NamedFigure> parts = new ArrayList<>();
    int count = 3 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      parts.add(new WrongFigure.NamedFigure("第" + (i + 1) + "项", amount(random, 99999, 2)));
    }
    BigDecimal sum =
        parts.stream().map(WrongFigure.NamedFigure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal found = slip.of(parts, sum);
    return found.compareTo(sum) == 0
        ? Optional.empty()
        : Optional.of(
            new WrongFigure(Figure.of(found, Unit.NONE), sum, Optional.empty(), parts, List.of()));
  }

  private static Optional<WrongFigure> points(Random random) {
    List<WrongFigure.NamedFigure> parts = new ArrayList<>();
    int count = 8 + random.nextInt(13);
    for (int i = 0; i < count; i++) {
      parts.add(new WrongFigure.NamedFigure("第" + (i + 1) + "项", amount(random, 10, 0)));
    }
    BigDecimal sum =
        parts.stream().map(WrongFigure.NamedFigure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    int digit = random.nextInt(10);
    int place = random.nextInt(2);
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(place);
    BigDecimal old = sum.divideToIntegralValue(power).remainder(BigDecimal.TEN);
    BigDecimal found = sum.add(BigDecimal.valueOf(digit).subtract(old).multiply(power));
    return found.compareTo(sum) == 0
        ? Optional.empty()
        : Optional.of(
            new WrongFigure(Figure.of(found, Unit.POINT), sum, Optional.empty(), parts, List.of()));
  }

  private static Optional<WrongFigure> other(Random random) {
    WrongFigure.NamedFigure other = new WrongFigure.NamedFigure("某数", amount(random, 99999, 2));
    return Optional.of(
        new WrongFigure(
            Figure.of(other.value(), Unit.NONE),
            amount(random, 99999, 2),
            Optional.empty(),
            List.of(),
            List.of(other)));
  }

  private static BigDecimal amount(Random random, int most, int decimals) {
    return BigDecimal.valueOf(1 + random.nextInt(most), decimals);
  }

  private static BigDecimal any(List<WrongFigure.NamedFigure> parts, Random random) {
    return parts.get(random.nextInt(parts.size())).value();
  }

  private static BigDecimal value(WrongFigure.Ratio ratio) {
    return ratio.numerator().divide(ratio.denominator(), MathContext.DECIMAL64);
  }

  private static BigDecimal percent(BigDecimal ratio) {
    return percent(ratio, RoundingMode.HALF_UP);
  }

  private static BigDecimal percent(BigDecimal ratio, RoundingMode mode) {
    return ratio.movePointRight(2).setScale(2, mode);
  }

  /** The figure with two neighbouring digits exchanged. */
  private static BigDecimal swapped(BigDecimal figure, Random random) {
    StringBuilder digits = new StringBuilder(figure.unscaledValue().abs().toString());
    if (digits.length() < 2) {
      return figure;
    }
    int at = random.nextInt(digits.length() - 1);
    char first = digits.charAt(at);
    digits.setCharAt(at, digits.charAt(at + 1));
    digits.setCharAt(at + 1, first);
    return digits.charAt(0) == '0'
        ? figure
        : new BigDecimal(new java.math.BigInteger(digits.toString()), figure.scale());
  }
}
