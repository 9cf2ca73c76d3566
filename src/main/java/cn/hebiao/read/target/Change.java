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
record Change(String basis, boolean down, Level size) implements Claim {
  @Override
  public Outcome against(Target target, Actual actual) {
    List<Change> all = actual.claim().changes();
    if (all.isEmpty()) {
      boolean level = !actual.claim().levels().isEmpty() || actual.claim().range().isPresent();
      return Outcomes.open(level ? Cause.LEVEL_FOR_CHANGE : actual.claim().unfit(), target, actual);
    }
    List<Change> fitting = all.stream().filter(this::sameUnit).toList();
    if (fitting.size() != 1) {
      Cause cause = fitting.isEmpty() ? Cause.UNITS_DIFFER : Cause.SEVERAL_FIGURES;
      return Outcomes.units(cause, target, actual, size, all.get(0).size);
    }
    Change found = fitting.get(0);
    boolean otherBasis = !basis.isEmpty() && !found.basis.isEmpty() && !basis.equals(found.basis);
    if (otherBasis) {
      return Outcomes.open(Cause.BASIS_DIFFERS, target, actual);
    }
    List<TargetReason> notes = new ArrayList<>();
    if (!basis.equals(found.basis)) {
      notes.add(Cause.BASIS_ASSUMED.plain());
    }
    if (all.size() > 1 || !actual.claim().levels().isEmpty()) {
      notes.add(Cause.OTHER_FIGURES.plain());
    }
    return size.compare(found.seenAs(down), notes, target, actual);
  }

  private boolean sameUnit(Change other) {
    return size.figure().unit().convertsTo(other.size.figure().unit());
  }

  /** The size as a decrease or as an increase, with a sign if it is the other of the two. */
  private Level seenAs(boolean decrease) {
    if (decrease == down) {
      return size;
    }
    Figure figure = size.figure();
    Figure turned =
        new Figure(
            figure.number().negate(), figure.written().negate(), figure.decimals(), figure.unit());
    return size.withFigure(turned).withBound(size.bound().flipped());
  }

  Change withBasis(String other) {
    return new Change(other, down, size);
  }

  @Override
  public Direction direction() {
    return size.direction();
  }

  @Override
  public List<Change> changes() {
    return List.of(this);
  }

  @Override
  public Cause unfit() {
    return Cause.CHANGE_FOR_LEVEL;
  }
}
