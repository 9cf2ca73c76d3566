package cn.hebiao.judge.check.cross;

import cn.hebiao.judge.result.EvaluatedCheck;
import cn.hebiao.judge.result.Subject;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.fact.Fact;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.rules.rulebook.ExampleVerdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which figures failed checks have in common: the one whose correction makes most of them hold and
 * leaves all others as they are is at fault.
 */
public final class FaultyFigures {
  /** In more figures than these, some fits by chance. */
  private static final int MOST_FIGURES = 60;

  private final List<FailedRule> failed;
  private final Predicate<SheetCell> confirmed;
  private final Map<SheetCell, List<Evaluated>> checks = new HashMap<>();
  private final Set<SheetCell> untested = new HashSet<>();

  /**
   * Something that was checked.
   *
   * @param subject what
   * @param runner evaluates its checks
   */
  public record CheckedSubject(Subject subject, CrossCheckRunner runner) {}

  /** A check with what it was evaluated on. */
  private record Evaluated(Subject subject, EvaluatedCheck check, CrossCheckRunner runner) {}

  /**
   * @param failed the checks that failed
   * @param runs everything that was checked
   * @param confirmed the cells that are right for other reasons
   */
  public FaultyFigures(
      List<FailedRule> failed, List<CheckedSubject> runs, Predicate<SheetCell> confirmed) {
    this.failed = List.copyOf(failed);
    this.confirmed = confirmed;
    for (CheckedSubject run : runs) {
      run.subject().evaluated().stream()
          .filter(check -> check.verdict() == ExampleVerdict.NOT_EVALUABLE)
          .filter(check -> FailedRule.lacksLabel(check.check(), run.subject().facts()))
          .flatMap(
              check ->
                  FailedRule.figures(check.check(), run.subject().facts(), Optional.empty())
                      .stream())
          .forEach(fact -> untested.add(fact.cell()));
      run.subject().evaluated().stream()
          .filter(check -> check.verdict() != ExampleVerdict.NOT_EVALUABLE)
          .map(check -> new Evaluated(run.subject(), check, run.runner()))
          .forEach(this::note);
    }
  }

  private void note(Evaluated one) {
    FailedRule.figures(one.check().check(), one.subject().facts(), Optional.empty()).stream()
        .map(Fact::cell)
        .distinct()
        .forEach(cell -> checks.computeIfAbsent(cell, c -> new ArrayList<>()).add(one));
  }

  /**
   * Checks that failed for one reason.
   *
   * @param rules the checks, at least one
   * @param suspects the corrections any of which would make them all hold, one for each cell
   * @param guess whether a single suspect is one only because the other figures are too small, or
   *     because a check that would speak for it could not be evaluated, or because its number
   *     stands at another place as well
   */
  public record CommonCause(List<FailedRule> rules, List<Correction> suspects, boolean guess) {
    public CommonCause {
      rules = List.copyOf(rules);
      suspects = List.copyOf(suspects);
    }

    /** Whether another check, too, would hold once the one figure is right. */
    public boolean explains(FailedRule rule) {
      return rules.contains(rule)
          || suspects.size() == 1
              && !guess
              && rule.holds(suspects.get(0).fact().cell(), suspects.get(0).number());
    }
  }

  /**
   * The reasons, those of most checks first; checks that no single figure explains are left out.
   */
  public List<CommonCause> faults() {
    List<Candidate> candidates = candidates();
    List<CommonCause> faults = new ArrayList<>();
    Set<FailedRule> open = new HashSet<>(failed);
    while (true) {
      int most =
          candidates.stream().mapToInt(candidate -> candidate.among(open).size()).max().orElse(0);
      if (most == 0) {
        return faults;
      }
      List<FailedRule> healed =
          candidates.stream()
              .map(candidate -> candidate.among(open))
              .filter(rules -> rules.size() == most)
              .findFirst()
              .orElseThrow();
      faults.add(fault(healed, suspects(candidates, healed, open)));
      healed.forEach(open::remove);
    }
  }

