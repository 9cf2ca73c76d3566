package cn.hebiao.judge.diagnose.slip;

import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Interval;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Written;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A figure that is not what it should be, with what it should have been computed from.
 *
 * @param found the figure as written
 * @param expected what it should be, in base units
 * @param ratio numerator and denominator, where the figure is a ratio
 * @param parts the addends, where it is a sum
 * @param others figures that might have been taken by mistake, each with what it is
 */
public record WrongFigure(
    Figure found,
    BigDecimal expected,
    Optional<Ratio> ratio,
    List<NamedFigure> parts,
    List<NamedFigure> others) {
  /** More addends than this say nothing: in a long sum some addend fits by chance. */
  public static final int TELLING_PARTS = 20;

  private static final int TELLING_DIGITS = 3;
  private static final int RIVALS = 100;
  private static final int MOST_DIGITS = 17;

  public WrongFigure {
    parts = List.copyOf(parts);
    others = List.copyOf(others);
  }

  /**
   * The addends that may explain the figure: none of a long sum, in which some addend fits by
   * chance; and no round ones where a single mistyped digit explains it as well.
   */
  List<NamedFigure> tellingParts() {
    if (parts.size() > TELLING_PARTS) {
      return List.of();
    }
    boolean mistyped = differentDigits() == 1;
    return parts.stream()
        .filter(part -> part.value().signum() != 0)
        .filter(
            part -> !mistyped || part.value().stripTrailingZeros().precision() >= TELLING_DIGITS)
        .toList();
  }

  /** In how many digits the figure differs from what it should be; all where the lengths differ. */
  private long differentDigits() {
    String is = written(found.number()).toPlainString();
    String should = written(expected).toPlainString();
    return is.length() != should.length()
        ? is.length()
        : IntStream.range(0, is.length()).filter(i -> is.charAt(i) != should.charAt(i)).count();
  }

  /** Numerator and denominator; factor is what the ratio is multiplied by, 1 for a plain rate. */
  public record Ratio(BigDecimal numerator, BigDecimal denominator, BigDecimal factor) {}

  /**
   * A figure with the words for it.
   *
   * @param name the words, or {@code @} and the key of a text
   * @param value the figure in base units
   * @param base what a rate was computed on, for the text; empty otherwise
   */
  public record NamedFigure(String name, BigDecimal value, String base) {
    /** A figure that is no rate. */
    public NamedFigure(String name, BigDecimal value) {
      this(name, value, "");
    }
  }

  /** A wrong figure of which only the right value is known. */
  public static WrongFigure of(Figure found, BigDecimal expected) {
    return new WrongFigure(found, expected, Optional.empty(), List.of(), List.of());
  }

  /** A wrong number of points. */
  public static WrongFigure points(
      BigDecimal found, BigDecimal expected, List<NamedFigure> parts, List<NamedFigure> others) {
    return new WrongFigure(Figure.of(found, Unit.POINT), expected, Optional.empty(), parts, others);
  }

  /** All numbers that would be written as this figure is. */
  Interval range() {
    return Interval.point(found.number()).widen(found.halfWidth());
  }

  /** Other figures of the same length in its place, a hundred or so, spread over all there are. */
  public List<WrongFigure> rivals() {
    int decimals = Math.max(0, found.decimals());
    BigInteger digits = written(found.number()).unscaledValue().abs();
    int length = digits.toString().length();
    long first = length == 1 ? 0 : pow(length - 1);
    long step = Math.max(1, (pow(length) - first) / RIVALS);
    return LongStream.iterate(first, n -> n < pow(length), n -> n + step)
        .mapToObj(n -> Figure.of(BigDecimal.valueOf(n, decimals), found.unit()))
        .map(figure -> new WrongFigure(figure, expected, ratio, parts, others))
        .toList();
  }

  private static long pow(int places) {
    return BigInteger.TEN.pow(Math.min(places, MOST_DIGITS)).longValue();
  }

  /** Whether a value would be written as this figure is. */
  boolean readsAs(BigDecimal value) {
    return range().contains(value);
  }

  /** A value as it would be written in the figure's place. */
  BigDecimal written(BigDecimal value) {
    return found
        .unit()
        .fromBase(value)
        .setScale(Math.max(0, found.decimals()), RoundingMode.HALF_UP);
  }

  /** A value with the figure's unit, for messages. */
  String words(BigDecimal value) {
    return Written.plain(written(value)) + found.unit().label();
  }
}
