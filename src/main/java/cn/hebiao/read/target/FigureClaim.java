package cn.hebiao.read.target;

import cn.hebiao.model.value.Dimension;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One figure, perhaps bounded: 合格率≥80%, 85家企业, 5万元/期.
 *
 * @param name what stands before it, empty if nothing
 * @param bound its comparator
 * @param figure the figure; its unit is {@link Unit#NONE} if none is written
 * @param per what a unit price is per, empty for a total
 * @param noun what stands behind it, empty if nothing
 * @param approximate whether the writer says that it is rounded
 * @param notes slips put right while reading it
 */
record FigureClaim(
    String name,
    ComparatorSign bound,
    Figure figure,
    String per,
    String noun,
    boolean approximate,
    List<TargetReason> notes)
    implements Claim {

  @Override
  public PairOutcome against(Target target, Actual actual) {
    Claim claim = actual.claim();
    if (claim.product().isPresent()) {
      return claim.product().get().asActualOf(this, target, actual);
    }
    if (claim.range().isPresent()) {
      return claim.range().get().asActualOf(this, target, actual);
    }
    ChosenFigure pick = claim.pick(this);
    if (pick.level().isEmpty()) {
      return Outcomes.open(pick.cause(), target, actual);
    }
    return compare(pick.level().get(), pick.notes(), target, actual);
  }

  /** This figure as a target against one figure. */
  PairOutcome compare(FigureClaim found, List<TargetReason> notes, Target target, Actual actual) {
    if (approximate || found.approximate) {
      return Outcomes.open(ComparisonReason.APPROXIMATE, target, actual);
    }
    if (frequency() != found.frequency()) {
      return Outcomes.open(ComparisonReason.FREQUENCY, target, actual);
    }
    if (RepeatedWording.conflict(name, found.name) || RepeatedWording.conflict(noun, found.noun)) {
      return Outcomes.open(ComparisonReason.NAMES_DIFFER, target, actual);
    }
    if (per.isEmpty() != found.per.isEmpty()) {
      ComparisonReason cause =
          per.isEmpty() ? ComparisonReason.PRICE_FOR_TOTAL : ComparisonReason.TOTAL_FOR_PRICE;
      return Outcomes.open(cause, target, actual);
    }
    UnitMatch match = UnitMatch.of(figure, found.figure);
    if (match.cause().isPresent() || !per.equals(found.per)) {
      ComparisonReason cause = match.cause().orElse(ComparisonReason.UNITS_DIFFER);
      return Outcomes.units(cause, target, actual, this, found);
    }
    List<TargetReason> all = new ArrayList<>(notes());
    all.addAll(found.notes);
    all.addAll(notes);
    all.addAll(match.notes());
    return new ComparableTarget(match.target(), bound, all)
        .judge(match.actual(), found.bound)
        .orElseGet(cause -> Outcomes.open(cause, target, actual));
  }

  @Override
  public Direction direction() {
    return bound.direction();
  }

  @Override
  public FigureClaim leaning(Direction better) {
    if (bound != ComparatorSign.NONE) {
      return this;
    }
    return switch (better) {
      case HIGHER -> withBound(ComparatorSign.AT_LEAST);
      case LOWER -> withBound(ComparatorSign.AT_MOST);
      case EQUAL, UNSTATED -> this;
    };
  }

  @Override
  public List<FigureClaim> levels() {
    return List.of(this);
  }

  @Override
  public ChosenFigure pick(FigureClaim target) {
    return ChosenFigure.of(this, List.of());
  }

  @Override
  public ComparisonReason unfit() {
    return ComparisonReason.ACTUAL_UNCLEAR;
  }

  /** Whether it says how often, not how many: 每月1次. */
  boolean frequency() {
    return name.startsWith("每") || name.contains("平均每") || noun.startsWith("每");
  }

  /** The unit as it is to be shown, with what it is per. */
  String unitText() {
    return per.isEmpty() ? figure.unit().label() : figure.unit().label() + "/" + per;
  }

  /** Whether figures of this kind may be added up. */
  boolean addable() {
    return bound == ComparatorSign.NONE
        && !approximate
        && !frequency()
        && per.isEmpty()
        && figure.unit().dimension() != Dimension.RATIO;
  }

  /** The sum of figures in one unit; empty where they do not add up to anything. */
  static Optional<FigureClaim> sum(List<FigureClaim> parts) {
    Unit unit = parts.get(0).figure.unit();
    boolean fits =
        parts.stream().allMatch(part -> part.addable() && part.figure.unit().convertsTo(unit));
    if (!fits) {
      return Optional.empty();
    }
    BigDecimal total =
        parts.stream().map(part -> part.figure.number()).reduce(BigDecimal.ZERO, BigDecimal::add);
    Figure figure = Figure.of(unit.fromBase(total), unit);
    return Optional.of(
        new FigureClaim(
            "",
            ComparatorSign.NONE,
            figure,
            "",
            "",
            false,
            List.of(ComparisonReason.PARTS_SUMMED.plain())));
  }

  /** The same with a remark left aside. */
  FigureClaim remarked() {
    List<TargetReason> all = new ArrayList<>(notes);
    all.add(ComparisonReason.OTHER_WORDS.plain());
    return new FigureClaim(name, bound, figure, per, noun, approximate, all);
  }

  FigureClaim withFigure(Figure other) {
    return new FigureClaim(name, bound, other, per, noun, approximate, notes);
  }

  FigureClaim withBound(ComparatorSign other) {
    return new FigureClaim(name, other, figure, per, noun, approximate, notes);
  }
}
