package cn.hebiao.read.form;

import cn.hebiao.model.value.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a printed standard gives for a rate: bands (≥90%得4分；80%-90%得2分), a step from the last of
 * them (每低1个百分点扣0.5分), or a share of its points (利用率×5). Rates are in per cent.
 *
 * @param bands rates and the points for them
 * @param step what is taken off beyond the full points
 * @param most the points of all
 * @param share whether the points are the rate's share of these
 */
public record StandardScale(
    List<Band> bands, Optional<PointStep> step, BigDecimal most, boolean share) {
  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final String NUMBER = "([0-9]{1,3}(?:\\.[0-9]{1,2})?)";
  private static final String RATE = "(-?[0-9]{1,3}(?:\\.[0-9]{1,2})?)";

  /** What is measured may stand before the condition. */
  private static final String NAME = "(?:[^0-9%,;。:：<>≤≥=]{0,14})";

  private static final String POINTS =
      "(?:的|时|及以上的)?,?(?:得|计|记|为|给|可得)?(?:" + NUMBER + "分|(满分)|(不得分|不计分|得?0分))";

  private static final Pattern CLAUSES = Pattern.compile("[;。]|(?<=分),(?!扣完|直至|最多|最低)");
  private static final Pattern AT_LEAST =
      Pattern.compile(NAME + "(?:≥|>=|大于等于|大于或等于|不低于|不小于|高于等于)" + RATE + "%" + POINTS);
  private static final Pattern AT_MOST =
      Pattern.compile(NAME + "(?:≤|<=|小于等于|小于或等于|不高于|不超过|不大于)" + RATE + "%?" + POINTS);
  private static final Pattern ABOVE =
      Pattern.compile(NAME + "(?:>|大于|高于|超过)" + RATE + "%?" + POINTS);
  private static final Pattern BELOW =
      Pattern.compile(NAME + "(?:<|小于|低于|不足)" + RATE + "%" + POINTS);
  private static final Pattern UPWARDS =
      Pattern.compile(NAME + RATE + "%(\\(含\\)|\\(不含\\)|及|含)?以上" + POINTS);
  private static final Pattern DOWNWARDS =
      Pattern.compile(NAME + RATE + "%(\\(含\\)|\\(不含\\)|及|含)?以[下内]" + POINTS);
  private static final Pattern BETWEEN =
      Pattern.compile(
          NAME
              + RATE
              + "%?(\\(含\\)|\\(不含\\))?(?:[-~—–至到]+)"
              + RATE
              + "%(\\(含\\)|\\(不含\\))?"
              + "(?:之间)?"
              + POINTS);
  private static final Pattern AROUND =
      Pattern.compile(RATE + "%?(≤|<)[^0-9%,;。<>≤≥=]{1,14}(≤|<)" + RATE + "%" + POINTS);
  private static final Pattern EXACT =
      Pattern.compile(NAME + "[=为]?" + RATE + "(?![0-9.])%?" + POINTS);
  private static final Pattern STEP =
      Pattern.compile(
          "(?:[^0-9%]{0,14}|[<>≤≥][0-9.]+%?的?,?)每(?:再)?(超过|超出|超|高于|高|增加|上升|低于|低|降低|下降|减少|少|降)[^0-9一%]{0,8}"
              + "(?:一|"
              + NUMBER
              + ")(?:个)?(?:百分点|%),?(?:相应)?扣(?:减|除)?"
              + NUMBER
              + "分");
  private static final Pattern END =
      Pattern.compile(",?(?:扣完|直至扣完|扣至0分|最多扣|最低|不计负分)[^0-9]{0,8}|直至扣完为止");
  private static final Pattern SHARE =
      Pattern.compile(
          "(?:得分=|按)?[^0-9%,;。]{1,16}(?:率|度|比例)[×*](?:" + NUMBER + "分?|分值|权重分?)(?:计分|计算得分|得分)?");

  private static final Pattern COMPLETION = Pattern.compile("(?:完成|实现|达成)(?:率|比例|程度|度)|目标值?");

  /** How the rate is computed, before its scale. */
  private static final Pattern DEFINED =
      Pattern.compile("^[^,;。=0-9]{1,20}=[^,;。≥≤<>]{1,60}[/÷][^,;。≥≤<>]{1,60}[,;。]");

  public StandardScale {
    bands = List.copyOf(bands);
  }

  /**
   * Rates and the points for them.
   *
   * @param low the least rate; empty where there is none
   * @param high the highest rate; empty where there is none
   * @param points the points
   */
  public record Band(Optional<Limit> low, Optional<Limit> high, BigDecimal points) {
    private Side of(BigDecimal rate) {
      Side below = low.map(limit -> limit.side(rate, 1)).orElse(Side.WITHIN);
      Side above = high.map(limit -> limit.side(rate, -1)).orElse(Side.WITHIN);
      return below == Side.BEYOND || above == Side.BEYOND
          ? Side.BEYOND
          : below == Side.OPEN || above == Side.OPEN ? Side.OPEN : Side.WITHIN;
    }
  }

  /**
   * The end of a band.
   *
   * @param rate in per cent
   * @param included whether the rate itself belongs to it; empty where the words do not say
   */
  public record Limit(BigDecimal rate, Optional<Boolean> included) {
    private Side side(BigDecimal other, int inwards) {
      int apart = other.compareTo(rate) * inwards;
      if (apart == 0) {
        return included.map(in -> in ? Side.WITHIN : Side.BEYOND).orElse(Side.OPEN);
      }
      return apart > 0 ? Side.WITHIN : Side.BEYOND;
    }
  }

  /**
   * What is taken off for each so many points of a rate.
   *
   * @param upwards whether a higher rate is the worse
   * @param width so many points of the rate
   * @param points what they cost
   */
  public record PointStep(boolean upwards, BigDecimal width, BigDecimal points) {}

  private enum Side {
    WITHIN,
    OPEN,
    BEYOND
  }

  /** Whether a standard speaks of the share of the target, not of the rate itself. */
  public static boolean isOfCompletion(String text) {
    return COMPLETION.matcher(text).find();
  }

  /** What a standard says; empty unless all of it is understood and gives its points at most. */
  public static Optional<StandardScale> of(String text, BigDecimal weight) {
    String plain = LabelText.normalise(text).replace("％", "%").replace("～", "~");
    plain = DEFINED.matcher(plain).replaceFirst("");
    Matcher share = SHARE.matcher(plain);
    if (share.matches()) {
      boolean all = share.group(1) == null || new BigDecimal(share.group(1)).compareTo(weight) == 0;
      return all
          ? Optional.of(new StandardScale(List.of(), Optional.empty(), weight, true))
          : Optional.empty();
    }
    List<Band> bands = new ArrayList<>();
    Optional<PointStep> step = Optional.empty();
    for (String clause : CLAUSES.split(plain)) {
      Optional<Band> band = band(clause, weight);
      Matcher stepped = STEP.matcher(END.matcher(clause).replaceAll(""));
      if (band.isPresent()) {
        bands.add(band.get());
      } else if (stepped.matches() && step.isEmpty()) {
        step = Optional.of(step(stepped));
      } else if (!clause.isBlank() && !END.matcher(clause).matches()) {
        return Optional.empty();
      }
    }
    boolean full = bands.stream().anyMatch(band -> band.points().compareTo(weight) == 0);
    boolean within = bands.stream().noneMatch(band -> band.points().compareTo(weight) > 0);
    boolean whole = step.isPresent() ? bands.size() == 1 : bands.size() > 1;
    return full && within && whole
        ? Optional.of(new StandardScale(bands, step, weight, false))
        : Optional.empty();
  }

  private static PointStep step(Matcher parts) {
    boolean upwards = parts.group(1).matches("超.*|高.*|增加|上升");
    BigDecimal width = parts.group(2) == null ? BigDecimal.ONE : new BigDecimal(parts.group(2));
    return new PointStep(upwards, width, new BigDecimal(parts.group(3)));
  }

  private static Optional<Band> band(String clause, BigDecimal weight) {
    Matcher m = BETWEEN.matcher(clause);
    if (m.matches()) {
      Limit low = limit(m.group(1), said(m.group(2)));
      Limit high = limit(m.group(3), said(m.group(4)));
      boolean rising = low.rate().compareTo(high.rate()) < 0;
      return Optional.of(
          rising
              ? new Band(Optional.of(low), Optional.of(high), points(m, 5, weight))
              : new Band(Optional.of(high), Optional.of(low), points(m, 5, weight)));
    }
    m = AROUND.matcher(clause);
    if (m.matches()) {
      return Optional.of(
          new Band(
              Optional.of(limit(m.group(1), Optional.of(m.group(2).equals("≤")))),
              Optional.of(limit(m.group(4), Optional.of(m.group(3).equals("≤")))),
              points(m, 5, weight)));
    }
    m = UPWARDS.matcher(clause);
    if (m.matches()) {
      return low(limit(m.group(1), said(m.group(2))), points(m, 3, weight));
    }
    m = DOWNWARDS.matcher(clause);
    if (m.matches()) {
      return high(limit(m.group(1), said(m.group(2))), points(m, 3, weight));
    }
    m = AT_LEAST.matcher(clause);
    if (m.matches()) {
      return low(limit(m.group(1), Optional.of(true)), points(m, 2, weight));
    }
    m = AT_MOST.matcher(clause);
    if (m.matches()) {
      return high(limit(m.group(1), Optional.of(true)), points(m, 2, weight));
    }
    m = ABOVE.matcher(clause);
    if (m.matches()) {
      return low(limit(m.group(1), Optional.of(false)), points(m, 2, weight));
    }
    m = BELOW.matcher(clause);
    if (m.matches()) {
      return high(limit(m.group(1), Optional.of(false)), points(m, 2, weight));
    }
    m = EXACT.matcher(clause);
    if (m.matches()) {
      Optional<Limit> only = Optional.of(limit(m.group(1), Optional.of(true)));
      return Optional.of(new Band(only, only, points(m, 2, weight)));
    }
    return Optional.empty();
  }

  private static Optional<Band> low(Limit limit, BigDecimal points) {
    return Optional.of(new Band(Optional.of(limit), Optional.empty(), points));
  }

  private static Optional<Band> high(Limit limit, BigDecimal points) {
    return Optional.of(new Band(Optional.empty(), Optional.of(limit), points));
  }

  private static Limit limit(String rate, Optional<Boolean> included) {
    return new Limit(new BigDecimal(rate), included);
  }

  /** Whether 含 or 不含 is said; empty where neither is. */
  private static Optional<Boolean> said(String words) {
    return words == null ? Optional.empty() : Optional.of(!words.contains("不"));
  }

  private static BigDecimal points(Matcher parts, int group, BigDecimal weight) {
    if (parts.group(group) != null) {
      return new BigDecimal(parts.group(group));
    }
    return parts.group(group + 1) != null ? weight : BigDecimal.ZERO;
  }

  /**
   * The points for a rate: one number, or from the whole steps to the share of them where the
   * standard does not say which; empty where it does not tell.
   */
  public Optional<Interval> points(BigDecimal rate) {
    if (share) {
      return Optional.of(Interval.point(most.multiply(rate.min(HUNDRED)).divide(HUNDRED)))
          .filter(points -> rate.signum() >= 0);
    }
    List<Band> open = bands.stream().filter(band -> band.of(rate) == Side.OPEN).toList();
    List<Band> within = bands.stream().filter(band -> band.of(rate) == Side.WITHIN).toList();
    if (within.size() == 1) {
      return Optional.of(Interval.point(within.get(0).points()));
    }
    if (!open.isEmpty() || !within.isEmpty()) {
      return Optional.empty();
    }
    return step.flatMap(each -> stepped(each, rate));
  }

  private Optional<Interval> stepped(PointStep each, BigDecimal rate) {
    Band full = bands.get(0);
    Optional<Limit> end = each.upwards() ? full.high() : full.low();
    return end.map(limit -> limit.rate().subtract(rate).abs())
        .filter(
            gap ->
                each.upwards()
                    ? rate.compareTo(end.get().rate()) > 0
                    : rate.compareTo(end.get().rate()) < 0)
        .map(
            gap -> {
              BigDecimal steps = gap.divide(each.width(), MathContext.DECIMAL64);
              return Interval.between(
                  left(full, each, steps.setScale(0, RoundingMode.CEILING)),
                  left(full, each, steps.setScale(0, RoundingMode.FLOOR)));
            });
  }

  private static BigDecimal left(Band full, PointStep each, BigDecimal steps) {
    return full.points().subtract(each.points().multiply(steps)).max(BigDecimal.ZERO);
  }
}
