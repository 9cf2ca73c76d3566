package cn.hebiao.read.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Targets and actuals in several parts of the same names.
 *
 * @param wanted the parts of the target
 * @param found as many parts of the actual
 */
record MatchedParts(List<Level> wanted, List<Level> found) {
  Outcome compare(Target target, Actual actual) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Level part : wanted) {
      Optional<Level> partner = partner(part);
      if (partner.isEmpty()) {
        return Outcomes.open(Cause.PARTS_DIFFER, target, actual);
      }
      Outcome outcome = part.compare(partner.get(), List.of(), target, actual);
      if (outcome.measure().isEmpty()) {
        return outcome;
      }
      outcomes.add(outcome);
    }
    return combined(outcomes, target, actual);
  }

  private Optional<Level> partner(Level part) {
    List<Level> named = found.stream().filter(level -> sameName(part, level)).toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  private static boolean sameName(Level one, Level other) {
    boolean named = !one.name().isEmpty() || one.figure().unit().convertsTo(other.figure().unit());
    return named
        && one.name().equals(other.name())
        && !RepeatedWording.conflict(one.noun(), other.noun());
  }

  private Outcome combined(List<Outcome> outcomes, Target target, Actual actual) {
    boolean missed = outcomes.stream().anyMatch(Outcome.Short.class::isInstance);
    boolean more = outcomes.stream().anyMatch(Outcome.Exceeded.class::isInstance);
    if (missed && more) {
      return Outcomes.open(Cause.PARTS_MIXED, target, actual);
    }
    Measure total = total(outcomes);
    if (missed) {
      return new Outcome.Short(total);
    }
    return more ? new Outcome.Exceeded(total) : new Outcome.Met(total);
  }

  /** The parts added up where they are of one unit, else only their notes. */
  private Measure total(List<Outcome> outcomes) {
    List<TargetReason> notes = new ArrayList<>();
    outcomes.forEach(outcome -> notes.addAll(outcome.notes()));
    Direction direction = wanted.get(0).direction();
    boolean addable =
        wanted.stream()
            .allMatch(
                part ->
                    part.withBound(Bound.NONE).addable()
                        && part.direction() == direction
                        && part.figure().unit().convertsTo(wanted.get(0).figure().unit()));
    if (!addable) {
      return new Measure(
          Optional.empty(), Optional.empty(), Optional.empty(), direction, false, notes);
    }
    notes.add(Cause.PARTS_SUMMED.plain());
    return Measure.of(
        sum(outcomes.stream().flatMap(outcome -> outcome.measure().get().target().stream())),
        sum(outcomes.stream().flatMap(outcome -> outcome.measure().get().actual().stream())),
        direction,
        notes);
  }

  private static BigDecimal sum(Stream<BigDecimal> numbers) {
    return numbers.reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
