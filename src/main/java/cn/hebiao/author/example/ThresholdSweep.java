package cn.hebiao.author.example;

import cn.hebiao.rules.rulebook.BuiltIn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a rule gives around each of its thresholds while one figure grows and all others stay.
 *
 * @param subject id of the indicator rule, situation of a completion rule, or condition of a cap
 * @param name what the rule is called; may be empty
 * @param figure the name of the figure that grows
 * @param steps just below, at and just above every threshold, in growing order
 */
public record ThresholdSweep(String subject, String name, String figure, List<SweepStep> steps) {
  public ThresholdSweep {
    steps = List.copyOf(steps);
  }

  /**
   * One value of the growing figure.
   *
   * @param value the value; ratios as ratios
   * @param points the points it brings; empty where the rule has no result there
   */
  public record SweepStep(BigDecimal value, Optional<BigDecimal> points) {}

  /** Whether the growing figure is a ratio. */
  public boolean ofRatio() {
    return figure.equals(BuiltIn.RATIO.chinese()) || figure.equals(BuiltIn.RATE.chinese());
  }

  /**
   * The step from which the points turn: they have grown before and fall now, or the other way
   * round. Most rules go one way only, so a turn should be looked at.
   */
  public Optional<Turn> turn() {
    int way = 0;
    SweepStep last = null;
    for (SweepStep step : steps) {
      if (step.points().isEmpty()) {
        continue;
      }
      int now = last == null ? 0 : step.points().get().compareTo(last.points().orElseThrow());
      if (now != 0 && way != 0 && now != way) {
        return Optional.of(new Turn(last, step));
      }
      way = now == 0 ? way : now;
      last = step;
    }
    return Optional.empty();
  }

  /** Two neighbouring steps between which the points turn. */
  public record Turn(SweepStep from, SweepStep to) {}
}
