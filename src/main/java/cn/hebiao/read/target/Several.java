package cn.hebiao.read.target;

import cn.hebiao.model.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Several clauses in one cell: 国家级2个，省级4个.
 *
 * @param clauses two or more, none of them unclear
 * @param parts whether they are parts side by side, not a total with its parts
 */
record Several(List<Claim> clauses, boolean parts) implements Claim {
  Several {
    clauses = List.copyOf(clauses);
  }

  @Override
  public Outcome against(Target target, Actual actual) {
    List<Level> levels = levels();
    Optional<Outcome> repeated = RepeatedWording.repeated(target, actual);
    if (levels.size() < clauses.size()) {
      return repeated.orElseGet(() -> Outcomes.open(Cause.TARGET_UNCLEAR, target, actual));
    }
    Optional<TargetRange> range = asRange(levels);
    if (range.isPresent()) {
      return range.get().against(target, actual);
    }
    if (actual.claim().levels().size() == levels.size() && actual.claim().changes().isEmpty()) {
      return new MatchedParts(levels, actual.claim().levels()).compare(target, actual);
    }
    Optional<Level> sum = sum(levels);
    if (sum.isPresent() && actual.claim().levels().size() == 1) {
      return sum.get().against(target, actual);
    }
    boolean words = actual.claim().levels().isEmpty();
    Cause cause = words ? actual.claim().unfit() : Cause.PARTS_DIFFER;
    return repeated.orElseGet(() -> Outcomes.open(cause, target, actual));
  }

  private static Optional<TargetRange> asRange(List<Level> levels) {
    boolean bounded =
        levels.size() == 2
            && levels.get(0).bound().fromBelow()
            && levels.get(1).bound().fromAbove()
            && !RepeatedWording.conflict(levels.get(0).name(), levels.get(1).name());
    return bounded ? TargetRange.of(levels.get(0), levels.get(1)) : Optional.empty();
  }

  private Optional<Level> sum(List<Level> levels) {
    return parts ? Level.sum(levels) : Optional.empty();
  }

  @Override
  public List<Level> levels() {
    return clauses.stream().flatMap(clause -> clause.levels().stream()).toList();
  }

  @Override
  public List<Change> changes() {
    List<Change> found = new ArrayList<>();
    String basis = "";
    for (Claim clause : clauses) {
      for (Change change : clause.changes()) {
        // 同比 is said once and holds for what follows.
        basis = change.basis().isEmpty() ? basis : change.basis();
        found.add(change.withBasis(basis));
      }
    }
    return found;
  }

  @Override
  public ChosenFigure pick(Level target) {
    List<Level> all = levels();
    if (all.isEmpty() || clauses.stream().anyMatch(clause -> clause.range().isPresent())) {
      return ChosenFigure.none(unfit());
    }
    if (all.size() == clauses.size()) {
      Optional<Level> sum = sum(all);
      if (sum.isPresent()) {
        return ChosenFigure.of(sum.get(), List.of());
      }
    }
    Unit wanted = target.figure().unit();
    List<Level> fitting =
        all.stream()
            .filter(level -> all.size() == 1 || level.figure().unit().convertsTo(wanted))
            .toList();
    // Another count beside the one that fits could be a part of it: 考核4次，巡查2家.
    boolean rival =
        all.stream()
            .anyMatch(
                level ->
                    level.figure().unit().dimension() == wanted.dimension()
                        && !fitting.contains(level));
    if (fitting.size() != 1 || rival) {
      return ChosenFigure.none(Cause.SEVERAL_FIGURES);
    }
    boolean figures = all.size() > 1 || !changes().isEmpty();
    Cause note = figures ? Cause.OTHER_FIGURES : Cause.OTHER_WORDS;
    return ChosenFigure.of(fitting.get(0), List.of(note.plain()));
  }

  @Override
  public Cause unfit() {
    if (!changes().isEmpty()) {
      return Cause.CHANGE_FOR_LEVEL;
    }
    boolean words = levels().isEmpty() && clauses.stream().noneMatch(c -> c.range().isPresent());
    return words ? Cause.WORDS_FOR_NUMBER : Cause.SEVERAL_FIGURES;
  }
}
