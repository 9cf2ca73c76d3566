package cn.hebiao.read.target;

import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Unit;
import java.util.Optional;

/** A 年度指标值, taken apart as far as it can be. */
public final class Target {
  private final String raw;
  private final String text;
  private final Claim claim;

  private final PairContext context;

  private Target(String raw, String text, Claim claim, PairContext context) {
    this.raw = raw;
    this.text = text;
    this.claim = claim;
    this.context = context;
  }

  /**
   * Takes a target apart. Never fails.
   *
   * @param raw the text that the cell shows
   * @param headerUnit the unit of a 度量单位 column, for numbers without one of their own
   */
  public static Target parse(String raw, Optional<Unit> headerUnit) {
    String text = ClaimParser.plain(raw);
    Claim claim = new ClaimParser(PairSide.TARGET, headerUnit).parse(text);
    return new Target(raw, text, claim, PairContext.NONE);
  }

  /** The same target on its form; which way is better it may say itself. */
  public Target in(PairContext surroundings) {
    return new Target(raw, text, claim.leaning(surroundings.better()), surroundings);
  }

  public String raw() {
    return raw;
  }

  /** Which way is better, as far as the target says. */
  public Direction direction() {
    return claim.direction();
  }

  /** Its figure, if it is a single one. */
  public Optional<Figure> figure() {
    return claim.levels().size() == 1
        ? Optional.of(claim.levels().get(0).figure())
        : Optional.empty();
  }

  String text() {
    return text;
  }

  PairContext context() {
    return context;
  }

  Claim claim() {
    return claim;
  }
}
