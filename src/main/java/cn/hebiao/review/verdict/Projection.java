package cn.hebiao.review.verdict;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.value.Written;
import cn.hebiao.review.draw.DrawnSample;
import cn.hebiao.review.draw.DrawnUnit;
import cn.hebiao.review.draw.DrawnUnit.Choice;
import cn.hebiao.review.draw.SampleBounds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the sample says of all it was drawn from, in sentences; what had to be drawn says nothing.
 */
public final class Projection {
  private static final int LEAST = 5;
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int DIGITS = 4;

  private final SampleBounds bounds;
  private final BigDecimal tolerance;
  private final double confidence;

  /**
   * @param tolerance so many points off is not yet wrong
   * @param confidence how sure bounds are, between 0 and 1
   */
  public Projection(SampleBounds bounds, BigDecimal tolerance, BigDecimal confidence) {
    this.bounds = bounds;
    this.tolerance = tolerance;
    this.confidence = confidence.doubleValue();
  }

  private record Judged(DrawnUnit unit, boolean wrong, BigDecimal over, BigDecimal self) {}

  /**
   * The sentences.
   *
   * @param reviewed the reviewed forms by what they are known by in the frame
   */
  public List<Message> of(DrawnSample sample, Map<String, ReviewedForm> reviewed) {
    List<DrawnUnit> free =
        sample.units().stream().filter(unit -> unit.choice() != Choice.MUST).toList();
    List<DrawnUnit> drawn = free.stream().filter(DrawnUnit::isDrawn).toList();
    List<Judged> judged = new ArrayList<>();
    for (DrawnUnit unit : drawn) {
      judged(unit, Optional.ofNullable(reviewed.get(unit.unit().id()))).ifPresent(judged::add);
    }
    if (drawn.isEmpty()) {
      return List.of(Message.of("review.project.none"));
    }
    if (judged.size() < drawn.size()) {
      return List.of(
          Message.of(
              "review.project.open",
              "open",
              drawn.size() - judged.size() + "",
              "drawn",
              drawn.size() + ""));
    }
    List<Message> said = new ArrayList<>();
    long wrong = judged.stream().filter(Judged::wrong).count();
    said.add(
        Message.of(
            "review.project.found",
            "drawn",
            drawn.size() + "",
            "wrong",
            wrong + "",
            "points",
            Written.plain(tolerance)));
    said.addAll(bound(free.size(), judged));
    mean(judged).ifPresent(said::add);
    return said;
  }

  /** One that should be there and cannot be reviewed is the worst case. */
  private Optional<Judged> judged(DrawnUnit unit, Optional<ReviewedForm> form) {
    if (!unit.unit().kind().isForm()) {
      return Optional.of(new Judged(unit, true, BigDecimal.ZERO, BigDecimal.ZERO));
    }
    return form.flatMap(
        one ->
            one.overstated()
                .map(
                    over ->
                        new Judged(
                            unit,
                            over.abs().compareTo(tolerance) > 0,
                            over,
                            one.self().orElse(BigDecimal.ZERO))));
  }

  private List<Message> bound(int all, List<Judged> judged) {
    List<Judged> certain = judged.stream().filter(Projection::isCertain).toList();
    int known = certain.size();
    int rest = all - known;
    int lots = judged.size() - known;
    int wrongKnown = (int) certain.stream().filter(Judged::wrong).count();
    int wrongLots = (int) judged.stream().filter(Judged::wrong).count() - wrongKnown;
    if (rest == 0) {
      return List.of(Message.of("review.project.all", "all", all + "", "wrong", wrongKnown + ""));
    }
    int most = wrongKnown + bounds.most(rest, lots, wrongLots, confidence);
    BigDecimal share =
        BigDecimal.valueOf(most).divide(BigDecimal.valueOf(all), DIGITS, RoundingMode.HALF_UP);
    if (lots < LEAST || share.compareTo(HALF) > 0) {
      return List.of(Message.of("review.project.small", "lots", lots + ""));
    }
    List<Message> said = new ArrayList<>();
    said.add(
        Message.of(
            "review.project.bound",
            "confidence",
            Written.percent(BigDecimal.valueOf(confidence), 0),
            "all",
            all + "",
            "most",
            most + "",
            "share",
            Written.percent(share, 1)));
    List<Double> taints =
        judged.stream()
            .filter(one -> !isCertain(one) && one.over().signum() > 0 && one.self().signum() > 0)
            .map(one -> one.over().doubleValue() / one.self().doubleValue())
            .map(part -> Math.min(1, part))
            .toList();
    double stringer = bounds.stringer(lots, taints, confidence);
    said.add(
        Message.of(
            "review.project.stringer",
            "confidence",
            Written.percent(BigDecimal.valueOf(confidence), 0),
            "share",
            Written.percent(BigDecimal.valueOf(stringer), 1)));
    return said;
  }

  private static boolean isCertain(Judged one) {
    return one.unit().choice() == Choice.CERTAIN;
  }

  /** The mean difference, each by the inverse of its probability (Hájek). */
  private static Optional<Message> mean(List<Judged> judged) {
    double sum = 0;
    double weights = 0;
    for (Judged one : judged) {
      if (one.unit().unit().kind().isForm()) {
        double weight = 1 / one.unit().probability().doubleValue();
        sum += weight * one.over().doubleValue();
        weights += weight;
      }
    }
    return weights == 0
        ? Optional.empty()
        : Optional.of(
            Message.of(
                "review.project.mean",
                "points",
                BigDecimal.valueOf(sum / weights)
                    .setScale(2, RoundingMode.HALF_UP)
                    .toPlainString()));
  }
}
