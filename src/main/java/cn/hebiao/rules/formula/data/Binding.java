package cn.hebiao.rules.formula.data;

import cn.hebiao.model.value.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** What a name of a formula stands for in one workbook. */
public sealed interface Binding {

  /** One result whichever kind it is. */
  <R> R fold(Function<Scalar, R> scalar, Function<Vector, R> vector, Function<Missing, R> missing);

  /**
   * One figure.
   *
   * @param value the figure; amounts in 元, percentages as fractions
   * @param range what the figure as written stands for; contains the value
   */
  record Scalar(BigDecimal value, Interval range) implements Binding {
    public Scalar {
      if (!range.contains(value)) {
        throw new IllegalArgumentException(value + " is not in " + range);
      }
    }

    /** An exact figure such as a count or a number of points. */
    public static Scalar exact(BigDecimal value) {
      return new Scalar(value, Interval.point(value));
    }

    /** A figure that was rounded to so many decimals when it was written. */
    public static Scalar shownWith(BigDecimal value, int decimals) {
      return new Scalar(value, Interval.shownWith(value, decimals));
    }

    @Override
    public <R> R fold(
        Function<Scalar, R> scalar, Function<Vector, R> vector, Function<Missing, R> missing) {
      return scalar.apply(this);
    }
  }

  /**
   * The figures of a column or row, for SUM, COUNT, AVERAGE, MIN and MAX.
   *
   * @param items the figures that are there; blanks are left out, empty when there are none
   */
  record Vector(List<Scalar> items) implements Binding {
    public Vector {
      items = List.copyOf(items);
    }

    @Override
    public <R> R fold(
        Function<Scalar, R> scalar, Function<Vector, R> vector, Function<Missing, R> missing) {
      return vector.apply(this);
    }
  }

  /**
   * No figure: a blank is not zero.
   *
   * @param reason why, for the user; may be empty text
   */
  record Missing(String reason) implements Binding {
    @Override
    public <R> R fold(
        Function<Scalar, R> scalar, Function<Vector, R> vector, Function<Missing, R> missing) {
      return missing.apply(this);
    }
  }
}