  private CommonCause fault(List<FailedRule> rules, List<Correction> suspects) {
    boolean single = rules.size() == 1 && suspects.size() == 1;
    boolean guess =
        single && untested.contains(suspects.get(0).fact().cell())
            || single && rules.get(0).comparesOnly() && isToldTwice(suspects.get(0).fact())
            || single
                && !suspects.get(0).slip()
                && rules.get(0).figures().stream()
                    .filter(fact -> !fact.cell().equals(suspects.get(0).fact().cell()))
                    .filter(fact -> fact.number().signum() != 0)
                    .anyMatch(fact -> Correction.of(rules.get(0), fact).isEmpty());
    return new CommonCause(rules, suspects, guess);
  }

  /** Whether another failed check has the same number at another place: no slip of the pen is. */
  private boolean isToldTwice(Fact fact) {
    return failed.stream()
        .filter(FailedRule::comparesOnly)
        .map(FailedRule::finding)
        .filter(finding -> !finding.isAt(fact.cell()))
        .flatMap(finding -> finding.stands().number().stream())
        .anyMatch(number -> number.compareTo(fact.number()) == 0);
  }

  /** Whether checks that passed would fail with what a failed one expects. */
  public boolean speakFor(FailedRule rule) {
    Optional<BigDecimal> due = rule.finding().due().number();
    return due.isPresent()
        && rule.figures().stream()
            .filter(fact -> rule.finding().isAt(fact.cell()))
            .anyMatch(fact -> breaks(new Correction(fact, due.get(), false, true)));
  }

  private record Candidate(Correction correction, List<FailedRule> healed) {
    List<FailedRule> among(Set<FailedRule> open) {
      return healed.stream().filter(open::contains).toList();
    }
  }

  /** Of each cell the best correction. */
  private static List<Correction> suspects(
      List<Candidate> candidates, List<FailedRule> healed, Set<FailedRule> open) {
    Map<SheetCell, Correction> byCell = new LinkedHashMap<>();
    candidates.stream()
        .filter(candidate -> candidate.among(open).equals(healed))
        .map(Candidate::correction)
        .forEach(correction -> byCell.putIfAbsent(correction.fact().cell(), correction));
    return List.copyOf(byCell.values());
  }

  private List<Candidate> candidates() {
    Map<SheetCell, List<FailedRule>> rules = new LinkedHashMap<>();
    Map<SheetCell, Fact> facts = new LinkedHashMap<>();
    for (FailedRule rule : failed) {
      List<Fact> figures = rule.figures();
      for (Fact fact : figures) {
        if (figures.size() <= MOST_FIGURES) {
          facts.putIfAbsent(fact.cell(), fact);
        }
        List<FailedRule> of = rules.computeIfAbsent(fact.cell(), cell -> new ArrayList<>());
        if (!of.contains(rule)) {
          of.add(rule);
        }
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    facts.forEach((cell, fact) -> candidates.addAll(candidates(fact, rules.get(cell))));
    return candidates;
  }

  private List<Candidate> candidates(Fact fact, List<FailedRule> rules) {
    if (confirmed.test(fact.cell())) {
      return List.of();
    }
    List<Candidate> found = new ArrayList<>();
    for (FailedRule rule : rules) {
      for (Correction correction : Correction.of(rule, fact)) {
        List<FailedRule> healed =
            rules.stream().filter(other -> other.holds(fact.cell(), correction.number())).toList();
        if (!healed.isEmpty() && !breaks(correction)) {
          found.add(new Candidate(correction, healed));
        }
      }
    }
    found.sort(
        Comparator.<Candidate>comparingInt(candidate -> -candidate.healed().size())
            .thenComparing(candidate -> !candidate.correction().slip())
            .thenComparing(candidate -> !candidate.correction().sure()));
    return found;
  }

  /** Whether a check that passed would fail. */
  private boolean breaks(Correction correction) {
    SheetCell cell = correction.fact().cell();
    return checks.getOrDefault(cell, List.of()).stream()
        .anyMatch(one -> breaks(one, one.subject().facts().assuming(cell, correction.number())));
  }

  private static boolean breaks(Evaluated one, Facts assumed) {
    return one
        .runner()
        .ended(one.check().check(), assumed, one.subject().year(), place -> true)
        .stream()
        .filter(CrossCheckRunner.Ended::failed)
        .anyMatch(
            ended ->
                one.check().findings().stream()
                    .noneMatch(before -> ended.place().filter(before::isAt).isPresent()));
  }
}
