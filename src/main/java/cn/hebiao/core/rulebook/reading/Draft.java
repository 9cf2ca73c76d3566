package cn.hebiao.core.rulebook.reading;

import cn.hebiao.core.rulebook.Rulebook;
import java.util.List;

/**
 * A rulebook that is still being worked on.
 *
 * @param rulebook what could be read of it; not to be used for scoring while there are problems
 * @param traces where its parts stand in the workbook
 * @param problems everything that could not be read
 */
public record Draft(Rulebook rulebook, Traces traces, List<Problem> problems) {
  public Draft {
    problems = List.copyOf(problems);
  }
}
