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
record MatchedParts(List<FigureClaim> wanted, List<FigureClaim> found) {
  PairOutcome compare(Target target, Actual actual) {
    List<PairOutcome> outcomes = new ArrayList<>();
    for (FigureClaim part : wanted) {
      Optional<FigureClaim> partner = partner(part);
      if (partner.isEmpty()) {
        return Outcomes.open(ComparisonReason.PARTS_DIFFER, target, actual);
      }
      PairOutcome outcome = part.compare(partner.get(), List.of(), target, actual);
      if (outcome.measure().isEmpty()) {
        return outcome;
      }
      outcomes.add(outcome);
    }
    return combined(outcomes, target, actual);
  }

  private Optional<FigureClaim> partner(FigureClaim part) {
    List<FigureClaim> named = found.stream().filter(level -> sameName(part, level)).toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  private static boolean sameName(FigureClaim one, FigureClaim other) {
    boolean named = !one.name().isEmpty() || one.figure().unit().convertsTo(other.figure().unit());
    return named
        && one.name().equals(other.name())
        && !RepeatedWording.conflict(one.noun(), other.noun());
  }

  private PairOutcome combined(List<PairOutcome> outcomes, Target target, Actual actual) {
    boolean missed = outcomes.stream().anyMatch(PairOutcome.Short.class::isInstance);
    boolean more = outcomes.stream().anyMatch(PairOutcome.Exceeded.class::isInstance);
    if (missed && more) {
      return Outcomes.open(ComparisonReason.PARTS_MIXED, target, actual);
    }
    MeasuredPair total = total(outcomes);
    if (missed) {
      return new PairOutcome.Short(total);
    }
    return more ? new PairOutcome.Exceeded(total) : new PairOutcome.Met(total);
  }

  /** The parts added up where they are of one unit, else only their notes. */
  private MeasuredPair total(List<PairOutcome> outcomes) {
    List<TargetReason> notes = new ArrayList<>();
    outcomes.forEach(outcome -> notes.addAll(outcome.notes()));
    Direction direction = wanted.get(0).direction();
    boolean addable =
        wanted.stream()
            .allMatch(
                part ->
                    part.withBound(ComparatorSign.NONE).addable()
                        && part.direction() == direction
                        && part.figure().unit().convertsTo(wanted.get(0).figure().unit()));
    if (!addable) {
      return new MeasuredPair(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          direction,
          MeasuredBy.FIGURES,
          notes);
    }
    notes.add(ComparisonReason.PARTS_SUMMED.plain());
    return MeasuredPair.of(
        sum(outcomes.stream().flatMap(outcome -> outcome.measure().get().target().stream())),
        sum(outcomes.stream().flatMap(outcome -> outcome.measure().get().actual().stream())),
        direction,
        notes);
  }

  private static BigDecimal sum(Stream<BigDecimal> numbers) {
    return numbers.reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
