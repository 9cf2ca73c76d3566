package cn.hebiao.rules.reading;

import cn.hebiao.rules.rulebook.Rulebook;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a rulebook workbook.
 *
 * @param rulebook the rulebook; there exactly if nothing is wrong with it
 * @param problems everything that is wrong, sheet by sheet from top to bottom
 */
public record RulebookReading(Optional<Rulebook> rulebook, List<RulebookProblem> problems) {
  public RulebookReading {
    problems = List.copyOf(problems);
    if (rulebook.isPresent() != problems.isEmpty()) {
      throw new IllegalArgumentException("a rulebook, or problems");
    }
  }
}
