package cn.hebiao.author.lint;

import cn.hebiao.rules.reading.RulebookDraft;
import cn.hebiao.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks rulebooks through for what their authors probably did not mean. */
public final class RulebookLint {
  private static final List<LintCheck> ALL =
      List.of(
          new UnusedItems(),
          new WeightSums(),
          new DeadBranches(),
          new BandShapes(),
          new PercentSlips(),
          new HighestPoints(),
          new CircularScores(),
          new RepeatedRules(),
          new IdleChecks(),
          new GradeLines(),
          new UnknownSettings(),
          new ExamplesOfOff());

  private final Rulebook national;

  /**
   * @param national the rulebook that local ones are completed by
   */
  public RulebookLint(Rulebook national) {
    this.national = national;
  }

  /** What is doubtful about one rulebook, in the order of its sheets as far as they are known. */
  public List<RulebookDoubt> look(RulebookDraft draft) {
    Rulebook own = draft.rulebook();
    InspectedRulebook inspected =
        new InspectedRulebook(
            own,
            own.scope().national() ? own : own.over(national),
            own.scope().national() ? own : national,
            draft.traces(),
            new ArrayList<>());
    ALL.forEach(scrutiny -> scrutiny.look(inspected));
    return inspected.doubts().stream().distinct().toList();
  }

  /**
   * What is doubtful about a rulebook beside others that are used together with it: the same name,
   * a second national one, the same agencies in the same years.
   *
   * @param draft the rulebook
   * @param earlier the others, each with the name of its file
   */
  public List<RulebookDoubt> beside(RulebookDraft draft, Map<String, RulebookDraft> earlier) {
    List<RulebookDoubt> doubts = new ArrayList<>();
    earlier.forEach((file, other) -> new OverlappingRulebooks(draft, other, file).look(doubts));
    return doubts;
  }
}
