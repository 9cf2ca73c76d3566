package cn.hebiao.app.year;

import cn.hebiao.app.GivenBook;
import java.nio.file.Path;
import java.util.Optional;

/** What a bureau does beside checking, as a face calls it. */
public interface YearDesk {
  /**
   * Hands out blank forms.
   *
   * @throws cn.hebiao.app.Refused where the roster or the rulebook cannot be used, or nothing saved
   */
  IssueForms.Issued issue(IssueRequest request);

  /**
   * What is to be handed out.
   *
   * @param rulebooks the folder of rulebooks; empty for the usual ones
   * @param roster who has to report
   * @param rulebook the name of the rulebook
   * @param out where forms go
   * @param year the budget year; empty for the roster's
   * @param previous results of the year before, a folder or its consolidated workbook
   */
  record IssueRequest(
      Optional<Path> rulebooks,
      GivenBook roster,
      String rulebook,
      Path out,
      Optional<Integer> year,
      Optional<Path> previous) {}
}
