package cn.hebiao.judge.score;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Points as they follow corrections in Excel: which rule decides may change with the figures.
 *
 * @param cases the first whose condition holds counts; at least one
 */
public record LivePoints(List<PointsCase> cases) {
  /** The condition that always holds. */
  public static final String ALWAYS = "TRUE";

  /** The condition that never holds. */
  public static final String NEVER = "FALSE";

  /** A person decides, whatever is corrected. */
  static final LivePoints OPEN = of(Optional.empty());

  /**
   * The points of one case.
   *
   * @param condition an Excel condition over source cells; that of the last case is not looked at
   * @param points an Excel formula over source cells; empty where a person decides
   */
  record PointsCase(String condition, Optional<String> points) {}

  public LivePoints {
    cases = List.copyOf(cases);
    if (cases.isEmpty()) {
      throw new IllegalArgumentException("no case of points");
    }
  }

  /** Points by one formula. */
  static LivePoints of(String points) {
    return of(Optional.of(points));
  }

  private static LivePoints of(Optional<String> points) {
    return new LivePoints(List.of(new PointsCase(ALWAYS, points)));
  }

  /**
   * The formula of the points, blank where a person decides without a self score.
   *
   * @param self the self score for cases that a person decides; may be empty
   * @param cut what is done to points and self score
   */
  String formula(Optional<String> self, UnaryOperator<String> cut) {
    return self.isPresent() || isDecided()
        ? cut.apply(choice(one -> one.points().or(() -> self).orElseThrow()))
        : choice(one -> one.points().map(cut).orElse("\"\""));
  }

  /** Whether there are points in any case. */
  boolean hasPoints() {
    return cases.stream().anyMatch(one -> one.points().isPresent());
  }

  /** Whether there are in all of them. */
  boolean isDecided() {
    return cases.stream().allMatch(one -> one.points().isPresent());
  }

  /** When a person decides, as an Excel condition. */
  String open() {
    return choice(one -> one.points().isPresent() ? NEVER : ALWAYS);
  }

  /** The formula of the case that holds; cases of which nothing depends are left out. */
  private String choice(Function<PointsCase, String> formula) {
    String chosen = formula.apply(cases.get(cases.size() - 1));
    for (int i = cases.size() - 2; i >= 0; i--) {
      String here = formula.apply(cases.get(i));
      if (!here.equals(chosen)) {
        chosen = either(cases.get(i).condition(), here, chosen);
      }
    }
    return chosen;
  }

  private static String either(String condition, String then, String otherwise) {
    if (then.equals(ALWAYS) && otherwise.equals(NEVER)) {
      return condition;
    }
    return then.equals(NEVER) && otherwise.equals(ALWAYS)
        ? "NOT(" + condition + ")"
        : "IF(" + String.join(",", condition, then, otherwise) + ")";
  }
}
