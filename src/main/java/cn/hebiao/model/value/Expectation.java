package cn.hebiao.model.value;

import java.util.Optional;

/**
 * What the table says about a cell before it is read.
 *
 * @param wanted the kind of value that belongs there
 * @param unit the unit of the header or block label, {@link Unit#NONE} where it gives none
 */
public record Expectation(Wanted wanted, Unit unit) {
  /** Kinds of value that a place in a form asks for. */
  public enum Wanted {
    /** An amount of money. */
    AMOUNT(Dimension.MONEY),
    /** A rate or share. */
    RATIO(Dimension.RATIO),
    /** A weight or a score. */
    POINTS(Dimension.POINTS),
    /** A number of things. */
    COUNT(Dimension.COUNT),
    /** Anything, words too. */
    ANY(Dimension.NONE);

    private final Dimension dimension;

    Wanted(Dimension dimension) {
      this.dimension = dimension;
    }

    /** Whether words in such a place are worth a doubt. */
    public boolean number() {
      return this != ANY;
    }

    /** Whether a unit fits: a count may be of anything that is no money, rate or point. */
    boolean accepts(Unit unit) {
      return switch (this) {
        case ANY -> true;
        case COUNT ->
            unit.dimension() != Dimension.MONEY
                && unit.dimension() != Dimension.RATIO
                && unit.dimension() != Dimension.POINTS;
        default -> unit.dimension() == dimension;
      };
    }
  }

  /** Money under a header that gives its unit. */
  public static Expectation amount(Unit unit) {
    return new Expectation(Wanted.AMOUNT, unit);
  }

  /** A rate under a header without a percent sign. */
  public static Expectation ratio() {
    return new Expectation(Wanted.RATIO, Unit.NONE);
  }

  /** A rate under a header with a percent sign. */
  public static Expectation percent() {
    return new Expectation(Wanted.RATIO, Unit.PERCENT);
  }

  /** A weight or a score. */
  public static Expectation points() {
    return new Expectation(Wanted.POINTS, Unit.POINT);
  }

  /** A number of things. */
  public static Expectation count() {
    return new Expectation(Wanted.COUNT, Unit.NONE);
  }

  /** Anything. */
  public static Expectation any() {
    return new Expectation(Wanted.ANY, Unit.NONE);
  }

  /** The same with the unit of a header, if it gives one. */
  public Expectation headed(Optional<Unit> header) {
    return new Expectation(wanted, header.orElse(unit));
  }
}
