package cn.hebiao.rules.formula;

import java.util.Optional;
import java.util.function.Function;

/** What became of a formula's text. */
public sealed interface CompiledFormula {

  /** One result whichever it became. */
  <R> R fold(Function<Formula, R> ready, Function<FormulaError, R> rejected);

  /** The formula; empty when the text is none. */
  default Optional<Formula> formula() {
    return fold(Optional::of, error -> Optional.empty());
  }

  /** What is wrong with the text; empty when nothing is. */
  default Optional<FormulaError> error() {
    return fold(formula -> Optional.empty(), Optional::of);
  }

  /**
   * The text is a formula.
   *
   * @param result the formula
   */
  record Ready(Formula result) implements CompiledFormula {
    @Override
    public <R> R fold(Function<Formula, R> ready, Function<FormulaError, R> rejected) {
      return ready.apply(result);
    }
  }

  /**
   * The text is no formula.
   *
   * @param cause the first thing that is wrong
   */
  record Rejected(FormulaError cause) implements CompiledFormula {
    @Override
    public <R> R fold(Function<Formula, R> ready, Function<FormulaError, R> rejected) {
      return rejected.apply(cause);
    }
  }
}
