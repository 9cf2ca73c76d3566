package cn.hebiao.read.target;

import cn.hebiao.model.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Several clauses in one cell: 国家级2个，省级4个.
 *
 * @param clauses two or more, none of them unclear
 * @param parts whether they are parts side by side, not a total with its parts
 */
record PartsClaim(List<Claim> clauses, boolean parts) implements Claim {
  /** Who came is no part of how often or how much it was. */
  private static final Set<String> PEOPLE = Set.of("人", "人次", "名");

  PartsClaim {
    clauses = List.copyOf(clauses);
  }

  @Override
  public PairOutcome against(Target target, Actual actual) {
    List<FigureClaim> levels = levels();
    Optional<PairOutcome> repeated = RepeatedWording.repeated(target, actual);
    if (levels.size() < clauses.size()) {
      return repeated.orElseGet(
          () -> Outcomes.open(ComparisonReason.TARGET_UNCLEAR, target, actual));
    }
    Optional<TargetRange> range = asRange(levels);
    if (range.isPresent()) {
      return range.get().against(target, actual);
    }
    if (actual.claim().levels().size() == levels.size() && actual.claim().changes().isEmpty()) {
      return new MatchedParts(levels, actual.claim().levels()).compare(target, actual);
    }
    Optional<FigureClaim> sum = sum(levels);
    if (sum.isPresent() && actual.claim().levels().size() == 1) {
      return sum.get().against(target, actual);
    }
    boolean words = actual.claim().levels().isEmpty();
    ComparisonReason cause = words ? actual.claim().unfit() : ComparisonReason.PARTS_DIFFER;
    return repeated.orElseGet(() -> Outcomes.open(cause, target, actual));
  }

  private static Optional<TargetRange> asRange(List<FigureClaim> levels) {
    boolean bounded =
        levels.size() == 2
            && levels.get(0).bound().fromBelow()
            && levels.get(1).bound().fromAbove()
            && !RepeatedWording.conflict(levels.get(0).name(), levels.get(1).name());
    return bounded ? TargetRange.of(levels.get(0), levels.get(1)) : Optional.empty();
  }

  @Override
  public PartsClaim leaning(Direction better) {
    return new PartsClaim(clauses.stream().map(clause -> clause.leaning(better)).toList(), parts);
  }

  private Optional<FigureClaim> sum(List<FigureClaim> levels) {
    return parts ? FigureClaim.sum(levels) : Optional.empty();
  }

  @Override
  public List<FigureClaim> levels() {
    return clauses.stream().flatMap(clause -> clause.levels().stream()).toList();
  }

  @Override
  public List<ChangeClaim> changes() {
    List<ChangeClaim> found = new ArrayList<>();
    String basis = "";
    for (Claim clause : clauses) {
      for (ChangeClaim change : clause.changes()) {
        // 同比 is said once and holds for what follows.
        basis = change.basis().isEmpty() ? basis : change.basis();
        found.add(change.withBasis(basis));
      }
    }
    return found;
  }

  @Override
  public ChosenFigure pick(FigureClaim target) {
    List<FigureClaim> all = levels();
    if (all.isEmpty() || clauses.stream().anyMatch(clause -> clause.range().isPresent())) {
      return ChosenFigure.none(unfit());
    }
    if (all.size() == clauses.size()) {
      Optional<FigureClaim> sum = sum(all);
      if (sum.isPresent()) {
        return ChosenFigure.of(sum.get(), List.of());
      }
    }
    Unit wanted = target.figure().unit();
    List<FigureClaim> fitting =
        all.stream()
            .filter(level -> all.size() == 1 || level.figure().unit().convertsTo(wanted))
            .toList();
    // Another count beside the one that fits could be a part of it: 考核4次，巡查2家.
    boolean rival =
        all.stream()
            .anyMatch(
                level ->
                    level.figure().unit().dimension() == wanted.dimension()
                        && !fitting.contains(level)
                        && !PEOPLE.contains(level.figure().unit().label()));
    if (fitting.size() != 1 || rival) {
      return ChosenFigure.none(ComparisonReason.SEVERAL_FIGURES);
    }
    boolean figures = all.size() > 1 || !changes().isEmpty();
    ComparisonReason note = figures ? ComparisonReason.OTHER_FIGURES : ComparisonReason.OTHER_WORDS;
    return ChosenFigure.of(fitting.get(0), List.of(note.plain()));
  }

  @Override
  public ComparisonReason unfit() {
    if (!changes().isEmpty()) {
      return ComparisonReason.CHANGE_FOR_LEVEL;
    }
    boolean words = levels().isEmpty() && clauses.stream().noneMatch(c -> c.range().isPresent());
    return words ? ComparisonReason.WORDS_FOR_NUMBER : ComparisonReason.SEVERAL_FIGURES;
  }
}
