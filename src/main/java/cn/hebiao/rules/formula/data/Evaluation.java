package cn.hebiao.rules.formula.data;

import cn.hebiao.model.finding.Message;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How the evaluation of a formula ended. */
public sealed interface Evaluation {

  /** One result whichever way it ended. */
  <R> R fold(
      Function<Value, R> value, Function<Truth, R> truth, Function<NotEvaluable, R> notEvaluable);

  /** The number; empty for a truth and when it could not be evaluated. */
  default Optional<BigDecimal> number() {
    return fold(v -> Optional.of(v.value), t -> Optional.empty(), n -> Optional.empty());
  }

  /** Whether it holds; empty for a number and when it could not be evaluated. */
  default Optional<Boolean> holds() {
    return fold(v -> Optional.empty(), t -> Optional.of(t.value), n -> Optional.empty());
  }

  /** Why there is no result; empty when there is one. */
  default Optional<NotEvaluable> obstacle() {
    return fold(v -> Optional.empty(), t -> Optional.empty(), Optional::of);
  }

  /** The same with a number snapped. */
  default Evaluation snapped() {
    return fold(v -> new Value(SnappedDecimal.of(v.value)), t -> t, n -> n);
  }

  /** No result for a reason other than missing figures. */
  static NotEvaluable failed(String key, String... namesAndValues) {
    return new NotEvaluable(Message.of(key, namesAndValues), Map.of());
  }

  /** No result because a figure is missing. */
  static NotEvaluable missing(String name, String reason) {
    return NotEvaluable.missing(Map.of(name, reason));
  }

  /**
   * A number.
   *
   * @param value what an engine hands out is snapped
   */
  record Value(BigDecimal value) implements Evaluation {
    @Override
    public <R> R fold(
        Function<Value, R> value,
        Function<Truth, R> truth,
        Function<NotEvaluable, R> notEvaluable) {
      return value.apply(this);
    }
  }

  /**
   * A condition that holds or not.
   *
   * @param value whether it does
   */
  record Truth(boolean value) implements Evaluation {
    @Override
    public <R> R fold(
        Function<Value, R> value,
        Function<Truth, R> truth,
        Function<NotEvaluable, R> notEvaluable) {
      return truth.apply(this);
    }
  }

  /**
   * No result.
   *
   * @param reason what to tell the user
   * @param missing the names without a figure, each with its reason; empty when the obstacle is
   *     another, such as a division by zero
   */
  record NotEvaluable(Message reason, Map<String, String> missing) implements Evaluation {
    /** More reasons than these make a sentence that nobody reads: the first stands for all. */
    private static final int MOST_REASONS = 2;

    public NotEvaluable {
      missing = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(missing));
    }

    private static NotEvaluable missing(Map<String, String> missing) {
      String names = String.join("、", missing.keySet());
      List<String> reasons =
          missing.values().stream().filter(reason -> !reason.isBlank()).distinct().toList();
      boolean many = reasons.size() > MOST_REASONS;
      String told = many ? reasons.get(0) : String.join("；", reasons);
      Message reason =
          reasons.isEmpty()
              ? Message.of("formula.missing", "names", names)
              : Message.of(
                  many ? "formula.missingBecauseOfMore" : "formula.missingBecause",
                  "names",
                  names,
                  "reasons",
                  told);
      return new NotEvaluable(reason, missing);
    }

    /** Both obstacles as one: all missing names together; they come before any other reason. */
    public NotEvaluable and(NotEvaluable other) {
      if (missing.isEmpty() || other.missing.isEmpty()) {
        return missing.isEmpty() && !other.missing.isEmpty() ? other : this;
      }
      Map<String, String> all = new LinkedHashMap<>(missing);
      other.missing.forEach(all::putIfAbsent);
      return missing(all);
    }

    @Override
    public <R> R fold(
        Function<Value, R> value,
        Function<Truth, R> truth,
        Function<NotEvaluable, R> notEvaluable) {
      return notEvaluable.apply(this);
    }
  }
}
