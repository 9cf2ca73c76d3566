package cn.hebiao.app.year;

import cn.hebiao.app.GivenBook;
import cn.hebiao.app.Settings;
import java.nio.file.Path;
import java.util.List;
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
   * Works the results in a folder out again.
   *
   * @param settings rulebooks and template
   */
  VerifyResults.Verified verify(Settings settings, Path results);

  /**
   * Packs the results in a folder with all that they rest on.
   *
   * @param settings rulebooks, template and roster
   * @param inputs what came in; may be none
   * @return how many files are in the archive
   */
  int archive(Settings settings, Path results, List<Path> inputs, Path target);

  /** Looks after a folder: says what is complete in it. */
  CompleteArrivals arrivals(Path folder, Path out);

  /**
   * What is to be handed out.
   *
   * @param rulebooks the folder of rulebooks; empty for the usual ones
   * @param roster who has to report
   * @param rulebook the name of the rulebook
   * @param out where forms go
   * @param year the budget year; empty for the roster's
   * @param previous results of the year before, a folder or its consolidated workbook
   * @param template how forms look; empty for the usual looks
   */
  record IssueRequest(
      Optional<Path> rulebooks,
      GivenBook roster,
      String rulebook,
      Path out,
      Optional<Integer> year,
      Optional<Path> previous,
      Optional<GivenBook> template) {}
}
