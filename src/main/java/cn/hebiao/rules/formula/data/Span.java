package cn.hebiao.rules.formula.data;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.value.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All results a formula may have when every figure may be any number of its range. Never leaves out
 * a possible result; may be wider than needed when a name occurs more than once.
 */
public sealed interface Span {

  /** One result whichever kind it is. */
  <R> R fold(
      Function<Numbers, R> numbers, Function<Truths, R> truths, Function<Unknown, R> unknown);

  /** The numbers; empty for a condition and when unknown. */
  default Optional<Interval> interval() {
    return fold(n -> Optional.of(n.range), t -> Optional.empty(), u -> Optional.empty());
  }

  /** Whether a condition holds whatever the figures stand for; empty when undecided or unknown. */
  default Optional<Boolean> decided() {
    return fold(
        n -> Optional.empty(),
        t -> t.mayHold == t.mayFail ? Optional.empty() : Optional.of(t.mayHold),
        u -> Optional.empty());
  }

  /** The results of this or the other, for a condition that cannot be decided. */
  default Span hull(Span other) {
    return fold(
        n ->
            other.fold(o -> new Numbers(n.range.hull(o.range)), o -> mixed(), u -> u.besides(this)),
        t -> other.fold(o -> mixed(), o -> t.or(o), u -> u.besides(this)),
        u -> u.besides(other));
  }

  private static Span mixed() {
    throw new IllegalStateException("numbers and truths together");
  }

  /** Applies a function to the numbers of all; unknown when one of them is. */
  static Span ofNumbers(List<Span> spans, Function<List<Interval>, Span> function) {
    List<Interval> intervals = new ArrayList<>();
    List<Unknown> unknown = new ArrayList<>();
    for (Span span : spans) {
      span.fold(n -> intervals.add(n.range), t -> mixed(), unknown::add);
    }
    return unknown.stream()
        .reduce(Unknown::and)
        .map(Span.class::cast)
        .orElseGet(() -> function.apply(intervals));
  }

  /** Certainly no result, for a reason that every engine would give as well. */
  static Span never(Evaluation.NotEvaluable obstacle) {
    return new Unknown(obstacle, true);
  }

  /** Nothing can be said. */
  static Span unclear(String key, String... namesAndValues) {
    return new Unknown(Evaluation.failed(key, namesAndValues), false);
  }

  /**
   * Numbers.
   *
   * @param range the numbers
   */
  record Numbers(Interval range) implements Span {
    @Override
    public <R> R fold(
        Function<Numbers, R> numbers, Function<Truths, R> truths, Function<Unknown, R> unknown) {
      return numbers.apply(this);
    }
  }

  /**
   * A condition, three-valued.
   *
   * @param mayHold whether it can hold
   * @param mayFail whether it can fail; one of the two is true
   */
  record Truths(boolean mayHold, boolean mayFail) implements Span {
    public Truths {
      if (!mayHold && !mayFail) {
        throw new IllegalArgumentException("neither true nor false");
      }
    }

    private Truths or(Truths other) {
      return new Truths(mayHold || other.mayHold, mayFail || other.mayFail);
    }

    @Override
    public <R> R fold(
        Function<Numbers, R> numbers, Function<Truths, R> truths, Function<Unknown, R> unknown) {
      return truths.apply(this);
    }
  }

  /**
   * Nothing is known.
   *
   * @param obstacle why
   * @param certain true when there is no result whatever the figures stand for (a missing figure);
   *     false when there may be one (a divisor whose range touches zero)
   */
  record Unknown(Evaluation.NotEvaluable obstacle, boolean certain) implements Span {
    /** Certain only when the other possibility has no result either. */
    private Span besides(Span other) {
      return new Unknown(obstacle, certain && other.fold(n -> false, t -> false, u -> u.certain));
    }

    private Unknown and(Unknown other) {
      if (certain != other.certain) {
        return certain ? this : other;
      }
      return new Unknown(obstacle.and(other.obstacle), certain);
    }

    /** What to tell the user. */
    public Message reason() {
      return obstacle.reason();
    }

    @Override
    public <R> R fold(
        Function<Numbers, R> numbers, Function<Truths, R> truths, Function<Unknown, R> unknown) {
      return unknown.apply(this);
    }
  }
}
