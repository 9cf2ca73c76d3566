package cn.hebiao.rules.rulebook;

import java.util.function.Supplier;

/**
 * The rulebook of a place, whose rules may not have been read yet.
 *
 * @param head which forms it is for
 * @param whole gives the rulebook, completed by the national one, always the same; asked only once
 *     a form of the place is there
 */
public record PlaceRulebook(RulebookHead head, Supplier<Rulebook> whole) {
  /** A rulebook that has been read. */
  public static PlaceRulebook read(Rulebook rulebook) {
    return new PlaceRulebook(RulebookHead.of(rulebook), () -> rulebook);
  }
}
