package cn.hebiao.rules.reading;

import cn.hebiao.rules.rulebook.Rulebook;
import java.util.List;

/**
 * A rulebook that is still being worked on.
 *
 * @param rulebook what could be read of it; not to be used for scoring while there are problems
 * @param traces where its parts stand in the workbook
 * @param problems everything that could not be read
 */
public record RulebookDraft(Rulebook rulebook, PartOrigins traces, List<RulebookProblem> problems) {
  public RulebookDraft {
    problems = List.copyOf(problems);
  }
}
