package cn.hebiao.read.target;

import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Unit;
import java.util.Optional;
import java.util.Set;

/** A 实际完成值, taken apart as far as it can be. */
public final class Actual {
  private static final Set<String> NONE = Set.of("无", "没有", "零", "未发生", "未出现", "无发生");

  private final String raw;
  private final String text;
  private final Claim claim;

  private Actual(String raw, String text, Claim claim) {
    this.raw = raw;
    this.text = text;
    this.claim = claim;
  }

  /**
   * Takes an actual apart. Never fails.
   *
   * @param raw the text that the cell shows
   * @param headerUnit the unit of a 度量单位 column, for numbers without one of their own
   */
  public static Actual parse(String raw, Optional<Unit> headerUnit) {
    String text = ClaimParser.plain(raw);
    return new Actual(raw, text, new ClaimParser(PairSide.ACTUAL, headerUnit).parse(text));
  }

  public String raw() {
    return raw;
  }

  /** Its figure, if it is a single one. */
  public Optional<Figure> figure() {
    return claim.levels().size() == 1
        ? Optional.of(claim.levels().get(0).figure())
        : Optional.empty();
  }

  /** Whether it is a multiplication written out, so that price and total are told apart. */
  public boolean multiplied() {
    return claim.product().isPresent();
  }

  /** Its figure as a whole: of 5*4=20万元 the result; empty for a price or several figures. */
  public Optional<Figure> total() {
    boolean price = claim.levels().stream().anyMatch(level -> !level.per().isEmpty());
    return claim
        .product()
        .map(product -> product.result().figure())
        .or(() -> price ? Optional.empty() : figure());
  }

  /** Whether it says in a word that there was none. */
  boolean saysNone() {
    return NONE.contains(text);
  }

  /** The same as the figure 0. */
  Actual asZero() {
    return new Actual(raw, text, parse("0", Optional.empty()).claim);
  }

  String text() {
    return text;
  }

  Claim claim() {
    return claim;
  }
}
