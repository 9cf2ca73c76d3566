package cn.hebiao.read.target;

import java.util.List;
import java.util.Optional;

/** What a target or an actual says, as a closed set of shapes. */
sealed interface Claim
    permits EmptyClaim,
        FigureClaim,
        TargetRange,
        ChangeClaim,
        ProductClaim,
        PartsClaim,
        QualityWords,
        PeriodClaim,
        UnclearClaim {

  /** This claim as a target, against what was reached. The actual is never {@link EmptyClaim}. */
  PairOutcome against(Target target, Actual actual);

  /** Which way is better, as far as this claim says. */
  default Direction direction() {
    return Direction.UNSTATED;
  }

  /** This claim where the name of what it is about says which way is better, unless it does. */
  default Claim leaning(Direction better) {
    return this;
  }

  /** The plain figures that the claim consists of. */
  default List<FigureClaim> levels() {
    return List.of();
  }

  /** The changes that the claim names. */
  default List<ChangeClaim> changes() {
    return List.of();
  }

  default Optional<TargetRange> range() {
    return Optional.empty();
  }

  default Optional<ProductClaim> product() {
    return Optional.empty();
  }

  /** Why there is nothing to compare with. */
  default Optional<ComparisonReason> absence() {
    return Optional.empty();
  }

  /** The one figure that stands against a target, or why there is none. */
  default ChosenFigure pick(FigureClaim target) {
    return ChosenFigure.none(unfit());
  }

  /** Why this claim, as an actual, cannot stand against a number. */
  ComparisonReason unfit();
}
