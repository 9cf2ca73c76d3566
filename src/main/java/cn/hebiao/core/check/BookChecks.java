package cn.hebiao.core.check;

import cn.hebiao.core.finding.Finding;
import cn.hebiao.core.grid.Book;
import cn.hebiao.core.rulebook.Rulebook;
import cn.hebiao.core.score.Scorecard;
import java.util.List;
import java.util.Optional;

/** Runs the general checks over all sheets of a workbook. */
public final class BookChecks {
  /** Every such check. */
  static final List<BookCheck> CHECKS =
      List.of(new AgencyNameCheck(), new MoneyUnitCheck(), new PercentCheck());

  private BookChecks() {}

  /**
   * All findings, in the order of the checks; none at a cell of which something graver or as grave
   * has been said already.
   */
  public static List<Finding> check(
      Book book, List<Scorecard> cards, List<Finding> sofar, Rulebook national) {
    return CHECKS.stream()
        .flatMap(check -> check.check(book, cards, national).stream())
        .map(finding -> FormChecks.asSet(finding, national))
        .flatMap(Optional::stream)
        .filter(finding -> sofar.stream().noneMatch(known -> covers(known, finding)))
        .toList();
  }

  private static boolean covers(Finding known, Finding finding) {
    return known.sheet().equals(finding.sheet())
        && known.cell().isPresent()
        && known.cell().equals(finding.cell())
        && known.severity().compareTo(finding.severity()) <= 0;
  }
}
