package cn.hebiao.read.target;

import cn.hebiao.model.value.Figure;
import java.util.ArrayList;
import java.util.List;

/**
 * A change against a base: 同比下降10%, 比上年增加3个.
 *
 * @param basis what it is measured against, in one spelling; empty if not said
 * @param down whether it is a decrease
 * @param size how much, without sign
 */
record ChangeClaim(String basis, boolean down, FigureClaim size) implements Claim {
  @Override
  public PairOutcome against(Target target, Actual actual) {
    List<ChangeClaim> all = actual.claim().changes();
    if (all.isEmpty()) {
      boolean level = !actual.claim().levels().isEmpty() || actual.claim().range().isPresent();
      return Outcomes.open(
          level ? ComparisonReason.LEVEL_FOR_CHANGE : actual.claim().unfit(), target, actual);
    }
    List<ChangeClaim> fitting = all.stream().filter(this::sameUnit).toList();
    if (fitting.size() != 1) {
      ComparisonReason cause =
          fitting.isEmpty() ? ComparisonReason.UNITS_DIFFER : ComparisonReason.SEVERAL_FIGURES;
      return Outcomes.units(cause, target, actual, size, all.get(0).size);
    }
    ChangeClaim found = fitting.get(0);
    boolean otherBasis = !basis.isEmpty() && !found.basis.isEmpty() && !basis.equals(found.basis);
    if (otherBasis) {
      return Outcomes.open(ComparisonReason.BASIS_DIFFERS, target, actual);
    }
    List<TargetReason> notes = new ArrayList<>();
    if (!basis.equals(found.basis)) {
      notes.add(ComparisonReason.BASIS_ASSUMED.plain());
    }
    if (all.size() > 1 || !actual.claim().levels().isEmpty()) {
      notes.add(ComparisonReason.OTHER_FIGURES.plain());
    }
    return size.compare(found.seenAs(down), notes, target, actual);
  }

  private boolean sameUnit(ChangeClaim other) {
    return size.figure().unit().convertsTo(other.size.figure().unit());
  }

  /** The size as a decrease or as an increase, with a sign if it is the other of the two. */
  private FigureClaim seenAs(boolean decrease) {
    if (decrease == down) {
      return size;
    }
    Figure figure = size.figure();
    Figure turned =
        new Figure(
            figure.number().negate(), figure.written().negate(), figure.decimals(), figure.unit());
    return size.withFigure(turned).withBound(size.bound().flipped());
  }

  /** Who sets a rise or a fall as a target wants more of it, unless the name says otherwise. */
  @Override
  public ChangeClaim leaning(Direction better) {
    Direction against = down ? Direction.HIGHER : Direction.LOWER;
    return new ChangeClaim(
        basis, down, size.leaning(better == against ? Direction.LOWER : Direction.HIGHER));
  }

  ChangeClaim withBasis(String other) {
    return new ChangeClaim(other, down, size);
  }

  @Override
  public Direction direction() {
    return size.direction();
  }

  @Override
  public List<ChangeClaim> changes() {
    return List.of(this);
  }

  @Override
  public ComparisonReason unfit() {
    return ComparisonReason.CHANGE_FOR_LEVEL;
  }
}
