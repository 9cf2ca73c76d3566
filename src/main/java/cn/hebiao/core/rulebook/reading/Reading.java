package cn.hebiao.core.rulebook.reading;

import cn.hebiao.core.rulebook.Rulebook;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a rulebook workbook.
 *
 * @param rulebook the rulebook; there exactly if nothing is wrong with it
 * @param problems everything that is wrong, sheet by sheet from top to bottom
 */
public record Reading(Optional<Rulebook> rulebook, List<Problem> problems) {
  public Reading {
    problems = List.copyOf(problems);
    if (rulebook.isPresent() != problems.isEmpty()) {
      throw new IllegalArgumentException("a rulebook, or problems");
    }
  }
}
