package cn.hebiao.judge.check;

import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Unevaluated;
import cn.hebiao.model.grid.Book;
import cn.hebiao.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;

/** Runs the general checks over all sheets of a workbook. */
public final class BookChecks {
  /** Every such check. */
  static final List<BookCheck> CHECKS =
      List.of(new AgencyNameCheck(), new MoneyUnitCheck(), new PercentCheck());

  private BookChecks() {}

  /**
   * Runs every check; a mistake of ours in one is said to be one and stops no other. Nothing is
   * found at a cell of which something as grave has been said already.
   */
  public static FormChecks.Ran run(
      Book book, List<Scorecard> cards, List<Finding> sofar, Rulebook national) {
    List<Finding> findings = new ArrayList<>();
    List<Unevaluated> open = new ArrayList<>();
    for (BookCheck check : CHECKS) {
      try {
        check.check(book, cards, national).stream()
            .filter(finding -> sofar.stream().noneMatch(known -> covers(known, finding)))
            .forEach(findings::add);
      } catch (RuntimeException fault) {
        open.add(Faults.of(check.getClass().getSimpleName(), fault));
      }
    }
    return new FormChecks.Ran(findings, open);
  }

  private static boolean covers(Finding known, Finding finding) {
    return known.sheet().equals(finding.sheet())
        && known.cell().isPresent()
        && known.cell().equals(finding.cell())
        && known.severity().compareTo(finding.severity()) <= 0;
  }
}
