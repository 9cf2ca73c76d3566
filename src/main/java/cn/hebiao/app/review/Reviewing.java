package cn.hebiao.app.review;

import cn.hebiao.model.finding.Message;
import cn.hebiao.review.verdict.ReviewOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Puts a review together. */
public interface Reviewing {
  /**
   * Reads what came back and writes what it comes to.
   *
   * @param inputs papers and feedback sheets, or folders of them
   * @param sample the folder of the sample; empty where it lies beside or above the papers
   * @param out the folder for results
   * @param publish whether the table for publication is wanted
   */
  ReviewedPapers review(List<Path> inputs, Optional<Path> sample, Path out, boolean publish);

  /**
   * What came of it.
   *
   * @param outcome the review
   * @param summary the workbook of all
   * @param feedback how many feedback sheets were written
   * @param problems what could not be read or written
   */
  record ReviewedPapers(ReviewOutcome outcome, Path summary, int feedback, List<Message> problems) {
    public ReviewedPapers {
      problems = List.copyOf(problems);
    }
  }
}
